"""What rows of a check list say of their tasks, field by field, and what of it is doubtful."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reportgen.model.document import ControlKind
from reportgen.model.problem import Problem
from reportgen.model.returned import TASK_FIELDS, TaskField, TaskValues
from reportgen.tasks.columns import kind_named
from reportgen.tasks.record import BuiltRecord
from reportgen.tasks.values import LONGEST, due_of, plain, status_of, status_said, ticked
from reportgen.tasks.word_control import ListControl
from reportgen.tasks.word_rows import ListCell, ListRow

_LONGEST_SHOWN = 60
"""So many characters of a row are enough to find it."""
Columns = Mapping[int, ControlKind]
"""What is filled in in the columns of a table."""


@dataclass(slots=True)
class ListFields:
    """Reads the rows of one file; ``doubts`` are what cannot be taken."""

    name: str
    record: BuiltRecord
    doubts: list[Problem] = field(default_factory=list)

    def values(self, rows: Sequence[ListRow]) -> dict[str, TaskValues]:
        """What they say of the tasks that they name, by full ids."""
        owned: dict[str, list[tuple[ListRow, Columns]]] = {}
        for table in _tables(rows):
            tasks = [self._tasks(row) for row in table]
            columns = _columns(table) if any(tasks) else {}
            for row, names in zip(table, tasks, strict=True):
                for task in names:
                    owned.setdefault(task, []).append((row, columns))
            if any(tasks):
                self._strangers(table, tasks)
        tracked = [task for task, found in owned.items() if any(row.tracked for row, _ in found)]
        if tracked:
            self._doubt("tasks.tracked", tasks=tuple(tracked))
        return {task: self._values(task, found) for task, found in owned.items()}

    def _tasks(self, row: ListRow) -> tuple[str, ...]:
        """The task that a row is about; none where it names none, or several."""
        marked = {self.record.rows[it] for it in row.bookmarks if it in self.record.rows}
        named = tuple(dict.fromkeys(self.record.task(it) for it in row.names if it))
        if len(named) < 2:
            return named or tuple(marked)[:1] or self._by_id(row)
        known = {it for it in named if it in (self.record.values or {})}
        only = tuple(marked & known or known)
        if len(only) != 1:
            self._doubt("tasks.mixed_row", row=_shown(row), tasks=named)
            return ()
        others = tuple(it for it in named if it not in only)
        self._doubt("tasks.named_otherwise", task=only[0], tasks=others)
        return only

    def _by_id(self, row: ListRow) -> tuple[str, ...]:
        """The task whose id stands in a row, as older documents print it."""
        texts = {line for cell in row.cells for line in cell.lines}
        found = {self.record.locals[it] for it in texts if it in self.record.locals}
        return tuple(found) if len(found) == 1 else ()

    def _strangers(self, table: Sequence[ListRow], tasks: Sequence[tuple[str, ...]]) -> None:
        """Rows that nobody built: not a head, not the name of a group."""
        first = next(i for i, names in enumerate(tasks) if names)
        for i, (row, names) in enumerate(zip(table, tasks, strict=True)):
            texts = [it.text for it in row.cells if it.text and ticked(it.text) is None]
            a_head = row.head or (i < first and not any(ticked(it.text) for it in row.cells))
            words = [it for it in texts if not it.isdecimal()]
            if row.table and not names and not a_head and len(row.cells) > 1 and words:
                self._doubt("tasks.added", row=_shown(row))

    def _values(self, task: str, found: Sequence[tuple[ListRow, Columns]]) -> TaskValues:
        built = (self.record.values or {}).get(task)
        chosen = self._chosen(task, [row for row, _ in found])
        said = [
            self._said(task, row, columns)
            for row, columns in found
            if any(row is it for it in chosen)
        ]
        values: dict[TaskField, str] = {}
        for name in TASK_FIELDS:
            each = list(dict.fromkeys(it[name] for it in said if name in it))
            was = (built or {}).get(name, "")
            new = [it for it in each if it != was]
            if len(new) > 1:
                self._doubt("tasks.twice", task=task)
            elif each and (built is not None or each[0]):
                values[name] = new[0] if new else was
        return values

    def _chosen(self, task: str, rows: list[ListRow]) -> list[ListRow]:
        """Of several rows of one task those with its words; none where that is not known."""
        if len({row.words for row in rows if row.table}) < 2:
            return rows
        self._doubt("tasks.rows_of_one", task=task, rows=tuple(_shown(it) for it in rows[:5]))
        return []

    def _said(self, task: str, row: ListRow, columns: Columns) -> dict[TaskField, str]:
        boxes: list[bool] = []
        values: dict[TaskField, str] = {}
        status: str | None = None
        for kind, found in self._kinds(task, row, columns):
            if kind == "checkbox":
                boxes += [found.box] if found.box is not None else []
                if found.box is None and found.shown:
                    self._doubt("tasks.unknown_box", task=task, value=found.shown[:_LONGEST_SHOWN])
            elif kind == "status":
                status = status_of(found.shown)
                if status is None:
                    value = found.shown[:_LONGEST_SHOWN]
                    self._doubt("tasks.unknown_status", task=task, value=value)
            else:
                values[kind] = found.shown
        built = (self.record.values or {}).get(task, {}).get("status")
        box = boxes[0] if boxes else None
        whole, contradict = status_said(box=box, said=status, built=built)
        if contradict:
            self._doubt("tasks.contradicts", task=task)
        elif whole is not None:
            values["status"] = whole
        return values

    def _kinds(
        self, task: str, row: ListRow, columns: Columns
    ) -> Iterator[tuple[ControlKind, ListControl]]:
        """What stands in a row by its kind: controls, or what was written in their places."""
        met: dict[ControlKind, list[ListControl]] = {}
        for cell in row.cells:
            place = columns.get(cell.column)
            for control in cell.controls:
                kind = control.kind or place or "owner"
                met.setdefault(kind, []).append(control)
            if place and not cell.controls:
                met.setdefault(place, []).append(_written(cell, place))
        for kind, found in met.items():
            one = _one(found)
            if one is None:
                self._doubt("tasks.twice", task=task)
            elif self._is_taken(task, one):
                yield kind, one

    def _is_taken(self, task: str, found: ListControl) -> bool:
        if found.odd:
            self._doubt("tasks.prompt", task=task, value=found.shown[:_LONGEST_SHOWN])
        elif len(found.shown) > LONGEST:
            self._doubt("tasks.too_long", task=task, most=LONGEST)
        else:
            if found.unseen:
                self._doubt("tasks.unseen", task=task, signs=found.unseen)
            return True
        return False

    def _doubt(self, code: str, **arguments: str | int | tuple[str, ...]) -> None:
        problem = Problem.of(code, self.name, **arguments)
        if problem not in self.doubts:
            self.doubts.append(problem)


def _tables(rows: Iterable[ListRow]) -> Iterator[list[ListRow]]:
    tables: dict[int, list[ListRow]] = {}
    for row in rows:
        tables.setdefault(row.table, []).append(row)
    yield from tables.values()


def _columns(table: Sequence[ListRow]) -> Columns:
    """What is filled in in the columns: what most controls in them are for, or what heads say."""
    counts = Counter(
        (cell.column, control.kind)
        for row in table
        for cell in row.cells
        for control in cell.controls
        if control.kind and row.table
    )
    found: dict[int, ControlKind] = {}
    for (column, kind), _ in counts.most_common():
        if column not in found and kind not in found.values():
            found[column] = kind
    for row in table:
        for cell in row.cells if row.head or row is table[0] else ():
            kind_said = kind_named(cell.text)
            if kind_said and kind_said not in found.values() and cell.column not in found:
                found[cell.column] = kind_said
    return found


def _written(cell: ListCell, kind: ControlKind) -> ListControl:
    """What was written where a control was."""
    shown = due_of(cell.text) if kind == "due" else cell.text
    box = ticked(cell.text) if kind == "checkbox" else None
    return ListControl(kind, "", shown, box, unseen=cell.unseen)


def _one(found: Sequence[ListControl]) -> ListControl | None:
    """The one control of several of one kind in a row; None where they say different things.

    LibreOffice writes a control of mixed scripts several times: its words, then each stretch of one
    script with the words behind it, then the words.
    """
    first = min(found, key=lambda it: len(it.shown))
    whole = "".join(first.shown.split())
    texts = ["".join(it.shown.split()) for it in found]
    stretches = "".join(it.removesuffix(whole) for it in texts)
    same = all(it.endswith(whole) for it in texts) and stretches in ("", whole)
    return first if same and len({it.box for it in found}) == 1 else None


def _shown(row: ListRow) -> str:
    words = plain(row.words or " ".join(it.text for it in row.cells))
    return words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN]}…"
