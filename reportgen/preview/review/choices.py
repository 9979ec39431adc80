"""What may be chosen for a figure on the page, with its words in the language of messages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import get_args

from reportgen.languages import FIRST, LANGUAGES
from reportgen.loading.unfinished import UnfinishedMeeting
from reportgen.messages import MessageLang, phrase, words
from reportgen.model.indicator import CodeList
from reportgen.model.meeting import (
    FigureRole,
    GrowthKind,
    GrowthScale,
    Measure,
    Missing,
    Prices,
    Status,
)
from reportgen.model.period import UNSTATED, Period
from reportgen.model.qualifier import QUALIFIER_WORDS
from reportgen.model.text import Text
from reportgen.model.unit import PERCENT, Unit
from reportgen.wording.figures import Wording, period
from reportgen.wording.phrases import HOUSE_BOOK
from reportgen.wording.unit_reading import unit_in_words

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
    listed["period"] = [
        _choice(it, _typed(it, lang)) | {"about": _period_label(it, lang)}
        for it in dict.fromkeys(_periods(found))
    ]
    listed["qualifier"] = [_choice(word, "") for word in QUALIFIER_WORDS]
    listed["area"] = listed["to"] = [_choice(code, name) for code, name in _areas(found)]
    listed["unit"] = [_choice(it, "") for it in _own(found, "unit")]
    listed["indicator"] = [_choice(it, "") for it in _own(found, "indicator")]
    if codes is not None:
        listed |= _of_codes(codes, lang, str(found.data.get("lang") or FIRST), listed)
    return listed


def _of_codes(
    codes: CodeList, lang: MessageLang, data_lang: str, own: dict[str, list[Choice]]
) -> dict[str, list[Choice]]:
    listed = {
        "indicator": _indicators(codes, lang, data_lang, own["indicator"]),
        "unit": _units(codes, lang, data_lang, own["unit"]),
    }
    for it in codes.indicators:
        if it.coverages:
            listed[f"coverage.{it.id}"] = [
                _choice(one.id, _name(one.name, lang)) for one in it.coverages
            ]
    return listed


def _indicators(
    codes: CodeList, lang: MessageLang, data_lang: str, own: list[Choice]
) -> list[Choice]:
    """All indicators, by id or by name as the file has them; then those that only it has."""
    ids = {it.id for it in codes.indicators}
    called = {word for it in codes.indicators for word in it.called}
    by_name = any(it["value"] in called - ids for it in own)
    count = Counter(_name(it.name, data_lang) for it in codes.indicators)
    names = {it.id: _name(it.name, data_lang) for it in codes.indicators}
    known = [
        _choice(
            names[it.id] if by_name and count[names[it.id]] == 1 else it.id, _name(it.name, lang)
        )
        for it in codes.indicators
    ]
    return _told_apart([*known, *(it for it in own if it["value"] not in called)])


def _units(codes: CodeList, lang: MessageLang, data_lang: str, own: list[Choice]) -> list[Choice]:
    """The units of all indicators and all nouns, as codes or in words as the file has them."""
    wording = Wording(codes)
    units = dict.fromkeys(it.unit.code for it in codes.indicators)
    units |= dict.fromkeys(noun.id for noun in codes.units)
    in_words = any(it["value"] not in units and _is_words(it["value"], codes) for it in own)
    known: dict[str, str] = {}
    for code in units:
        value = unit_label(code, codes, wording, data_lang) if in_words else code
        known.setdefault(value, unit_label(code, codes, wording, lang))
    others = [it for it in own if it["value"] not in known]
    return _told_apart([*(_choice(*pair) for pair in known.items()), *others])


def _is_words(written: str, codes: CodeList) -> bool:
    found = unit_in_words(written, codes.units)
    return found is not None and found.unit.code != written


def _choice(value: str, label: str) -> Choice:
    return {"value": value, "label": label}


def _name(name: Text, lang: str) -> str:
    """A name of the code list in a language, or else in one that it has."""
    return name.own.get(lang) or next(iter(name.own.values()), "")


def unit_label(written: str, codes: CodeList, wording: Wording, lang: str) -> str:
    """A unit in words: 元/人·月 of ``CNY/person/month``; as written where it is none we know."""
    found = unit_in_words(written, codes.units)
    if found is None:
        return written
    if found.unit == Unit(PERCENT):
        return "%"
    words_of = wording.unit(found.unit)
    return found.multiplier + words_of[lang if lang in LANGUAGES else FIRST]


def _told_apart(choices: list[Choice]) -> list[Choice]:
    """The same with labels that are each of one value: 人 (doctors)."""
    count = Counter(it["label"] for it in choices)
    return [
        _choice(it["value"], f"{it['label']} ({it['value']})")
        if it["label"] and count[it["label"]] > 1
        else it
        for it in choices
    ]


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


def value_label(key: str, written: str, lang: MessageLang) -> str:
    """What a value is called; empty where it says so itself."""
    if key in ENUMERATIONS and written in ENUMERATIONS[key]:
        return words(phrase(f"choice_{written}"), lang)
    if key == "qualifier":
        spaced = bool(LANGUAGES[lang].word_space)
        return next((it for it in _words_meaning(written) if it.isascii() == spaced), "")
    if key == "period" and written:
        return _period_label(written, lang)
    return ""


def _words_meaning(meaning: str) -> Iterator[str]:
    return (word for word, it in QUALIFIER_WORDS.items() if it.meaning == meaning)


def _typed(written: str, lang: MessageLang) -> str:
    """A period as a person types it: 未说明—2020 of ``unstated..2020``."""
    start, _, end = written.rpartition("..")
    to = phrase("review_to", end=end)
    if (start or end) != UNSTATED:
        return ""
    return words(phrase("review_unstated", rest=to if start else ""), lang)


def _period_label(written: str, lang: MessageLang) -> str:
    start, _, end = written.rpartition("..")
    codes = [None if it == UNSTATED else it for it in (start or end, end)]
    try:
        return period(Period(*codes), HOUSE_BOOK)[lang]
    except (ValueError, KeyError, IndexError, TypeError):  # a period that is none, or half of one
        return ""


def _areas(found: UnfinishedMeeting) -> Iterator[tuple[str, str]]:
    listed = found.data.get("areas")
    for it in listed if isinstance(listed, list) else ():
        if isinstance(it, dict) and it.get("code"):
            name = it.get("short") or it.get("name") or ""
            own = name.values() if isinstance(name, dict) else [name]
            yield str(it["code"]), str(next(iter(own), ""))
