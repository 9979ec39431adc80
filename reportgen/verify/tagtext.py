"""The texts of elements of a PDF: lines joined, without marks and without what a style counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.model.manifest import raised
from reportgen.verify.glyphs import GlyphRun, Glyphs
from reportgen.verify.structure import SET_APART, PageTag

NOTE_MARK = re.compile(r"\s*,?\s*(\d{1,3})\s*")
_COUNT = r"[〇零一二三四五六七八九十百]+|\d+(?:\.\d+)*|[IVXLCivxlc]+|[A-Za-z]"
ITEM_NUMBER = re.compile(rf"\s*[（(]?(?:{_COUNT})[、.．)）:：]\s*")
HEADING_NUMBER = re.compile(rf"{ITEM_NUMBER.pattern}|\s*第(?:{_COUNT})\w\s*|\s*(?:{_COUNT})\s+")
"""The number that a style counts before a heading: 一、 （二） 3. 4.1 第五章"""
_CJK = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]"
_BROKEN = re.compile(rf"(?<={_CJK}) ?\n(?={_CJK})")
_HYPHENED = re.compile("[\u2010\u00ad]\n")
_KEPT = re.compile("\x02\n?|-\n")
"""A hyphen at the end of a line that may be a part of the word."""
_LONGEST_RAISED = 12
_BLOCK_END = "\v"


class TagText:
    """Reads the texts of elements, page by page."""

    def __init__(self) -> None:
        self.glyphs: Glyphs
        self.marks = 0
        """How many marks of notes there were."""

    def unnumbered(self, tag: PageTag, number: re.Pattern[str]) -> PageTag:
        """A heading or an item without the number that its style puts before it."""
        first = tag.kids[0] if tag.kids else None
        if not isinstance(first, PageTag):
            return tag
        if first.kind == "LBody":
            return PageTag(tag.kind, (self.unnumbered(first, number), *tag.kids[1:]))
        styled = first.kind == "NonStruct" and number.fullmatch(self.drawn(first))
        return PageTag(tag.kind, tag.kids[1:]) if styled else tag

    def runs(self, tag: PageTag) -> Iterator[GlyphRun]:
        """All characters of an element as they are drawn."""
        return (run for mark in tag.marks() for run in self.glyphs.by_mark.get(mark, ()))

    def drawn(self, tag: PageTag) -> str:
        """What they say."""
        return "".join(run.text for run in self.runs(tag))

    def of(self, tag: PageTag, *, whole: bool = False) -> str:
        """What an element says, without marks of notes; with what blocks in it say if ``whole``."""
        blocks = "".join(self._pieces(tag, whole=whole)).split(_BLOCK_END)
        return "\n".join(filter(None, map(unbroken, blocks)))

    def _pieces(self, tag: PageTag, *, whole: bool) -> Iterator[str]:
        for kid in tag.kids:
            if isinstance(kid, int):
                for run in self.glyphs.by_mark.get(kid, ()):
                    yield "\n" if run.below else ""
                    yield run.text
            elif kid is not None and kid.is_block and kid.kind != "LBody":
                if whole and kid.kind not in SET_APART:
                    yield _BLOCK_END
                    yield from self._pieces(kid, whole=whole)
                    yield _BLOCK_END
            elif kid is not None:
                runs = self._small(kid)
                yield self._raised("".join(run.text for run in runs))
                yield from self._pieces(kid, whole=whole) if not runs else ()

    def _small(self, tag: PageTag) -> Sequence[GlyphRun]:
        """The characters of an element that are set raised; none of any other."""
        if tag.kind != "NonStruct":
            return ()
        runs = list(self.runs(tag))
        short = 0 < sum(len(run.text) for run in runs) < _LONGEST_RAISED
        return runs if short and all(map(self.glyphs.raised, runs)) else ()

    def _raised(self, text: str) -> str:
        """What is set raised; nothing if it is the mark of the next note."""
        match = NOTE_MARK.fullmatch(text)
        if match and int(match[1]) == self.marks + 1:
            self.marks += 1
            return ""
        return raised(text)


def unbroken(text: str) -> str:
    """A text in one line, without the breaks between its lines and the hyphens put there."""
    text = _HYPHENED.sub("", _KEPT.sub("-", text))
    return " ".join(_BROKEN.sub("", text).split())
