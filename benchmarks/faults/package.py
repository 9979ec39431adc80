"""A Word file as a view."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import partial
from io import BytesIO
from itertools import pairwise
from zipfile import ZIP_STORED, ZipFile

from lxml import etree
from lxml.etree import _Element as Element

from faults.view import (
    INVENTED,
    Cell,
    Fault,
    Pick,
    Role,
    Row,
    Slot,
    Table,
    View,
    Words,
    digit_changed,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DOCUMENT, NOTES = "word/document.xml", "word/footnotes.xml"
ROLES: dict[str, Role] = {"Title": "title", "Caption": "caption", "ListBullet": "item"}
BREAKS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": "\t"}
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
VML = """<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape id="box" style="width:100pt;height:40pt">
<v:textbox><w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent></v:textbox>
</v:shape></w:pict></w:r>"""
HEADER = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>{}</w:t>
</w:r></w:p></w:hdr>"""


class Package(View):
    """The parts of a Word file; those that are asked for are read as trees."""

    def __init__(self, content: bytes, lang: str) -> None:
        self.lang = lang
        with ZipFile(BytesIO(content)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.trees: dict[str, Element] = {}
        self.body = next(self.tree(DOCUMENT).iter(f"{W}body"))
        self.tables = [_table(it) for it in self.body.iter(f"{W}tbl")]
        self.blocks = list(self._blocks())

    def tree(self, name: str) -> Element:
        """The root of a part."""
        if name not in self.trees:
            self.trees[name] = etree.fromstring(self.parts[name])
        return self.trees[name]

    def save(self) -> bytes:
        target = BytesIO()
        with ZipFile(target, "w", ZIP_STORED) as package:
            for name, content in self.parts.items():
                tree = self.trees.get(name)
                package.writestr(name, content if tree is None else etree.tostring(tree))
        return target.getvalue()

    def insert_paragraph(self, after: Words, text: str) -> None:
        new = deepcopy(after.element)
        for child in list(new):
            if child.tag != f"{W}pPr":
                new.remove(child)
        new.append(_run(text))
        after.element.addnext(new)

    def _blocks(self) -> Iterator[Words]:
        for paragraph in self.body.iter(f"{W}p"):
            above = {it.tag for it in paragraph.iterancestors()}
            if not above & {f"{W}tbl", f"{W}txbxContent"} and not _in_contents(paragraph):
                words = _words(paragraph, _role(paragraph))
                if words.text.strip():
                    yield words
        if NOTES in self.parts:
            for note in self.tree(NOTES).iter(f"{W}footnote"):
                if note.get(f"{W}type") is None:
                    yield from (_words(it, "note") for it in note.iter(f"{W}p"))

    # what only Word files have

    def special(self, kind: str, pick: Pick) -> Iterator[Fault]:
        for maker in SPECIAL.get(kind, ()):
            yield from maker(self, pick)

    def charts(self) -> Iterator[tuple[str, Element]]:
        """The parts with charts."""
        for name in list(self.parts):
            if re.fullmatch(r"word/charts/chart\d+\.xml", name):
                yield name, self.tree(name)

    def workbook(self, chart: str) -> str:
        """The name of the workbook of a chart."""
        links = self.parts[chart.replace("charts/", "charts/_rels/") + ".rels"].decode()
        (target,) = re.findall(r'Target="([^"]*\.xlsx)"', links)
        return "word/" + str(target).removeprefix("../").removeprefix("/word/")


def _in_contents(paragraph: Element) -> bool:
    return any(
        it.find(f"{W}sdtPr/{W}docPartObj") is not None for it in paragraph.iterancestors(f"{W}sdt")
    )


def _role(paragraph: Element) -> Role:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    name = "" if style is None else str(style.get(f"{W}val"))
    return "heading" if name.startswith("Heading") else ROLES.get(name, "paragraph")


def _words(paragraph: Element, role: Role) -> Words:
    words = Words(paragraph, role)
    for node in paragraph.iter(f"{W}t", *BREAKS):
        owner = next(node.iterancestors(f"{W}p"))
        if owner is not paragraph or node.getparent().tag == f"{W}tabs":
            continue
        if node.tag == f"{W}t":
            node.set(XML_SPACE, "preserve")
            words.slots.append(Slot(node, "text"))
        else:
            words.slots.append(Slot(None, fixed=BREAKS[str(node.tag)]))
    return words


def _table(table: Element) -> Table:
    rows = []
    for row in table.iter(f"{W}tr"):
        cells = [
            Cell(cell, [_words(it, "cell") for it in cell.iter(f"{W}p")])
            for cell in row.iter(f"{W}tc")
        ]
        spans = row.find(f".//{W}gridSpan") is not None
        head = row.find(f"{W}trPr/{W}tblHeader") is not None
        rows.append(Row(row, "head" if head else "group" if spans else "body", cells))
    checked = any(it is not None for it in table.iter(f"{W}sdt"))
    return Table(rows, checked)


def _run(text: str, *, hidden: bool = False) -> Element:
    run = etree.Element(f"{W}r")
    if hidden:
        etree.SubElement(etree.SubElement(run, f"{W}rPr"), f"{W}vanish")
    words = etree.SubElement(run, f"{W}t")
    words.set(XML_SPACE, "preserve")
    words.text = text
    return run


Maker = Callable[[Package, Pick], Iterator[Fault]]


def _texts_of(of: Package, path: str) -> Iterator[tuple[str, list[Element]]]:
    """In each series of each chart, the elements of a path that hold a text."""
    for name, chart in of.charts():
        for series in chart.iter(f"{C}ser"):
            yield name, [it for it in series.iterfind(path) if it.text]


def _cached_value(of: Package, pick: Pick) -> Iterator[Fault]:
    for name, values in _texts_of(of, f"{C}val//{C}v"):
        for it in values:
            if re.search(r"\d", it.text or ""):
                yield _texted(it, digit_changed(str(it.text), pick), name)


def _texted(element: Element, new: str, where: str) -> Fault:
    old = str(element.text)
    return Fault(partial(setattr, element, "text", new), (), (old, new), where)


def _series_name(of: Package, pick: Pick) -> Iterator[Fault]:
    names = sorted({str(it.text) for _, found in _texts_of(of, f"{C}tx//{C}v") for it in found})
    for name, found in _texts_of(of, f"{C}tx//{C}v"):
        for it in found:
            others = [other for other in names if other != it.text] or [f"{it.text}2"]
            yield _texted(it, pick(others), name)


def _categories(of: Package, _: Pick) -> Iterator[Fault]:
    for name, chart in of.charts():
        series = list(chart.iter(f"{C}ser"))
        if not series:
            continue
        for first, second in _neighbours(list(series[0].iterfind(f"{C}cat//{C}v"))):
            if first.text != second.text:
                yield Fault(_swapped(series, first, second), (), (str(first.text),), name)


def _swapped(series: list[Element], first: Element, second: Element) -> Callable[[], None]:
    one, other = first.text, second.text

    def make() -> None:
        for it in series:
            for value in it.iterfind(f"{C}cat//{C}v"):
                value.text = {one: other, other: one}.get(value.text, value.text)

    return make


def _neighbours(items: list[Element]) -> Iterator[tuple[Element, Element]]:
    yield from pairwise(items)


def _values_exchanged(of: Package, _: Pick) -> Iterator[Fault]:
    """The values of two series in each other's places, the names staying where they are."""
    for name, chart in of.charts():
        for first, second in _neighbours(list(chart.iter(f"{C}ser"))):
            pairs = [(first.find(path), second.find(path)) for path in VALUES]
            found = [(one, other) for one, other in pairs if one is not None and other is not None]
            if any(_said(one) != _said(other) for one, other in found):
                yield Fault(_exchanged(found), (), ("series",), name)


VALUES = (f"{C}val", f"{C}xVal", f"{C}yVal")


def _said(values: Element) -> list[str | None]:
    return [it.text for it in values.iter(f"{C}v")]


def _exchanged(pairs: list[tuple[Element, Element]]) -> Callable[[], None]:
    def make() -> None:
        for one, other in pairs:
            mine, theirs = one.getparent(), other.getparent()
            assert mine is not None
            assert theirs is not None
            here, there = deepcopy(one), deepcopy(other)
            mine.replace(one, there)
            theirs.replace(other, here)

    return make


def _series_order(of: Package, _: Pick) -> Iterator[Fault]:
    """Two series drawn in the other order, each with its name and values."""
    for name, chart in of.charts():
        for first, second in _neighbours(list(chart.iter(f"{C}ser"))):
            if first.getnext() is second:

                def make(first: Element = first, second: Element = second) -> None:
                    for path in (f"{C}idx", f"{C}order"):
                        one, other = first.find(path), second.find(path)
                        assert one is not None
                        assert other is not None
                        mine, theirs = str(one.get("val")), str(other.get("val"))
                        one.set("val", theirs)
                        other.set("val", mine)
                    second.addnext(first)

                yield Fault(make, (), ("series",), name)


def _label(of: Package, pick: Pick) -> Iterator[Fault]:
    for name, chart in of.charts():
        for it in chart.iterfind(f".//{C}dLbl//{A}t"):
            if re.search(r"\d", it.text or ""):
                yield _texted(it, digit_changed(str(it.text), pick), name)


def _workbook(of: Package, pick: Pick) -> Iterator[Fault]:
    sheet = "xl/worksheets/sheet1.xml"
    for name, _ in of.charts():
        book = of.workbook(name)
        with ZipFile(BytesIO(of.parts[book])) as package:
            parts = {item: package.read(item) for item in package.namelist()}
        root = etree.fromstring(parts[sheet])
        for cell in [it for it in root.iter(f"{S}c") if it.get("t") is None]:
            value = cell.find(f"{S}v")
            if value is not None and value.text:
                yield _in_workbook(of, book, parts, root, value, digit_changed(value.text, pick))


def _in_workbook(
    of: Package, book: str, parts: dict[str, bytes], root: Element, value: Element, new: str
) -> Fault:
    old = str(value.text)

    def make() -> None:
        value.text = new
        target = BytesIO()
        with ZipFile(target, "w") as package:
            for name, content in parts.items():
                sheet = name == "xl/worksheets/sheet1.xml"
                package.writestr(name, etree.tostring(root) if sheet else content)
        of.parts[book] = target.getvalue()

    return Fault(make, (), (old, new), book)


def _alternative(of: Package, pick: Pick) -> Iterator[Fault]:
    for it in of.body.iter(f"{WP}docPr"):
        old = it.get("descr") or ""
        if re.search(r"\d", old):
            new = digit_changed(old, pick)
            yield Fault(partial(it.set, "descr", new), (), (old, new), "alt")


def _property(of: Package, pick: Pick) -> Iterator[Fault]:
    for it in of.tree("docProps/core.xml"):
        old = it.text or ""
        if etree.QName(it).localname in ("title", "subject", "keywords") and old:
            digit = re.search(r"\d", old) is not None
            yield _texted(it, digit_changed(old, pick) if digit else old[1:], "property")
            yield _texted(it, f"{old} 31%", "property")


def _due(of: Package, _: Pick) -> Iterator[Fault]:
    """The date that is shown is not the one that the control holds, or the one of the data."""
    for control in of.body.iter(f"{W}sdt"):
        date = control.find(f"{W}sdtPr/{W}date")
        held = None if date is None else date.get(f"{W}fullDate")
        if date is None or not held:
            continue
        shown = [it for it in control.iter(f"{W}t") if it.text]
        if not shown:
            continue
        day = held[:8] + f"{(int(held[8:10]) % 27) + 1:02d}"

        def make(date: Element = date, shown: list[Element] = shown, day: str = day) -> None:
            date.set(f"{W}fullDate", f"{day}T00:00:00Z")
            shown[0].text = day

        yield Fault(make, (), (held[:10], day), "due")
        yield _texted(shown[0], day, "due")


def _hidden(of: Package, pick: Pick) -> Iterator[Fault]:
    for words in of.of("paragraph", "item", "cell"):
        if words.text:
            said = pick(INVENTED[of.lang])
            run = _run(said, hidden=True)
            yield Fault(partial(words.element.append, run), (words,), (said,))


def _margin(of: Package, _: Pick) -> Iterator[Fault]:
    for name in list(of.parts):
        if re.fullmatch(r"word/(footer|header)\d*\.xml", name):
            for paragraph in of.tree(name).iter(f"{W}p"):
                for said in INVENTED[of.lang]:
                    run = _run(said)
                    yield Fault(partial(paragraph.append, run), (), (said,), name)
    for said in INVENTED[of.lang]:
        yield Fault(partial(_headed, of, said), (), (said,), "header")


def _headed(of: Package, said: str) -> None:
    """Give the document a header."""
    link = (
        '<Relationship Id="rIdFault" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/header" Target="header9.xml"/></Relationships>'
    )
    links, types = "word/_rels/document.xml.rels", "[Content_Types].xml"
    of.parts["word/header9.xml"] = HEADER.format(said).encode()
    of.parts[links] = of.parts[links].replace(b"</Relationships>", link.encode())
    kind = (
        '<Override PartName="/word/header9.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.wordprocessingml.header+xml"/></Types>'
    )
    of.parts[types] = of.parts[types].replace(b"</Types>", kind.encode())
    section = of.body.find(f"{W}sectPr")
    assert section is not None
    reference = etree.Element(f"{W}headerReference")
    reference.set(f"{W}type", "default")
    reference.set(
        "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id", "rIdFault"
    )
    section.insert(0, reference)


def _box(of: Package, pick: Pick) -> Iterator[Fault]:
    for words in of.of("paragraph", "item"):
        said = pick(INVENTED[of.lang])
        box = etree.fromstring(VML.format(said))
        yield Fault(partial(words.element.append, box), (words,), (said,))


SPECIAL: dict[str, tuple[Maker, ...]] = {
    "order of the series": (_series_order,),
    "values of two series swapped": (_values_exchanged,),
    "name of a series": (_series_name,),
    "names of points swapped": (_categories,),
    "value that a chart stores": (_cached_value,),
    "workbook of a chart": (_workbook,),
    "label in a chart": (_label,),
    "alt text": (_alternative,),
    "property of the file": (_property,),
    "due date": (_due,),
    "hidden text": (_hidden,),
    "header or footer": (_margin,),
    "text box": (_box,),
}
"""What makes the faults of each kind."""
