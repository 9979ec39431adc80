"""The text of an element of a web page, as it stands in its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from reportgen.model.manifest import FILLED_IN, raised

_SPACE = re.compile(r"[ \t\r\n\f]+")
_BREAK = re.compile(r"[ \t]*\n\s*")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_TEXTS = ("p", "li", "dt", "dd", "blockquote", "pre", "td", "th", "caption", "figcaption")
_OTHERS = ("summary", "label", "button", "legend", "option", "address", "details", "form")
BLOCKS = (*HEADINGS, *_TEXTS, *_OTHERS)
"""What has lines of its own, if it does not stand in text."""
_GROUPS = ("div", "section", "article", "aside", "header", "footer", "main", "nav", "figure")
_LISTS = ("ul", "ol", "dl")
PARTING = (*BLOCKS, *_GROUPS, *_LISTS, "table", "svg")
"""What parts the text around it."""
UNSEEN = ("script", "style", "template", "head", "svg", "table")
_IN_TEXT = ("label", "button")
"""Blocks that may also stand in a line of text."""


def classes_of(element: Element) -> list[str]:
    """The classes of an element."""
    return (element.get("class") or "").split()


def is_footnote_span(element: Element) -> bool:
    """Whether it is a footnote."""
    return element.tag == "span" and "footnote" in classes_of(element)


def is_apart(element: Element, *, task: bool = False) -> bool:
    """Whether it has lines of its own; in the row of a task a label is text."""
    return element.tag in PARTING and not (task and element.tag in _IN_TEXT)


def block_text(element: Element, *, whole: bool = False, task: bool = False) -> str:
    """What an element says by itself, without its footnotes.

    Blocks in it part its lines; what they say is left to them, or is said too if it is ``whole``.
    A box to tick in the row of a ``task`` is filled in by a reader.
    """
    text = "".join(_pieces(element, whole=whole, task=task))
    return _BREAK.sub("\n", text).strip()


def _pieces(element: Element, *, whole: bool, task: bool) -> Iterator[str]:
    yield _flat(element.text)
    for child in element:
        if not isinstance(child.tag, str) or child.tag in UNSEEN:
            yield "\n" if child.tag in PARTING else ""
        elif child.tag == "br":
            yield "\n"
        elif child.tag == "input":
            box = child.get("type") == "checkbox" and task
            yield FILLED_IN if box else ""
        elif child.tag == "sup":
            yield raised(block_text(child))
        elif is_apart(child, task=task):
            yield "\n"
            if whole:
                yield from _pieces(child, whole=whole, task=task)
                yield "\n"
        elif not is_footnote_span(child):
            yield "\t" if "end" in classes_of(child) else ""
            yield from _pieces(child, whole=whole, task=task)
        yield _flat(child.tail)


def _flat(text: str | None) -> str:
    return _SPACE.sub(" ", text or "")
