"""Time periods, stated or not."""

from __future__ import annotations

from dataclasses import dataclass

UNSTATED = "unstated"


@dataclass(frozen=True, slots=True)
class Period:
    """From one reporting period to another, each such as ``2020``, ``2020-Q3`` or ``2020-06``.

    ``start`` is None where the source gives a running total or an average without saying from
    when; both are None where it gives no period at all.
    """

    start: str | None
    end: str | None

    @property
    def single(self) -> bool:
        """Whether this is one reporting period, not a span."""
        return self.start is not None and self.start == self.end

    @property
    def running_total(self) -> bool:
        """Whether it runs to a stated end from a start that is not stated."""
        return self.start is None and self.end is not None

    @property
    def code(self) -> str:
        """``2020``, ``2016/2020``, ``unstated/2020`` or ``unstated``."""
        if self.single or self.end is None:
            return self.end or UNSTATED
        return f"{self.start or UNSTATED}/{self.end}"
