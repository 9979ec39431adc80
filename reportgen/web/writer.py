"""A Document and a style -> one self-contained HTML page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from reportgen.model.document import Document, Drawing
from reportgen.model.page import page
from reportgen.web.fit import fit
from reportgen.web.fonts import font_css


def write(document: Document, css: str, drawings: Mapping[Drawing, str]) -> bytes:
    """The page as UTF-8; it needs no network and no script. ``drawings`` are SVG."""
    head = (
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<style>\n{font_css(document.properties.lang)}{css}</style>\n"
    )
    fitted = replace(document, html=fit(document.html))
    return page(document, fitted.with_drawings(drawings), head).encode()
