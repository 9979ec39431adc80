"""What is asked about a draft, in the words of a person who knows the text and not the tool."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.messages import MessageLang, phrase, words
from reportgen.model.reading import OpenPoint, ReadFigure
from reportgen.model.source_text import Damage, DamageKind

_OPEN: dict[OpenPoint, str] = {
    "indicator": "ask_indicator",
    "value": "ask_value",
    "unit": "ask_unit",
    "measure": "ask_measure",
    "period": "ask_period",
    "kind": "ask_kind",
    "base": "ask_base",
    "scale": "ask_scale",
    "coverage": "ask_coverage",
    "area": "ask_area",
    "role": "ask_role",
    "prices": "ask_prices",
    "subject": "ask_subject",
}
_NO_BEGINNING = "unstated.."
_DAMAGED: dict[DamageKind, str] = {
    "lost_characters": "damage_lost_characters",
    "spun_words": "damage_spun_words",
    "broken_number": "damage_broken_number",
    "garbled": "damage_garbled",
}
_LONGEST = 24


def about_figure(figure: ReadFigure, said: str, unit: str, lang: MessageLang) -> Iterator[str]:
    """A question for each point that a figure leaves open.

    ``said`` is its number in the text, ``unit`` its unit in words, empty where it has none.
    """
    period = figure.period or ""
    for point in figure.asks:
        code = _code(point, period, unit)
        asked = phrase(code, said=said, subject=figure.subject, unit=unit, period=period)
        # whose figure it is says its indicator
        yield question(words(asked, lang), "indicator" if point == "subject" else point)


def _code(point: OpenPoint, period: str, unit: str) -> str:
    """The phrase of a question: with what is likeliest, where there is something to propose."""
    if point == "period" and period.startswith(_NO_BEGINNING):
        return "ask_beginning"
    if point == "period" and not period:
        return "ask_no_period"
    if point == "unit" and not unit:
        return "ask_no_unit"
    return _OPEN[point]


def about_conflict(code: str, said: str, subject: str, lang: MessageLang) -> str:
    """A question about a figure that another before it contradicts, by its phrase."""
    return question(words(phrase(code, said=said, subject=subject), lang), "indicator")


def about_damage(damage: Damage, said: str, lang: MessageLang) -> str:
    """A question about a place where the text is damaged."""
    return question(words(phrase(_DAMAGED[damage.why], said=said[:_LONGEST]), lang))


def about_unclear(said: str, around: str, lang: MessageLang) -> str:
    """A question about a number that was not understood."""
    return question(words(phrase("ask_unclear", said=said, around=around), lang))


def about_meeting(code: str, key: str, lang: MessageLang) -> str:
    """A question about what the meeting was, by its phrase and the key that answers it."""
    return question(words(phrase(code), lang), key)


def question(said: str, key: str = "") -> str:
    """The words of a comment that asks: ``? unit: …``."""
    return f"? {key}: {said}" if key else f"? {said}"
