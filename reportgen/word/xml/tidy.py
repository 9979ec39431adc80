"""What loops leave behind in a part: empty tables and cells, and what may stand only once."""

from __future__ import annotations

from docx.oxml.parser import OxmlElement
from lxml.etree import _Element as Element

from reportgen.word.xml.element import find, find_values, name
from reportgen.word.xml.rounds import name_by_round
from reportgen.word.xml.story import remove

_HOLDERS = "//w:tc | //w:hdr | //w:ftr | //w:footnote | //w:endnote | //w:txbxContent"
_OPEN = f"({_HOLDERS})[not(*[self::w:p or self::w:tbl or self::w:sdt][last()][not(self::w:tbl)])]"
_ONCE = ("w14:paraId", "w14:textId")


def tidy(root: Element) -> None:
    """Make a part whole again after its tags were filled."""
    _drop_empty(root)
    _close(root)
    name_by_round(root)
    _drop_repeated_bookmarks(root)
    for path, key in (("//wp:docPr", "id"), ("//w:sdtPr/w:id", name("w:val"))):
        _renumber(find(root, path), key)
    for key in _ONCE:
        _keep_first(root, key)


def _drop_empty(root: Element) -> None:
    """Rows without cells and tables without rows."""
    for path in ("//w:tr[not(.//w:tc)]", "//w:tbl[not(.//w:tr)]"):
        for element in find(root, path):
            remove(element)


def _close(root: Element) -> None:
    """A paragraph at the end of what must end in one."""
    for holder in find(root, _OPEN):
        holder.append(OxmlElement("w:p"))


def _drop_repeated_bookmarks(root: Element) -> None:
    seen: set[str] = set()
    numbers: set[str] = set()
    for start in find(root, "//w:bookmarkStart"):
        (title,) = find_values(start, "@w:name")[:1] or [""]
        (number,) = find_values(start, "@w:id")[:1] or [""]
        if title in seen:
            remove(start)
        seen.add(title)
        numbers.add(number)
    ended: set[str] = set()
    for end in find(root, "//w:bookmarkEnd"):
        (number,) = find_values(end, "@w:id")[:1] or [""]
        if number in ended:
            remove(end)
        ended.add(number)


def _renumber(elements: list[Element], key: str) -> None:
    """Give a number of its own to each element that has that of one before it."""
    taken: set[int] = set()
    free = max((_number(element, key) for element in elements), default=0) + 1
    for element in elements:
        if _number(element, key) in taken:
            element.set(key, str(free))
            free += 1
        taken.add(_number(element, key))


def _number(element: Element, key: str) -> int:
    return int(element.get(key) or 0)


def _keep_first(root: Element, attribute: str) -> None:
    """Take an attribute from each element that has the value of one before it."""
    seen: set[str] = set()
    key = name(attribute)
    for element in find(root, f"//*[@{attribute}]"):
        value = element.get(key) or ""
        if value in seen:
            del element.attrib[key]
        seen.add(value)
