"""A .docx read back: every text, chart, workbook and property in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.damage import ZIP_DAMAGE
from reportgen.messages import Argument, Phrase, phrase
from reportgen.model.document import DOCUMENT_MARKS
from reportgen.model.manifest import Line, LinePart
from reportgen.verify import html
from reportgen.verify.looks import Looks
from reportgen.verify.native import read_native
from reportgen.verify.reading import (
    WORD_PROPERTIES,
    ChartRead,
    Reading,
    each_once,
    inside,
    property_lines,
)
from reportgen.verify.runs import Counts
from reportgen.verify.story import Story

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_DOCUMENT = "word/document.xml"
_PARTS = re.compile(r"word/(document|footnotes|endnotes|comments|header|footer)(\d*)\.xml")
_CHARTS = re.compile(r"word/charts/chart[^/]*\.xml")

DAMAGED = (*ZIP_DAMAGE, etree.LxmlError, LookupError, TypeError)
"""What a package or a part of it raises of which bytes were changed, or that has a password."""


def read(content: bytes) -> Reading:
    """Read a .docx.

    Raises:
        ValueError: it is none.
    """
    try:
        with ZipFile(BytesIO(content)) as package:
            return _Package(package).read()
    except DAMAGED as error:
        raise ValueError(str(error) or type(error).__name__) from None


def xml_root(content: bytes) -> Element:
    """The root of an XML part, without comments; entities are not read."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
    )
    return etree.fromstring(content, parser)


class _Package:
    """One file: its text first, then its notes in the order of their marks, and the rest."""

    def __init__(self, package: ZipFile) -> None:
        self.package = package
        self.names = package.namelist()
        styles = "word/styles.xml"
        known = styles in self.names
        self.looks = Looks(xml_root(package.read(styles)) if known else None)
        self.counts = Counts()
        self.charts: list[ChartRead] = []
        self.drawn: list[str] = []
        """The parts of charts that stand somewhere, as often as they do."""

    def read(self) -> Reading:
        if _DOCUMENT not in self.names:
            raise ValueError("it holds no document")
        others = {name: match for name in sorted(self.names) if (match := _PARTS.fullmatch(name))}
        body = list(self._part(_DOCUMENT, others.pop(_DOCUMENT)))
        rest = [line for name, match in others.items() for line in self._part(name, match)]
        properties = dict(self._properties())
        about = property_lines({name: properties.get(name, "") for name in WORD_PROPERTIES})
        return Reading(
            lines=(*about, *each_once((*body, *rest))),
            charts=(*self.charts, *self._unused_charts()),
            controls=tuple(self.counts.controls.found),
            marks={name: _whole(name, properties) for name in DOCUMENT_MARKS if name in properties},
            differing=tuple(self.counts.controls.differing()),
        )

    def _properties(self) -> Iterator[tuple[str, str]]:
        for name in ("docProps/core.xml", "docProps/custom.xml"):
            if name in self.names:
                for item in xml_root(self.package.read(name)):
                    key = item.get("name") or etree.QName(item).localname
                    yield key, "".join(str(text) for text in item.itertext())

    def _part(self, name: str, match: re.Match[str]) -> Iterator[Line]:
        """The lines of a part; those of notes in the order of their marks, then without any."""
        root = xml_root(self.package.read(name))
        self.charts += self._charts(root, name)
        kind, number = match[1], match[2]
        if kind in ("footnotes", "endnotes"):
            yield from self._notes(root, name, kind.removesuffix("s"))
        else:
            part: LinePart = "body" if kind == "document" else "running"
            yield from self._story(name, part, _place(kind, number)).within(root)

    def _notes(self, root: Element, name: str, kind: str) -> Iterator[Line]:
        tag = f"{_W}{kind}"
        notes = {str(it.get(f"{_W}id")): it for it in root.iter(tag) if not it.get(f"{_W}type")}
        marked = [id_ for of, id_ in self.counts.notes if of == kind and id_ in notes]
        for number, id_ in enumerate(dict.fromkeys((*marked, *notes)), start=1):
            place = _place(f"{kind}s", str(number))
            yield from self._story(name, "note", place).within(notes[id_])

    def _story(self, name: str, part: LinePart, place: Argument) -> Story:
        def taken_in(chunk: Element) -> Iterator[Line]:
            return self._taken_in(chunk, name)

        story = Story(self.counts, self.looks, taken_in, part)
        story.place = place
        return story

    def _charts(self, root: Element, part: str) -> Iterator[ChartRead]:
        links = self._links(part)
        for chart in root.iter(f"{_C}chart"):
            target = links.get(chart.get(f"{_R}id") or "")
            if target in self.names:
                self.drawn.append(target)
                place = phrase("place_chart", number=len(self.drawn))
                yield replace(self._chart(place, target), alt=_spoken(chart))

    def _unused_charts(self) -> Iterator[ChartRead]:
        """Charts that the file holds, and that stand nowhere."""
        for name in self.names:
            if _CHARTS.fullmatch(name) and name not in self.drawn:
                yield replace(self._chart(phrase("place_file", name=name), name), shown=False)

    def _chart(self, place: Argument, part: str) -> ChartRead:
        books = [name for name in self._links(part).values() if name.endswith(".xlsx")]
        book = self.package.read(books[0]) if books and books[0] in self.names else b""
        return ChartRead(place, word=read_native(xml_root(self.package.read(part)), book))

    def _taken_in(self, chunk: Element, part: str) -> Iterator[Line]:
        """The lines of a whole file that Word takes in when it opens this one."""
        target = self._links(part).get(chunk.get(f"{_R}id") or "", "")
        reader = _CHUNKS.get(target.rpartition(".")[2].casefold())
        if reader and target in self.names:
            for line in reader(self.package.read(target)).lines:
                yield replace(line, place=inside(phrase("place_file", name=target), line.place))

    def _links(self, part: str) -> dict[str, str]:
        folder, _, file = part.rpartition("/")
        path = f"{folder}/_rels/{file}.rels"
        if path not in self.names:
            return {}
        found = {}
        for link in xml_root(self.package.read(path)):
            target = str(link.get("Target"))
            found[str(link.get("Id"))] = _resolved(folder, target)
        return found


