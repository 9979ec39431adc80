"""A .docx read back: every text, chart, workbook and property in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.messages import Argument, Phrase, phrase
from reportgen.model.document import DOCUMENT_MARKS
from reportgen.verify import old_html
from reportgen.verify.old_story import OldStory
from reportgen.verify.passage import Passage
from reportgen.verify.reading import ChartRead, Differing, Reading, inside
from reportgen.verify.wordchart import read_chart

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_PARTS = re.compile(r"word/(document|footnotes|endnotes|comments|header|footer)(\d*)\.xml")


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


def _root(content: bytes) -> Element:
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
                root = _root(self.package.read(name))
                passages += self._part(root, match[1], match[2])
                charts += self._charts(root, name)
                passages += self._chunks(root, name)
        properties = dict(self._properties())
        shown = ("title", "subject", "description", "keywords", "category")
        passages += [
            Passage(phrase("place_property", name=name), properties[name])
            for name in shown
            if properties.get(name)
        ]
        return Reading(
            passages=tuple(passages),
            charts=tuple(charts),
            marks={name: properties[name] for name in DOCUMENT_MARKS if name in properties},
            differing=tuple(self.differing),
        )

    def _properties(self) -> Iterator[tuple[str, str]]:
        for name in ("docProps/core.xml", "docProps/custom.xml"):
            if name in self.names:
                for item in _root(self.package.read(name)):
                    key = item.get("name") or etree.QName(item).localname
                    yield key, "".join(str(text) for text in item.itertext())

    def _part(self, root: Element, name: str, number: str) -> Iterator[Passage]:
        """The passages of a part; each footnote is named by its number."""
        notes = list(root.iterchildren(f"{_W}footnote", f"{_W}endnote"))
        if not notes:
            yield from OldStory(_place(name, number), self.differing).within(root)
        for note in notes:
            if note.get(f"{_W}type") is None:
                place = _place(name, str(note.get(f"{_W}id")))
                yield from OldStory(place, self.differing).within(note)

    def _charts(self, root: Element, part: str) -> Iterator[ChartRead]:
        links = self._links(part)
        for number, chart in enumerate(root.iter(f"{_C}chart"), start=1):
            target = links.get(chart.get(f"{_R}id") or "")
            if target in self.names:
                workbook = next(iter(self._links(target).values()), "")
                book = self.package.read(workbook) if workbook in self.names else b""
                place = phrase("place_chart", number=number)
                yield read_chart(place, _root(self.package.read(target)), book)

    def _chunks(self, root: Element, part: str) -> Iterator[Passage]:
        """The texts of whole files in a part that Word takes in when it opens it."""
        links = self._links(part)
        for chunk in root.iter(f"{_W}altChunk"):
            target = links.get(chunk.get(f"{_R}id") or "", "")
            reader = _CHUNKS.get(target.rpartition(".")[2].casefold())
            if reader and target in self.names:
                for passage in reader(self.package.read(target)).passages:
                    place = inside(phrase("place_file", name=target), passage.place)
                    yield replace(passage, place=place)

    def _links(self, part: str) -> dict[str, str]:
        folder, _, file = part.rpartition("/")
        path = f"{folder}/_rels/{file}.rels"
        if path not in self.names:
            return {}
        found = {}
        for link in _root(self.package.read(path)):
            target = str(link.get("Target"))
            found[str(link.get("Id"))] = _resolved(folder, target)
        return found


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
    return Reading((Passage(phrase("place_text"), content.decode("utf-8", "replace")),))


_CHUNKS: dict[str, Callable[[bytes], Reading]] = {
    **dict.fromkeys(("docx", "docm", "dotx", "dotm"), read),
    **dict.fromkeys(("htm", "html", "xhtml"), old_html.read),
    "txt": _note,
}
"""The kinds of files taken in that are read."""
