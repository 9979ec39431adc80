"""A control of a Word document: whose it is, of what kind, what it shows and what it holds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from lxml.etree import _Element as Element

from reportgen.model.document import ControlKind
from reportgen.tasks.columns import kind_named
from reportgen.tasks.values import due_shown, plain, ticked, unseen
from reportgen.tasks.word_text import W, flag, shown_text

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_KINDS: tuple[ControlKind, ...] = get_args(ControlKind)
_SORTS: Mapping[str, ControlKind] = {
    f"{_W14}checkbox": "checkbox",
    f"{W}date": "due",
    f"{W}dropDownList": "status",
    f"{W}comboBox": "status",
}
_PROMPT = re.compile(
    r"(?:单击|点击|请?选择|请?输入|click|tap|choose|enter|select|type).*", re.IGNORECASE | re.DOTALL
)
"""What an empty control says to whoever fills it in, in Word, LibreOffice and WPS."""


@dataclass(frozen=True, slots=True)
class ListControl:
    """A control as it came back.

    Attributes:
        kind: What it is for; None where only its column can say.
        task: The key of the task that its tag or its title names; empty where none does.
        shown: What it shows, a day as YYYY-MM-DD; empty where it shows what is to be done.
        box: Whether a box is ticked; None of what is no box.
        odd: It shows neither what a person wrote nor a prompt that is known.
        unseen: Signs in it that nobody sees, which were left out.
    """

    kind: ControlKind | None
    task: str
    shown: str = ""
    box: bool | None = None
    odd: bool = False
    unseen: tuple[str, ...] = ()


def list_control(control: Element, content: str | None = None) -> ListControl | None:
    """What a control is; None where it can be none of a check list.

    ``content`` is what it shows, where that is not what stands in it.
    """
    properties = control.find(f"{W}sdtPr")
    kind, task = named(properties)
    sort = _sort(properties)
    if kind is None and sort is None and not flag(properties, "text"):
        return None
    kind = kind or sort
    whole = shown_text(control) if content is None else content
    shown, hidden = plain(whole), unseen(whole)
    if kind == "checkbox":
        return ListControl(kind, task, shown, _ticked(properties, shown))
    if flag(properties, "showingPlcHdr"):
        odd = bool(shown) and not _PROMPT.fullmatch(shown)
        return ListControl(kind, task, shown if odd else "", odd=odd)
    if kind == "due":
        date = None if properties is None else properties.find(f"{W}date")
        held = "" if date is None else str(date.get(f"{W}fullDate") or "")[:10]
        shown = due_shown(shown, held)
    return ListControl(kind, task, shown, unseen=hidden)


def named(properties: Element | None) -> tuple[ControlKind | None, str]:
    """The kind and the task that the tag of a control names, or else its title."""
    name, _, task = _said(properties, "tag").partition(":")
    kind = next((it for it in _KINDS if it == name), None)
    if kind and task:
        return kind, task
    first, _, rest = _said(properties, "alias").partition(" ")
    kind = kind_named(first)
    return (kind, rest) if kind and rest else (None, "")


def _sort(properties: Element | None) -> ControlKind | None:
    tags = () if properties is None else (str(it.tag) for it in properties)
    return next((_SORTS[it] for it in tags if it in _SORTS), None)


def _said(properties: Element | None, name: str) -> str:
    found = None if properties is None else properties.find(f"{W}{name}")
    return "" if found is None else str(found.get(f"{W}val") or "")


def _ticked(properties: Element | None, shown: str) -> bool | None:
    """By its sign, as a person sees it; by what it holds where that is none."""
    box = None if properties is None else properties.find(f"{_W14}checkbox")
    if box is None:
        return ticked(shown)
    for name, state in (("checkedState", True), ("uncheckedState", False)):
        sign = box.find(f"{_W14}{name}")
        if sign is not None and shown and f"{ord(shown[0]):04X}" == sign.get(f"{_W14}val"):
            return state
    by_sign = ticked(shown)
    if by_sign is not None or shown:
        return by_sign
    checked = box.find(f"{_W14}checked")
    return checked is not None and checked.get(f"{_W14}val") in ("1", "true", "on")
