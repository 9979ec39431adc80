"""Filling in the controls of a Word document, as a person does."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree
from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
DOCUMENT = "word/document.xml"


def changed(content: bytes, change: Callable[[Element], None], part: str = DOCUMENT) -> bytes:
    """A document with one of its parts changed."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for item in before.infolist():
            data = before.read(item)
            if item.filename == part:
                root = etree.fromstring(data)
                change(root)
                data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            after.writestr(item, data)
    return out.getvalue()


def without(content: bytes, *parts: str) -> bytes:
    """A document without parts whose names begin so."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for item in before.infolist():
            if not item.filename.startswith(parts):
                after.writestr(item, before.read(item))
    return out.getvalue()


def filled(content: bytes, values: dict[str, str]) -> bytes:
    """A document with controls filled in: by their tags, as ``due:meeting/task``.

    A box takes ``checked`` or nothing, a status its code, a date YYYY-MM-DD.
    """

    def change(root: Element) -> None:
        left = dict(values)
        for control in list(root.iter(f"{W}sdt")):
            tag = control.find(f"{W}sdtPr/{W}tag")
            name = "" if tag is None else str(tag.get(f"{W}val"))
            if name in left:
                _fill(control, left.pop(name))
        assert not left, f"no such controls: {sorted(left)}"

    return changed(content, change)


def _fill(control: Element, value: str) -> None:
    properties = control.find(f"{W}sdtPr")
    assert properties is not None
    for placeholder in properties.findall(f"{W}showingPlcHdr"):
        properties.remove(placeholder)
    box = properties.find(f"{W14}checkbox/{W14}checked")
    if box is not None:
        box.set(f"{W14}val", "1" if value else "0")
        _show(control, "☑" if value else "☐")
        return
    date = properties.find(f"{W}date")
    if date is not None:
        date.set(f"{W}fullDate", f"{value}T00:00:00Z")
    items = {
        str(it.get(f"{W}value")): str(it.get(f"{W}displayText"))
        for it in properties.iterfind(f"{W}dropDownList/{W}listItem")
    }
    _show(control, items.get(value, value))


def _show(control: Element, words: str) -> None:
    first, *others = control.iter(f"{W}t")
    first.text = words
    for it in others:
        it.text = ""
