"""What people noted in a Word document while they worked on it: tracked changes and comments."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from reportgen.messages import phrase
from reportgen.model.pack import Kept
from reportgen.model.problem import Problem
from reportgen.packs.word_file import tree_of, what_is_wrong

if TYPE_CHECKING:
    from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_AUTHOR, _ID = f"{_W}author", f"{_W}id"
_COMMENT = f"{_W}comment"
_PARTS = {
    f"{_W}hdr": phrase("header"),
    f"{_W}ftr": phrase("footer"),
    f"{_W}footnotes": phrase("footnotes"),
    f"{_W}endnotes": phrase("endnotes"),
}
_RANGES = ("RangeStart", "RangeEnd")
_LONGEST = 40
"""So many characters of a paragraph are enough to find it by."""

_MOST = 3
"""So many names are said of those who noted something."""


def left_out_notes(data: bytes, file: str, kept: Collection[Kept]) -> Iterator[Problem]:
    """A warning of the changes, and one of the comments, that do not go out with documents.

    ``kept`` are those that the pack keeps. Each says how many there are, whose, and where the first
    one stands.
    """
    if what_is_wrong(data, file):
        return
    with ZipFile(BytesIO(data)) as archive:
        texts = (archive.read(name) for name in archive.namelist() if name.endswith(".xml"))
        trees = [tree_of(text) for text in texts if b"author=" in text]
        main = tree_of(archive.read("word/document.xml")) if _has_main(archive) else None
    roots = [it for it in trees if it is not None]
    if "changes" not in kept:
        changes = [it for root in roots for it in _changes(root)]
        yield from _told("word.changes_left_out", changes, file, changes[:1])
    if "comments" not in kept:
        comments = [it for root in roots for it in root.iter(_COMMENT)]
        yield from _told("word.comments_left_out", comments, file, _marks(main, comments))


def _has_main(archive: ZipFile) -> bool:
    return "word/document.xml" in archive.namelist()


def _changes(root: etree._Element) -> Iterator[etree._Element]:
    for node in root.iter():
        kind = str(node.tag)
        if _AUTHOR in node.attrib and kind != _COMMENT and not kind.endswith(_RANGES):
            yield node


def _marks(main: etree._Element | None, comments: list[etree._Element]) -> list[etree._Element]:
    """Where the first comment stands."""
    first = comments[0].get(_ID) if comments else None
    marks = () if main is None else main.iter(f"{_W}commentReference")
    return [it for it in marks if it.get(_ID) == first][:1]


def _told(
    code: str, found: list[etree._Element], file: str, first: list[etree._Element]
) -> Iterator[Problem]:
    if not found:
        return
    names = tuple(dict.fromkeys(str(it.get(_AUTHOR)) for it in found))
    problem = Problem.of(code, file, count=len(found), names=names[:_MOST])
    yield problem if not first else _placed(problem, first[0])


def _placed(problem: Problem, node: etree._Element) -> Problem:
    part = _PARTS.get(str(node.getroottree().getroot().tag), "")
    paragraph = next(node.iterancestors(f"{_W}p"), None)
    texts = () if paragraph is None else paragraph.iter(f"{_W}t", f"{_W}delText")
    words = "".join(it.text or "" for it in texts).strip()[:_LONGEST]
    quoted = phrase("in_quotes", text=words) if words else ""
    return replace(problem, where=tuple(it for it in (part, quoted) if it))
