"""What is read from and written to the parts of a skin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy

from lxml.etree import ProcessingInstruction, QName
from lxml.etree import _Element as Element

from reportgen.languages import LANGUAGES, Lang, Script
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

_MARK = "reportgen"
_WHOLE = re.compile(r"-?\d{1,10}")
_DEFAULTS = "w:docDefaults"

_OF_SCRIPT: Mapping[Script, str] = {"latin": "w:val", "cjk": "w:eastAsia"}
"""What says the language of the text that is in a script."""


def placeholders(document: Element, marker: str) -> list[Element]:
    """The paragraphs of a document that hold nothing but a marker."""
    return [p for p, text in _with_tags(document) if text == marker]


def tagged_places(document: Element, piece: str) -> list[Element]:
    """The paragraphs of a document that hold nothing but the tag of a piece, ``{{ body }}``."""
    # As in Jinja, with blanks or none, and with minus signs that would take blanks away.
    pattern = re.compile(rf"\{{\{{-?\s*{re.escape(piece)}\s*-?\}}\}}")
    return [p for p, text in _with_tags(document) if pattern.fullmatch(text)]


def _with_tags(document: Element) -> list[tuple[Element, str]]:
    found = find(document, "w:body//w:p[contains(., '{{')]")
    return [(p, _text(p).strip()) for p in found]


def _text(paragraph: Element) -> str:
    return "".join(node.text or "" for node in find(paragraph, ".//w:t"))


def notes_marked_before(paragraph: Element) -> int:
    """How many footnotes have their mark before a paragraph, each counted once."""
    return len(set(find_values(paragraph, "preceding::w:footnoteReference/@w:id")))


def mark_place(paragraph: Element, piece: str) -> None:
    """Mark where the blocks go instead of a paragraph; one that ends a section stays, empty.

    Ranges such as bookmarks that begin or end in it do so before or behind the blocks.
    """
    for start in find(paragraph, ".//*[contains(local-name(), 'Start') and @w:id]"):
        paragraph.addprevious(start)
    paragraph.addprevious(ProcessingInstruction(_MARK, piece))
    for end in find(paragraph, ".//*[contains(local-name(), 'End') and @w:id]"):
        paragraph.addprevious(end)
    ends_section = find(paragraph, "w:pPr/w:sectPr")
    for node in find(paragraph, "*[not(self::w:pPr)]") if ends_section else [paragraph]:
        parent = node.getparent()
        if parent is not None:
            parent.remove(node)


def insert(document: bytes, root: Element, blocks: Mapping[str, Xml]) -> bytes:
    """The stored ``document``, whose root was ``root``, with blocks in the marked places.

    They go in as text: to move a long table from tree to tree takes quadratic time.
    """
    missing = NAMESPACES.items() - root.nsmap.items()
    declared = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in sorted(missing))
    head = f"<{root.prefix}:document" if root.prefix else "<document"
    text = document.decode().replace(head, head + declared, 1)
    for piece, xml in blocks.items():
        before, after = text.split(f"<?{_MARK} {piece}?>")
        text = before + xml + after
    return text.encode()


def style_ids(styles: Element) -> dict[tuple[str, str], str]:
    """The ids of all styles, by type and name in lower case."""
    return {
        (_get(node, "@w:type"), _get(node, "w:name/@w:val").casefold()): _get(node, "@w:styleId")
        for node in find(styles, "w:style")
    }


def background(styles: Element, style: str) -> str | None:
    """The background of a paragraph style, such as ``F4F6F8``."""
    colour = _get(styles, "w:style[@w:styleId=$id]/w:pPr/w:shd/@w:fill", id=style)
    return None if colour in ("", "auto") else colour


def frame(styles: Element, style: str) -> dict[str, str]:
    """What a paragraph style says of the frame that its paragraphs stand in; empty without one."""
    for id_ in _based(styles, style):
        found = find(styles, "w:style[@w:styleId=$id]/w:pPr/w:framePr", id=id_)
        if found:
            return {f"w:{QName(key).localname}": value for key, value in found[0].items()}
    return {}


def _based(styles: Element, style: str) -> Iterator[str]:
    """A style and those that it is based on, each once: damaged ones are based on each other."""
    met: set[str] = set()
    while style and style not in met:
        met.add(style)
        yield style
        style = _get(styles, "w:style[@w:styleId=$id]/w:basedOn/@w:val", id=style)


def restart(styles: Element, numbering: Element, style: str) -> int | None:
    """Add a list that counts from 1 with the numbering of a style; None if it has none."""
    path = "w:style[@w:styleId=$id]/w:pPr/w:numPr/w:numId/@w:val"
    own = next(filter(None, (_get(styles, path, id=it) for it in _based(styles, style))), "")
    abstract = _get(numbering, "w:num[@w:numId=$id]/w:abstractNumId/@w:val", id=own)
    if not abstract:
        return None
    number = next_number(find_values(numbering, "w:num/@w:numId"))
    override = element("w:lvlOverride", {"w:ilvl": 0}, valued("w:startOverride", 1))
    new = element("w:num", {"w:numId": number}, join(valued("w:abstractNumId", abstract), override))
    find(numbering, "w:num[last()]")[0].addnext(elements(new)[0])
    return number


def count_rows(numbering: Element) -> int:
    """Add a list that counts the rows of a table from 1, and nothing else; gives its number."""
    abstract = next_number(find_values(numbering, "w:abstractNum/@w:abstractNumId"))
    number = next_number(find_values(numbering, "w:num/@w:numId"))
    level = join(
        *(valued(tag, value) for tag, value in _ROW_LEVEL),
        element("w:pPr", content=element("w:ind", {"w:left": 0, "w:firstLine": 0})),
    )
    new = element(
        "w:abstractNum",
        {"w:abstractNumId": abstract},
        join(valued("w:multiLevelType", "singleLevel"), element("w:lvl", {"w:ilvl": 0}, level)),
    )
    counting = element("w:num", {"w:numId": number}, valued("w:abstractNumId", abstract))
    first = find(numbering, "w:num[1] | w:numIdMacAtCleanup[1]")
    if first:
        first[0].addprevious(elements(new)[0])
    else:
        numbering.extend(elements(new))
    last = find(numbering, "w:num[last()] | w:abstractNum[last()]")[-1]
    last.addnext(elements(counting)[0])
    return number


_ROW_LEVEL = (
    *(("w:start", 1), ("w:numFmt", "decimal"), ("w:suff", "nothing")),
    *(("w:lvlText", "%1"), ("w:lvlJc", "left")),
)


def _get(root: Element, path: str, **variables: str) -> str:
    return next(iter(find_values(root, path, **variables)), "")


def set_languages(styles: Element, settings: Element, lang: Lang) -> None:
    """Say in which languages Latin and East-Asian text are.

    That of the document is in the script of its language; text in the other script is taken to be
    in the first language that has it.
    """
    # The last of a script counts: that of the document, or else the first of all languages.
    known = (*reversed(LANGUAGES.values()), LANGUAGES[lang])
    tags = {_OF_SCRIPT[language.script]: language.tag for language in known}
    mark = _child(_child(_child(styles, _DEFAULTS), "w:rPrDefault"), "w:rPr")
    marks = find(mark, "w:lang")
    if not marks:
        marks = elements(element("w:lang"))
        mark.extend(marks)
    for node in (*marks, *find(settings, "w:themeFontLang")):
        for attribute, value in tags.items():
            node.set(name(attribute), value)


def _child(parent: Element, tag: str) -> Element:
    """A child of this name, which is made as the first where there is none."""
    found = find(parent, tag)
    if not found:
        found = elements(element(tag))
        parent.insert(0, found[0])
    return found[0]


def size_right_to_left(styles: Element) -> None:
    """Give text that runs from right to left the size and weight of all other text of its style.

    Word has a size and a weight of their own for it, which most skins do not set.
    """
    for tag, own in (("w:sz", "w:szCs"), ("w:b", "w:bCs")):
        for node in find(styles, f"//w:rPr[not({own})]/{tag}"):
            like = deepcopy(node)
            like.tag = name(own)
            node.addnext(like)


def drop_updates(settings: Element) -> None:
    """Let no document ask whether its fields should be updated."""
    for node in find(settings, "w:updateFields"):
        settings.remove(node)


def bookmark_names(roots: Iterable[Element]) -> list[str]:
    """The names that bookmarks have already."""
    return _values(roots, "//w:bookmarkStart/@w:name")


def next_bookmark(roots: Iterable[Element]) -> int:
    """A number above those of all bookmarks."""
    return next_number(_values(roots, "//w:bookmarkStart/@w:id"))


def next_drawing(roots: Iterable[Element]) -> int:
    """A number above those of all drawings."""
    return next_number(_values(roots, "//wp:docPr/@id"))


def next_control(roots: Iterable[Element]) -> int:
    """A number above those of all content controls."""
    return next_number(_values(roots, "//w:sdtPr/w:id/@w:val"))


def _values(roots: Iterable[Element], path: str) -> list[str]:
    return [value for root in roots for value in find_values(root, path)]


def next_number(values: Iterable[str]) -> int:
    """A number above those among these values."""
    return max((int(value) for value in values if _WHOLE.fullmatch(value)), default=0) + 1
