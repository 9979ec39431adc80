"""A template pack over a Report -> a Document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reportgen.errors import InputError
from reportgen.model.document import Document, Properties
from reportgen.model.literals import literals_said
from reportgen.model.pack import Pack, Settings
from reportgen.model.pieces import BODY
from reportgen.packs import settings_as_text
from reportgen.report import Report
from reportgen.wording.stamp import STAMP

if TYPE_CHECKING:
    from reportgen.templating.tags import TagSandbox

__all__ = ["compose", "compose_pieces", "make_word_tags"]


def compose(pack: Pack, report: Report, settings: Settings) -> Document:
    """Render the pack's content and parse it once into HTML and blocks that say the same.

    A pack that is one Word document has no content, and its document no blocks.

    Raises:
        InputError: the template is wrong, with file and line.
    """
    return _composed(pack, report, settings, {BODY: None} if pack.content else {})


def compose_pieces(
    pack: Pack, report: Report, settings: Settings, pieces: Mapping[str, str]
) -> Document:
    """The document of a skin that has places of its own for some pieces, in their order.

    ``pieces`` are their HTML by name; the content of the pack may be one of them.

    Raises:
        InputError: the template is wrong, with file and line.
    """
    content = {name: None if name == BODY else html for name, html in pieces.items()}
    return _composed(pack, report, settings, content)


def _composed(
    pack: Pack, report: Report, settings: Settings, pieces: Mapping[str, str | None]
) -> Document:
    """The document of these pieces; where the HTML of one is None it is the pack's content."""
    from reportgen.compose.passes import CHECKING, FINISHING, SHAPING, pass_context, run_passes
    from reportgen.compose.pieces import article_of, blocks_of
    from reportgen.markup.parse import parse_article
    from reportgen.markup.written import written_html
    from reportgen.templating.loader import own

    file = own(pack)
    article = parse_article(
        article_of(pieces, pack, report, settings), file, literals_said(pack.literals, report.lang)
    )
    context = pass_context(pack, report, settings)
    problems = run_passes(CHECKING, article, context, file)
    if problems:
        raise InputError(problems)
    run_passes(SHAPING, article, context, file)
    found = blocks_of(article, tuple(pieces), context)
    run_passes(FINISHING, article, context, file)
    return Document(
        properties=_properties(pack, report, settings),
        blocks=tuple(block for blocks in found.values() for block in blocks),
        html=written_html(article),
        pieces=tuple((name, len(blocks)) for name, blocks in found.items()),
    )


def make_word_tags(pack: Pack, report: Report, settings: Settings) -> TagSandbox:
    """What the tags in the Word document of a pack may use."""
    from reportgen.compose.word_tags import tags

    return tags(pack, report, settings)


def _properties(pack: Pack, report: Report, settings: Settings) -> Properties:
    made = report.provenance
    return Properties(
        title=str(report.title),
        subject=pack.title[report.lang],
        author=str(report.issuer),
        keywords=made.keywords,
        lang=report.lang,
        created=made.created,
        briefing=made.briefing,
        data=made.data,
        pack=pack.name,
        complete=pack.complete,
        settings=settings_as_text(settings, pack, made.words),
        stamp=STAMP[report.lang] if made.draft else "",
    )
