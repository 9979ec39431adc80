"""Reads a .docx back."""

from __future__ import annotations

from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import cast
from zipfile import ZipFile

from lxml import etree
from ooxml_integrity import check

from reportgen.word.xml.element import NAMESPACES

Element = etree._Element
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

    def styles(self, path: str = "//w:p") -> list[str]:
        return [
            next(iter(values(node, "w:pPr/w:pStyle/@w:val")), "Normal") for node in self.find(path)
        ]


def values(node: Element, path: str) -> list[str]:
    return [str(v) for v in cast("list[str]", node.xpath(path, namespaces=dict(NAMESPACES)))]


def text_of(node: Element) -> str:
    return "".join(values(node, ".//w:t/text()"))


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
    anchors = {name.casefold() for name in document.values("//w:hyperlink/@w:anchor")}
    return [*found, *(f"no bookmark {name}" for name in anchors - set(names))]


def _repeats(items: list[str]) -> bool:
    return len(items) != len(set(items))
