"""Calls in a Word document that stand for charts, tables, checklists and images."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from markupsafe import Markup, escape

from reportgen.chart_kinds import KINDS
from reportgen.compose.images import ImageError
from reportgen.messages import near
from reportgen.model.pieces import marker
from reportgen.model.problem import Problem
from reportgen.report.values import Report, Row
from reportgen.templating.errors import TemplateUseError
from reportgen.templating.loader import PackEnvironment

_PIECES = "_blocks/pieces.html.j2"
_SIDES = ("subject", "benchmark")
_TASKS = ("tasks", "year_end")
EMPTY_PIECE = Markup("")
"""What a call gives that has nothing to show: false in a condition."""


class WordPieces:
    """Makes the HTML of a piece by its macro, and gives the marker that stands for it.

    ``html`` are the pieces that were called for, by their names.
    """

    def __init__(
        self,
        environment: PackEnvironment,
        report: Report,
        lists: Mapping[str, Sequence[Row]],
        images: Callable[[str], object],
    ) -> None:
        self._environment = environment
        self._report = report
        self._lists = lists
        self._read_image = images
        self.html: dict[str, str] = {}

    def chart(self, chart: Any, width: float = 16) -> Markup:
        """A chart by its id, so many centimetres wide, with its caption, notes and source.

        Nothing where the comparison has nothing to draw in it.
        """
        known = {it.id: it for it in (*self._report.charts, *self._report.key_charts)}
        code = str(getattr(chart, "id", chart))
        if code not in known and code.removeprefix("key-") in _possible_charts():
            return EMPTY_PIECE
        if code not in known:
            raise TemplateUseError(_not_among("word.unknown_chart", code, known))
        return self._piece(self._new(f"chart {code}"), "chart", known[code], _width(width))

    def checklist(self, what: str = "tasks", meeting: str = "") -> Markup:
        """The tasks of the meetings, or of one of them, with a row of controls for each."""
        _check_one_of("word.unknown_tasks", what, _TASKS)
        if meeting:
            _check_one_of("word.unknown_meeting", meeting, _SIDES)
        sides = (meeting,) if meeting else _SIDES[::-1]
        meetings = [found for side in sides if (found := getattr(self._report, side))]
        return self._piece(f"checklist {what} {meeting}".rstrip(), what, meetings)

    def table(self, what: str) -> Markup:
        """One of the tables that the built-in packs show; nothing where it would have no row."""
        _check_one_of("word.unknown_table", what, (*self._lists, "sources"))
        if what == "sources":
            return self._piece(self._new("table sources"), "sources", self._report)
        if not self._lists[what]:
            return EMPTY_PIECE
        return self._piece(self._new(f"table {what}"), what, self._lists[what], self._report)

    def image(self, file: str, width: float = 4, alt: str | None = None) -> Markup:
        """An image of the pack or of a parameter; nothing where none is set."""
        if not isinstance(alt, str):
            raise TemplateUseError(Problem.of("word.no_alt"))
        if not file:
            return EMPTY_PIECE
        try:
            self._read_image(str(file))
        except ImageError as error:
            raise TemplateUseError(error.problem) from None
        return self._piece(self._new("image"), "image", file, alt, _width(width))

    def _new(self, name: str) -> str:
        """A name of no other piece: what nobody fills in may stand more than once."""
        return f"{name} {len(self.html) + 1}"

    def _piece(self, name: str, macro: str, *values: Any) -> Markup:
        module = self._environment.get_template(_PIECES).module
        self.html[name] = str(getattr(module, macro)(*values))
        return escape(marker(name)) if self.html[name].strip() else EMPTY_PIECE


def listed_rows(report: Report) -> dict[str, tuple[Row, ...]]:
    """The rows of each kind that may be compared, and those that may not."""
    return {
        "levels": report.levels,
        "shares": report.shares,
        "points": report.points,
        "uncompared": report.uncompared,
    }


def _possible_charts() -> set[str]:
    """The ids of charts that a comparison may have, whether or not this one has them."""
    return {code for kind in KINDS.values() for code in kind.ids}


def _check_one_of(code: str, word: object, known: Sequence[str]) -> None:
    if word not in known:
        raise TemplateUseError(_not_among(code, str(word), known))


def _not_among(code: str, name: str, known: Iterable[str]) -> Problem:
    return Problem.of(code, name=name, near=near(name, known), known=tuple(known))


def _width(width: object) -> str:
    if isinstance(width, int | float | Decimal) and 1 <= width < 100:
        return f"{width:g}"
    raise TemplateUseError(Problem.of("word.bad_width", width=repr(width)))
