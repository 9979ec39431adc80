"""Styles of one document in another: with what they are based on, and the lists that they count."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from copy import deepcopy

from lxml.etree import _Element as Element

from reportgen.word.xml import story
from reportgen.word.xml.element import (
    NAMESPACES,
    Xml,
    element,
    elements,
    find,
    find_values,
    join,
    name,
    valued,
)
from reportgen.word.xml.room import twips
from reportgen.word.xml.story import remove

StyleKey = tuple[str, str]
"""The type of a style, and its name in lower case."""

_STANDS_ON = "Report Base"
"""What a lent paragraph stands on: all text as the lender has it, whatever the borrower says."""

_DEFAULTS = "w:docDefaults/w:{0}Default/w:{0}/*"
_FAR_TABS = "w:pPr/w:tabs/w:tab[@w:val='right' or @w:val='end' or @w:val='center']"
_REFERENCES = "w:basedOn | w:next | w:link"
_PLAIN = join(
    valued("w:snapToGrid", 0),
    element("w:spacing", {"w:before": 0, "w:after": 0, "w:line": 240, "w:lineRule": "auto"}),
    element("w:ind", dict.fromkeys(("w:left", "w:right", "w:firstLine"), 0)),
    valued("w:jc", "left"),
)
"""What a paragraph of the lender has without being told; no grid, for that is of the page."""

_FORM_ORDER = (
    *("keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr"),
    *("suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap"),
    *("overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd"),
    *("snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap"),
    *("jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl"),
)
_LOOK_ORDER = (
    *("rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline"),
    *("shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color"),
    *("spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd"),
    *("fitText", "vertAlign", "rtl", "cs", "em"),
)
"""The order in which the schema wants what is said of a paragraph, and of text; but its language,
which is the document's."""

_UPRIGHT = (*("b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "snapToGrid", "vanish"),)
"""What text of the lender is not, unless a style of its own says so."""


def style_key(style: Element) -> StyleKey:
    """What a style is found by."""
    (kind,) = find_values(style, "@w:type")[:1] or [""]
    (title,) = find_values(style, "w:name/@w:val")[:1] or [""]
    return kind, title.casefold()


def style_keys(styles: Element, *, own: bool = False) -> set[StyleKey]:
    """What the styles of a document are found by; of its ``own`` those that it need not have."""
    path = "w:style[not(@w:default='1') or @w:type='table']" if own else "w:style"
    return {style_key(it) for it in find(styles, path)}


def lend(
    styles: Element, wanted: Collection[StyleKey], lender: Element, scale: float = 1
) -> dict[str, str]:
    """Put the wanted styles of a lender at the end of others; gives their old and new ids.

    What they are based on is that of the borrower where it has a style of that name, but Normal:
    of that, and of what all text of the lender has, a style of its own is made. ``scale`` says how
    much wider the text of the borrower is.
    """
    lent = [it for it in find(lender, "w:style") if style_key(it) in wanted]
    taken = set(find_values(styles, "w:style/@w:styleId"))
    own = {style_key(it): _id(it) for it in find(styles, "w:style")}
    ids: dict[str, str] = {}
    for it in find(lender, "w:style"):
        known = own.get(style_key(it))
        ids[_id(it)] = known or (_free(_id(it), taken) if it in lent else "")
    base = _free("".join(_STANDS_ON.split()), taken)
    normal = find_values(lender, "w:style[@w:default='1'][@w:type='paragraph']/@w:styleId")
    based = ids | dict.fromkeys(normal, base)
    if lent:
        styles.append(_base_style(base, lender))
    for it in lent:
        new = _renamed(it, ids, based)
        _stretch_to(new, scale)
        styles.append(new)
    return {_id(it): ids[_id(it)] for it in lent}


def _id(style: Element) -> str:
    return style.get(name("w:styleId")) or ""


def _free(wanted: str, taken: set[str]) -> str:
    new, count = wanted, 1
    while new in taken:
        count += 1
        new = f"{wanted}{count}"
    taken.add(new)
    return new


def _renamed(style: Element, ids: Mapping[str, str], based: Mapping[str, str]) -> Element:
    new = deepcopy(style)
    new.attrib.pop(name("w:default"), None)
    new.set(name("w:styleId"), ids[_id(style)])
    for node in find(new, _REFERENCES):
        names = based if node.tag == name("w:basedOn") else ids
        target = names.get(node.get(name("w:val")) or "", "")
        if target:
            node.set(name("w:val"), target)
        else:
            remove(node)
    return new


def _stretch_to(style: Element, scale: float) -> None:
    """Let tabs that lead to the middle or the right do so in a text that is so much wider."""
    for path, key in ((_FAR_TABS, "w:pos"), ("w:pPr/w:framePr[@w:w]", "w:w")):
        for node in find(style, path):
            length = twips(node.get(name(key)) or "")
            if length is not None:
                node.set(name(key), str(round(length * scale)))


def _base_style(id_: str, styles: Element) -> Element:
    """A style that says all that Normal and the defaults of a document say."""
    normal = "w:style[@w:default='1'][@w:type='paragraph']"
    upright = [it for tag in _UPRIGHT for it in elements(valued(f"w:{tag}", 0))]
    forms, looks = (
        [*find(styles, _DEFAULTS.format(kind)), *find(styles, f"{normal}/w:{kind}/*")]
        for kind in ("pPr", "rPr")
    )
    form = _in_order([*elements(_PLAIN), *forms], _FORM_ORDER)
    look = _in_order([*upright, *looks], _LOOK_ORDER)
    head = {"w:type": "paragraph", "w:customStyle": 1, "w:styleId": id_}
    (new,) = elements(
        element("w:style", head, join(valued("w:name", _STANDS_ON), Xml("<w:pPr/><w:rPr/>")))
    )
    for part, content in zip(new[1:], (form, look), strict=True):
        part.extend(content)
    return new


def _in_order(said: list[Element], order: tuple[str, ...]) -> list[Element]:
    """Of each thing that is said the last, in the order of the schema."""
    last = {str(it.tag).rpartition("}")[2]: it for it in said}
    return [deepcopy(last[tag]) for tag in order if tag in last]


def lend_lists(numbering: Element, ids: Mapping[str, str], lender: Element) -> dict[str, str]:
    """Put the lists of a lender beside others; gives the old and new numbers of the lists.

    Their levels belong to the styles that were lent, by their new ids.
    """
    abstract = _next_number(numbering, "w:abstractNum/@w:abstractNumId")
    number = _next_number(numbering, "w:num/@w:numId")
    abstracts: dict[str, str] = {}
    numbers: dict[str, str] = {}
    for it in find(lender, "w:abstractNum"):
        new = deepcopy(it)
        abstracts[it.get(name("w:abstractNumId")) or ""] = str(abstract)
        new.set(name("w:abstractNumId"), str(abstract))
        _belong(new, ids)
        _put_list(numbering, new)
        abstract += 1
    for it in find(lender, "w:num"):
        new = deepcopy(it)
        numbers[it.get(name("w:numId")) or ""] = str(number)
        new.set(name("w:numId"), str(number))
        for node in find(new, "w:abstractNumId"):
            node.set(name("w:val"), abstracts.get(node.get(name("w:val")) or "", "0"))
        last = find(numbering, "w:num[last()] | w:abstractNum[last()]")[-1]
        last.addnext(new)
        number += 1
    return numbers


def _next_number(numbering: Element, path: str) -> int:
    return max((int(it) for it in find_values(numbering, path) if it.isdecimal()), default=0) + 1


def _belong(abstract: Element, ids: Mapping[str, str]) -> None:
    for node in find(abstract, "w:lvl/w:pStyle"):
        target = ids.get(node.get(name("w:val")) or "")
        if target:
            node.set(name("w:val"), target)
        else:
            remove(node)
    for node in find(abstract, "w:styleLink | w:numStyleLink"):
        remove(node)


def _put_list(numbering: Element, abstract: Element) -> None:
    """Lists stand before the numbers that use them, and behind the pictures of bullets."""
    before = find(numbering, "w:abstractNum[last()] | w:numPicBullet[last()]")
    if before:
        before[-1].addnext(abstract)
    else:
        numbering.insert(0, abstract)


def count_by(styles: Element, ids: Collection[str], numbers: Mapping[str, str]) -> None:
    """Let the styles that were lent count by the new numbers of their lists."""
    for style in find(styles, "w:style"):
        for node in find(style, "w:pPr/w:numPr/w:numId") if _id(style) in ids else ():
            node.set(name("w:val"), numbers.get(node.get(name("w:val")) or "", "0"))


def with_fonts(fonts: bytes, lender: bytes) -> bytes:
    """What a document knows of its fonts, and what a lender knows of others: what stands in."""
    own = story.parse_part(fonts)
    known = set(find_values(own, "w:font/@w:name"))
    for font in find(story.parse_part(lender), "w:font"):
        if font.get(name("w:name")) not in known:
            for file in find(font, "*[starts-with(local-name(), 'embed')]"):
                remove(file)
            own.append(font)
    return story.store(own)


NO_LISTS = f'<w:numbering xmlns:w="{NAMESPACES["w"]}"/>'.encode()
"""The part of a document that has no lists."""
