"""A PDF to keep: the data files in it, and what it says of its conformance."""

from __future__ import annotations

import base64
import datetime as dt
from collections.abc import Sequence
from io import BytesIO
from pathlib import PurePath
from typing import Any

from pydyf import PDF, Array, Dictionary, Stream
from weasyprint import Attachment
from weasyprint.urls import URLFetcher

from reportgen.model.briefing import DataFile, DataRole
from reportgen.model.document import Properties
from reportgen.model.text import Text

_ROLES: dict[DataRole, Text] = {
    "briefing": Text("简报文件", "Briefing file"),
    "subject": Text("会议数据", "Data of the meeting"),
    "benchmark": Text("对比会议数据", "Data of the meeting it is set against"),
    "against": Text("对比会议数据", "Data of a meeting it is set against"),
    "indicators": Text("指标代码表", "Code list of indicators"),
    "table": Text("会议数据的表格", "Table with data of a meeting"),
    "text": Text("数据所据的原文", "Text that data was taken from"),
    "words": Text("数据文字的译文", "Words of data in another language"),
}
_MEDIA = {
    ".csv": "text/csv",
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".tsv": "text/tab-separated-values",
    ".xls": "application/vnd.ms-excel",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""Kinds of files by the endings of their names; all others are YAML."""
_ACCESSIBLE = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""
"""PDF/A allows the mark of PDF/UA where its schema is described."""
_END = b"</rdf:RDF>"
_UNCLEAR = b"\r\nendstream"
"""How a stream ends whose last byte is taken for a part of the line break after it."""
_TRIES = 32
"""One file in a hundred needs a second; none will need so many."""


def archive_options(
    files: Sequence[DataFile], about: Properties, fetcher: URLFetcher
) -> dict[str, Any]:
    """What WeasyPrint needs for PDF/A-3u that is tagged and carries data files."""
    ordered = sorted(files, key=lambda file: file.name)
    return {
        "pdf_variant": "pdf/a-3u",
        "pdf_tags": True,
        "attachments": [_attachment(file, about, fetcher) for file in ordered],
    }


def finish_archive(pdf: PDF) -> None:
    """Complete what WeasyPrint made for an archive, before it is written."""
    metadata = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
    metadata.stream = [part.replace(_END, _ACCESSIBLE + _END) for part in metadata.stream]
    metadata.compress = False
    pdf.catalog["AF"] = Array(dict.fromkeys(pdf.catalog["AF"]))
    for item in pdf.objects:
        if isinstance(item, Stream):
            _draw_as_stored(item)
            _end_clearly(item)


def _draw_as_stored(stream: Stream) -> None:
    """Let no picture be smoothed: what is kept must look the same everywhere."""
    if "Interpolate" in stream.extra:
        stream.extra["Interpolate"] = "false"


def _end_clearly(stream: Stream) -> None:
    """Let no stream end in a carriage return: checkers count it to the line break after it."""
    while stream.data.endswith(_UNCLEAR):
        stream.stream.append(b"")


def written_clearly(pdf: PDF, made: int, data: bytes, identifier: bytes) -> bytes:
    """The file again, where one of the streams that pydyf adds as it writes ends unclearly.

    These are the packed objects and the table of all: one more object, which nothing names,
    changes both.

    Args:
        pdf: what was written.
        made: how many objects it had before.
        data: the file.
        identifier: what the file was written with.
    """
    for number in range(_TRIES if _UNCLEAR in data else 0):
        pdf.objects[made + number :] = []
        pdf.add_object(Dictionary())
        pdf.current_position, stream = 0, BytesIO()
        pdf.write(stream, data[5:8], identifier, compress=True)
        if _UNCLEAR not in stream.getvalue():
            return stream.getvalue()
    return data


def _attachment(file: DataFile, about: Properties, fetcher: URLFetcher) -> Attachment:
    created: dt.datetime = about.created
    media = _MEDIA.get(PurePath(file.name).suffix.lower(), "application/yaml")
    return Attachment(
        url=f"data:{media};base64," + base64.b64encode(file.content).decode(),
        url_fetcher=fetcher,
        name=file.name,
        description=_ROLES[file.role][about.lang],
        created=created,
        modified=created,
        relationship="Source" if file.role == "briefing" else "Data",
    )
