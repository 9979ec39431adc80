"""A project to begin with: a meeting file that builds at once, to be written over."""

from __future__ import annotations

import json
from pathlib import Path

from reportgen.errors import InputError
from reportgen.loading.files import read_bytes
from reportgen.loading.schema import FileKind, schema
from reportgen.messages import MessageLang
from reportgen.messages.start import START_FIGURES, START_HEADS, START_TASKS
from reportgen.model.problem import Problem
from reportgen.paths import shown
from reportgen.tables.book import ENDINGS, read_book
from reportgen.tables.faults import TableError
from reportgen.tables.guessed_map import guessed_map
from reportgen.tables.head import kinds_of_tables

MEETING_NAME, SCHEMA_NAME = "meeting.yaml", "meeting.schema.json"
MAP_SCHEMA_NAME = "mapping.schema.json"
"""What the files of a new project are called."""
TABLE_STARTS = tuple(ending for ending in ENDINGS if ending != ".txt")
"""How the names of tables end that a project may begin with; press text is .txt."""
_FIRST_LINE = f"# yaml-language-server: $schema={SCHEMA_NAME}\n"
_MAP_LINE = f"# yaml-language-server: $schema={MAP_SCHEMA_NAME}\n"


def new_project(
    folder: Path, lang: MessageLang, source: Path | None = None
) -> tuple[tuple[Path, bytes], ...]:
    """The files of a new project in a folder: nothing is written.

    ``source`` is a table file whose figures it begins with; without one it has an example.

    Raises:
        InputError: a file would be written over, or the source cannot be read.
    """
    made = _project(lang) if source is None else _from_table(source, lang)
    files = tuple((folder / name, content) for name, content in made.items())
    taken = [path for path, _ in files if path.exists()]
    if taken:
        raise InputError(Problem.of("output.exists", shown(path)) for path in taken)
    return files


def _project(lang: MessageLang) -> dict[str, bytes]:
    text = _FIRST_LINE + START_HEADS[lang] + START_FIGURES[lang] + START_TASKS[lang]
    return {MEETING_NAME: text.encode(), SCHEMA_NAME: _schema("meeting")}


def _from_table(source: Path, lang: MessageLang) -> dict[str, bytes]:
    """A project whose figures stay in a table, which is copied beside the meeting file.

    A table of tasks gives the tasks; a sheet of others gets a first map.
    """
    if source.suffix.lower() not in TABLE_STARTS:
        problem = Problem.of("option.no_start", file=shown(source), endings=TABLE_STARTS)
        raise InputError([problem])
    content = read_bytes(source)
    name = json.dumps(source.name, ensure_ascii=False)
    figures, tasks, beside = START_FIGURES[lang], START_TASKS[lang], {}
    try:
        book = read_book(content, source.suffix.lower())
        kinds = kinds_of_tables(book)
        if "tasks" in kinds:
            tasks = f"tasks: {name}\n"
        if "observations" in kinds:
            figures = f"observations: {name}\n"
        elif not kinds:
            mapped = f"{source.stem}.map.yaml"
            beside[mapped] = f"{_MAP_LINE}{guessed_map(book, lang)}".encode()
            beside[MAP_SCHEMA_NAME] = _schema("mapping")
            map_name = json.dumps(mapped, ensure_ascii=False)
            figures = f"observations: {{file: {name}, mapping: {map_name}}}\n"
    except TableError as error:
        raise InputError([Problem.of(error.code, shown(source), **error.arguments)]) from None
    text = _FIRST_LINE + START_HEADS[lang] + figures + tasks
    project = {MEETING_NAME: text.encode(), SCHEMA_NAME: _schema("meeting")}
    return {**project, source.name: content, **beside}


def _schema(kind: FileKind) -> bytes:
    return (json.dumps(schema(kind), ensure_ascii=False, indent=2) + "\n").encode()
