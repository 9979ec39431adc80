"""Content controls, each in a paragraph and protected from deletion."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reportgen.word.xml import text
from reportgen.word.xml.element import Xml, element, join, valued

_FONT = "Segoe UI Symbol"
_CHECKED, _UNCHECKED = "\N{BALLOT BOX WITH CHECK}", "\N{BALLOT BOX}"
_EMPTY = "\N{EN SPACE}" * 5
"""What an empty control shows: nothing, but wide enough to be clicked."""
_DATE = "yyyy-MM-dd"


@dataclass(frozen=True, slots=True)
class ControlLabel:
    """What every control has: a number, a tag to find it by, and a title for its reader."""

    number: int
    tag: str
    title: str


def checkbox(label: ControlLabel, *, checked: bool) -> Xml:
    """A box to tick."""
    kind = join(
        element("w14:checked", {"w14:val": int(checked)}),
        _state("w14:checkedState", _CHECKED),
        _state("w14:uncheckedState", _UNCHECKED),
    )
    box = _box(_CHECKED if checked else _UNCHECKED)
    return _control(label, element("w14:checkbox", content=kind), box)


def plain_text(label: ControlLabel, words: str, *, lines: bool = False) -> Xml:
    """Text of one look, with ``lines`` of several lines."""
    return _filled(label, element("w:text", {"w:multiLine": 1} if lines else {}), words)


def date(label: ControlLabel, words: str, day: str | None, language: str) -> Xml:
    """A date to pick; ``day`` is the date that the words stand for, as in 2021-06-30."""
    settings = join(
        valued("w:dateFormat", _DATE),
        valued("w:lid", language),
        valued("w:storeMappedDataAs", "dateTime"),
        valued("w:calendar", "gregorian"),
    )
    attributes = {"w:fullDate": f"{day}T00:00:00Z"} if day else {}
    return _filled(label, element("w:date", attributes, settings), words)


def choice(label: ControlLabel, words: str, value: str, choices: Mapping[str, str]) -> Xml:
    """One of several choices, given as stored values with the words that are shown for them."""
    items = join(
        *(
            element("w:listItem", {"w:displayText": shown, "w:value": code})
            for code, shown in choices.items()
        )
    )
    attributes = {"w:lastValue": value} if value in choices else {}
    return _filled(label, element("w:dropDownList", attributes, items), words)


def _filled(label: ControlLabel, kind: Xml, words: str) -> Xml:
    if words:
        return _control(label, kind, text.text_run(words))
    return _control(label, join(Xml("<w:showingPlcHdr/>"), kind), text.text_run(_EMPTY))


def _control(label: ControlLabel, kind: Xml, content: Xml) -> Xml:
    properties = join(
        valued("w:alias", label.title),
        valued("w:tag", label.tag),
        valued("w:id", label.number),
        valued("w:lock", "sdtLocked"),
        kind,
    )
    return element(
        "w:sdt",
        content=join(
            element("w:sdtPr", content=properties), element("w:sdtContent", content=content)
        ),
    )


def _state(tag: str, sign: str) -> Xml:
    return element(tag, {"w14:val": f"{ord(sign):04X}", "w14:font": _FONT})


def _box(sign: str) -> Xml:
    slots = ("w:ascii", "w:eastAsia", "w:hAnsi", "w:cs")
    fonts = element("w:rFonts", dict.fromkeys(slots, _FONT))
    return Xml(f"<w:r><w:rPr>{fonts}</w:rPr><w:t>{sign}</w:t></w:r>")
