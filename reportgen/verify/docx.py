"""A .docx read back: every text, chart, workbook and property in it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.verify.passage import ChartRead, Differing, Passage, Reading
from reportgen.verify.wordchart import read_chart

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PARTS = re.compile(r"word/(document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml")
_NAMES = {"document": "", "footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}
_COUNTED = re.compile(r"\s*(PAGE|NUMPAGES|PAGEREF|SECTIONPAGES|NOTEREF)\b")
_SEQUENCE = re.compile(r"\s*SEQ\s+(\S+)")
_FREE = ("checkbox:", "owner:", "status:")
"""Tags of controls whose text is the reader's own."""
_SHOWN = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def read(content: bytes) -> Reading:
    """Read a .docx.

    Raises:
        ValueError: it is none.
    """
    try:
        with ZipFile(BytesIO(content)) as package:
            return _Package(package).read()
    except (BadZipFile, KeyError, etree.XMLSyntaxError, EOFError) as error:
        raise ValueError(str(error)) from None


def parse(content: bytes) -> Element:
    """The root of an XML part; entities are not read."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    return etree.fromstring(content, parser)


class _Package:
    """One file, its parts read in the order of their names, the document first."""

    def __init__(self, package: ZipFile) -> None:
        self.package = package
        self.names = package.namelist()
        self.differing: list[Differing] = []

    def read(self) -> Reading:
        passages: list[Passage] = []
        charts: list[ChartRead] = []
        if "word/document.xml" not in self.names:
            raise ValueError("it holds no document")
        for name in sorted(self.names, key=lambda name: (name != "word/document.xml", name)):
            match = _PARTS.fullmatch(name)
            if match:
                root = parse(self.package.read(name))
                passages += self._part(root, _NAMES.get(match[1], match[1]))
                charts += self._charts(root, name)
        properties = dict(self._properties())
        shown = ("title", "subject", "description", "keywords", "category")
        passages += [Passage(f"property {n}", properties[n]) for n in shown if properties.get(n)]
        return Reading(
            passages=tuple(passages),
            charts=tuple(charts),
            title=properties.get("subject", ""),
            data=properties.get("reportgen:data", ""),
            differing=tuple(self.differing),
        )

    def _properties(self) -> Iterator[tuple[str, str]]:
        for name in ("docProps/core.xml", "docProps/custom.xml"):
            if name in self.names:
                for item in parse(self.package.read(name)):
                    key = item.get("name") or etree.QName(item).localname
                    yield key, "".join(str(text) for text in item.itertext())

    def _part(self, root: Element, name: str) -> Iterator[Passage]:
        """The passages of a part; each footnote is named by its number."""
        notes = list(root.iterchildren(f"{_W}footnote", f"{_W}endnote"))
        if not notes:
            yield from _Body(name, self.differing).within(root)
        for note in notes:
            if note.get(f"{_W}type") is None:
                place = f"{name} {note.get(f'{_W}id')}"
                yield from _Body(place, self.differing).within(note)

    def _charts(self, root: Element, part: str) -> Iterator[ChartRead]:
        links = self._links(part)
        for number, chart in enumerate(root.iter(f"{_C}chart"), start=1):
            target = links.get(chart.get(f"{_R}id") or "")
            if target in self.names:
                workbook = next(iter(self._links(target).values()), "")
                book = self.package.read(workbook) if workbook in self.names else b""
                yield read_chart(f"chart {number}", parse(self.package.read(target)), book)

    def _links(self, part: str) -> dict[str, str]:
        folder, _, file = part.rpartition("/")
        path = f"{folder}/_rels/{file}.rels"
        if path not in self.names:
            return {}
        found = {}
        for link in parse(self.package.read(path)):
            target = str(link.get("Target"))
            found[str(link.get("Id"))] = _resolved(folder, target)
        return found


def _resolved(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target[1:]
    parts = folder.split("/")
    for step in target.split("/"):
        if step == "..":
            parts.pop()
        else:
            parts.append(step)
    return "/".join(parts)


class _Body:
    """Reads one story: paragraphs and tables in their order, each with its place."""

    def __init__(self, name: str, differing: list[Differing]) -> None:
        self.name = name
        self.differing = differing
        self.paragraphs = 0
        self.tables = 0
        self.captions: dict[str, int] = {}

    def within(self, element: Element) -> Iterator[Passage]:
        """The passages of all children, tables in their place."""
        for child in element:
            if child.tag == f"{_W}p":
                yield from self.paragraph(child)
            elif child.tag == f"{_W}tbl":
                yield from self.table(child)
            elif isinstance(child.tag, str) and child.tag != f"{_W}sdtPr":
                yield from self.within(child)

    def paragraph(self, element: Element) -> Iterator[Passage]:
        self.paragraphs += 1
        place = f"{self.name or 'paragraph'} {'' if self.name else self.paragraphs}".strip()
        yield from self.lines(element, place)

    def lines(self, element: Element, place: str) -> Iterator[Passage]:
        """A paragraph, what its pictures and charts say of themselves, and text boxes in it."""
        text = self.text(element)
        style = element.find(f"{_W}pPr/{_W}pStyle")
        look = "" if style is None else str(style.get(f"{_W}val"))
        if text.strip():
            head = look.startswith(("Heading", "TOC", "1", "2", "3"))
            yield Passage(place, text, "heading" if head else "text", track=look)
        for item in element.iter(f"{_WP}docPr"):
            for name in ("descr", "title"):
                if item.get(name):
                    yield Passage(f"{place}, alt text", str(item.get(name)))
        for box in element.iter(f"{_W}txbxContent"):
            yield from self.within(box)

    def table(self, element: Element) -> Iterator[Passage]:
        self.tables += 1
        table = f"{self.name + ', ' if self.name else ''}table {self.tables}"
        head: dict[int, str] = {}
        for number, row in enumerate(_rows(element), start=1):
            cells = list(self._row(row, f"{table}, row {number}"))
            lines = tuple(item.text for _, items in cells for item in items)
            header = row.find(f"{_W}trPr/{_W}tblHeader") is not None
            for column, items in cells:
                if header:
                    head[column] = " ".join(item.text for item in items)
                track = f"{table} column {column}"
                for item in items:
                    if item.kind == "cell":
                        yield replace(
                            item,
                            row=() if header else lines,
                            column=head.get(column, ""),
                            track=track,
                        )
                    else:
                        yield item

    def _row(self, row: Element, place: str) -> Iterator[tuple[int, list[Passage]]]:
        column = 1
        for cell in _cells(row):
            span = cell.find(f"{_W}tcPr/{_W}gridSpan")
            yield column, list(self._cell(cell, f"{place}, column {column}"))
            column += 1 if span is None else int(span.get(f"{_W}val") or 1)

    def _cell(self, cell: Element, place: str) -> Iterator[Passage]:
        for child in cell:
            if child.tag == f"{_W}p":
                for item in self.lines(child, place):
                    yield replace(item, kind="cell")
            elif child.tag == f"{_W}tbl":
                yield from self.table(child)
            elif child.tag == f"{_W}sdt":
                for content in child.iterchildren(f"{_W}sdtContent"):
                    yield from self._cell(content, place)

    def text(self, paragraph: Element) -> str:
        """The text of a paragraph without marks, page numbers and what readers filled in."""
        return "".join(_Runs(self, paragraph).pieces())


class _Runs:
    """Reads the runs of one paragraph, in fields and controls too."""

    def __init__(self, body: _Body, paragraph: Element) -> None:
        self.body = body
        self.paragraph = paragraph
        self.fields: list[str] = []

    def pieces(self) -> Iterator[str]:
        yield from self._within(self.paragraph)

    def _within(self, element: Element) -> Iterator[str]:
        for child in element:
            if child.tag == f"{_W}r":
                yield from self._run(child)
            elif child.tag == f"{_W}sdt":
                yield from self._control(child)
            elif child.tag == f"{_W}fldSimple":
                counted = _COUNTED.match(child.get(f"{_W}instr") or "")
                yield from " " if counted else self._within(child)
            elif isinstance(child.tag, str) and child.tag not in (f"{_W}pPr", f"{_W}del"):
                yield from self._within(child)

    def _run(self, run: Element) -> Iterator[str]:
        raised = run.find(f"{_W}rPr/{_W}vertAlign")
        mark = raised is not None and raised.get(f"{_W}val") == "superscript"
        for child in run:
            if child.tag == f"{_W}fldChar":
                self._field(child.get(f"{_W}fldCharType") or "")
            elif child.tag == f"{_W}instrText":
                if self.fields:
                    self.fields[-1] += child.text or ""
            elif child.tag == f"{_W}t":
                counted = any(_COUNTED.match(field) for field in self.fields)
                self._sequence(child.text or "")
                yield " " if mark or counted else child.text or ""
            else:
                yield _SHOWN.get(str(child.tag), "")

    def _sequence(self, text: str) -> None:
        """See that the number of a caption is the next one."""
        match = _SEQUENCE.match(self.fields[-1]) if self.fields else None
        if match and text.isdecimal():
            expected = self.body.captions.get(match[1], 0) + 1
            self.body.captions[match[1]] = expected
            if int(text) != expected:
                where = f"caption {match[1]} {expected}"
                self.body.differing.append(Differing(where, text, str(expected)))

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append("")
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _control(self, control: Element) -> Iterator[str]:
        """What a control shows; a date must be one, and be that which the control holds."""
        properties, content = control.find(f"{_W}sdtPr"), control.find(f"{_W}sdtContent")
        if content is None:
            return
        text = "".join(self._within(content))
        tag = None if properties is None else properties.find(f"{_W}tag")
        name = "" if tag is None else str(tag.get(f"{_W}val"))
        if name.startswith("due:") and properties is not None:
            self._date(text.strip(), properties.find(f"{_W}date"), name)
        elif not name.startswith(_FREE):
            yield text

    def _date(self, shown: str, date: Element | None, name: str) -> None:
        held = "" if date is None else str(date.get(f"{_W}fullDate") or "")[:10]
        if shown and held and _iso(shown) not in ("", held):
            self.body.differing.append(Differing(f"control {name}", shown, held))
        elif re.match(r"\d", shown) and re.search(r"\d{4}-\d", shown) and not _iso(shown):
            self.body.differing.append(Differing(f"control {name}", shown, held or "a date"))


def _iso(text: str) -> str:
    """A date as YYYY-MM-DD, empty where the text is none."""
    parts = re.findall(r"\d+", text)
    with suppress(ValueError):
        if len(parts) == 3 and len(parts[0]) == 4:
            return dt.date(*map(int, parts)).isoformat()
    return ""


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == f"{_W}tr":
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent"):
            yield from _rows(child)


def _cells(row: Element) -> Iterator[Element]:
    for child in row:
        if child.tag == f"{_W}tc":
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent"):
            yield from _cells(child)
