"""HTML of the template vocabulary: parsed once, and its white space."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from lxml.etree import _Element as Element

from reportgen.errors import InputError
from reportgen.markup.build import grow
from reportgen.markup.vocabulary import TEXT_BLOCKS, check, is_footnote
from reportgen.model.problem import Problem

LONGEST = 5_000_000
"""Characters of HTML in one document, with tags and the places of its elements."""

MOST_PROBLEMS = 100
_CJK = re.compile(r"[⺀-〿぀-ヿ㐀-䶿一-鿿豈-﫿＀-￯“”‘’…—]")
_SPACE = " \t\n\r\f"
_SOLID = {"br": "\n", "input": "x"}
"""Elements that are no text, and what they are to the text around them."""


def parse(text: str, file: str) -> Element:
    """The ``article`` element of a rendered template.

    Raises:
        InputError: it is not one article, or has something that is not of the vocabulary.
    """
    article, problems = read(text, file)
    if article is None or problems:
        raise InputError(problems)
    return article


def read(text: str, file: str) -> tuple[Element | None, tuple[Problem, ...]]:
    """The ``article`` of a rendered template, if it makes one, and all that is wrong in it."""
    if len(text) > LONGEST:
        message = f"the document has more than {LONGEST:,} characters of HTML"
        return None, (Problem(message, "show less, or make several documents", file),)
    tree = grow(text, file)
    article = tree.root.find("article")
    outside = (tree.root.text, None if article is None else article.tail)
    if article is None or len(tree.root) > 1 or any(words and words.strip() for words in outside):
        hint = "write one <article> around all that the document says, and nothing outside it"
        none = Problem("the template does not make one <article>", hint, file)
        return None, _first(tree.problems) or (none,)
    more = (it for it in check(article, file) if (it.file, it.line) not in tree.unread)
    return article, _first(chain(tree.problems, more))


def _first(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The first problems, each once: what a loop writes wrongly is one mistake."""
    found: dict[Problem, None] = {}
    for problem in problems:
        found[problem] = None
        if len(found) == MOST_PROBLEMS:
            break
    return tuple(found)


def mend_spaces(article: Element) -> None:
    """Fold white space as HTML does; a line break beside a Chinese character is no space."""
    for element in list(article.iter(*TEXT_BLOCKS)):
        if not any(child.tag in TEXT_BLOCKS for child in element.iterdescendants()):
            _mend_space(element)


def plain(element: Element) -> str:
    """The text of an element as it stands in the line: without its footnotes."""
    inner = "".join(
        ("" if is_footnote(child) or not isinstance(child.tag, str) else plain(child))
        + (child.tail or "")
        for child in element
    )
    return (element.text or "") + inner


def columns(table: Element) -> list[float]:
    """The widths of the columns in percent, as ``<col style="width: 20%">`` gives them."""
    styles = [str(col.get("style") or "") for col in table.iter("col")]
    return [float(style.removeprefix("width:").strip(" %;")) for style in styles]


Slot = tuple[Element, str]
"""Where a piece of text stands: an element, and whether it is its ``text`` or its ``tail``."""


def _mend_space(block: Element) -> None:
    slots = list(_slots(block))
    pieces = [""] * len(slots)
    last, pending, pending_in = "\n", "", 0
    for i, (element, name) in enumerate(slots):
        if name == "text" and element.tag in _SOLID:
            pieces[pending_in] += " " if pending and last != "\n" else ""
            last, pending = _SOLID[str(element.tag)], ""
        for char in getattr(element, name) or "":
            if char in _SPACE:
                pending_in = pending_in if pending else i
                pending += char
                continue
            if pending and not _swallowed(pending, last, char):
                pieces[pending_in] += " "
            pieces[i] += char
            last, pending = char, ""
    for (element, name), piece in zip(slots, pieces, strict=True):
        setattr(element, name, piece or None)


def _swallowed(space: str, last: str, char: str) -> bool:
    """Whether white space is none: at the start of a line, or a break beside Chinese."""
    return last == "\n" or bool("\n" in space and (_CJK.match(last) or _CJK.match(char)))


def _slots(block: Element) -> Iterator[Slot]:
    """Every piece of text in a block, in reading order."""
    yield block, "text"
    for child in block:
        yield from _slots(child)
        yield child, "tail"
