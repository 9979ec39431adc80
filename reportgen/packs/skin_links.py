"""What in a Word document leads out of it: relations of its parts, addresses in its drawings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from reportgen.packs.skin_fields import leads_to_web, may_lead_to

if TYPE_CHECKING:
    from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_OLD = ("{urn:schemas-microsoft-com:vml}", "{urn:schemas-microsoft-com:office:office}")
_SVG = "{http://www.w3.org/2000/svg}"
_VIDEO = "webVideoPr"
_LOADING = ("href", "src", "althref", "manifestLocation")
"""Attributes that hold an address themselves, and not the id of a relation."""

_CLICKED = ("hyperlink", "hlinkClick", "hlinkHover", "hlinkMouseOver", "picAttrSrcUrl")
"""Elements whose address is only followed when a person clicks on it."""

_CSS = re.compile(r"url\(\s*['\"]?(?!\s*['\"]?(?:#|data:))|@import", re.IGNORECASE)


def addresses(root: etree._Element) -> Iterator[tuple[str, str, etree._Element]]:
    """What drawings load: what kind of address, the address, and the element that has it."""
    for element in root.iter("{*}*"):
        tag = str(element.tag)
        if tag.startswith(_SVG):
            yield from _of_picture(element)
        elif tag.rpartition("}")[2] == _VIDEO:
            yield "video", " ".join(map(str, element.attrib.values())), element
        elif tag.startswith(_OLD) or "schemaLibrary" in tag:
            yield from _of_drawing(element)


def _of_drawing(element: etree._Element) -> Iterator[tuple[str, str, etree._Element]]:
    for key, value in element.attrib.items():
        name = str(key).rpartition("}")[2]
        if name not in _LOADING or str(key).startswith(_RELATED):
            continue
        loads = name != "href" and value and not value.startswith("#")
        if loads or not may_lead_to(str(value)):
            yield name, str(value), element


def _of_picture(element: etree._Element) -> Iterator[tuple[str, str, etree._Element]]:
    """What a picture of lines (SVG) loads or runs."""
    name = str(element.tag).rpartition("}")[2]
    if name in ("script", "foreignObject"):
        yield name, element.text or "", element
    clicked = name == "a"
    for key, value in element.attrib.items():
        local, text = str(key).rpartition("}")[2], str(value)
        outside = local in ("href", "src") and not text.startswith(("#", "data:"))
        if (outside and not (clicked and may_lead_to(text))) or _CSS.search(text):
            yield local, text, element
    if name == "style" and _CSS.search(element.text or ""):
        yield name, element.text or "", element


def are_clicked(elements: Sequence[etree._Element]) -> bool:
    """Whether a person alone follows the address that these elements have, by a click."""
    return all(str(it.tag).rpartition("}")[2] in _CLICKED for it in elements)


def using(id_: str, root: etree._Element) -> Iterator[etree._Element]:
    """The elements that name a relation by its id."""
    for element in root.iter("{*}*"):
        if any(it == id_ and str(key).startswith(_RELATED) for key, it in element.attrib.items()):
            yield element


def may_be_outside(kind: str, target: str) -> bool:
    """Whether a relation of this kind may lead out of the document."""
    return kind == "hyperlink" and (leads_to_web(target) or target.startswith("#"))


def place_in(element: etree._Element) -> str:
    """The text of the paragraph that an element stands in."""
    paragraph = next(element.iterancestors(f"{_W}p"), None)
    texts = () if paragraph is None else paragraph.iter(f"{_W}t")
    return "".join(it.text or "" for it in texts).strip()


STORY_LABELS: Mapping[str, str] = {
    f"{_W}hdr": "header",
    f"{_W}ftr": "footer",
    f"{_W}footnotes": "footnotes",
    f"{_W}endnotes": "endnotes",
}
"""The outermost element of a part -> what the part is called."""
