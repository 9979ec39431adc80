"""A document's HTML as a whole page, with what a reader of its metadata looks for."""

from __future__ import annotations

from html import escape

from reportgen.languages import LANGUAGES
from reportgen.model.document import Document


def page(document: Document, article: str, head: str = "", tail: str = "") -> str:
    """A complete HTML page; ``head`` goes to the end of the head, ``tail`` of the body."""
    about = document.properties
    created = about.created.strftime("%Y-%m-%dT%H:%M:%SZ")
    metas = {
        "author": about.author,
        "description": about.subject,
        "keywords": ", ".join(about.keywords),
        "dcterms.created": created,
        "dcterms.modified": created,
        "generator": "reportgen",
        **about.marks,
    }
    lines = [f'<meta name="{k}" content="{escape(v)}">' for k, v in metas.items() if v]
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{LANGUAGES[about.lang].tag}">',
            '<head><meta charset="utf-8">',
            f"<title>{escape(about.title)}</title>",
            *lines,
            f"{head}</head>",
            f"<body>{article}{tail}</body>",
            "</html>",
            "",
        )
    )
