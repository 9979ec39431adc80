"""HTML of the template vocabulary: parsed once, and its white space."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from lxml.etree import _Element as Element

from reportgen.errors import InputError
from reportgen.markup.build import build_tree
from reportgen.markup.elements import TEXT_BLOCKS, is_footnote
from reportgen.markup.origin import with_origins
from reportgen.markup.vocabulary import check_vocabulary
from reportgen.model.print_marks import PRINT_END, PRINT_SIGN
from reportgen.model.problem import Problem

MOST_CHARACTERS = 5_000_000
"""Characters of HTML in one document, with tags and the places of its elements."""

_PRINTS = re.compile(rf"{re.escape(PRINT_SIGN)}[^>]*>|{re.escape(PRINT_END)}")

MOST_PROBLEMS = 100
"""So many problems of one document are reported: a loop repeats its mistakes."""

# Ideographs, kana, full-width signs, and the marks that Chinese shares with Latin (“ … —).
_CJK = re.compile(r"[⺀-〿぀-ヿ㐀-䶿一-鿿豈-﫿＀-￯“”‘’…—]")
_SPACES = re.compile("([ \t\n\r\f]+)")
_SOLID = {"br": "\n", "input": "x"}
"""Elements that are no text, and what they are to the text around them."""


def parse_article(text: str, file: str, literals: Sequence[str] | None = None) -> Element:
    """The ``article`` element of a rendered template.

    ``literals`` are what it may say in numbers that the report has not printed; where None, all.

    Raises:
        InputError: it is not one article, or has something that is not of the vocabulary.
    """
    article, problems = read_article(text, file, literals)
    if article is None or problems:
        raise InputError(problems)
    return article


def read_article(
    text: str, file: str, literals: Sequence[str] | None = None
) -> tuple[Element | None, tuple[Problem, ...]]:
    """The ``article`` of a rendered template, if it makes one, and all that is wrong in it."""
    if len(text) > MOST_CHARACTERS and len(_PRINTS.sub("", text)) > MOST_CHARACTERS:
        return None, (Problem.of("html.too_long", file, most=MOST_CHARACTERS),)
    tree = build_tree(text, file, literals)
    article = tree.root.find("article")
    outside = (tree.root.text, None if article is None else article.tail)
    if article is None or len(tree.root) > 1 or any(words and words.strip() for words in outside):
        return None, _first(tree.problems) or (Problem.of("html.no_article", file),)
    found = with_origins(check_vocabulary(article), file)
    more = (it for it in found if (it.file, it.line) not in tree.unread)
    return article, _first(chain(tree.problems, more))


def _first(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The first problems, each once: what a loop writes wrongly is one mistake."""
    found: dict[Problem, None] = {}
    for problem in problems:
        found[problem] = None
        if len(found) == MOST_PROBLEMS:
            break
    return tuple(found)


def fold_spaces(article: Element) -> None:
    """Fold white space as HTML does; a line break beside a Chinese character is no space."""
    for element in list(article.iter(*TEXT_BLOCKS)):
        if not any(child.tag in TEXT_BLOCKS for child in element.iterdescendants()):
            _fold_space(element)


def line_text(element: Element) -> str:
    """The text of an element as it stands in the line: without its footnotes."""
    inner = "".join(
        ("" if is_footnote(child) or not isinstance(child.tag, str) else line_text(child))
        + (child.tail or "")
        for child in element
    )
    return (element.text or "") + inner


_Slot = tuple[Element, str]
"""Where a piece of text stands: an element, and whether it is its ``text`` or its ``tail``."""


def _fold_space(block: Element) -> None:
    slots = list(_slots(block))
    pieces: list[list[str]] = [[] for _ in slots]
    last, pending, pending_in = "\n", "", 0
    for i, (element, name) in enumerate(slots):
        if name == "text" and element.tag in _SOLID:
            pieces[pending_in] += [" "] if pending and last != "\n" else []
            last, pending = _SOLID[str(element.tag)], ""
        for number, part in enumerate(_SPACES.split(getattr(element, name) or "")):
            if number % 2:
                pending_in = pending_in if pending else i
                pending += part
            elif part:
                if pending and not _swallowed(pending, last, part[0]):
                    pieces[pending_in].append(" ")
                pieces[i].append(part)
                last, pending = part[-1], ""
    for (element, name), piece in zip(slots, pieces, strict=True):
        setattr(element, name, "".join(piece) or None)


def _swallowed(space: str, last: str, char: str) -> bool:
    """Whether white space is none: at the start of a line, or a break beside Chinese."""
    return last == "\n" or bool("\n" in space and (_CJK.match(last) or _CJK.match(char)))


def _slots(block: Element) -> Iterator[_Slot]:
    """Every piece of text in a block, in reading order."""
    yield block, "text"
    for child in block:
        yield from _slots(child)
        yield child, "tail"
