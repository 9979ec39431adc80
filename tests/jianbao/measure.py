"""What stands where on a page, in millimetres from its upper left corner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

_PDFIUM = import_module("pypdfium2")
_MM = 72 / 25.4
_PIXELS = 12
"""For a millimetre, where rules are looked for."""


@dataclass(frozen=True)
class Sign:
    """A character and the edges of its ink."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def across(self) -> float:
        return (self.left + self.right) / 2

    @property
    def down(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True)
class Rule:
    """A line across the page."""

    top: float
    bottom: float
    left: float
    right: float


class Page:
    """A page of a PDF."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self.signs = tuple(_signs(page))

    def lines(self, text: str) -> list[list[Sign]]:
        """The lines of one repeated character, from top to bottom."""
        found: dict[int, list[Sign]] = {}
        for sign in self.signs:
            if sign.text == text:
                found.setdefault(round(sign.down / 4), []).append(sign)
        rows = sorted(found.values(), key=lambda row: row[0].down)
        return [sorted(row, key=lambda sign: sign.left) for row in rows]

    def word(self, text: str) -> list[Sign]:
        """The characters of a word that stands on the page."""
        whole = "".join(sign.text for sign in self.signs)
        start = whole.index(text)
        return list(self.signs[start : start + len(text)])

    def rules(self, *, red: bool) -> list[Rule]:
        """The red or black lines at least 140 mm long."""
        image = self._page.render(scale=_PIXELS / _MM).to_numpy().astype("int16")
        blue, green, other = (image[:, :, i] for i in range(3))
        ink = (other - blue > 60) & (blue < 160) if red else (other < 160) & (green < 160)
        rows = [y for y in range(len(ink)) if ink[y].sum() > 140 * _PIXELS]
        return [
            Rule(
                group[0] / _PIXELS,
                (group[-1] + 1) / _PIXELS,
                float(ink[group[0]].nonzero()[0].min()) / _PIXELS,
                float(ink[group[0]].nonzero()[0].max() + 1) / _PIXELS,
            )
            for group in _groups(rows)
        ]


def pages(path: Path) -> list[Page]:
    """The pages of a PDF."""
    return [Page(page) for page in _PDFIUM.PdfDocument(path)]


def _signs(page: Any) -> Iterator[Sign]:
    text, height = page.get_textpage(), page.get_height()
    for index in range(text.count_chars()):
        sign = text.get_text_range(index, 1)
        if sign.strip():
            left, bottom, right, top = text.get_charbox(index)
            edges = (left, height - top, right, height - bottom)
            yield Sign(sign, *(edge / _MM for edge in edges))


def _groups(rows: list[int]) -> list[list[int]]:
    groups: list[list[int]] = []
    for row in rows:
        if groups and row - groups[-1][-1] == 1:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups
