"""A Document and a style -> the bytes of a PDF, by WeasyPrint."""

from __future__ import annotations

import hashlib
import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from reportgen.errors import InputError
from reportgen.model.document import Document, Drawing
from reportgen.model.page import page
from reportgen.model.problem import Problem
from reportgen.pdf.bounds import counted_pages, pictures_only
from reportgen.pdf.fonts import font_css

_MISSING = re.compile(r'^\.notdef glyph .*: (".*" \(U\+[0-9A-F]+\))', re.DOTALL)


def write(document: Document, css: str, drawings: Mapping[Drawing, str]) -> bytes:
    """The PDF of a document; ``drawings`` are SVG.

    Nothing is fetched but the font files: no address, no other file.

    Raises:
        InputError: WeasyPrint finds something in the content or the style that it cannot use, or
            it would make pages without end.
    """
    from weasyprint import CSS, HTML
    from weasyprint.css.counters import CounterStyle
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher

    html = page(document, document.with_drawings(drawings))
    identifier = hashlib.sha256((html + css).encode()).digest()[:16]
    fonts, counters = FontConfiguration(), CounterStyle()
    font_files, inline = URLFetcher(allowed_protocols=["file"]), pictures_only()
    with _log_as_problems(), counted_pages():
        faces = CSS(
            string=font_css(document.properties.lang), font_config=fonts, url_fetcher=font_files
        )
        look = CSS(string=css, font_config=fonts, counter_style=counters, url_fetcher=inline)
        pdf: bytes = HTML(string=html, url_fetcher=inline).write_pdf(
            stylesheets=[faces, look],
            font_config=fonts,
            counter_style=counters,
            pdf_identifier=identifier,
        )
    return pdf


class _Records(logging.Handler):
    """Gathers the messages of WeasyPrint."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def _log_as_problems() -> Iterator[None]:
    """WeasyPrint only logs what it cannot use; a document must not go out without it."""
    logger, records = logging.getLogger("weasyprint"), _Records()
    logger.addHandler(records)
    try:
        yield
    finally:
        logger.removeHandler(records)
    if records.messages:
        raise InputError(_problem(text) for text in dict.fromkeys(records.messages))


def _problem(message: str) -> Problem:
    missing = _MISSING.search(message)
    if missing:
        hint = "install a font that has it (see `reportgen doctor`), or write another character"
        return Problem(f"no font on this machine has the character {missing[1]}", hint)
    hint = "mend the style (print.css) or the content of the template"
    return Problem(f"cannot be laid out: {message}", hint)
