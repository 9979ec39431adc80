"""Units of a code list as people write them in tables: 元/人·月 for CNY/person/month."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.time_base import TIME_BASES
from reportgen.model.unit import Unit, UnitNoun, divisor
from reportgen.wording.unit_reading import UnitReading, unit_in_words

_COUNTS = {1: "", 1000: "千", 10000: "万", 100000: "十万", 1000000: "百万"}


def unit_in_chinese(code: str, nouns: Sequence[UnitNoun], wanted: Unit | None = None) -> str:
    """The words of a unit in Chinese, where they are read as that unit again; else its code.

    ``wanted`` is the unit of the indicator that it is given for.
    """
    try:
        unit = Unit.parse(code)
    except ValueError:
        return code
    words = _written(unit, {noun.id: noun.name["zh"] for noun in nouns})
    known = words and unit_in_words(words, nouns, wanted) == UnitReading(unit)
    return words if known else code


def _written(unit: Unit, names: dict[str, str]) -> str:
    """The words of a unit; nothing where a part of it has none."""
    parts = [names.get(unit.noun, "")]
    for per in unit.per:
        count, noun = divisor(per)
        parts.append(f"{_COUNTS[count]}{names[noun]}" if count in _COUNTS and noun in names else "")
    if unit.time:
        parts.append(TIME_BASES[unit.time].name["zh"])
    if not all(parts):
        return ""
    noun, *rest = parts
    return f"{noun}/{'·'.join(rest)}" if rest else noun
