"""What of a meeting goes into tables: its figures and tasks as its file has them."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from pathlib import Path
from typing import Any

from reportgen.datafile.parsed import ParsedFile
from reportgen.errors import InputError, gathered_problems
from reportgen.loading.briefing import known_codes
from reportgen.loading.files import read_text
from reportgen.loading.short import lengthen
from reportgen.loading.table_files import put_tables_in
from reportgen.loading.yaml import parse_yaml
from reportgen.model.indicator import CodeList
from reportgen.paths import shown
from reportgen.tables.workbook import WorkbookRows
from reportgen.tables.written import figure_rows, task_rows


def table_rows(meeting: Path | None, indicators: Path | None) -> tuple[WorkbookRows, CodeList]:
    """The rows of a meeting file, none where there is no file, and the code list for them.

    What stands in table files that the meeting names is among them.

    Raises:
        InputError: a file cannot be read; what single figures have wrong does not matter.
    """
    rows = WorkbookRows()
    codes: CodeList | None = None
    with gathered_problems() as gather:
        with gather():
            codes = known_codes(indicators)
        with gather():
            rows = _rows(meeting) if meeting else rows
    if codes is None:  # its problems were raised above
        raise InputError([])
    return rows, codes


def _rows(path: Path) -> WorkbookRows:
    source = parse_yaml(read_text(path), shown(path))
    lengthen(source)
    data = source.data if isinstance(source.data, dict) else {}
    if not source.problems and not {"observations", "tasks"} & set(data):
        source.report((), "table.nothing_to_write")
    if not source.problems:
        put_tables_in(source, path)
    if source.problems:
        raise InputError(source.problems)
    return WorkbookRows(
        figures=tuple(figure_rows(_listed(data.get("observations")))),
        tasks=tuple(task_rows(data.get("tasks"))),
        date=_date(source),
    )


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _date(source: ParsedFile) -> dt.date | None:
    head = source.data.get("meeting")
    word = (head if isinstance(head, dict) else source.data).get("date")
    with suppress(ValueError):
        return dt.date.fromisoformat(str(word))
    return None
