"""YAML files -> a Briefing, or every problem with its line."""

from __future__ import annotations

from collections.abc import Collection
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.model.briefing import Briefing
from reportgen.model.problem import Problem

if TYPE_CHECKING:
    from reportgen.model.indicator import CodeList
    from reportgen.tables.workbook import WorkbookRows

__all__ = ["load", "problems_in", "require_briefing", "rows_for_tables", "sources"]


def load(path: str | PathLike[str], *, draft: bool = False) -> Briefing:
    """Read a briefing file with the meetings and the code list it names, or a meeting file alone.

    Doubtful figures do not stop it; they are in ``Briefing.warnings``. Files with open questions
    (``# ?``) are loaded as a ``draft`` alone: figures that are not ready are left out of it.

    Raises:
        InputError: with every problem found in all the files, and every open question.
    """
    from reportgen.loading.drafts import load_draft, load_finished

    return load_draft(Path(path)) if draft else load_finished(Path(path))


def problems_in(
    path: str | PathLike[str],
    codes: str | PathLike[str] | None = None,
    templates: Collection[str] | None = None,
) -> tuple[Problem, ...]:
    """Every problem and warning of one file: a meeting, a code list, or a briefing with all its.

    ``codes`` is the code list that a meeting file is checked against, all that are built in where
    None; a briefing names its own.
    ``templates`` are those that a briefing may name, any where None.
    """
    from reportgen.loading.briefing import check_file
    from reportgen.loading.drafts import open_questions

    found = check_file(Path(path), None if codes is None else Path(codes), templates)
    return (*found, *open_questions(Path(path)))


def require_briefing(path: str | PathLike[str]) -> None:
    """See that a file is a briefing or a meeting file, be it with mistakes.

    Raises:
        InputError: it is another file, or cannot be read.
    """
    from reportgen.loading.briefing import check_kind

    check_kind(Path(path))


def sources(path: str | PathLike[str]) -> tuple[Path, ...]:
    """A briefing file and the files it names; only itself where it cannot be read."""
    from reportgen.loading.briefing import briefing_sources

    return briefing_sources(Path(path))


def rows_for_tables(
    meeting: str | PathLike[str] | None, codes: str | PathLike[str] | None = None
) -> tuple[WorkbookRows, CodeList]:
    """The figures and tasks of a meeting file as rows of tables, and the code list for them.

    Without a code list it is all that are built in.

    Raises:
        InputError: a file cannot be read.
    """
    from reportgen.loading.tabled import table_rows

    return table_rows(Path(meeting) if meeting else None, Path(codes) if codes else None)
