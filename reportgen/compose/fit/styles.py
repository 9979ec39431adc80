"""The measures of an element, as its pack declares them for elements and classes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from lxml.etree import _Element as Element

from reportgen.markup.elements import CELLS, classes
from reportgen.model.page import HOUSE_PAGE, MM_PER_POINT, PageMeasures, TextMeasure
from reportgen.model.text import Lang

Space = Literal["around", "side"]
DEFAULT_TEXT = "p"
"""What has no measure of its own, nor anything around it, takes those of a paragraph."""

_PARAGRAPH = dict(HOUSE_PAGE.texts)[DEFAULT_TEXT]


class TextStyles:
    """The measures of texts in one language, all in millimetres."""

    def __init__(self, page: PageMeasures, lang: Lang) -> None:
        self._texts = {DEFAULT_TEXT: _PARAGRAPH, **dict(page.texts)}
        self._lang = lang

    def space(self, element: Element, which: Space) -> float:
        """What is free above and below an element, or left and right of it."""
        found = (getattr(measure, which) for measure in self._of(element))
        measure = next((it for it in found if it is not None), None)
        return float(measure[self._lang]) if measure else 0

    def has_lines(self, element: Element) -> bool:
        """Whether an inline element stands on lines of its own, apart from the text around it."""
        return element.tag == "span" and any(it.line for it in self._of(element))

    def em(self, element: Element) -> float:
        """The size of its type."""
        return MM_PER_POINT * self._inherited(element, "size")

    def line(self, element: Element) -> float:
        """The distance from one line of it to the next."""
        return self._inherited(element, "line")

    def _inherited(self, element: Element, which: Literal["size", "line"]) -> float:
        at: Element | None = element
        while at is not None:
            for measure in self._of(at):
                found = getattr(measure, which)
                if found is not None:
                    return float(found[self._lang])
            at = at.getparent()
        return float(getattr(self._texts[DEFAULT_TEXT], which)[self._lang])

    def _of(self, element: Element) -> Iterator[TextMeasure]:
        """The measures of an element: of its classes, the last first, then of its name.

        A paragraph in a cell is as the text of the cell, as base.css sets it.
        """
        parent = element.getparent()
        in_cell = element.tag == "p" and parent is not None and parent.tag in CELLS
        names = (*classes(element)[::-1], *(() if in_cell else (str(element.tag),)))
        return (self._texts[name] for name in names if name in self._texts)
