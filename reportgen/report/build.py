"""A Briefing, its Comparison and Charts -> the Report that a template reads."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from types import SimpleNamespace
from typing import Any

from reportgen.fingerprint import fingerprint
from reportgen.model.briefing import Briefing
from reportgen.model.chart import Charts
from reportgen.model.comparison import Comparison
from reportgen.model.direction import is_right_to_left
from reportgen.model.figure_codes import figure_codes, meeting_letters
from reportgen.model.meeting import Meeting, Observation
from reportgen.model.text import Lang
from reportgen.report import values
from reportgen.report.areas import area_table
from reportgen.report.covered import covered, covered_fields
from reportgen.report.figure_values import Figure
from reportgen.report.figures import make_figure, make_missing
from reportgen.report.rows import Figures, make_row
from reportgen.report.sides import row_lists
from reportgen.report.tasks import task_ledgers
from reportgen.report.terms import Terms, make_terms
from reportgen.report.topics import topic_groups
from reportgen.report.years import task_year
from reportgen.wording.dates import date_words
from reportgen.wording.meeting_words import meeting_words
from reportgen.wording.phrases import HOUSE_BOOK, PhraseBook


def make_report(
    briefing: Briefing,
    comparison: Comparison,
    charts: Charts,
    lang: Lang,
    clock: dt.datetime | None = None,
    book: PhraseBook = HOUSE_BOOK,
    as_of: dt.date | None = None,
) -> values.Report:
    """Everything that a template may use, in one language.

    ``clock`` is the time that the documents carry; midnight of the briefing's date where None.
    ``book`` are the phrases of the pack, as the charts have them too. ``as_of`` is the day on
    which tasks stand as is told, where it is not that of the meeting files.
    """
    terms = make_terms(briefing, lang, book)
    year = briefing.subject.reported_year
    # one figure is one object wherever it stands: a list of sources finds it again
    letters = meeting_letters(briefing)
    figures: dict[tuple[str, Observation | None], Figure] = {
        (letter, observation): make_figure(code, observation, terms, year)
        for letter, meeting in letters.items()
        for observation, code in figure_codes(meeting, letter).items()
    }
    rows = _rows(comparison, figures, terms, "B", year)
    lists = row_lists(rows, lang, book)
    parts = _parts(comparison, letters, figures, terms, year)
    ledgers = task_ledgers(briefing, as_of, figures, letters, terms)
    made = values.Report(
        title=briefing.title[lang],
        lang=lang,
        issuer=briefing.issuer[lang] if briefing.issuer else "",
        date=date_words(briefing.clock)[lang],
        year=year,
        task_year=task_year(briefing),
        bulletin=values.localized(briefing.bulletin, lang),
        subject=_meeting(briefing.subject, lang, book),
        benchmark=_meeting(briefing.benchmark, lang, book) if briefing.benchmark else None,
        rows=tuple(row for row in rows if row not in lists.targets),
        levels=lists.levels,
        points=lists.points,
        differences=lists.differences,
        ranked=lists.ranked,
        ahead=lists.ahead,
        behind=lists.behind,
        even=lists.even,
        even_words=lists.even_words,
        shares=lists.shares,
        uncompared=lists.uncompared,
        alone=lists.alone,
        targets=lists.targets,
        parts=parts,
        areas=_areas(briefing, rows, parts, lang),
        charts=charts.all,
        key=briefing.key,
        key_charts=charts.key,
        subject_topics=topic_groups("A", briefing.subject, figures, terms),
        benchmark_topics=topic_groups("B", briefing.benchmark, figures, terms),
        figures=tuple(figures.values()),
        subject_figures=tuple(it for (letter, _), it in figures.items() if letter == "A"),
        benchmark_figures=tuple(it for (letter, _), it in figures.items() if letter == "B"),
        subject_missing=_missing(briefing.subject, terms),
        benchmark_missing=_missing(briefing.benchmark, terms),
        ledgers=ledgers.of_meetings,
        as_of=ledgers.as_of,
        provenance=_provenance(
            briefing, lang, clock or dt.datetime.combine(briefing.clock, dt.time())
        ),
    )
    return covered_fields(made)


def _rows(
    comparison: Comparison,
    figures: Figures,
    terms: Terms,
    letter: str,
    year: int | None,
    *,
    roles: bool = False,
) -> tuple[values.Row, ...]:
    other = (comparison.benchmark or comparison.subject).area.short
    return tuple(
        make_row(row, figures, terms, other, year, letter, roles=roles) for row in comparison.rows
    )


def _parts(
    comparison: Comparison,
    letters: Mapping[str, Meeting],
    figures: Figures,
    terms: Terms,
    year: int | None,
) -> tuple[values.ReportPart, ...]:
    found = []
    by_id = {meeting.id: letter for letter, meeting in letters.items()}
    for code, part in comparison.by_part.items():
        if part.benchmark is None:
            continue
        letter = by_id[part.benchmark.id]
        # the targets of the subject and its benchmark have a list of their own
        rows = _rows(part, figures, terms, letter, year, roles=True)
        made = values.ReportPart(
            relation=part.relation,
            name=part.benchmark.area.short[terms.lang],
            meeting=_meeting(part.benchmark, terms.lang, terms.words.book),
            rows=rows,
            derived=tuple(row for row in rows if row.derived),
            uncompared=tuple(row for row in rows if row.verdict == "not_comparable"),
            figures=tuple(it for (of, _), it in figures.items() if of == letter),
            missing=_missing(part.benchmark, terms),
            code=letter,
            id=code,
            period=_commonest(row.subject.period for row in rows if row.derived and row.subject),
            other_period=_commonest(
                row.benchmark.period for row in rows if row.derived and row.benchmark
            ),
        )
        found.append(covered_fields(made))
    return tuple(found)


def _commonest(words: Iterable[str]) -> str:
    counted = Counter(words).most_common(1)
    # of many figures, and so of none
    return covered(str(counted[0][0])) if counted else ""


def _areas(
    briefing: Briefing,
    rows: tuple[values.Row, ...],
    parts: tuple[values.ReportPart, ...],
    lang: Lang,
) -> values.AreaTable | None:
    own = [(briefing.benchmark.area.short[lang], rows)] if briefing.benchmark else []
    others = [(part.name, part.rows) for part in parts if part.relation == "across"]
    return area_table(briefing.subject.area.short[lang], [*own, *others])


def _missing(meeting: Meeting | None, terms: Terms) -> tuple[values.MissingValue, ...]:
    return tuple(make_missing(it, terms) for it in (meeting.missing if meeting else ()))


def _meeting(meeting: Meeting, lang: Lang, book: PhraseBook) -> Any:
    shown = dataclasses.replace(meeting, observations=(), missing=(), rates=())
    result = values.localized(shown, lang)
    words = meeting_words(meeting, book).items()
    result.words = SimpleNamespace(**{name: covered(word[lang]) for name, word in words})
    result.date = covered(date_words(meeting.date)[lang])
    return result


def _provenance(briefing: Briefing, lang: Lang, created: dt.datetime) -> values.Provenance:
    meetings = [briefing.subject, *([briefing.benchmark] if briefing.benchmark else [])]
    names = [meeting.area.name[lang] for meeting in meetings]
    keywords = (*names, briefing.indicators.title[lang])
    return values.Provenance(
        briefing.id,
        fingerprint(briefing),
        created,
        keywords,
        briefing.draft,
        briefing.set_words,
        tuple(dict.fromkeys(filter(is_right_to_left, (it.text for it in briefing.uncommon)))),
    )
