"""Table files that a meeting file names -> the entries that would stand in their place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportgen.datafile.describe import value_words
from reportgen.datafile.parsed import AttachedFile, ParsedFile
from reportgen.datafile.parsed import Path as EntryPath
from reportgen.errors import InputError
from reportgen.loading.files import read_bytes, read_text
from reportgen.loading.mapping import read_map
from reportgen.loading.short import lengthen
from reportgen.loading.yaml import parse_yaml
from reportgen.messages import near
from reportgen.model.problem import Problem
from reportgen.paths import shown
from reportgen.tables.book import ENDINGS, read_book
from reportgen.tables.columns import TableKind
from reportgen.tables.entries import TableEntries
from reportgen.tables.faults import TableError
from reportgen.tables.mapped import read_mapped
from reportgen.tables.rows import read_rows
from reportgen.tables.sheet_map import SheetMap
from reportgen.tables.tasks import listed_tasks

_KINDS: tuple[TableKind, ...] = ("observations", "tasks")
_KEYS = {
    "observations": ("file", "sheet", "mapping", "period"),
    "tasks": ("file", "sheet", "year"),
}


@dataclass(frozen=True, slots=True)
class TableNamed:
    """A table file that is named in place of entries: where it is named, and what is said of it."""

    kind: TableKind
    path: EntryPath
    file: str
    keys: dict[str, Any]

    @property
    def file_path(self) -> EntryPath:
        """Where its name stands."""
        return (*self.path, "file") if self.keys else self.path

    @property
    def mapping(self) -> str:
        """The map that it is read by; nothing where it is a long table."""
        return str(self.keys.get("mapping") or "")


def tables_named(data: Any) -> Iterator[TableNamed]:
    """The table files that a meeting file names, as far as they are named at all."""
    given = data if isinstance(data, dict) else {}
    for kind in _KINDS:
        value = given.get(kind)
        listed = value if isinstance(value, list) and kind == "observations" else []
        if isinstance(value, str) or (isinstance(value, dict) and "file" in value):
            yield _named(kind, (kind,), value)
        for i, item in enumerate(listed):
            if isinstance(item, dict) and "file" in item:
                yield _named(kind, (kind, i), item)


def table_files(path: Path) -> tuple[Path, ...]:
    """The table files that a meeting file names; none where it cannot be read."""
    try:
        source = parse_yaml(read_text(path), "")
    except InputError:
        return ()
    lengthen(source)
    named = [name for it in tables_named(source.data) for name in (it.file, it.mapping)]
    return tuple(path.parent / name for name in named if name and "\0" not in name)


def put_tables_in(source: ParsedFile, path: Path) -> None:
    """Put what stands in the tables into the data of the meeting file at ``path``.

    What is wrong with the tables is added to the problems of ``source``.
    """
    read = [(named, _read(source, path, named)) for named in tables_named(source.data)]
    for _, entries in read:
        source.problems += entries.problems if entries else []
        source.doubts += entries.doubts if entries else []
    if not read:
        return
    for named, entries in read:
        if named.kind == "tasks":
            _put_tasks(source, named, entries or TableEntries())
    _put_figures(source, {it.path: entries for it, entries in read if it.kind == "observations"})


def _named(kind: TableKind, path: EntryPath, value: Any) -> TableNamed:
    if isinstance(value, str):
        return TableNamed(kind, path, value, {})
    return TableNamed(kind, path, str(value["file"]), dict(value))


def _read(source: ParsedFile, path: Path, named: TableNamed) -> TableEntries | None:
    """The entries of a table; None where the file cannot be read, which is then told."""
    _check_keys(source, named)
    file = path.parent / named.file
    layout = _map_of(source, path, named)
    if file.suffix.lower() not in ENDINGS:
        source.report(named.file_path, "table.no_ending", file=named.file, endings=ENDINGS)
        return None
    try:
        content = read_bytes(file)
    except InputError as error:
        source.problems += error.problems
        return None
    source.attached.append(AttachedFile(named.file_path, named.file, file, content))
    if named.mapping and layout is None:
        return None
    try:
        book = read_book(content, file.suffix.lower())
    except TableError as error:
        source.problems.append(_at_line(shown(file), error))
        return None
    sheet = str(named.keys.get("sheet") or "")
    if layout is not None:
        return read_mapped(book, shown(file), layout, sheet, _home(source.data))
    return read_rows(book, shown(file), named.kind, sheet, _home(source.data))


def _map_of(source: ParsedFile, path: Path, named: TableNamed) -> SheetMap | None:
    """The map that a table is read by; what is wrong with it is told."""
    if not named.mapping:
        return None
    file = path.parent / named.mapping
    try:
        layout, content = read_map(file, named.keys.get("period"))
    except InputError as error:
        source.problems += error.problems
        return None
    source.attached.append(AttachedFile((*named.path, "mapping"), named.mapping, file, content))
    return layout


def _at_line(file: str, error: TableError) -> Problem:
    line = error.arguments.get("line")
    return Problem.of(error.code, file, line if isinstance(line, int) else None, **error.arguments)


def _check_keys(source: ParsedFile, named: TableNamed) -> None:
    allowed = _KEYS[named.kind]
    for key, value in named.keys.items():
        if key not in allowed:
            words = {"key": key, "near": near(key, allowed), "allowed": allowed, "under": ""}
            source.report_key((*named.path, key), "data.unknown_key", **words)
        elif key not in ("year", "period") and not isinstance(value, str):
            place = (*named.path, key)
            source.report(place, "table.no_name", key=key, value=value_words(value))


def _home(data: Any) -> Iterator[str]:
    """The code and the names of the area of a meeting."""
    head = data.get("meeting")
    area = (head if isinstance(head, dict) else data).get("area")
    if isinstance(area, str):
        yield area
    for key in ("code", "name", "short"):
        name = area.get(key) if isinstance(area, dict) else None
        yield from (it for it in (name.values() if isinstance(name, dict) else [name]) if it)


def _put_tasks(source: ParsedFile, named: TableNamed, read: TableEntries) -> None:
    before = len(read.problems)
    listed, places = listed_tasks(read)
    source.problems += read.problems[before:]
    if "year" in named.keys:
        listed["year"] = named.keys["year"]
    source.data["tasks"] = listed
    source.cells.update({("tasks", *path): place for path, place in places.items()})


def _put_figures(source: ParsedFile, tables: dict[EntryPath, TableEntries | None]) -> None:
    """The figures of the tables among those of the file, each with its place."""
    if not tables:
        return
    given = source.data["observations"]
    found: list[Any] = []
    moved: dict[EntryPath, EntryPath] = {}
    for i, item in enumerate(given if isinstance(given, list) else [given]):
        path: EntryPath = ("observations", i) if isinstance(given, list) else ("observations",)
        if path not in tables:
            moved[path] = ("observations", len(found))
            found.append(item)
            continue
        read = tables[path] or TableEntries()
        for place_path, place in read.places.items():
            at = len(found) + int(place_path[0])
            source.cells[("observations", at, *place_path[1:])] = place
        found += read.entries
    _move(source.values, moved)
    _move(source.keys, moved)
    source.data["observations"] = found


def _move(positions: dict[EntryPath, Any], moved: dict[EntryPath, EntryPath]) -> None:
    """Entries that stand behind a table have other numbers now."""
    inner = [path for path in positions if len(path) > 1 and path[0] == "observations"]
    old = {path: positions.pop(path) for path in inner}
    for path, position in old.items():
        new = moved.get(path[:2])
        if new is not None:
            positions[(*new, *path[2:])] = position
