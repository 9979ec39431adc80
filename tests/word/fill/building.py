"""Word documents with tags, made as a person makes them in Word."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_BREAK
from docx.table import Table

from reportgen.word.xml.story import remove
from tests.word.building import skin

ABOUT = """title = {zh = "办公室简况", en = "Office brief"}
[parameters.office]
type = "text"
default = "厅办公室"
about = {zh = "办公室", en = "Office"}
[parameters.logo]
type = "image"
default = ""
about = {zh = "标识", en = "Sign"}
"""
"""What a pack says that is the document of :func:`office`."""


def blank() -> WordDocument:
    """A document with the styles of a skin and nothing in it."""
    document = docx.Document(BytesIO(skin()))
    for paragraph in document.paragraphs:
        remove(paragraph._element)
    document.sections[0].header.paragraphs[0].text = ""
    document.sections[0].footer.paragraphs[0].text = ""
    return document


def with_lines(*lines: str) -> bytes:
    """A document with a paragraph for each text."""
    document = blank()
    for line in lines:
        document.add_paragraph(line)
    return saved(document)


def with_table(*rows: Sequence[str], before: str = "") -> bytes:
    """A document that is one table, after a paragraph."""
    document = blank()
    document.add_paragraph(before)
    add_table(document, *rows)
    return saved(document)


def add_table(document: WordDocument, *rows: Sequence[str]) -> Table:
    table: Table = document.add_table(len(rows), len(rows[0]))
    table.style = "Report Table"
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return table


def saved(document: WordDocument) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def office() -> bytes:
    """A pack that is one document: cover, header, a loop over rows, a chart, tasks to tick."""
    document = blank()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = "{{ report.title }}"
    section.first_page_header.paragraphs[0].text = "{{ params.office }}"
    section.footer.paragraphs[0].text = "{{ t(“内部资料”, “For internal use”) }}"
    document.add_paragraph("{{ params.office }}", style="Masthead Name")
    document.add_paragraph("{{ report.title }}", style="Title")
    document.add_paragraph("{{ report.subject.area.name }} {{ report.date }}", style="Meta")
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph(
        "{{ 1 | numeral }}{{ t('、指标对照', '. Indicators') }}", style="Heading 1"
    )
    head = [
        "{{ t('指标', 'Indicator') }}",
        "{{ report.subject.area.short }}",
        "{{ t('指数', 'Index') }}",
    ]
    row = ["{%tr for row in levels %}{{ row.name }}", "{{ row.subject.amount }}"]
    add_table(document, head, [*row, "{{ row.index }}{%tr endfor %}"])
    document.add_paragraph("{{ chart('index', width=14) }}")
    document.add_paragraph("{{ 2 | numeral }}{{ t('、任务', '. Tasks') }}", style="Heading 1")
    document.add_paragraph("{{ checklist('tasks') }}")
    return saved(document)
