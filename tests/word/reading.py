"""Reads a .docx back."""

from __future__ import annotations

from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import cast
from zipfile import ZipFile

import docx
from docx_plus.controls import ControlValue, read_controls
from lxml import etree
from lxml.etree import _Element as Element
from ooxml_integrity import check

from reportgen.word.xml.element import NAMESPACES

RUN, BOOKMARK_END = (f"{{{NAMESPACES['w']}}}{tag}" for tag in ("r", "bookmarkEnd"))
VALIDATOR = import_module("openxml_audit").OpenXmlValidator()


class Docx:
    """A written document: its parts, and what an XPath finds in them."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        with ZipFile(BytesIO(data)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.root = self.tree("word/document.xml")

    def tree(self, part: str) -> Element:
        return etree.fromstring(self.parts[part])

    def find(self, path: str) -> list[Element]:
        return cast("list[Element]", self.root.xpath(path, namespaces=dict(NAMESPACES)))

    def values(self, path: str) -> list[str]:
        return [str(value) for value in self.find(path)]

    def text(self, path: str) -> list[str]:
        return [text_of(node) for node in self.find(path)]

    def part(self, name: str) -> Docx | None:
        """Another part, to search as the document is searched; None if there is none."""
        if name not in self.parts:
            return None
        other = Docx(self.data)
        other.root = self.tree(name)
        return other

    def fields(self) -> list[tuple[str, str]]:
        """The code and the shown result of each field, notes included."""
        notes = self.part("word/footnotes.xml")
        return [*_fields(self.root), *(_fields(notes.root) if notes else ())]

    def targets(self) -> list[str]:
        """The bookmarks that fields refer to."""
        kinds = ("REF", "PAGEREF", "NOTEREF")
        return [code.split()[1] for code, _ in self.fields() if code.split()[0] in kinds]

    def enclosed(self, name: str) -> str:
        """The text inside a bookmark of one paragraph."""
        (start,) = self.find(f"//w:bookmarkStart[@w:name='{name}']")
        (number,) = values(start, "@w:id")
        inside = ""
        for node in start.itersiblings():
            if node.tag == BOOKMARK_END and number in values(node, "@w:id"):
                break
            inside += text_of(node)
        return inside

    def styles(self, path: str = "//w:p") -> list[str]:
        return [
            next(iter(values(node, "w:pPr/w:pStyle/@w:val")), "Normal") for node in self.find(path)
        ]


def values(node: Element, path: str) -> list[str]:
    return [str(v) for v in cast("list[str]", node.xpath(path, namespaces=dict(NAMESPACES)))]


def text_of(node: Element) -> str:
    return "".join(values(node, ".//w:t/text()"))


def _fields(root: Element) -> list[tuple[str, str]]:
    """Complex fields in the order of their ends, each with the text that is its own."""
    found: list[tuple[str, str]] = []
    open_: list[list[str]] = []
    for run in root.iter(RUN):
        for kind in values(run, "w:fldChar/@w:fldCharType"):
            if kind == "begin":
                open_.append(["", "", ""])
            elif kind == "separate":
                open_[-1][2] = "separate"
            elif kind == "end":
                code, shown, _ = open_.pop()
                found.append((code.strip(), shown))
        if open_:
            open_[-1][0] += "".join(values(run, "w:instrText/text()"))
            open_[-1][1] += text_of(run)
    assert not open_, "a field has no end"
    return found


def controls(data: bytes) -> dict[str, ControlValue]:
    """The controls of a document by tag, as a program of others reads them."""
    return read_controls(docx.Document(BytesIO(data)))


def faults(data: bytes, folder: Path) -> list[str]:
    """Everything that validators and the checks of our own find in a document."""
    path = folder / "checked.docx"
    path.write_bytes(data)
    audit = [str(error) for error in VALIDATOR.validate(path).errors]
    return [*audit, *(str(finding) for finding in check(path)), *_own_faults(Docx(data))]


def _own_faults(document: Docx) -> list[str]:
    starts, ends = (
        document.values("//w:bookmarkStart/@w:id"),
        document.values("//w:bookmarkEnd/@w:id"),
    )
    names = [name.casefold() for name in document.values("//w:bookmarkStart/@w:name")]
    lists = {
        "drawing id": document.values("//wp:docPr/@id"),
        "bookmark id": starts,
        "bookmark end": ends,
        "bookmark name": names,
        "control id": document.values("//w:sdtPr/w:id/@w:val"),
    }
    found = [f"duplicate {what}: {items}" for what, items in lists.items() if _repeats(items)]
    found += [f"unclosed bookmark {number}" for number in set(starts) ^ set(ends)]
    found += [f"bookmark name {name!r}" for name in names if len(name) > 40]
    anchors = document.values("//w:hyperlink/@w:anchor") + document.targets()
    missing = {name.casefold() for name in anchors} - set(names)
    return [*found, *(f"no bookmark {name}" for name in missing), *_wrong_references(document)]


def _wrong_references(document: Docx) -> list[str]:
    """References that do not say what their bookmark encloses, so that Word would change them."""
    fields = document.fields()
    return [
        f"{code} shows {shown!r}, not {document.enclosed(code.split()[1])!r}"
        for code, shown in fields
        if code.startswith("REF ") and shown != document.enclosed(code.split()[1])
    ]


def _repeats(items: list[str]) -> bool:
    return len(items) != len(set(items))
