"""Indicators that a meeting file names and no code list has: defined where they are named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reportgen.datafile.entry import BadValueError
from reportgen.datafile.parsed import ParsedFile, Path
from reportgen.languages import LANGUAGES
from reportgen.loading.entries import ObservationEntry
from reportgen.loading.indicators import check_cycles, check_known, read_plain_unit
from reportgen.loading.made_ids import OWN_INDICATOR, made_id
from reportgen.loading.meeting_entries import OwnIndicatorEntry
from reportgen.loading.named_indicators import NamedIndicators
from reportgen.loading.near_names import near_name
from reportgen.loading.number_and_unit import number_and_unit
from reportgen.messages import near
from reportgen.model.indicator import CodeList, Indicator, Nature, Topic
from reportgen.model.problem import Problem
from reportgen.model.text import FileLanguage, Lang, Text
from reportgen.model.unit import PERCENT, Unit, UnitNoun
from reportgen.wording.unit_reading import UnitReading, unit_as_written, unit_in_words

_LIKE_AN_ID = re.compile(r"[a-z0-9_]+")
_IN_UNIT = ("value", "change", "gap")
"""The measures that are in the unit of their indicator."""


@dataclass(frozen=True, slots=True)
class _File:
    """A meeting file as it was read, before its figures are; entries by their numbers."""

    source: ParsedFile
    language: FileLanguage
    declared: Mapping[int, OwnIndicatorEntry]
    figures: Mapping[int, ObservationEntry]


@dataclass(slots=True)
class _Own:
    """What is known of an indicator: what a list of the file says, and what its figures show."""

    name: Text
    entry: OwnIndicatorEntry | None = None
    unit: Unit | None = None


@dataclass(slots=True)
class OwnIndicators:
    """Gathers the indicators that files name, over the code list that they share.

    ``codes`` is that list with all that was gathered; ``warnings`` are names that look like slips.
    """

    base: CodeList
    warnings: list[Problem] = field(default_factory=list)
    _units: dict[str, UnitNoun] = field(default_factory=dict)
    _topics: dict[str, Topic] = field(default_factory=dict)
    _found: dict[str, _Own] = field(default_factory=dict)

    @property
    def codes(self) -> CodeList:
        """The code list with what the files have of their own."""
        known = NamedIndicators(self.base)
        each = {id(own): own for own in self._found.values()}
        new = [self._indicator(own, known) for own in each.values()]
        return replace(
            self.base,
            topics=(*self.base.topics, *self._topics.values()),
            units=(*self.base.units, *self._units.values()),
            indicators=(*self.base.indicators, *new),
        )

    def add(
        self,
        source: ParsedFile,
        language: FileLanguage,
        declared: Mapping[int, OwnIndicatorEntry],
        figures: Mapping[int, ObservationEntry],
    ) -> None:
        """Gather what one file names; what is wrong with it is added to ``source``.

        ``declared`` are the entries of its list of indicators, ``figures`` its observations, by
        their numbers.
        """
        read, known = _File(source, language, declared, figures), NamedIndicators(self.base)
        for i, entry in declared.items():
            self._declare(read, known, i, entry)
        names = [*known.ids, *self._found]
        for i, figure in figures.items():
            for word, place in _named(figure, i):
                if word in known.ids or _misspelt(word, names, read.language.lang):
                    continue
                if word not in self._found:
                    self._found[word] = _Own(read.language.text(word))
                    self._warn(read, word, place, known)
                own = self._found[word]
                own.unit = own.unit or self._unit_of(read, figure)
        self._check_references(read, known)

    def _declare(
        self, read: _File, known: NamedIndicators, i: int, entry: OwnIndicatorEntry
    ) -> None:
        place: Path = ("indicators", i)
        own = _Own(entry.name, entry)
        words = [*entry.name.own.values(), *entry.aliases, *([entry.id] if entry.id else [])]
        if taken := next((word for word in words if word in known.ids), None):
            read.source.report(place, "data.own_indicator_known", name=taken, id=known.ids[taken])
            return
        if entry.unit is not None:
            own.unit = self._read(read, entry.unit, (*place, "unit"))
        for word in words:
            self._found.setdefault(word, own)
        self._check_topic(read, entry)

    def _check_references(self, read: _File, known: NamedIndicators) -> None:
        """What is part of what is an indicator, and nothing is part of itself."""
        own: list[Indicator] = []
        for i, entry in read.declared.items():
            wholes = [(entry.part_of, ("part_of",))] if entry.part_of else []
            parts = [(word, ("composite_of", j)) for j, word in enumerate(entry.composite_of)]
            for word, place in (*wholes, *parts):
                allowed = [*known.ids, *self._found]
                check_known(
                    read.source, ("indicators", i, *place), word, allowed, "data.unknown_indicator"
                )
            if (it := self._found.get(next(iter(entry.name.own.values())))) is not None:
                own.append(self._indicator(it, known))
        if len(own) == len(read.declared):
            check_cycles(read.source, own)

    def _check_topic(self, read: _File, entry: OwnIndicatorEntry) -> None:
        if entry.topic is not None and self._topic(entry.topic) is None:
            code = made_id("topic", entry.topic)
            self._topics[entry.topic] = Topic(code, read.language.text(entry.topic))

    def _topic(self, word: str) -> str | None:
        for it in (*self.base.topics, *self._topics.values()):
            if word in (it.id, *it.name.own.values()):
                return it.id
        return None

    def _unit_of(self, read: _File, figure: ObservationEntry) -> Unit | None:
        """The unit that a figure shows its indicator to have; None where it shows none."""
        if figure.measure not in _IN_UNIT or figure.value is None:
            return None
        try:
            printed, inside = number_and_unit(figure.value)
        except BadValueError:
            return None
        words = figure.unit or inside
        if words:
            found = self._reading(read, words)
            return found.unit if found else None
        return Unit(PERCENT) if printed.percent and not printed.relative else None

    def _read(self, read: _File, words: str, place: Path) -> Unit | None:
        if self._reading(read, words) is None:
            read.source.report(place, "data.bad_unit", unit=words)
            return None
        return read_plain_unit(read.source, place, words, self._nouns)

    def _reading(self, read: _File, words: str) -> UnitReading | None:
        """A unit in words; its nouns that no list has are gathered."""
        found = unit_in_words(words, self._nouns) or unit_as_written(words, self._nouns)
        for word in found.new if found else ():
            self._units.setdefault(word, UnitNoun(word, read.language.text(word)))
        return found

    @property
    def _nouns(self) -> Sequence[UnitNoun]:
        return (*self.base.units, *self._units.values())

    def _warn(self, read: _File, word: str, place: Path, known: NamedIndicators) -> None:
        close = near_name(word, known.names)
        if close is not None:
            self.warnings.append(
                read.source.problem(place, "data.near_indicator", name=word, near=close)
            )

    def _id(self, word: str, known: NamedIndicators) -> str:
        if word in known.ids:
            return known.ids[word]
        return _id_of(self._found[word]) if word in self._found else word

    def _indicator(self, own: _Own, known: NamedIndicators) -> Indicator:
        entry = own.entry or OwnIndicatorEntry.model_construct(name=own.name)
        share: Nature | None = "share" if own.unit == Unit(PERCENT) else None
        return Indicator(
            id=_id_of(own),
            name=own.name,
            short=entry.short or own.name,
            topic=self._topic(entry.topic) or "" if entry.topic else "",
            nature=entry.nature or share,
            unit=own.unit or Unit(PERCENT),
            better=entry.better,
            part_of=self._id(entry.part_of, known) if entry.part_of else None,
            composite_of=tuple(self._id(word, known) for word in entry.composite_of),
            concept=entry.concept,
            coverages=entry.coverages,
            aliases=entry.aliases,
            sums=entry.additive,
            true_zero=entry.true_zero,
        )


def _id_of(own: _Own) -> str:
    words = next(iter(own.name.own.values()))
    return (own.entry and own.entry.id) or made_id(OWN_INDICATOR, words, joint="_")


def _named(figure: ObservationEntry, i: int) -> Iterator[tuple[str, Path]]:
    """The indicators that a figure names, and where."""
    yield figure.indicator, ("observations", i, "indicator")
    for j, word in enumerate(figure.shared_with):
        yield word, ("observations", i, "shared_with", j)


def _misspelt(word: str, names: Sequence[str], lang: Lang) -> bool:
    """Whether a name is rather the id of a known indicator with a slip in it."""
    if _LIKE_AN_ID.fullmatch(word) is None:
        return False
    in_words = LANGUAGES[lang].word_space and "_" not in word
    return not in_words or bool(near(word, names))
