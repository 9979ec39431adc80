"""Finished documents, altered by hand."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile


def parts(content: bytes) -> list[str]:
    """The names of the parts of a package."""
    with ZipFile(BytesIO(content)) as package:
        return package.namelist()


def part(content: bytes, name: str) -> str:
    """The text of one part of a package."""
    with ZipFile(BytesIO(content)) as package:
        return package.read(name).decode()


def replaced(content: bytes, name: str, old: str, new: str, nth: int = 0) -> bytes:
    """The package with the nth occurrence of a text in one part replaced."""
    text = part(content, name)
    start = [match.start() for match in re.finditer(re.escape(old), text)][nth]
    return with_part(content, name, (text[:start] + new + text[start + len(old) :]).encode())


def with_part(content: bytes, name: str, new: bytes) -> bytes:
    """The package with one part replaced."""
    target = BytesIO()
    with ZipFile(BytesIO(content)) as package, ZipFile(target, "w", ZIP_DEFLATED) as made:
        for item in package.namelist():
            made.writestr(item, new if item == name else package.read(item))
    return target.getvalue()


def workbook(content: bytes, number: int) -> str:
    """The name of the workbook of the chart with this number."""
    links = part(content, f"word/charts/_rels/chart{number}.xml.rels")
    (target,) = re.findall(r'Target="([^"]*\.xlsx)"', links)
    return "word/" + str(target).removeprefix("../").removeprefix("/word/")


def in_workbook(content: bytes, number: int, old: str, new: str) -> bytes:
    """The package with a text in the workbook of a chart replaced."""
    name = workbook(content, number)
    with ZipFile(BytesIO(content)) as package:
        book = replaced(package.read(name), "xl/worksheets/sheet1.xml", old, new)
    return with_part(content, name, book)
