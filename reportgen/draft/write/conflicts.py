"""Figures of one draft that cannot all be right: a person is asked about the later one."""

from __future__ import annotations

from reportgen.draft.write.questions import about_conflict
from reportgen.messages import MessageLang
from reportgen.model.reading import ReadFigure

_IN_UNIT = ("value", "change", "gap")
"""The measures that are in the unit of their indicator."""


class Conflicts:
    """Sees the figures of a draft one after the other."""

    def __init__(self) -> None:
        self._figures: set[tuple[object, ...]] = set()
        self._units: dict[str, str | None] = {}
        self._new: set[str] = set()

    def is_new(self, figure: ReadFigure) -> bool:
        """Whether an indicator that no code list has is named for the first time."""
        new = figure.indicator is None and figure.subject not in self._new
        if new:
            self._new.add(figure.subject)
        return new

    def questions(self, figure: ReadFigure, said: str, lang: MessageLang) -> list[str]:
        """What is asked of a figure because of those before it."""
        name = figure.indicator or figure.subject
        found: list[str] = []
        same = (
            *(name, figure.measure, figure.period, figure.kind, figure.base, figure.area),
            *(figure.role, figure.coverage, figure.prices, figure.among, figure.to),
        )
        if same in self._figures:
            found.append(about_conflict("ask_twice", said, figure.subject, lang))
        self._figures.add(same)
        if figure.indicator is None and figure.measure in _IN_UNIT:
            unit = self._units.setdefault(name, figure.unit)
            if unit != figure.unit:
                found.append(about_conflict("ask_other_unit", said, figure.subject, lang))
        return found
