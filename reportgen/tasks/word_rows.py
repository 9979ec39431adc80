"""The rows of a Word document's tables, and its controls outside of any, as they came back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from lxml.etree import _Element as Element

from reportgen.tasks.values import plain, unseen
from reportgen.tasks.word_control import ListControl, list_control, named
from reportgen.tasks.word_text import W, is_tracked, shown_text

_WIDEST = 1_000
"""More columns than any page has: what a cell says of itself is not trusted."""
_WRAPS = tuple(f"{W}{it}" for it in ("sdtContent", "customXml", "smartTag", "ins", "moveTo"))
_GONE = (f"{W}trPr/{W}del", f"{W}tcPr/{W}cellDel")


@dataclass(frozen=True, slots=True)
class ListCell:
    """A cell: its text, its paragraphs, its column, the controls in it and signs left out."""

    text: str
    lines: tuple[str, ...]
    column: int
    controls: tuple[ListControl, ...] = ()
    unseen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row of a table, or a control outside of any as the only cell of one.

    Attributes:
        table: The number of its table; 0 outside of any.
        number: Its number in it, from 1.
        cells: Its cells.
        names: The tasks that the controls in it name; where none does, the one around it.
        bookmarks: The bookmarks on it.
        head: It is a head that each page repeats.
        tracked: Something in it was changed by tracked changes, which are taken as accepted.
    """

    table: int
    number: int
    cells: tuple[ListCell, ...]
    names: tuple[str, ...] = ()
    bookmarks: tuple[str, ...] = ()
    head: bool = False
    tracked: bool = False

    @property
    def controls(self) -> tuple[ListControl, ...]:
        """The controls in all its cells."""
        return tuple(control for cell in self.cells for control in cell.controls)

    @property
    def words(self) -> str:
        """What its cells say in which nothing is filled in."""
        said = (it.text for it in self.cells if not it.controls)
        return " ".join(it for it in said if it and not it.isdecimal())


@dataclass(slots=True)
class _Reader:
    """Walks the story of a document once."""

    tables: int = 0
    rows: list[ListRow] = field(default_factory=list)

    def story(self, element: Element, around: tuple[str, ...] = ()) -> None:
        for child in element:
            if child.tag == f"{W}tbl":
                self.tables += 1
                self.table(child, self.tables, around)
            elif child.tag == f"{W}sdt":
                self.around(child, around)
            elif child.tag in (f"{W}del", f"{W}moveFrom"):
                continue
            elif isinstance(child.tag, str):
                self.story(child, around)

    def around(self, control: Element, around: tuple[str, ...]) -> None:
        """A control outside of any table, or around one, whose rows it may name."""
        content = control.find(f"{W}sdtContent")
        if content is None:
            return
        task = named(control.find(f"{W}sdtPr"))[1]
        if next(content.iter(f"{W}tbl"), None) is not None:
            self.story(content, (*around, task) if task else around)
            return
        for it in _innermost(control):
            for found in _named_by(list_control(it), list(_around(it))):
                cell = ListCell(found.shown, (), 0, (found,))
                if found.task:
                    tracked = is_tracked(control)
                    self.rows.append(ListRow(0, 0, (cell,), (found.task,), tracked=tracked))

    def table(self, table: Element, number: int, around: tuple[str, ...]) -> None:
        marks: list[str] = []
        count = 0
        for row, names in _within(table, f"{W}tr"):
            if isinstance(row, str):
                marks.append(row)
                continue
            count += 1
            self.rows.append(self.row(row, number, count, (*names, *around), tuple(marks)))
            marks.clear()

    def row(
        self, row: Element, table: int, number: int, around: tuple[str, ...], marks: tuple[str, ...]
    ) -> ListRow:
        cells = tuple(self.cells(row))
        own = dict.fromkeys(it.task for cell in cells for it in cell.controls if it.task)
        bookmarks = [str(it.get(f"{W}name") or "") for it in row.iter(f"{W}bookmarkStart")]
        return ListRow(
            table,
            number,
            cells,
            tuple(own) or around[:1],
            (*marks, *bookmarks),
            row.find(f"{W}trPr/{W}tblHeader") is not None,
            is_tracked(row),
        )

    def cells(self, row: Element) -> Iterator[ListCell]:
        column = _number(row.find(f"{W}trPr/{W}gridBefore"), 0)
        for cell, _ in _within(row, f"{W}tc"):
            if isinstance(cell, str):
                continue
            for inner in cell.iter(f"{W}tbl"):
                if next(inner.iterancestors(f"{W}tc")) is cell:
                    self.tables += 1
                    self.table(inner, self.tables, ())
            yield _cell(cell, column)
            column += _number(cell.find(f"{W}tcPr/{W}gridSpan"), 1)


