"""Units and indicators as people write them."""

from __future__ import annotations

from reportgen.languages import LANGUAGES, Lang
from reportgen.model.indicator import CodeList, Indicator
from reportgen.model.unit import Unit
from reportgen.wording.unit_reading import unit_in_words

_TIMES = {
    "day": "日", "week": "周", "month": "月", "quarter": "季", "half-year": "半年", "year": "年",
}  # fmt: skip


def unit_words(code: str, codes: CodeList, indicator: Indicator | None, lang: Lang) -> str:
    """A unit in words that are read as it again, else its code."""
    try:
        unit = Unit.parse(code)
    except ValueError:
        return code
    names = {noun.id: noun.name for noun in codes.units}
    parts = (unit.noun, *unit.per)
    if not all(part in names for part in parts):
        return code
    said = [names[part][lang] for part in parts]
    times = [unit.time] if unit.time else []
    if LANGUAGES[lang].script == "cjk":
        divisors = [*said[1:], *(_TIMES.get(it, it) for it in times)]
        text = "/".join((said[0], "·".join(divisors))) if divisors else said[0]
    else:
        text = " per ".join((said[0], *said[1:], *times))
    wanted = indicator.unit if indicator else None
    found = unit_in_words(text, codes.units, wanted)
    return text if found and found.unit == unit and not found.power else code
