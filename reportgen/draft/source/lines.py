"""Lines as a page or a screen broke them → paragraphs, one a line; page furniture is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportgen.draft.source.signs import HAN, LINE
from reportgen.draft.source.traced import Traced

HEADING = re.compile(
    r"第?[一二三四五六七八九十百]{1,3}(?:、|[章节篇条部]|部分)|[（(〔][一二三四五六七八九十]{1,3}[）)〕]|"
    r"[（(]\d{1,2}[）)]|\d{1,2}(?:\.(?!\d)|、|\.\d{1,2}[ 　])|附[件表注]|[#]{1,6} |"
    r"[A-Z][.)] |[IVX]{1,4}[.、] "
)
"""What opens a heading: 一、 （一） 1. 第一部分."""
BULLET = re.compile(
    r"[·●■◆○▪►※*＊-] ?(?=\S)|[①-⓿❶-➓㈠-㉃]|[一二三四五六七八九十]{1,3}[是要](?=[^\n])|"
    "第[一二三四五六七八九十]{1,3}，"
)
"""What opens an item of a list."""
FURNITURE = re.compile(
    r"[-—–·]{1,2} ?\d{1,4} ?[-—–·]{1,2}|第 ?\d{1,4} ?页(?:[ ，,/]*共 ?\d{1,4} ?页)?|"
    r"共 ?\d{1,4} ?页|赞[（(]\d+[）)].{0,20}|分享到?[:：].{0,30}|未经允许.{0,60}|"
    r"(?:上|下)一篇[:：].{0,60}|(?:阅读|浏览|点击)(?:次数|量|数)?[:：] ?\d+ ?次?|"
    r"【?(?:打印|关闭|收藏).{0,20}|(?:Page|page|PAGE) \d{1,4}(?: of \d{1,4})?|\d{1,4} ?/ ?\d{1,4}"
)
"""A page number that stands alone in its line, or what pages of the web put below a text."""
LONGEST_HEADING = 40

_FINISHED = re.compile(
    r"(?:[。！？!?；：:;…]|(?<![\d.])\.)[”’」』）)\]\"']*$|[）)]$|^[ -~’”–—]*\.$"
)
_CLAUSE = re.compile(r"[，；。]|, |; |\. ")
_RUNS_ON = re.compile(r"[，、,（(“‘《〔和及与或的]$")
_CHINESE = re.compile(f"[{HAN}，。；：、“”‘’（）《》%]")
_ONLY_MARKS = re.compile(r"[\W_]*")
_WIDE = 3
"""A line that is so few characters shorter than the widest is full."""
_FEWEST_FULL = 4


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    words: str
    indented: bool
    after_blank: bool


@dataclass(frozen=True, slots=True)
class _Page:
    """How the lines of a text were broken."""

    full: int | None
    """From so many characters on, a line was broken because it was full; None where none was."""
    indents: bool
    """Whether paragraphs begin with an indent."""


def in_paragraphs(text: Traced) -> tuple[Traced, tuple[tuple[int, int], ...]]:
    """The text with one paragraph a line, and the places in the source that were left out."""
    every = list(_lines(text.text))
    kept = [line for line in every if not _is_furniture(line.words)]
    out = tuple(text.span(it.start, it.end) for it in every if _is_furniture(it.words))
    if not kept:
        return Traced("", text.origin[-1:]), out
    page = _page_of(kept)
    changes = [(0, kept[0].start, "")]
    inside = kept[0].indented
    for line, after in pairwise(kept):
        goes_on = _goes_on(line, after, page, inside=inside)
        changes.append((line.end, after.start, _joint(line, after) if goes_on else LINE))
        inside = after.indented or (inside and goes_on)
    changes.append((kept[-1].end, len(text.text), ""))
    return text.changed(changes), out


def opens_heading(words: str) -> bool:
    """Whether a line begins as headings do and is no longer than they are."""
    return bool(HEADING.match(words)) and len(words) <= LONGEST_HEADING + 20


def is_finished(words: str) -> bool:
    """Whether a line ends as sentences, salutations and items of lists do."""
    return bool(_FINISHED.search(words))


def _lines(text: str) -> Iterator[_Line]:
    place, blank = 0, True
    for raw in text.split(LINE):
        words = raw.strip()
        if words:
            start = place + len(raw) - len(raw.lstrip())
            indented = raw[:1] == "\u3000" or raw.startswith(("  ", "\t"))
            yield _Line(start, start + len(words), words, indented, blank)
        blank = not words
        place += len(raw) + 1


def _is_furniture(words: str) -> bool:
    return bool(FURNITURE.fullmatch(words) or _ONLY_MARKS.fullmatch(words))


def _page_of(lines: Sequence[_Line]) -> _Page:
    widths = sorted(_width(line.words) for line in lines)
    widest = widths[-1]
    full = [it for it in widths if it >= widest - _WIDE * 2]
    wraps = len(full) >= _FEWEST_FULL and len(full) * 3 >= len(lines) and widest >= 30
    indented = sum(1 for line in lines if line.indented)
    return _Page(widest - _WIDE * 2 if wraps else None, 2 <= indented < len(lines))


def _width(words: str) -> int:
    """How wide a line is, in halves of a Chinese character."""
    return len(words) + sum(1 for sign in words if sign > "\u2e7f")


def _joint(line: _Line, after: _Line) -> str:
    """What stands between two lines of one sentence: nothing in Chinese, else a blank."""
    if _CHINESE.match(line.words[-1]) or _CHINESE.match(after.words[0]):
        return ""
    return "" if line.words[-1].isdigit() and after.words[0].isdigit() else " "


def _goes_on(line: _Line, after: _Line, page: _Page, *, inside: bool) -> bool:
    """Whether a line is the rest of the one before; ``inside`` a paragraph that was indented."""
    if "\t" in line.words or "\t" in after.words:
        return False
    if BULLET.match(after.words) or opens_heading(after.words):
        return False
    full = page.full is not None and _width(line.words) >= page.full
    if is_finished(line.words):
        return full and not after.after_blank and not after.indented
    if _RUNS_ON.search(line.words):
        return True
    if page.indents and after.indented:
        return False
    if page.indents and inside and not after.after_blank:
        return True
    return full or not _is_heading(line, after)


def _is_heading(line: _Line, after: _Line) -> bool:
    """Whether a line that ends without a mark is one by itself, and not the half of one."""
    if opens_heading(line.words) and after.after_blank:
        return True
    if len(line.words) > LONGEST_HEADING and not line.words.isascii():
        return False
    if line.words.isascii():
        return not after.words[:1].islower() and (
            after.after_blank or len(line.words) <= LONGEST_HEADING
        )
    return not _CLAUSE.search(line.words) or opens_heading(line.words)
