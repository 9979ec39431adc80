"""A Briefing, its Comparison and Charts, and a template pack -> a Document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from reportgen.errors import InputError
from reportgen.fingerprint import fingerprint
from reportgen.model.briefing import Briefing
from reportgen.model.chart import Chart
from reportgen.model.comparison import Comparison
from reportgen.model.document import Document, Properties
from reportgen.model.pack import Pack, Settings
from reportgen.model.text import Lang
from reportgen.templating.tags import Tags

__all__ = ["compose", "word_tags"]


def compose(
    pack: Pack,
    briefing: Briefing,
    comparison: Comparison,
    charts: tuple[Chart, ...],
    lang: Lang,
    clock: dt.datetime,
    key_charts: tuple[Chart, ...] = (),
    settings: Settings | None = None,
    pieces: Mapping[str, str] | None = None,
) -> Document:
    """Render the pack's content and parse it once into HTML and blocks that say the same.

    ``charts`` show all that may be compared, ``key_charts`` what a short document has room for;
    ``settings`` are the values of its parameters, the defaults where None. ``pieces`` are those of
    a Word document by name, in order: the content is one of them, and has no HTML there.

    Raises:
        InputError: the template is wrong, with file and line.
    """
    from lxml import etree

    from reportgen.compose.passes import CHECKING, FINISHING, SHAPING, pass_context, run
    from reportgen.compose.pieces import article_of, blocks_of
    from reportgen.markup.parse import parse_article
    from reportgen.report.build import report
    from reportgen.templating.loader import own

    file = own(pack)
    seen = report(briefing, comparison, charts, lang, key_charts)
    article = parse_article(article_of(pieces, pack, seen, settings), file)
    context = pass_context(pack, seen, settings or pack.defaults)
    problems = run(CHECKING, article, context, file)
    if problems:
        raise InputError(problems)
    run(SHAPING, article, context, file)
    found = blocks_of(article, pieces, lang, context.images)
    run(FINISHING, article, context, file)
    return Document(
        properties=_properties(pack, briefing, lang, clock),
        blocks=tuple(block for blocks in found.values() for block in blocks),
        html=etree.tostring(article, encoding="unicode", method="html"),
        pieces=tuple((name, len(blocks)) for name, blocks in found.items()),
    )


def word_tags(
    pack: Pack,
    briefing: Briefing,
    comparison: Comparison,
    charts: tuple[Chart, ...],
    lang: Lang,
    key_charts: tuple[Chart, ...] = (),
    settings: Settings | None = None,
) -> Tags:
    """What the tags in the Word document of a pack may use."""
    from reportgen.compose.word_tags import tags
    from reportgen.report.build import report

    return tags(pack, report(briefing, comparison, charts, lang, key_charts), settings)


def _properties(pack: Pack, briefing: Briefing, lang: Lang, clock: dt.datetime) -> Properties:
    subject = briefing.subject
    areas = [subject.area, *([briefing.benchmark.area] if briefing.benchmark else [])]
    return Properties(
        title=briefing.title[lang],
        subject=pack.title[lang],
        author=briefing.issuer[lang] if briefing.issuer else "",
        keywords=(*(area.name[lang] for area in areas), briefing.indicators.title[lang]),
        lang=lang,
        created=clock,
        briefing=briefing.id,
        data=fingerprint(briefing),
    )
