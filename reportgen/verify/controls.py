"""The form controls of a Word file: whose they are, what they show, and what they hold."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import get_args

from lxml.etree import _Element as Element

from reportgen.languages import LANGUAGES
from reportgen.messages import Argument, phrase
from reportgen.model.document import ControlKind
from reportgen.verify.reading import ControlRead, Differing
from reportgen.wording.labels import CONTROL_TITLES

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_KINDS: tuple[ControlKind, ...] = get_args(ControlKind)
_TITLED: dict[str, ControlKind] = {
    title[lang]: kind for kind, title in CONTROL_TITLES.items() for lang in LANGUAGES
}
_SORTS: dict[str, ControlKind] = {
    f"{_W14}checkbox": "checkbox",
    f"{_W}date": "due",
    f"{_W}dropDownList": "status",
    f"{_W}text": "owner",
}
"""What a control is by its sort, where its title does not say: some programs drop the tags."""


class Controls:
    """The controls that are met while a story is read.

    A control of ours is found by its tag; where a program dropped that, by its title, which may
    have gone to a control around it; or else by another control of its row.
    """

    def __init__(self) -> None:
        self.found: list[ControlRead] = []
        self.around: list[str] = [""]
        """The tasks that the row and the titles of the controls around name, the innermost last."""

    def enter(self, control: Element) -> tuple[ControlKind, str] | None:
        """The kind and the task of a control; None where it is none of ours.

        Whoever enters a control or a row leaves it.
        """
        properties = control.find(f"{_W}sdtPr")
        kind, task = _tagged(properties)
        if kind is None and properties is not None and not _said(properties, "tag"):
            sort = next((_SORTS[str(it.tag)] for it in properties if it.tag in _SORTS), None)
            kind = _TITLED.get(_said(properties, "alias").partition(" ")[0], sort)
            task = _titled(properties) or self.around[-1]
        self.around.append(task or self.around[-1])
        return (kind, task) if kind and task else None

    def enter_row(self, row: Element) -> None:
        """A row begins, and with it another task, which any of its controls may name."""
        properties = list(row.iter(f"{_W}sdtPr"))
        named = (*(_tagged(it)[1] for it in properties), *map(_titled, properties))
        self.around.append(next(filter(None, named), ""))

    def leave(self) -> None:
        """What was entered last ends."""
        self.around.pop()

    def add(self, control: Element, kind: ControlKind, task: str, shown: str) -> None:
        """Note what a control shows and holds."""
        properties = control.find(f"{_W}sdtPr")
        held = "" if properties is None else _held(properties, kind, shown)
        place = phrase("place_control", name=f"{kind}:{task}")
        self.found.append(ControlRead(place, kind, task, shown.strip(), held))

    def differing(self) -> Iterator[Differing]:
        """Dates that are none, or not those that their controls hold."""
        for it in self.found:
            if it.kind == "due":
                yield from _dated(it.shown, it.held, it.place)


def _tagged(properties: Element | None) -> tuple[ControlKind | None, str]:
    name, _, task = _said(properties, "tag").partition(":")
    kind = next((it for it in _KINDS if it == name), None)
    return (kind, task) if kind and task else (None, "")


def _titled(properties: Element | None) -> str:
    """The task that a title names behind its first word."""
    return _said(properties, "alias").partition(" ")[2]


def _said(properties: Element | None, name: str) -> str:
    found = None if properties is None else properties.find(f"{_W}{name}")
    return "" if found is None else str(found.get(f"{_W}val") or "")


def _held(properties: Element, kind: ControlKind, shown: str) -> str:
    """What a control holds, as a ``Control`` has it."""
    if kind == "checkbox":
        checked = properties.find(f"{_W14}checkbox/{_W14}checked")
        ticked = checked is not None and checked.get(f"{_W14}val") in ("1", "true", "on")
        return "checked" if ticked else ""
    if kind == "due":
        date = properties.find(f"{_W}date")
        return "" if date is None else str(date.get(f"{_W}fullDate") or "")[:10]
    items = properties.iterfind(f"{_W}dropDownList/{_W}listItem")
    values = {it.get(f"{_W}displayText"): str(it.get(f"{_W}value")) for it in items}
    return values.get(shown.strip(), "")


def _dated(shown: str, held: str, place: Argument) -> Iterator[Differing]:
    if shown and held and _iso(shown) not in ("", held):
        yield Differing(place, shown, held)
    elif re.match(r"\d", shown) and re.search(r"\d{4}-\d", shown) and not _iso(shown):
        yield Differing(place, shown, held or phrase("expected_date"))


def _iso(text: str) -> str:
    """A date as YYYY-MM-DD, empty where the text is none."""
    parts = re.findall(r"\d+", text)
    with suppress(ValueError):
        if len(parts) == 3 and len(parts[0]) == 4:
            return dt.date(*map(int, parts)).isoformat()
    return ""
