"""What a meeting file says of all figures that do not say it themselves."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.loading.entries import ObservationEntry, PeriodSpan
from reportgen.model.meeting import Status
from reportgen.model.period import UNSTATED


@dataclass(frozen=True, slots=True)
class FigureDefaults:
    """The status and the period of figures that give none; None where nobody says it."""

    status: Status | None = None
    period: PeriodSpan | None = None
    year: int | None = None

    def period_of(self, entry: ObservationEntry) -> PeriodSpan:
        """The period of a figure; unstated where nobody says it."""
        given = entry.period or self.period
        if given is not None:
            return given
        code = UNSTATED if self.year is None else str(self.year)
        return PeriodSpan.model_validate({"from": code, "to": code})
