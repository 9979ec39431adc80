"""What of a meeting goes into tables: its figures and tasks as its file has them."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from pathlib import Path
from typing import Any

from reportgen.datafile.parsed import ParsedFile
from reportgen.errors import InputError, gathered_problems
from reportgen.loading.briefing import check_file, known_codes
from reportgen.loading.files import read_text
from reportgen.loading.short import lengthen
from reportgen.loading.table_files import put_tables_in
from reportgen.loading.yaml import parse_yaml
from reportgen.model.indicator import CodeList
from reportgen.model.problem import Problem
from reportgen.paths import shown
from reportgen.tables.workbook import WorkbookRows
from reportgen.tables.written import figure_rows, task_rows


def table_rows(meeting: Path | None, indicators: Path | None) -> tuple[WorkbookRows, CodeList]:
    """The rows of a meeting file, none where there is no file, and the code list for them.

    What stands in table files that the meeting names is among them.

    Raises:
        InputError: a file cannot be read or is wrong: what is no figure has no row in a table.
    """
    rows = WorkbookRows()
    codes: CodeList | None = None
    with gathered_problems() as gather:
        with gather():
            codes = known_codes(indicators)
        with gather():
            rows = _rows(meeting, indicators) if meeting else rows
    if codes is None:  # its problems were raised above
        raise InputError([])
    return rows, codes


def _rows(path: Path, indicators: Path | None) -> WorkbookRows:
    source = parse_yaml(read_text(path), shown(path))
    lengthen(source)
    data = source.data if isinstance(source.data, dict) else {}
    if not source.problems and not {"observations", "tasks"} & set(data):
        source.report((), "table.nothing_to_write")
    if not source.problems:
        put_tables_in(source, path)
    if problems := source.problems or _mistakes(path, indicators):
        raise InputError(problems)
    return WorkbookRows(
        figures=tuple(figure_rows(_listed(data.get("observations")))),
        tasks=tuple(task_rows(data.get("tasks"))),
        date=_date(source),
    )


def _mistakes(path: Path, indicators: Path | None) -> list[Problem]:
    """What is wrong with a meeting file; without its code list, but for what only that knows."""
    wrong = [it for it in check_file(path, indicators) if it.severity == "error"]
    return [it for it in wrong if indicators or it.code != "data.unknown_indicator"]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _date(source: ParsedFile) -> dt.date | None:
    head = source.data.get("meeting")
    word = (head if isinstance(head, dict) else source.data).get("date")
    with suppress(ValueError):
        return dt.date.fromisoformat(str(word))
    return None