def _spoken(chart: Element) -> str:
    """The alternative text of the drawing that a chart is in."""
    drawing = next(chart.iterancestors(f"{_W}drawing"), None)
    about = None if drawing is None else next(drawing.iter(f"{_WP}docPr"), None)
    return "" if about is None else str(about.get("descr") or "")


def _place(name: str, number: str) -> Argument:
    """The place of a part, or of one note of it; nothing for the text of the document."""
    places: dict[str, Phrase] = {
        "footnotes": phrase("place_footnote", number=number),
        "endnotes": phrase("place_endnote", number=number),
        "comments": phrase("place_comment", number=number),
        "header": phrase("place_header", number=number),
        "footer": phrase("place_footer", number=number),
    }
    return places.get(name, "")


def _whole(name: str, properties: Mapping[str, str]) -> str:
    """A property, of which Word takes no more than a part as one."""
    parts = [properties[name]]
    while more := properties.get(f"{name}.{len(parts) + 1}"):
        parts.append(more)
    return "".join(parts)


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


def _note(content: bytes) -> Reading:
    lines = content.decode("utf-8", "replace").splitlines()
    return Reading(
        lines=tuple(Line(phrase("place_text"), (line.strip(),)) for line in lines if line.strip())
    )


_CHUNKS: dict[str, Callable[[bytes], Reading]] = {
    **dict.fromkeys(("docx", "docm", "dotx", "dotm"), read),
    **dict.fromkeys(("htm", "html", "xhtml"), html.read),
    "txt": _note,
}
"""The kinds of files taken in that are read."""
