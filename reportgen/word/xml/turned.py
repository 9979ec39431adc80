"""Pages on which the paper is turned: sections, and what their headers and footers hold.

The page is turned as a table in landscape is bound (GB/T 9704, clause 8): what is the left edge of
the other pages is the upper one, so that their foot is at the left, and their head at the right.
What stands in a header or footer stays where it is on the paper, in a box whose lines run down.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from typing import Literal, get_args

from lxml.etree import QName, tostring
from lxml.etree import _Element as Element

from reportgen.word.xml.element import Xml, element, elements, find, find_values, join, name, valued
from reportgen.word.xml.room import twips

StoryPlace = Literal["header", "footer"]
StoryKind = Literal["default", "first", "even"]
STORY_KINDS: tuple[StoryKind, ...] = get_args(StoryKind)

_PORTRAIT = {"w": 12240, "h": 15840}
_MARGINS = dict.fromkeys(("top", "right", "bottom", "left"), 1440) | {"header": 720, "footer": 720}
"""What Word takes where a section does not say."""
_EMU = 635
"""So many are a twentieth of a point."""
_TIGHT = {"w:before": 0, "w:after": 0, "w:line": 20, "w:lineRule": "exact"}
_FIXED = "//w:framePr | //wp:anchor | //w:pict | //w:txbxContent | //w:object"
"""What stands at a place of its own already, and cannot stand in a box."""
_OWN_IDS = ("w:bookmarkStart", "w:bookmarkEnd", "w:sdtPr/w:id")


@dataclass(frozen=True, slots=True)
class Paper:
    """The paper of a section, in twentieths of a point: its size, and what stays free."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    header: int
    footer: int

    @property
    def is_landscape(self) -> bool:
        """Whether it is wider than high."""
        return self.width > self.height


def paper_of(section: Element) -> Paper:
    """The paper of a section as its properties say."""

    def said(path: str, otherwise: int) -> int:
        values = find_values(section, path)
        found = twips(values[0]) if values else None
        return otherwise if found is None else abs(found)

    gutter = said("w:pgMar/@w:gutter", 0)
    sides = {side: said(f"w:pgMar/@w:{side}", free) for side, free in _MARGINS.items()}
    sides["left"] += gutter
    width, height = (said(f"w:pgSz/@w:{side}", size) for side, size in _PORTRAIT.items())
    return Paper(width, height, **sides)


def break_mark(kind: str, number: int, style: str) -> Xml:
    """A paragraph that takes no room, and ends a section that is written when all is known.

    ``style`` is the id of its style.
    """
    spacing = element("w:spacing", _TIGHT)
    place = Xml(_mark(kind, number))
    return element(
        "w:p", None, element("w:pPr", None, join(valued("w:pStyle", style), spacing, place))
    )


def with_sections(blocks: Xml, sections: dict[tuple[str, int], Xml]) -> Xml:
    """Blocks with the properties of sections in the places of their marks."""
    text: str = blocks
    for (kind, number), section in sections.items():
        text = text.replace(_mark(kind, number), section)
    return Xml(text)


def _mark(kind: str, number: int) -> str:
    return f"<?section {kind} {number}?>"


def section_text(section: Element) -> Xml:
    """A section as text, with the namespaces that the document has."""
    plain = elements(element("w:sectPr"))[0]
    for key, value in section.items():
        plain.set(key, value)
    plain.extend(deepcopy(child) for child in section)
    return Xml(tostring(plain, encoding="unicode"))


def forget_start(section: Element) -> None:
    """Let a section go on as the one before it: pages count on, no first page of its own."""
    for node in find(section, "w:type | w:titlePg"):
        section.remove(node)
    for node in find(section, "w:pgNumType"):
        node.attrib.pop(name("w:start"), None)


def turn_section(section: Element) -> None:
    """Turn the paper of a section; it has one column, since what is wide stands in it."""
    sheet = paper_of(section)
    for node in find(section, "w:pgSz | w:pgMar | w:cols"):
        section.remove(node)
    size = {"w:w": sheet.height, "w:h": sheet.width, "w:orient": "landscape"}
    margins = {
        "w:top": sheet.left,
        "w:right": sheet.top,
        "w:bottom": sheet.right,
        "w:left": sheet.bottom,
        "w:header": sheet.left // 2,
        "w:footer": sheet.right // 2,
        "w:gutter": 0,
    }
    new = elements(
        join(
            element("w:pgSz", size),
            element("w:pgMar", margins),
            element("w:cols", {"w:space": 425}),
        )
    )
    before = ("headerReference", "footerReference", "footnotePr", "endnotePr", "type")
    last = [it for it in section if QName(it).localname in before]
    at = section.index(last[-1]) + 1 if last else 0
    for node in (new[0], new[1]):
        section.insert(at, node)
        at += 1
    behind = ("paperSrc", "pgBorders", "lnNumType", "pgNumType")
    while at < len(section) and QName(section[at]).localname in behind:
        at += 1
    section.insert(at, new[2])


