"""A Document and a style -> the bytes of a PDF, by WeasyPrint."""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any

from reportgen.errors import InputError
from reportgen.identity import LIST_KEY, field_key, list_record
from reportgen.languages import LANGUAGES
from reportgen.model.briefing import DataFile
from reportgen.model.document import Document, Drawing
from reportgen.model.problem import Problem
from reportgen.model.tokens import HOUSE, Tokens
from reportgen.page.css import rules_of, token_css
from reportgen.page.html import page
from reportgen.page.places import in_print
from reportgen.page.stamp import stamp_print_css
from reportgen.pdf.bounds import OwnFaultError, bounded_layout, counted_pages, pictures_only
from reportgen.pdf.fonts import cut_faces, embedded_font_css, font_configuration
from reportgen.pdf.lacking import glyph_problems, missing_character
from reportgen.pdf.records import recorded
from reportgen.turns import ONE_AT_A_TIME

FORM: dict[str, Any] = {"pdf_variant": "pdf/ua-1", "pdf_forms": True}
TICKED = "input { appearance: auto !important; }"
"""Makes a field of each check box."""


def write(
    document: Document,
    css: str,
    drawings: Mapping[Drawing, str],
    attached: Sequence[DataFile] | None = None,
    tokens: Tokens = HOUSE,
    figures: str = "",
) -> bytes:
    """The PDF of a document, tagged for reading aloud (PDF/UA-1); ``drawings`` are SVG.

    The ``css`` reads the ``tokens`` as variables. ``figures`` is the record of the figures that it
    prints, for programs; the structure elements of these have their ids.

    Its check boxes can be ticked. With ``attached`` files it is PDF/A-3u as well: they are in it,
    and its boxes are printed. Nothing is fetched but the font files: no address, no other file.

    Raises:
        InputError: WeasyPrint finds something in the content or the style that it cannot use, or
            it would make pages without end.
    """
    from weasyprint import CSS, HTML
    from weasyprint.css.counters import CounterStyle
    from weasyprint.urls import URLFetcher

    from reportgen.pdf.anchors import plain_ids
    from reportgen.pdf.annotations import name_boxes
    from reportgen.pdf.archive import archive_options, written_clearly
    from reportgen.pdf.cuts import laid_out
    from reportgen.pdf.figures import PRINTED, tag_prints
    from reportgen.pdf.shaping import whole_words
    from reportgen.pdf.typeset import turn, typeset

    lang = document.properties.lang
    stamp = stamp_print_css(document.properties.stamp)
    css = token_css(tokens, lang, "pt") + rules_of(css, lang) + stamp
    html = page(document, in_print(document).with_drawings(drawings))
    identifier = hashlib.sha256((html + css).encode()).digest()[:16]
    counters = CounterStyle()
    finished: list[tuple[Any, int]] = []
    own, inline = URLFetcher(allowed_protocols=["file", "data"]), pictures_only()
    with (
        ONE_AT_A_TIME,
        _log_as_problems(html),
        font_configuration() as fonts,
        bounded_layout(),
        counted_pages(),
        whole_words(),
        warnings.catch_warnings(),
    ):
        warnings.simplefilter("ignore", ResourceWarning)  # WeasyPrint leaves its profile open
        faces = CSS(
            string=embedded_font_css(lang, tokens),
            font_config=fonts,
            url_fetcher=cut_faces(html + css, tokens),
        )
        look = CSS(string=css, font_config=fonts, counter_style=counters, url_fetcher=inline)
        styles, options = [faces, look, CSS(string=PRINTED + TICKED)], dict(FORM)
        if attached is not None:
            styles, options = (
                [faces, look, CSS(string=PRINTED)],
                archive_options(attached, document.properties, own),
            )
        page_tree = HTML(string=html, url_fetcher=inline)
        name_boxes(page_tree.etree_element)
        plain_ids(page_tree.etree_element)
        turn(page_tree.etree_element)
        if LANGUAGES[lang].script == "cjk":
            typeset(page_tree.etree_element)
        tag_prints(page_tree.etree_element)
        options |= {"pdf_identifier": identifier, "custom_metadata": True}
        layout = laid_out(
            page_tree, stylesheets=styles, font_config=fonts, counter_style=counters, **options
        )
        finisher = partial(_finish, document, figures, finished)
        pdf: bytes = layout.write_pdf(finisher=finisher, **options)
    if attached is None:
        return pdf
    (made,) = finished
    return written_clearly(*made, pdf, identifier)


def _finish(
    document: Document, figures: str, finished: list[tuple[Any, int]], layout: Any, pdf: Any
) -> None:
    """Complete what WeasyPrint made, before it is written; what fails here is our own fault.

    Keeps it in ``finished``, with the number of its objects.
    """
    try:
        _complete(document, figures, layout, pdf)
    except Exception as error:
        raise OwnFaultError from error
    finished.append((pdf, len(pdf.objects)))


def _complete(document: Document, figures: str, layout: Any, pdf: Any) -> None:
    from reportgen.pdf.annotations import finish_boxes, name_links
    from reportgen.pdf.archive import finish_archive
    from reportgen.pdf.cuts import join_rows
    from reportgen.pdf.figures import RECORD_KEY, keep_records, printed_ids
    from reportgen.pdf.form import add_fields
    from reportgen.pdf.tags import StructureTags
    from reportgen.pdf.tree import StructureTree

    name_links(layout)
    finish_boxes(pdf)
    join_rows(layout, StructureTree(pdf))
    add_fields(pdf, layout, document)
    StructureTags(pdf).finish(document, printed_ids(layout))
    keep_records(pdf, {RECORD_KEY: figures, LIST_KEY: list_record(document, field_key)})
    if "AF" in pdf.catalog:
        finish_archive(pdf)


@contextmanager
def _log_as_problems(html: str) -> Iterator[None]:
    """WeasyPrint only logs what it cannot use; a document must not go out without it."""
    with recorded() as messages:
        yield
    if messages:
        raise InputError(_problems(tuple(dict.fromkeys(messages)), html))


def _problems(messages: Sequence[str], html: str) -> Iterator[Problem]:
    missing = [it for said in messages if (it := missing_character(said)) is not None]
    others = (said for said in messages if missing_character(said) is None)
    yield from glyph_problems(missing, html)
    yield from (Problem.of("style.no_layout", said=said) for said in others)
