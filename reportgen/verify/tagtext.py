"""The texts of elements of a PDF: lines joined, without marks and without what a style counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.model.manifest import raised
from reportgen.verify.glyphs import GlyphRun, Glyphs
from reportgen.verify.structure import INLINE, SET_APART, PageTag

NOTE_MARK = re.compile(r"\s*,?\s*(\d{1,3})\s*")
_COUNT = r"[〇零一二三四五六七八九十百]+|\d+(?:\.\d+)*|[IVXLCivxlc]+|[A-Za-z]"
ITEM_NUMBER = re.compile(rf"\s*[（(]?(?:{_COUNT})[、.．)）:：]\s*")
HEADING_NUMBER = re.compile(rf"{ITEM_NUMBER.pattern}|\s*第(?:{_COUNT})\w\s*|\s*(?:{_COUNT})\s+")
"""The number that a style counts before a heading: 一、 （二） 3. 4.1 第五章"""
_BULLET = re.compile(r"\s*[•‣▪●○◦·–-]\s*")
_CJK = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]"
_BROKEN = re.compile(rf"(?<={_CJK}) ?\n(?={_CJK})")
_HYPHENED = re.compile("[\u2010\u00ad]\n")
_KEPT = re.compile("\x02\n?|-\n")
"""A hyphen at the end of a line that may be a part of the word."""
_RAISED = ("NonStruct", "Link", "Reference")
"""What may be set raised with all that is in it; offices make links of the marks of notes."""
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
        if isinstance(first, PageTag) and first.kind in ("LBody", INLINE):
            return PageTag(tag.kind, (self.unnumbered(first, number), *tag.kids[1:]))
        # a number stands apart from the text, which offices tag with no element of its own
        apart = isinstance(first, int) or (first is not None and first.kind == "NonStruct")
        if apart and self._counts(self.drawn(PageTag("Lbl", (first,))), number):
            return PageTag(tag.kind, tag.kids[1:])
        return tag

    def _counts(self, text: str, number: re.Pattern[str]) -> bool:
        return bool(number.fullmatch(text) or _BULLET.fullmatch(text))

    def noted(self, tag: PageTag, number: int) -> PageTag | None:
        """The text of a note of this number that is tagged as a paragraph, as by offices."""
        first = tag.kids[0] if tag.kids else None
        if isinstance(first, PageTag) and first.kind == INLINE:
            inner = self.noted(first, number)
            return inner and PageTag("Note", (inner, *tag.kids[1:]))
        runs = list(self.runs(PageTag("Lbl", (first,)))) if isinstance(first, int) else []
        raised_all = all(self.glyphs.raised(run, smaller=True) for run in runs)
        match = NOTE_MARK.fullmatch("".join(run.text for run in runs))
        if raised_all and match and int(match[1]) == number:
            return PageTag(INLINE, tag.kids[1:])
        return None

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
        runs = list(self.runs(tag)) if tag.kind in _RAISED else ()
        text = "".join(run.text for run in runs)
        short = 0 < len(text) < _LONGEST_RAISED
        styled = tag.kind == "NonStruct"
        if not short or not (styled or NOTE_MARK.fullmatch(text)):
            return ()
        return runs if all(self.glyphs.raised(run, smaller=not styled) for run in runs) else ()

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
