"""What WeasyPrint leaves undone in the tags: header cells, tables over pages, leaders, notes, ids.

A PDF is read aloud in the order of its tags. WeasyPrint begins each table anew on each page, with
its header. Here it is made one table again, and the repeated header is left to the eye, as are the
dots before the page numbers of a table of contents.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from pydyf import PDF, Array, Dictionary, Stream, String

from reportgen.model.document import Document, Table
from reportgen.pdf.nesting import nest
from reportgen.pdf.tree import StructureTree

PRINTED_KIND = "/Part"
"""What WeasyPrint calls the elements of printed figures, which are made known to it as ``main``."""
_CELLS = ("/TH", "/TD")


class StructureTags:
    """The tags of a PDF that is being written."""

    def __init__(self, pdf: PDF) -> None:
        self._pdf, self._tree = pdf, StructureTree(pdf)
        self._root = self._tree.root

    def finish(self, document: Document, printed: Sequence[str] = ()) -> None:
        """Finish the tags of a document's pages; ``printed`` are the ids of the figures in them."""
        self._name_prints(printed)
        for table in self._whole(document):
            self._name_headers(table)
        for leader in self._leaders():
            leader["K"] = Array(kid for kid in leader["K"] if not isinstance(kid, int))
        for number, note in enumerate(self._notes(), start=1):
            note["S"], note["ID"] = "/Note", String(f"note-{number}")
        nest(self._tree)
        self._hide_the_rest()
        self._list_ids()

    def _name_prints(self, printed: Sequence[str]) -> None:
        """Give the elements of printed figures their ids, in the order in which they were made."""
        made = [it for it in self._pdf.objects if isinstance(it, Dictionary)]
        elements = [it for it in made if it.get("S") == PRINTED_KIND]
        for element, name in zip(elements, printed, strict=True):
            element["S"] = "/Span"
            if name:
                element["ID"] = String(name)

    def _list_ids(self) -> None:
        """The tree by which a reader finds an element by its id."""
        named: dict[bytes, bytes] = {}
        self._gather_ids(self._root, named)
        if named:
            names = [part for key in sorted(named) for part in (key, named[key])]
            ids = Dictionary({"Names": Array(names)})
            self._pdf.add_object(ids)
            self._root["IDTree"] = ids.reference

    def _gather_ids(self, element: Any, named: dict[bytes, bytes]) -> None:
        if "ID" in element:
            named.setdefault(element["ID"].data, element.reference)
        for kid in self._tree.kids(element):
            self._gather_ids(kid, named)

    def _leaders(self) -> Iterator[Any]:
        """The dots of contents: WeasyPrint has them in what follows a link, in the link."""
        for link in self._tree.within(self._root, "/Link"):
            for after in self._tree.within(link, "/Link"):
                yield from self._tree.within(after, "/Link")

    def _notes(self) -> Iterator[Any]:
        """Footnotes: the spans that WeasyPrint puts beside the content of a page."""
        for page in self._tree.kids(self._root):
            for area in self._tree.kids(page):
                if area["S"] == "/NonStruct":
                    yield from (kid for kid in self._tree.kids(area) if kid["S"] == "/Span")

    # Tables

    def _whole(self, document: Document) -> Iterator[Any]:
        """Each table of the document as one element.

        Where a row was cut, the rows are not those of the blocks, and all stays as it is.
        """
        parts = list(self._tree.within(self._root, "/Table"))
        wanted = [_body_rows(table) for table in document.each(Table)]
        if sum(map(self._length, parts)) != sum(wanted):
            yield from parts
            return
        rest = iter(parts)
        for length in wanted:
            found = list(islice(rest, 1))
            while sum(map(self._length, found)) < length:
                found += islice(rest, 1)
            self._join(found)
            yield from found[:1]

    def _length(self, table: Any) -> int:
        bodies = self._tree.within(table, "/TBody")
        return sum(len(list(self._tree.within(body, "/TR"))) for body in bodies)

    def _join(self, parts: Sequence[Any]) -> None:
        first = parts[0]
        for part in parts[1:]:
            for body in self._tree.within(part, "/TBody"):
                body["P"] = first.reference
                first["K"].append(body.reference)
            parent = self._tree.at(part["P"])
            parent["K"].remove(part.reference)

    def _hide_the_rest(self) -> None:
        """What no element holds is an artifact: repeated headers, leaders, numbers of pages."""
        held: dict[bytes, set[int]] = {}
        self._gather(self._root, held)
        numbers = self._tree.at(self._root["ParentTree"])["Nums"]
        parents = dict(zip(numbers[::2], numbers[1::2], strict=True))
        for reference in self._pdf.page_references:
            page, kept = self._tree.at(reference), held.get(reference, set())
            _hide(self._tree.at(page["Contents"]), kept)
            entries = parents[page["StructParents"]]
            entries[:] = [it if mark in kept else "null" for mark, it in enumerate(entries)]

    def _gather(self, element: Any, held: dict[bytes, set[int]]) -> None:
        """Add the marks of content that an element holds, by page."""
        marks = {kid for kid in element["K"] if isinstance(kid, int)}
        if marks:
            held.setdefault(element["Pg"], set()).update(marks)
        for kid in self._tree.kids(element):
            self._gather(kid, held)

    def _name_headers(self, table: Any) -> None:
        """Say which header cells name which cells: the column's, the group's and the row's."""
        columns: dict[int, String] = {}
        for head in self._tree.within(table, "/THead"):
            for row in self._tree.within(head, "/TR"):
                columns |= {place: cell["ID"] for place, cell in self._placed(row)}
                _scope(self._tree.kids(row), "/Column")
        group: list[String] = []
        for body in self._tree.within(table, "/TBody"):
            for row in self._tree.within(body, "/TR"):
                cells = list(self._tree.kids(row))
                headers = [cell["ID"] for cell in cells if cell["S"] == "/TH"]
                _scope((cell for cell in cells if cell["S"] == "/TH"), "/Row")
                if len(cells) == 1:
                    group = headers
                for place, cell in self._placed(row):
                    if cell["S"] == "/TD":
                        named = [columns[place]] if place in columns else []
                        cell["A"]["Headers"] = Array([*named, *group, *headers])

    def _placed(self, row: Any) -> Iterator[tuple[int, Any]]:
        """The cells of a row, each with the number of its first column."""
        place = 0
        for cell in self._tree.kids(row):
            yield place, cell
            place += cell["A"].get("ColSpan", 1)


def _body_rows(table: Table) -> int:
    return sum(row.kind != "header" for row in table.rows)


def _scope(cells: Iterator[Any], scope: str) -> None:
    for cell in cells:
        cell["A"]["Scope"] = scope


def _hide(content: Stream, kept: set[int]) -> None:
    """Make artifacts of all marks but these; a mark is written as tag, dictionary, operator."""
    parts = content.stream
    for i, part in enumerate(parts):
        if isinstance(part, Dictionary) and part["MCID"] not in kept:
            parts[i - 1 : i + 2] = ["/Artifact", b"", b"BMC"]
