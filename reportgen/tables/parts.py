"""The files in a zipped workbook, each read within bounds."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from typing import IO, Any

from reportgen.damage import ZIP_DAMAGE
from reportgen.tables.faults import TableError

LARGEST_PART = 120_000_000
"""So many bytes a part may unfold to: a sheet of a million cells has half of that."""
_BROKEN = (*ZIP_DAMAGE, KeyError)


class ZippedParts:
    """A zip file whose parts are XML."""

    def __init__(self, content: bytes) -> None:
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(content))
            self.names = frozenset(self.zip.namelist())
        except _BROKEN:
            raise TableError("table.broken") from None

    def tree(self, name: str) -> Any:
        """The root of a part; None where there is no such part.

        Raises:
            TableError: it is no XML, or too large.
        """
        from lxml import etree

        if name not in self.names:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            with self._open(name) as part:
                return etree.fromstring(part.read(), parser)
        except (etree.XMLSyntaxError, *_BROKEN):
            raise TableError("table.broken") from None

    def elements(
        self, name: str, tags: tuple[str, ...], without: Sequence[re.Pattern[bytes]] = ()
    ) -> Iterator[Any]:
        """The elements of these names in a part, each as its end is read; then it is emptied.

        What matches ``without``, one after the other, is cut out of the part before it is read.

        Raises:
            TableError: it is no XML, or too large, or missing.
        """
        from lxml import etree

        try:
            with self._open(name) as part:
                found = etree.iterparse(
                    _cut(part, without),
                    events=("end",),
                    tag=[f"{{*}}{tag}" for tag in tags],
                    resolve_entities=False,
                    no_network=True,
                    load_dtd=False,
                )
                for _, element in found:
                    yield element
                    element.clear()
                    above = element.getparent()
                    while above is not None and element.getprevious() is not None:
                        del above[0]
        except (etree.XMLSyntaxError, *_BROKEN):
            raise TableError("table.broken") from None

    def _open(self, name: str) -> _Bounded:
        return _Bounded(self.zip.open(name))


def _cut(part: io.RawIOBase, without: Sequence[re.Pattern[bytes]]) -> io.RawIOBase | io.BytesIO:
    if not without:
        return part
    content = part.read() or b""
    for pattern in without:
        content = pattern.sub(b"", content)
    return io.BytesIO(content)


class _Bounded(io.RawIOBase):
    """A stream that ends with an error where it goes on for too long."""

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__()
        self.stream = stream
        self.left = LARGEST_PART

    def read(self, size: int | None = -1) -> bytes:
        wanted = self.left + 1 if size is None or size < 0 else min(size, self.left + 1)
        found = self.stream.read(wanted)
        self.left -= len(found)
        if self.left < 0:
            raise TableError("table.too_much", megabytes=LARGEST_PART // 1_000_000)
        return found


def local_name(element: Any) -> str:
    """The name of an element without its namespace; nothing of a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Any, name: str) -> str | None:
    """An attribute by its name without the namespace."""
    value = element.get(name)
    if value is not None:
        return str(value)
    for key, found in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(found)
    return None
