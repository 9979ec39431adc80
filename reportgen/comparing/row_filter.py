"""Which rows of a comparison somebody asks for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from reportgen.model.comparison import Row


@dataclass(frozen=True, slots=True)
class RowFilter:
    """Rows of any of these verdicts, and any of these topics, and any of these relations.

    What is empty leaves all.
    """

    verdicts: Collection[str] = ()
    topics: Collection[str] = ()
    relations: Collection[str] = ()

    def keeps(self, row: Row) -> bool:
        """Whether the row is asked for."""
        asked = (
            (self.verdicts, row.verdict),
            (self.topics, row.indicator.topic),
            (self.relations, row.relation),
        )
        return all(not wanted or own in wanted for wanted, own in asked)


EVERY_ROW = RowFilter()
