"""Words that run from right to left, set apart so that they turn nothing around them."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.model.direction import has_right_to_left, right_to_left_parts

TURNED_TAG = "bdi"
"""The element of HTML for a text whose letters run in a direction of their own."""


def set_apart(article: Element, names: Sequence[str]) -> None:
    """Put each word that runs from right to left into an element; ``names`` are known ones."""
    if not has_right_to_left("".join(map(str, article.itertext()))):
        return
    for element in list(article.iter(etree.Element)):
        if element.tag == TURNED_TAG or any(it.tag == TURNED_TAG for it in element.iterancestors()):
            continue
        for child in list(element):
            _apart_behind(child, names)
        _apart_within(element, names)


def _apart_within(element: Element, names: Sequence[str]) -> None:
    head, made = _parted(element.text or "", names)
    element.text = head or None
    for place, it in enumerate(made):
        element.insert(place, it)


def _apart_behind(child: Element, names: Sequence[str]) -> None:
    head, made = _parted(child.tail or "", names)
    child.tail = head or None
    for it in reversed(made):
        tail, it.tail = it.tail, None
        child.addnext(it)
        it.tail = tail


def _parted(text: str, names: Sequence[str]) -> tuple[str, list[Element]]:
    """The text before the first such word, and each with what follows it."""
    head, made, last = text, list[Element](), 0
    for start, end in right_to_left_parts(text, names):
        between = text[last:start]
        if made:
            made[-1].tail = between
        else:
            head = between
        word = etree.Element(TURNED_TAG)
        word.text = text[start:end]
        made.append(word)
        last = end
    if made:
        made[-1].tail = text[last:]
    return head, made
