"""A Briefing, its Comparison and Charts, and a template pack -> a Document."""

from __future__ import annotations

import datetime as dt

from reportgen.model.briefing import Briefing
from reportgen.model.chart import Chart
from reportgen.model.comparison import Comparison
from reportgen.model.document import Document, Properties
from reportgen.model.fingerprint import fingerprint
from reportgen.model.pack import Pack, Settings
from reportgen.model.text import Lang

__all__ = ["compose"]


def compose(
    pack: Pack,
    briefing: Briefing,
    comparison: Comparison,
    charts: tuple[Chart, ...],
    lang: Lang,
    clock: dt.datetime,
    key_charts: tuple[Chart, ...] = (),
    settings: Settings | None = None,
) -> Document:
    """Render the pack's content and parse it once into HTML and blocks that say the same.

    ``charts`` show all that may be compared, ``key_charts`` what a short document has room for;
    ``settings`` are the values of its parameters, the defaults where None.

    Raises:
        InputError: the template is wrong, with file and line.
    """
    from lxml import etree

    from reportgen.compose.blocks import blocks
    from reportgen.compose.contents import fill_contents
    from reportgen.compose.context import report
    from reportgen.compose.drawings import place_charts
    from reportgen.compose.images import place_images
    from reportgen.compose.links import drop_needing, unlink
    from reportgen.compose.loader import own
    from reportgen.compose.number import number
    from reportgen.compose.place import forget
    from reportgen.compose.render import render
    from reportgen.compose.tasks import check_tasks
    from reportgen.compose.tree import mend_spaces, parse
    from reportgen.compose.widths import give_widths

    file = own(pack)
    html = render(pack, report(briefing, comparison, charts, lang, key_charts), settings)
    article = parse(html, file)
    drop_needing(article)
    pictures = place_images(article, pack, settings or pack.defaults)
    place_charts(article, (*charts, *key_charts), file)
    check_tasks(article, file)
    number(article, lang, file)
    unlink(article)
    mend_spaces(article)
    give_widths(article)
    fill_contents(article)
    forget(article)
    return Document(
        properties=_properties(pack, briefing, lang, clock),
        blocks=blocks(article, lang, pictures),
        html=etree.tostring(article, encoding="unicode", method="html"),
    )


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
