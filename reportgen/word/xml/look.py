"""Colours, fonts and cell margins that a skin has -> others in their place."""

from __future__ import annotations

from collections.abc import Mapping

from lxml.etree import SubElement
from lxml.etree import _Element as Element

from reportgen.word.xml.element import find, find_values, name

_COLOURED = "//*[@w:color or @w:fill or self::w:color or self::a:srgbClr]"
_LETTERED = "//w:rFonts | //a:majorFont | //a:minorFont"
_CELLS = "w:style[@w:type='table' and starts-with(w:name/@w:val, $start)]//w:tblCellMar"

_TWIPS_IN_HALF_POINT = 10

FontNames = tuple[str, str]
"""East Asian and Latin."""


def recolour(root: Element, colours: Mapping[str, str]) -> None:
    """Replace colours, as 0B4F8A, wherever a part has them."""
    for node in find(root, _COLOURED):
        for key in ("val", name("w:val"), name("w:color"), name("w:fill")):
            if (new := colours.get((node.get(key) or "").upper())) is not None:
                node.set(key, new)


def refont(root: Element, fonts: Mapping[FontNames, FontNames]) -> None:
    """Replace pairs of fonts; the East Asian one identifies the pair; what else it has stays."""
    for node in find(root, _LETTERED):
        places = _places(node)
        here = {place.get(key) for place, key in places}
        pair = next((it for it in fonts if it[0] in here), None)
        if pair is not None:
            new = dict(zip(pair, fonts[pair], strict=True))
            for place, key in places:
                place.set(key, new.get(place.get(key, ""), place.get(key, "")))


def _places(node: Element) -> list[tuple[Element, str]]:
    if node.tag == name("w:rFonts"):
        keys = (name(f"w:{it}") for it in ("ascii", "hAnsi", "eastAsia", "cs"))
        return [(node, key) for key in keys if node.get(key)]
    return [(face, "typeface") for face in find(node, "a:latin | a:ea")]


def pad_cells(styles: Element, start: str, twips: int) -> None:
    """Set what is free above and below the text of cells, in the table styles named so."""
    for margins in find(styles, _CELLS, start=start):
        for side in find(margins, "w:top | w:bottom"):
            side.set(name("w:w"), str(twips))


def smaller_style(styles: Element, style: str, size: int) -> str:
    """The id of a paragraph style based on another, with type of so many twentieths of a point."""
    half_points = size // _TWIPS_IN_HALF_POINT
    id_ = f"{style}-{half_points}"
    if not find(styles, "w:style[@w:styleId=$id]", id=id_):
        made = SubElement(styles, name("w:style"))
        made.set(name("w:type"), "paragraph")
        made.set(name("w:customStyle"), "1")
        made.set(name("w:styleId"), id_)
        (shown,) = find_values(styles, "w:style[@w:styleId=$id]/w:name/@w:val", id=style)
        values = (("name", f"{shown} {half_points / 2:g}"), ("basedOn", style))
        for tag, value in values:
            SubElement(made, name(f"w:{tag}")).set(name("w:val"), value)
        look = SubElement(made, name("w:rPr"))
        for tag in ("sz", "szCs"):
            SubElement(look, name(f"w:{tag}")).set(name("w:val"), str(half_points))
    return id_


def size_of(styles: Element, style: str) -> int:
    """The size of type of a paragraph style with this id, in twentieths of a point."""
    seen: set[str] = set()
    while style and style not in seen:
        seen.add(style)
        own = find_values(styles, "w:style[@w:styleId=$id]/w:rPr/w:sz/@w:val", id=style)
        if own and own[0].isdecimal():
            return int(own[0]) * _TWIPS_IN_HALF_POINT
        style = "".join(
            find_values(styles, "w:style[@w:styleId=$id]/w:basedOn/@w:val", id=style)[:1]
        )
    return default_size(styles) * _TWIPS_IN_HALF_POINT


def default_size(styles: Element) -> int:
    """The size of text whose style says none, in half points; 20 where the skin says none."""
    found = find_values(styles, "w:docDefaults/w:rPrDefault/w:rPr/w:sz/@w:val")
    return int(found[0]) if found else 20
