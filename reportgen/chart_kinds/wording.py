"""What a chart says: its message, its subtitle, its notes, in one language."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.chart_kinds.phrases import (
    ABOVE,
    BELOW,
    BELOW_IT,
    HIGHEST,
    LEVEL,
    LOWEST,
    LOWEST_TOO,
    NONE_APART,
    PROVISIONAL,
    REST,
    SOURCE,
    STANDING,
)
from reportgen.languages import LANGUAGES, Lang
from reportgen.model.comparison import Comparison, Row
from reportgen.model.meeting import Meeting
from reportgen.model.text import Text
from reportgen.wording.comparisons import gap_words
from reportgen.wording.names import in_one_sentence, sentence_start, separated
from reportgen.wording.phrases import PhraseBook
from reportgen.wording.row_names import dated_name, measure_name

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def note_sign(number: int) -> str:
    """The sign of the note with this number."""
    return str(number).translate(_SUPERSCRIPTS)


def standing(rows: Sequence[Row], comparison: Comparison, noun: Text, book: PhraseBook) -> Text:
    """How many of the rows stand above and how many below the benchmark."""
    subject, area = areas(comparison)
    counts = {side: sum(row.direction == side for row in rows) for side in ("above", "below")}
    level = sum(row.direction == "level" for row in rows)
    rest = len(rows) - level - sum(counts.values())
    below = BELOW_IT if counts["above"] else BELOW
    forms = ((ABOVE, counts["above"]), (below, counts["below"]), (LEVEL, level), (REST, rest))
    said = [book.say(form, count=count, area=area) for form, count in forms if count]
    return book.say(
        STANDING,
        subject=subject,
        start=sentence_start(subject),
        count=len(rows),
        noun=noun,
        parts=in_one_sentence(said),
    )


def extremes(
    rows: Sequence[Row], comparison: Comparison, book: PhraseBook, every: Sequence[Row]
) -> Text | None:
    """The rows furthest above and furthest below the benchmark, the rows being sorted by gap.

    They are the furthest of ``every`` row, of which a chart may have only some: None where it has
    neither of the two.
    """
    _, area = areas(comparison)
    year = comparison.subject.reported_year
    first, last = rows[0], rows[-1]
    said: list[Text] = []
    if first.direction == "above" and first is every[0]:
        name, gap = row_name(first, year, book), gap_words(first, book)
        said.append(book.say(HIGHEST, name=name, area=area, gap=gap))
    if last.direction == "below" and last is every[-1]:
        name, gap = row_name(last, year, book), gap_words(last, book)
        lowest = LOWEST_TOO if said else LOWEST
        said.append(book.say(lowest, name=name, area=area, gap=gap))
    if not said and any(row.direction in ("above", "below") for row in rows):
        return None
    if not said:
        return book.say(NONE_APART, area=area)
    return sentence_start(separated(said))


def alternative(kind: Text, title: Text, facts: Sequence[str], lang: Lang) -> str:
    """Text that stands in for the picture: what it is, its message, and its figures."""
    marks = LANGUAGES[lang].marks
    said = marks.separator.join(facts)
    return marks.pause.join((kind[lang], title[lang], said)) + marks.stop


def row_name(row: Row, year: int | None, book: PhraseBook) -> Text:
    """What a row is called, as in tables, by the short name of its indicator.

    ``year`` is the one that is reported on.
    """
    return dated_name(row, measure_name(row, row.indicator.short, book), year, book)


def headed(topic: str, unit: str, lang: Lang) -> str:
    """The heading of a panel: its topic, if it has one, and its unit."""
    if not topic:
        return unit
    return topic + LANGUAGES[lang].bracketed(unit)


def meeting_source(meeting: Meeting, book: PhraseBook) -> Text:
    """Who published what a meeting decided; nothing where that is not known."""
    if meeting.source.publisher is None:
        return Text.same("")
    return book.say(SOURCE, publisher=meeting.source.publisher)


def source_line(comparison: Comparison, book: PhraseBook) -> Text:
    """Who published the figures, and that they are provisional where they are.

    Nothing where it is not known who did.
    """
    meetings = [comparison.subject, *([comparison.benchmark] if comparison.benchmark else [])]
    known = [meeting.source.publisher for meeting in meetings]
    publishers = dict.fromkeys(it for it in known if it is not None)
    if not publishers:
        return Text.same("")
    statuses = {o.status for meeting in meetings for o in meeting.observations}
    said = PROVISIONAL if statuses <= {"provisional"} else SOURCE
    return book.say(said, publisher=separated(list(publishers)))


def areas(comparison: Comparison) -> tuple[Text, Text]:
    """What the subject and the benchmark are called; nothing where there is no benchmark."""
    benchmark = comparison.benchmark.area.short if comparison.benchmark else Text.same("")
    return comparison.subject.area.short, benchmark
