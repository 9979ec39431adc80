"""What a part of a Word document shows once all its tracked changes are accepted."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_UNREAD = frozenset(
    (
        *(f"{W}{it}" for it in ("pPr", "rPr", "tcPr", "trPr", "tblPr", "sdtPr", "tblGrid")),
        *(f"{W}{it}" for it in ("del", "moveFrom", "rt", "instrText", "delText")),
        f"{_MC}Fallback",
    )
)
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_MARKED = ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel")
_TRACKED = tuple(f"{W}{it}" for it in _MARKED)
_DINGBATS = {
    "wingdings": {0xFE: "☑", 0xFD: "☒", 0xFC: "✓", 0xA8: "☐", 0x6F: "☐", 0x72: "☐"},
    "wingdings 2": {0x52: "☑", 0x54: "☒", 0x50: "✓", 0xA3: "☐", 0x2A: "☐", 0x30: "☐"},
}
"""Boxes and ticks of fonts whose letters are signs, by the letters that they stand on."""


def shown_text(element: Element) -> str:
    """The text that is seen of an element, its paragraphs parted by line feeds."""
    return "".join(_pieces(element)).strip("\n")


def is_tracked(element: Element) -> bool:
    """Whether something in an element was inserted, deleted or moved and not yet accepted."""
    return next(element.iter(*_TRACKED), None) is not None


def flag(properties: Element | None, name: str) -> bool:
    """Whether a property that is on or off is on."""
    found = None if properties is None else properties.find(f"{W}{name}")
    return found is not None and found.get(f"{W}val") not in ("0", "false", "off")


def _pieces(element: Element) -> Iterator[str]:
    for child in element:
        tag = child.tag
        if tag in _UNREAD:
            continue
        if tag == f"{W}r":
            yield from _run(child)
        elif tag == f"{W}p":
            yield from _pieces(child)
            yield "\n"
        elif isinstance(tag, str):
            yield from _pieces(child)


def _run(run: Element) -> Iterator[str]:
    properties = run.find(f"{W}rPr")
    if flag(properties, "vanish"):
        return
    dingbats = _dingbats(properties)
    for child in run:
        tag = child.tag
        if tag == f"{W}t":
            text = str(child.text or "")
            yield "".join(_sign(dingbats, ord(it), it) for it in text) if dingbats else text
        elif tag == f"{W}sym":
            yield _symbol(child)
        elif tag in _SIGNS:
            yield _SIGNS[str(tag)]
        elif isinstance(tag, str) and tag not in _UNREAD:
            yield from _pieces(child)


def _dingbats(properties: Element | None) -> dict[int, str]:
    fonts = None if properties is None else properties.find(f"{W}rFonts")
    names = () if fonts is None else (str(it).casefold() for it in fonts.attrib.values())
    return next((_DINGBATS[it] for it in names if it in _DINGBATS), {})


def _symbol(symbol: Element) -> str:
    dingbats = _DINGBATS.get(str(symbol.get(f"{W}font") or "").casefold(), {})
    try:
        code = int(str(symbol.get(f"{W}char") or ""), 16)
        return _sign(dingbats, code, chr(code))
    except (ValueError, OverflowError):
        return ""


def _sign(dingbats: dict[int, str], code: int, other: str) -> str:
    """Fonts of signs stand on letters, or on the same letters among private ones."""
    return dingbats.get(code - 0xF000 if code >= 0xF000 else code, other)