def refer(section: Element, place: StoryPlace, kind: StoryKind, relationship: str) -> None:
    """Let a section have this header or footer."""
    tag = f"w:{place}Reference"
    for node in find(section, tag):
        if node.get(name("w:type"), "default") == kind:
            section.remove(node)
    section.insert(0, elements(element(tag, {"w:type": kind, "r:id": relationship}))[0])


def referred(sections: Iterable[Element], place: StoryPlace, kind: StoryKind) -> str:
    """The header or footer of the last of these sections: its own, or that of one before it."""
    found = ""
    for section in sections:
        for node in find(section, f"w:{place}Reference"):
            if node.get(name("w:type"), "default") == kind:
                found = node.get(name("r:id")) or ""
    return found


def can_turn(story: Element) -> bool:
    """Whether a header or footer says something, and nothing of it has a place of its own."""
    said = "".join(find_values(story, "//w:t/text()")).strip() or find(story, "//wp:inline")
    return bool(said) and not find(story, _FIXED)


def turn_story(story: Element, place: StoryPlace, sheet: Paper, number: int) -> None:
    """Put what a header or footer holds into a box, where it is on the paper.

    ``sheet`` is that of the pages that are not turned, ``number`` one that no drawing has.
    """
    inside = [deepcopy(it) for it in story]
    for child in list(story):
        story.remove(child)
    (paragraph,) = elements(_boxed(place, sheet, number))
    (content,) = find(paragraph, ".//w:txbxContent")
    for empty in list(content):
        content.remove(empty)
    content.extend(inside)
    for path in _OWN_IDS:
        for node in find(content, f".//{path}"):
            parent = node.getparent()
            if parent is not None:
                parent.remove(node)
    for node in content.iter():
        for key in [it for it in node.attrib if QName(it).localname in ("paraId", "textId")]:
            del node.attrib[key]
    story.append(paragraph)


def _boxed(place: StoryPlace, sheet: Paper, number: int) -> Xml:
    """A paragraph of no height with the box of a header or footer."""
    if place == "footer":
        across = max(sheet.bottom - sheet.footer, 400)
        left, anchor = sheet.footer, "b"
    else:
        across = max(sheet.top - sheet.header, 400)
        left, anchor = sheet.height - sheet.header - across, "t"
    down = sheet.width - sheet.left - sheet.right
    size = {"cx": across * _EMU, "cy": down * _EMU}
    fill = "<a:noFill/><a:ln><a:noFill/></a:ln>"
    shape = (
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{size["cx"]}" cy="{size["cy"]}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        f"</a:prstGeom>{fill}</wps:spPr><wps:txbx><w:txbxContent><w:p/></w:txbxContent></wps:txbx>"
        '<wps:bodyPr rot="0" vert="vert" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" '
        f'anchor="{anchor}" anchorCtr="0"><a:noAutofit/></wps:bodyPr></wps:wsp>'
    )
    drawing = (
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" '
        'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{left * _EMU}</wp:posOffset>'
        '</wp:positionH><wp:positionV relativeFrom="page">'
        f"<wp:posOffset>{sheet.left * _EMU}</wp:posOffset></wp:positionV>"
        f'<wp:extent cx="{size["cx"]}" cy="{size["cy"]}"/>'
        '<wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:wrapNone/><wp:docPr id="{number}" name="{place.capitalize()} {number}"/>'
        "<wp:cNvGraphicFramePr/><a:graphic><a:graphicData "
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f"{shape}</a:graphicData></a:graphic></wp:anchor>"
    )
    spaces = (
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    )
    run = (
        f'<w:r><mc:AlternateContent {spaces}><mc:Choice Requires="wps"><w:drawing>{drawing}'
        "</w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )
    properties = element("w:pPr", None, element("w:spacing", _TIGHT))
    return element("w:p", None, join(properties, Xml(run)))
