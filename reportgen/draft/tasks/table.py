"""A table of tasks in a text: who does what until when, by its head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from reportgen.draft.tasks.clauses import shortened
from reportgen.draft.tasks.owners import charge_of
from reportgen.model.meeting import Place
from reportgen.model.reading import ReadTask
from reportgen.model.source_text import SourceSentence, SourceText

_COLUMNS = {
    "text": re.compile("任务|事项|内容|举措|措施|^工作$|[Tt]ask|[Aa]ction"),
    "owner": re.compile("责任|牵头|承办|主办|负责|[Oo]wner|[Rr]esponsible|[Ll]ead"),
    "due": re.compile("时限|时间|期限|截止|[Dd]ue|[Dd]eadline|[Dd]ate"),
}


def tasks_of_table(
    source: SourceText, rows: Sequence[SourceSentence], year: int | None
) -> Iterator[ReadTask]:
    """The tasks in the rows of a table; none where its head names no column of tasks."""
    columns: Mapping[str, int] = {}
    for row in rows:
        cells = [it.strip() for it in source.words(row).split("\t")]
        head = _head(cells)
        if "text" in head and len(head) > 1:
            columns = head
        elif columns and len(cells) > columns["text"]:
            yield from _row(cells, columns, row, year)


def _head(cells: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, cell in enumerate(cells):
        for name, said in _COLUMNS.items():
            if name not in found and len(cell) <= 12 and said.search(cell):
                found[name] = number
                break
    return found


def _row(
    cells: Sequence[str], columns: Mapping[str, int], row: SourceSentence, year: int | None
) -> Iterator[ReadTask]:
    def cell(name: str) -> str:
        number = columns.get(name, len(cells))
        return cells[number] if number < len(cells) else ""

    text = shortened(cell("text"))
    if text:
        said = cell("due")
        due = charge_of(said if said.endswith("前") else f"{said}前", year).due
        at = Place(row.paragraph, row.number)
        yield ReadTask("", text, at, cell("owner") or None, due, "year", row.start, row.end)
