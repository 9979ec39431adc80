"""What loops leave behind in a part: empty tables and cells, and what may stand only once."""

from __future__ import annotations

from docx.oxml.parser import OxmlElement
from lxml.etree import _Element as Element

from reportgen.word.xml.blocks import RANGES
from reportgen.word.xml.element import find, find_values, name
from reportgen.word.xml.story import remove

_HOLDERS = "//w:tc | //w:hdr | //w:ftr | //w:footnote | //w:endnote | //w:txbxContent"
_OPEN = f"({_HOLDERS})[not(*[self::w:p or self::w:tbl or self::w:sdt][last()][not(self::w:tbl)])]"
_ID = name("w:id")
_SHOWN = "not(ancestor::mc:Fallback)"
"""Not what programs show that cannot show what stands beside it."""


def tidy(root: Element) -> None:
    """Make a part whole again after its tags were filled."""
    _drop_empty(root)
    _close(root)


def _drop_empty(root: Element) -> None:
    """Rows without cells and tables without rows."""
    for path in ("//w:tr[not(.//w:tc)]", "//w:tbl[not(.//w:tr)]"):
        for element in find(root, path):
            remove(element)


def _close(root: Element) -> None:
    """A paragraph at the end of what must end in one."""
    for holder in find(root, _OPEN):
        holder.append(OxmlElement("w:p"))


def drop_repeated_bookmarks(root: Element) -> None:
    """Leave out bookmarks whose name stands before, and further ends of one."""
    seen: set[str] = set()
    for start in find(root, f"//w:bookmarkStart[{_SHOWN}]"):
        (title,) = find_values(start, "@w:name")[:1] or [""]
        if title in seen:
            remove(start)
        seen.add(title)
    _drop_lone_ranges(root)
    ended: set[str] = set()
    for end in find(root, f"//w:bookmarkEnd[{_SHOWN}]"):
        (number,) = find_values(end, "@w:id")[:1] or [""]
        if number in ended:
            remove(end)
        ended.add(number)


def _drop_lone_ranges(root: Element) -> None:
    """Leave out what has a start and no end, or an end and no start; comments without a mark."""
    for kind in RANGES:
        edges = [find(root, f"//w:{kind}{edge}") for edge in ("Start", "End")]
        ids = [{it.get(_ID) for it in found} for found in edges]
        if kind == "commentRange":
            ids.append(set(find_values(root, "//w:commentReference/@w:id")))
        whole = set.intersection(*ids)
        for edge in (it for found in edges for it in found if it.get(_ID) not in whole):
            remove(edge)
