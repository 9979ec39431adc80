"""A Briefing, its Comparison and Charts -> the Report that a template reads."""

from __future__ import annotations

import dataclasses
import datetime as dt

from reportgen.fingerprint import fingerprint
from reportgen.model.briefing import Briefing
from reportgen.model.chart import Charts
from reportgen.model.comparison import Comparison
from reportgen.model.meeting import Meeting, Observation
from reportgen.model.text import Lang
from reportgen.report import values
from reportgen.report.figures import make_figure
from reportgen.report.rows import make_row
from reportgen.report.sides import row_lists
from reportgen.report.terms import make_terms
from reportgen.report.topics import topic_groups
from reportgen.report.years import reported_year, task_year
from reportgen.wording.dates import date_words
from reportgen.wording.phrases import HOUSE_BOOK, PhraseBook


def make_report(
    briefing: Briefing,
    comparison: Comparison,
    charts: Charts,
    lang: Lang,
    clock: dt.datetime | None = None,
    book: PhraseBook = HOUSE_BOOK,
) -> values.Report:
    """Everything that a template may use, in one language.

    ``clock`` is the time that the documents carry; midnight of the briefing's date where None.
    ``book`` are the phrases of the pack, as the charts have them too.
    """
    terms = make_terms(briefing, lang, book)
    year = reported_year(briefing.subject)
    # one figure is one object wherever it stands: a list of sources finds it again
    figures: dict[tuple[str, Observation | None], values.Figure] = {
        (letter, observation): make_figure(f"{letter}{i}", observation, terms, year)
        for letter, meeting in (("A", briefing.subject), ("B", briefing.benchmark))
        for i, observation in enumerate(meeting.observations if meeting else (), start=1)
    }
    rows = tuple(make_row(row, figures, terms) for row in comparison.rows)
    lists = row_lists(rows, lang, book)
    return values.Report(
        title=briefing.title[lang],
        lang=lang,
        issuer=briefing.issuer[lang] if briefing.issuer else "",
        date=date_words(briefing.clock)[lang],
        year=year,
        task_year=task_year(briefing),
        bulletin=values.localized(briefing.bulletin, lang),
        subject=_meeting(briefing.subject, lang),
        benchmark=_meeting(briefing.benchmark, lang) if briefing.benchmark else None,
        rows=rows,
        levels=lists.levels,
        points=lists.points,
        ranked=lists.ranked,
        ahead=lists.ahead,
        behind=lists.behind,
        even=lists.even,
        even_words=lists.even_words,
        shares=lists.shares,
        uncompared=lists.uncompared,
        alone=lists.alone,
        charts=charts.all,
        key=briefing.key,
        key_charts=charts.key,
        subject_topics=topic_groups("A", briefing.subject, figures, terms),
        benchmark_topics=topic_groups("B", briefing.benchmark, figures, terms),
        subject_figures=tuple(it for (letter, _), it in figures.items() if letter == "A"),
        benchmark_figures=tuple(it for (letter, _), it in figures.items() if letter == "B"),
        provenance=_provenance(
            briefing, lang, clock or dt.datetime.combine(briefing.clock, dt.time())
        ),
    )


def _meeting(meeting: Meeting, lang: Lang) -> object:
    shown = dataclasses.replace(meeting, observations=(), missing=(), rates=())
    result = values.localized(shown, lang)
    result.date = date_words(meeting.date)[lang]
    return result


def _provenance(briefing: Briefing, lang: Lang, created: dt.datetime) -> values.Provenance:
    meetings = [briefing.subject, *([briefing.benchmark] if briefing.benchmark else [])]
    names = [meeting.area.name[lang] for meeting in meetings]
    keywords = (*names, briefing.indicators.title[lang])
    return values.Provenance(briefing.id, fingerprint(briefing), created, keywords)