def list_rows(root: Element) -> tuple[ListRow, ...]:
    """The rows of all tables of a part, and controls outside of any, those of tables in tables too.

    What tracked changes delete is not there.
    """
    reader = _Reader()
    reader.story(root)
    rows = [it for it in reader.rows if it.table]
    return (*rows, *_gathered(it for it in reader.rows if not it.table))


def _gathered(rows: Iterable[ListRow]) -> Iterator[ListRow]:
    """Controls outside of tables as one row for each task."""
    found: dict[tuple[str, ...], ListRow] = {}
    for it in rows:
        one = found.setdefault(it.names, replace(it, cells=()))
        cells = (*one.cells, *it.cells)
        found[it.names] = replace(one, cells=cells, tracked=one.tracked or it.tracked)
    yield from found.values()


def _within(parent: Element, tag: str) -> Iterator[tuple[Element | str, tuple[str, ...]]]:
    """The rows of a table or cells of a row, with the tasks that controls around them name.

    Names of bookmarks between them come as texts.
    """
    for child in parent:
        if child.tag == tag:
            if all(child.find(it) is None for it in _GONE):
                yield child, ()
        elif child.tag == f"{W}bookmarkStart":
            yield str(child.get(f"{W}name") or ""), ()
        elif child.tag == f"{W}sdt":
            task = named(child.find(f"{W}sdtPr"))[1]
            for found, names in _within(child, tag):
                yield found, (*names, task) if task else names
        elif child.tag in _WRAPS:
            yield from _within(child, tag)


def _cell(cell: Element, column: int) -> ListCell:
    whole = shown_text(cell)
    controls = tuple(_controls(cell))
    lines = tuple(filter(None, map(plain, whole.split("\n"))))
    return ListCell(plain(whole), lines, column, controls, unseen(whole))


def _controls(cell: Element) -> Iterator[ListControl]:
    """The controls in a cell, or the one around it; what has others in it lends them its name."""
    for control in _innermost(cell):
        if _is_in(control, cell):
            yield from _named_by(list_control(control), list(_around(control)))
    if next(cell.iter(f"{W}sdt"), None) is None:
        outer = next(_around(cell), None)
        if outer is not None and len(list(outer.iter(f"{W}tc"))) == 1:
            yield from _named_by(list_control(outer, shown_text(cell)), list(_around(outer)))


def _innermost(element: Element) -> Iterator[Element]:
    """The controls in an element, it itself too, that have no others in them."""
    for it in element.iter(f"{W}sdt"):
        if it.find(f"{W}sdtContent//{W}sdt") is None:
            yield it


def _named_by(control: ListControl | None, outer: Sequence[Element]) -> Iterator[ListControl]:
    if control is None:
        return
    for kind, task in (named(it.find(f"{W}sdtPr")) for it in outer):
        control = replace(control, kind=control.kind or kind, task=control.task or task)
    yield control


def _is_in(control: Element, cell: Element) -> bool:
    """Whether it stands in this very cell, not in a table in it, and was not deleted."""
    for it in control.iterancestors():
        if it is cell:
            return True
        if it.tag in (f"{W}tc", f"{W}del", f"{W}moveFrom"):
            return False
    return False


def _around(element: Element) -> Iterator[Element]:
    """The controls around an element, the innermost first, up to its row."""
    for it in element.iterancestors():
        if it.tag == f"{W}tr":
            return
        if it.tag == f"{W}sdt":
            yield it


def _number(element: Element | None, otherwise: int) -> int:
    said = "" if element is None else str(element.get(f"{W}val") or "")
    found = int(said) if said.isascii() and said.isdecimal() and len(said) < 6 else otherwise
    return min(max(found, otherwise), _WIDEST)
