"""Several areas side by side: a column for each."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.report.covered import covered
from reportgen.report.values import AreaLine, AreaTable, Row


def area_table(subject: str, others: Sequence[tuple[str, Sequence[Row]]]) -> AreaTable | None:
    """The figures of the subject and of each other area, by its name and its rows.

    None where there are fewer than two other areas.
    """
    if len(others) < 2:
        return None
    by_figure: dict[str, dict[int, Row]] = {}
    for column, (_, rows) in enumerate(others):
        for row in rows:
            if row.derived and row.subject is not None and row.relation == "across":
                by_figure.setdefault(row.subject.code, {})[column] = row
    # the rows of any comparison have all figures of the subject, in the order of the code list
    order = [row.subject.code for row in others[0][1] if row.subject is not None]
    in_order = sorted(by_figure, key=order.index)
    lines = tuple(_line(by_figure[code], len(others)) for code in in_order)
    names = covered((subject, *(name for name, _ in others)))
    return AreaTable(names, lines) if lines else None


def _line(found: dict[int, Row], columns: int) -> AreaLine:
    first = next(iter(found.values()))
    cells = [first.subject.amount if first.subject else ""]
    for column in range(columns):
        figure = found[column].benchmark if column in found else None
        cells.append(figure.amount if figure else "")
    return AreaLine(first.title, tuple(cells))
