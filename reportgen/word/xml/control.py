"""Content controls."""

from __future__ import annotations

from reportgen.word.xml.element import element, valued

_FONT = "Segoe UI Symbol"
_CHECKED, _UNCHECKED = "\N{BALLOT BOX WITH CHECK}", "\N{BALLOT BOX}"


def checkbox(number: int, tag: str, title: str, *, checked: bool) -> str:
    """A box to tick inside a paragraph, protected from deletion."""
    kind = (
        element("w14:checked", {"w14:val": int(checked)})
        + _state("w14:checkedState", _CHECKED)
        + _state("w14:uncheckedState", _UNCHECKED)
    )
    properties = (
        valued("w:alias", title)
        + valued("w:tag", tag)
        + valued("w:id", number)
        + valued("w:lock", "sdtLocked")
        + element("w14:checkbox", content=kind)
    )
    box = element("w:sdtContent", content=_box(_CHECKED if checked else _UNCHECKED))
    return element("w:sdt", content=element("w:sdtPr", content=properties) + box)


def _state(tag: str, sign: str) -> str:
    return element(tag, {"w14:val": f"{ord(sign):04X}", "w14:font": _FONT})


def _box(sign: str) -> str:
    slots = ("w:ascii", "w:eastAsia", "w:hAnsi", "w:cs")
    fonts = element("w:rFonts", dict.fromkeys(slots, _FONT))
    return f"<w:r><w:rPr>{fonts}</w:rPr><w:t>{sign}</w:t></w:r>"
