"""What people note in a document while they work on it does not go out: changes and comments."""

from __future__ import annotations

from collections.abc import Collection

from lxml.etree import _Element as Element

from reportgen.model.pack import Kept
from reportgen.word.xml.element import find, name
from reportgen.word.xml.story import remove, remove_if_spare

_GONE_ROWS = "//w:tr[w:trPr/w:del]"
_GONE_ENDS = "//w:p[w:pPr/w:rPr[w:del or w:moveFrom]]"
_MARKED = ("Ins", "Del", "MoveFrom", "MoveTo")
_CHANGES = " | ".join(
    [
        *(f"//w:{place}/w:{kind}" for place in ("trPr", "numPr") for kind in ("ins", "del")),
        *(f"//w:pPr/w:rPr/w:{kind}" for kind in ("ins", "moveTo")),
        *(f"//w:tcPr/w:{kind}" for kind in ("cellIns", "cellDel", "cellMerge")),
        *(f"//w:{kind}Change" for kind in ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "tblGrid")),
        *(f"//w:{kind}Change" for kind in ("trPr", "tcPr", "numbering")),
        *(f"//w:{kind}Range{end}" for kind in ("moveFrom", "moveTo") for end in ("Start", "End")),
        *(f"//w:customXml{kind}Range{end}" for kind in _MARKED for end in ("Start", "End")),
    ]
)
_COMMENTS = " | ".join(
    [
        *(f"//w:commentRange{end}" for end in ("Start", "End")),
        "//w:commentReference",
        "//w:annotationRef",
    ]
)
_TAKEN_OUT = "//w:del[not(parent::w:rPr)] | //w:moveFrom[not(parent::w:rPr)]"
_PUT_IN = "//w:ins | //w:moveTo"
_ENDS = "w:pPr/w:rPr/w:del | w:pPr/w:rPr/w:moveFrom"


def settle(root: Element, *, paragraphs: bool = True, kept: Collection[Kept] = ()) -> None:
    """Accept all tracked changes in a part, and take its comments out, unless they are ``kept``.

    Without ``paragraphs`` those that a change takes out stay, empty, so that the others keep their
    numbers.
    """
    if "comments" not in kept:
        _take_out(root, _COMMENTS)
    if "changes" not in kept:
        _accept(root, paragraphs=paragraphs)


def _take_out(root: Element, marks: str) -> None:
    for mark in find(root, marks):
        run = mark.getparent()
        remove(mark)
        if run is not None and run.tag == name("w:r") and not find(run, "*[not(self::w:rPr)]"):
            remove(run)


def _accept(root: Element, *, paragraphs: bool) -> None:
    for row in find(root, _GONE_ROWS):
        remove(row)
    _take_out(root, _CHANGES)
    for taken in find(root, _TAKEN_OUT):
        remove(taken)
    for put in find(root, _PUT_IN):
        for part in put:
            put.addprevious(part)
        remove(put)
    for paragraph in find(root, _GONE_ENDS) if paragraphs else ():
        for end in find(paragraph, _ENDS):
            remove(end)
        remove_if_spare(paragraph)
