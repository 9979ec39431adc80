"""What may be chosen for a figure on the page, with its words in the language of messages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from reportgen.loading.unfinished import UnfinishedMeeting
from reportgen.messages import MessageLang, phrase, words
from reportgen.model.indicator import CodeList, Indicator
from reportgen.model.meeting import (
    FigureRole,
    GrowthKind,
    GrowthScale,
    Measure,
    Missing,
    Prices,
    Status,
)
from reportgen.model.qualifier import QUALIFIER_WORDS
from reportgen.model.text import Text
from reportgen.model.unit import PERCENT

ENUMERATIONS: dict[str, tuple[str, ...]] = {
    "measure": get_args(Measure),
    "kind": get_args(GrowthKind),
    "role": get_args(FigureRole),
    "scale": get_args(GrowthScale),
    "prices": get_args(Prices),
    "status": get_args(Status),
    "missing": get_args(Missing),
}
"""The keys of a figure of which every value has a name."""

Choice = dict[str, str]
"""What is written (``value``), and what it is called (``label``)."""


def choices_of(
    found: UnfinishedMeeting, codes: CodeList | None, lang: MessageLang
) -> dict[str, list[Choice]]:
    """The choices of each key; those of a coverage by its indicator: ``coverage.beds``."""
    listed = {
        key: [_choice(value, words(phrase(f"choice_{value}"), lang)) for value in values]
        for key, values in ENUMERATIONS.items()
    }
    listed["period"] = [_choice(it, "") for it in dict.fromkeys(_periods(found))]
    listed["qualifier"] = [_choice(word, "") for word in QUALIFIER_WORDS]
    listed["area"] = listed["to"] = [_choice(code, name) for code, name in _areas(found)]
    listed["unit"] = [_choice(it, "") for it in _own(found, "unit")]
    listed["indicator"] = [_choice(it, "") for it in _own(found, "indicator")]
    if codes is not None:
        listed |= _of_codes(codes, lang, listed)
    return listed


def _of_codes(
    codes: CodeList, lang: MessageLang, own: dict[str, list[Choice]]
) -> dict[str, list[Choice]]:
    indicators = [_choice(it.id, _name(it.name, lang)) for it in codes.indicators]
    called = {word for it in codes.indicators for word in it.called}
    new = [it for it in own["indicator"] if it["value"] not in called]
    units = {it.unit.code: it for it in codes.indicators}
    names = {noun.id: _name(noun.name, lang) for noun in codes.units}
    known = [_choice(code, _unit_words(it, names)) for code, it in units.items()]
    nouns = [_choice(code, name) for code, name in names.items() if code not in units]
    listed = {"indicator": [*indicators, *new], "unit": _each_once([*known, *nouns, *own["unit"]])}
    for it in codes.indicators:
        if it.coverages:
            listed[f"coverage.{it.id}"] = [
                _choice(one.id, _name(one.name, lang)) for one in it.coverages
            ]
    return listed


def _choice(value: str, label: str) -> Choice:
    return {"value": value, "label": label}


def _name(name: Text, lang: MessageLang) -> str:
    """A name of the code list in a language, or else in one that it has."""
    return name.own.get(lang) or next(iter(name.own.values()), "")


def _unit_words(indicator: Indicator, names: dict[str, str]) -> str:
    """The words of a unit, part by part: 元/人/month."""
    unit = indicator.unit
    if unit.noun == PERCENT:
        return "%"
    return "/".join(names.get(part, part) for part in unit.code.split("/"))


def _each_once(choices: list[Choice]) -> list[Choice]:
    return list({it["value"]: it for it in reversed(choices)}.values())[::-1]


def _own(found: UnfinishedMeeting, key: str) -> list[str]:
    """What the file itself has under a key of its figures."""
    values = (it.get(key) for _, it in found.figures)
    return list(dict.fromkeys(it for it in values if isinstance(it, str)))


def _periods(found: UnfinishedMeeting) -> Iterator[str]:
    """The periods of the file, and those around its date."""
    for _, figure in found.figures:
        if figure.get("period") is not None:
            yield period_text(figure["period"])
    head = found.data.get("meeting")
    date = str((head if isinstance(head, dict) else found.data).get("date") or "")
    if date[:4].isdecimal():
        year = int(date[:4])
        yield from (str(year), str(year - 1), f"{year}-12-31", f"{year - 1}-12-31")
    yield "unstated"


def period_text(value: object) -> str:
    """A period as one text: ``2016..2020`` of a span."""
    if isinstance(value, dict):
        return "..".join(str(value.get(key, "")) for key in ("from", "to"))
    return str(value)


def _areas(found: UnfinishedMeeting) -> Iterator[tuple[str, str]]:
    listed = found.data.get("areas")
    for it in listed if isinstance(listed, list) else ():
        if isinstance(it, dict) and it.get("code"):
            name = it.get("short") or it.get("name") or ""
            own = name.values() if isinstance(name, dict) else [name]
            yield str(it["code"]), str(next(iter(own), ""))
