"""What runs off the paper, where nobody would miss it: a note, caption or word without room."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.document import Document as Layout
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from reportgen.errors import InputError
from reportgen.model.problem import Problem

_SLACK = 4.0
"""CSS pixels, a millimetre: the empty half of a mark, the white around a letter."""
_SHOWN = 40
"""So many characters of a text are told."""


def check_edges(layout: Layout) -> None:
    """See to it that all texts and pictures of a layout are on its pages.

    Raises:
        InputError: some are not.
    """
    found = dict.fromkeys(
        problem for number, page in enumerate(layout.pages, 1) for problem in _off(number, page)
    )
    if found:
        raise InputError(found)


def _off(number: int, page: Any) -> Iterator[Problem]:
    around = page._page_box  # noqa: SLF001 - nothing else gives the boxes
    for child in around.children:
        for box in () if isinstance(child, boxes.MarginBox) else _drawn(child):
            if _is_off(box, around):
                text = " ".join("".join(box.element.itertext()).split())
                yield Problem.of("style.off_paper", page=number, text=text[:_SHOWN])
                return


def _is_off(box: Any, page: Any) -> bool:
    left, top = box.position_x, box.position_y
    right, bottom = left + box.margin_width(), top + box.margin_height()
    return bool(
        left < -_SLACK
        or top < -_SLACK
        or right > page.margin_width() + _SLACK
        or bottom > page.margin_height() + _SLACK
    )


def _drawn(box: Any) -> Iterator[Any]:
    """The texts and pictures in a box, but for those that are turned or moved after layout."""
    if isinstance(box, AbsolutePlaceholder):
        box = box._box  # noqa: SLF001 - as WeasyPrint's own tags do
    style = box.style
    if style["transform"] or style["visibility"] != "visible" or style["overflow"] == "hidden":
        return
    if isinstance(box, boxes.ReplacedBox) or (isinstance(box, boxes.TextBox) and box.text.strip()):
        yield box
    for child in getattr(box, "children", ()):
        yield from _drawn(child)
