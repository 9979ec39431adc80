"""The unit of a figure in the nouns of the code list, and whether it fits its indicator."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportgen.draft.figures.statements import Member
from reportgen.draft.figures.units import per_in_subject
from reportgen.draft.figures.words import PERSON_ENDINGS
from reportgen.model.indicator import CodeList
from reportgen.model.reading import OpenPoint
from reportgen.model.unit import Unit
from reportgen.model.worth import worth_of
from reportgen.wording.unit_reading import unit_as_written, unit_in_words

_PERSONS = "persons"
_PEOPLE = re.compile(rf"(?:{'|'.join(sorted(PERSON_ENDINGS, key=len, reverse=True))})$")


@dataclass(frozen=True, slots=True)
class Measured:
    """A unit code; ``fits`` is whether it can be converted to that of the indicator.

    ``near`` is whether only what it is per, or in what time, is not said.
    """

    code: str | None
    fits: bool = True
    near: bool = False
    asks: tuple[OpenPoint, ...] = ()


class UnitCodes:
    """Units of one code list."""

    def __init__(self, codes: CodeList) -> None:
        self._nouns = codes.units
        self._money = {noun.id for noun in codes.units if noun.currency}
        self._ids = {noun.id for noun in codes.units}
        self._worth = worth_of(codes.units, ())
        self._found: dict[tuple[str, Unit | None], Unit | None] = {}

    def of(self, member: Member, subject: str, wanted: Unit | None) -> Measured:
        """The unit of a number of a subject."""
        if member.token.percent or member.token.relative:
            return self._fitting(Unit("percent"), wanted)
        words = member.unit.noun
        if member.token.form == "ratio":
            words = "比1"
        if member.token.permille:
            words = "‰"
        if not words:
            return self._unsaid(member, subject, wanted)
        per = member.unit.per or member.before.per or per_in_subject(subject)
        unit = self._read(f"{words}/{per}" if per else words, wanted)
        if unit is None:
            return Measured(words, fits=wanted is None, asks=("unit",))
        if wanted is not None and unit.factor_to(wanted, self._worth) is None:
            bare = self._read(words, wanted)
            if bare is not None and bare.factor_to(wanted, self._worth) is not None:
                return Measured(bare.code)
        return self._fitting(unit, wanted)

    def _read(self, words: str, wanted: Unit | None) -> Unit | None:
        key = (words, wanted)
        if key not in self._found:
            self._found[key] = self._look(words, wanted)
        return self._found[key]

    def _look(self, words: str, wanted: Unit | None) -> Unit | None:
        found = unit_in_words(words, self._nouns, wanted) or unit_as_written(words, self._nouns)
        return found.unit if found and not found.power else None

    def _unsaid(self, member: Member, subject: str, wanted: Unit | None) -> Measured:
        """No measure word: 1936万贫困人口 are persons, all else is asked."""
        people = bool(_PEOPLE.search(subject))
        if _PERSONS in self._ids and people and (wanted is None or wanted.noun == _PERSONS):
            return Measured(_PERSONS)
        if (
            wanted is not None
            and wanted.noun == _PERSONS
            and not wanted.per
            and member.token.number
        ):
            return Measured(_PERSONS, asks=("unit",))
        return Measured(None, asks=("unit",))

    def _fitting(self, unit: Unit, wanted: Unit | None) -> Measured:
        if wanted is None:
            return Measured(unit.code)
        if unit.factor_to(wanted, self._worth) is not None:
            return Measured(unit.code)
        if unit.noun == wanted.noun and unit.time == wanted.time and not unit.per:
            return Measured(wanted.code, asks=("unit",))
        if unit.noun == wanted.noun and unit.time and wanted.time and not unit.per:
            code = Unit(unit.noun, wanted.per, unit.time).code
            return Measured(code, asks=("unit",))
        if {unit.noun, wanted.noun} <= self._money and unit.per == wanted.per:
            return Measured(unit.code, fits=False, near=True, asks=("unit",))
        same_noun = Unit(unit.noun).factor_to(Unit(wanted.noun), self._worth) is not None
        return Measured(unit.code, fits=False, near=same_noun, asks=("unit",))


def pers_of(code: str | None) -> str:
    """What a unit is per, in words of units: person/month of CNY/person/month."""
    return "" if code is None else code.partition("/")[2]
