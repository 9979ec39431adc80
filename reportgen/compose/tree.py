"""HTML of the template vocabulary: parsed once, and its white space."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree, html

from reportgen.errors import InputError
from reportgen.model.problem import Problem

Element: TypeAlias = etree._Element  # noqa: SLF001 - the class has no public name

CONTAINERS = ("article", "section", "div", "header", "footer", "aside", "nav")
TEXT_BLOCKS = ("h1", "h2", "h3", "h4", "p", "li", "td", "th", "caption", "figcaption")
INLINE = ("a", "b", "br", "em", "i", "input", "span", "strong", "sub", "sup")
STRUCTURE = ("ul", "ol", "table", "colgroup", "col", "thead", "tbody", "tr", "figure", "hr")
VOCABULARY = frozenset((*CONTAINERS, *TEXT_BLOCKS, *INLINE, *STRUCTURE))

_CJK = re.compile(r"[⺀-〿぀-ヿ㐀-䶿一-鿿豈-﫿＀-￯“”‘’…—]")
_SPACE = " \t\n\r\f"


def parse(text: str, file: str) -> Element:
    """The ``article`` element of a rendered template.

    Raises:
        InputError: there is no article, or an element is not of the vocabulary.
    """
    wrapper = html.fragment_fromstring(text, create_parent="div")
    article = wrapper.find(".//article")
    if article is None:
        hint = "write <article> around all that the document says"
        raise InputError([Problem("the template makes no <article>", hint, file)])
    problems = [_unknown(element, file) for element in article.iter() if not _known(element)]
    if problems:
        raise InputError(problems)
    return article


def mend_spaces(article: Element) -> None:
    """Fold white space as HTML does; a line break beside a Chinese character is no space."""
    for element in list(article.iter(*TEXT_BLOCKS)):
        if not any(child.tag in TEXT_BLOCKS for child in element.iterdescendants()):
            _mend_space(element)


def classes(element: Element) -> list[str]:
    """The classes of an element."""
    return (element.get("class") or "").split()


def _known(element: Element) -> bool:
    return not isinstance(element.tag, str) or element.tag in VOCABULARY


def _unknown(element: Element, file: str) -> Problem:
    hint = f"templates may use: {', '.join(sorted(VOCABULARY))}"
    return Problem(f"the element <{element.tag!s}> is not of the vocabulary", hint, file)


class _Spacer:
    """Folds white space over the text pieces of one paragraph."""

    def __init__(self) -> None:
        self.last = ""
        self.pending = ""

    def fold(self, text: str) -> str:
        parts = []
        for char in text:
            if char in _SPACE:
                self.pending += char
                continue
            if self.pending and self.last and not self._swallowed(char):
                parts.append(" ")
            self.pending = ""
            self.last = char
            parts.append(char)
        return "".join(parts)

    def _swallowed(self, char: str) -> bool:
        broken = "\n" in self.pending
        beside = _CJK.match(self.last) or _CJK.match(char)
        return self.last == "\n" or bool(broken and beside)


def _mend_space(block: Element) -> None:
    spacer = _Spacer()
    block.text = spacer.fold(block.text or "")
    for child, entering in _inner(block):
        if entering:
            if child.tag in ("br", "input"):
                spacer.last, spacer.pending = ("\n" if child.tag == "br" else "x"), ""
            child.text = spacer.fold(child.text or "") or None
        else:
            child.tail = spacer.fold(child.tail or "") or None


def _inner(block: Element) -> Iterator[tuple[Element, bool]]:
    """Each descendant on entering and on leaving it."""
    for child in block:
        yield child, True
        yield from _inner(child)
        yield child, False
