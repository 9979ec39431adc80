"""What a chart says: its message, its subtitle, its notes, in one language."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.languages import LANGUAGES, Lang
from reportgen.model.chart import Role
from reportgen.model.comparison import Comparison, Row
from reportgen.model.meeting import Meeting
from reportgen.model.text import Text
from reportgen.wording.comparisons import gap_words, share_words
from reportgen.wording.labels import TASK_STATUSES
from reportgen.wording.names import in_one_sentence, sentence_start, separated

FEW = 3
"""So many shares fit into a title."""
ROLE_NAMES: dict[Role, Text] = {
    "done": TASK_STATUSES["done"],
    "in_progress": TASK_STATUSES["in_progress"],
    "not_started": TASK_STATUSES["not_started"],
    "unknown": Text("未注明", "unstated"),
}
"""The statuses of tasks, in the order of the parts of a bar."""
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

_STANDING = Text("{subject}{count}项{noun}：{parts}", "{start} is {parts} of {count} {noun}")
_ABOVE = Text("{count}项高于{benchmark}", "above {benchmark} in {count}")
_BELOW = Text("{count}项低于{benchmark}", "below {benchmark} in {count}")
_BELOW_IT = Text("{count}项低于{benchmark}", "below it in {count}")
_LEVEL = Text("{count}项与{benchmark}大致持平", "about level in {count}")
_REST = Text("{count}项无法判定", "not told from it in {count}")
_HIGHEST = Text(
    "{name}高于{benchmark}{gap}，幅度最大", "{name} furthest above {benchmark}, by {gap}"
)
_LOWEST = Text(
    "{name}低于{benchmark}{gap}，幅度最大", "{name} furthest below {benchmark}, by {gap}"
)
_LOWEST_TOO = Text("{name}低于{benchmark}{gap}，幅度最大", "{name} furthest below, by {gap}")
_NONE_APART = Text("各项与{benchmark}没有可判定的高低", "none stands apart from {benchmark}")
_SHARES_OF = Text(
    "{subject}{count}项指标占{benchmark}的比重",
    "Share of {subject} in {benchmark}: {count} indicators",
)
_SHARES = Text("占{benchmark}比重：{shares}", "Share of {benchmark}: {shares}")
_SHARE, _BETWEEN_SHARES = Text("{name}{share}", "{name} {share}"), Text("，", "; ")
_TASKS = Text("{total}项任务：{counts}", "{total} tasks: {counts}")
_COUNT = Text("{name}{count}项", "{count} {name}")
_GROWTH_OF = Text("{name}增速", "{name}, growth")
_SOURCE = Text("资料来源：{publisher}。", "Source: {publisher}.")
_PROVISIONAL = Text(
    "资料来源：{publisher}。均为初步数。", "Source: {publisher}. All figures are provisional."
)


def note_sign(number: int) -> str:
    """The sign of the note with this number."""
    return str(number).translate(_SUPERSCRIPTS)


def standing(rows: Sequence[Row], comparison: Comparison, noun: Text) -> Text:
    """How many of the rows stand above and how many below the benchmark."""
    subject, benchmark = _areas(comparison)
    counts = {side: sum(row.direction == side for row in rows) for side in ("above", "below")}
    level = sum(row.direction == "level" for row in rows)
    rest = len(rows) - level - sum(counts.values())
    below = _BELOW_IT if counts["above"] else _BELOW
    forms = ((_ABOVE, counts["above"]), (below, counts["below"]), (_LEVEL, level), (_REST, rest))
    said = [form.filled(count=count, benchmark=benchmark) for form, count in forms if count]
    return _STANDING.filled(
        subject=subject,
        start=sentence_start(subject),
        count=len(rows),
        noun=noun,
        parts=in_one_sentence(said),
    )


def extremes(rows: Sequence[Row], comparison: Comparison) -> Text:
    """The rows furthest above and furthest below the benchmark, the rows being sorted by gap."""
    _, benchmark = _areas(comparison)
    first, last = rows[0], rows[-1]
    said: list[Text] = []
    if first.direction == "above":
        name, gap = row_name(first), gap_words(first)
        said.append(_HIGHEST.filled(name=name, benchmark=benchmark, gap=gap))
    if last.direction == "below":
        name, gap = row_name(last), gap_words(last)
        lowest = _LOWEST_TOO if said else _LOWEST
        said.append(lowest.filled(name=name, benchmark=benchmark, gap=gap))
    if not said:
        return _NONE_APART.filled(benchmark=benchmark)
    return sentence_start(separated(said))


def shares_line(rows: Sequence[Row], comparison: Comparison) -> Text:
    """Each share in words where they are few; no rank is claimed."""
    subject, benchmark = _areas(comparison)
    if len(rows) > FEW:
        return _SHARES_OF.filled(subject=subject, benchmark=benchmark, count=len(rows))
    shares = [_SHARE.filled(name=row.indicator.short, share=share_words(row)) for row in rows]
    joined = Text.each(lambda lang: _BETWEEN_SHARES[lang].join(it[lang] for it in shares))
    return _SHARES.filled(benchmark=benchmark, shares=joined)


def alternative(kind: Text, title: Text, facts: Sequence[str], lang: Lang) -> str:
    """Text that stands in for the picture: what it is, its message, and its figures."""
    marks = LANGUAGES[lang].marks
    said = marks.separator.join(facts)
    return marks.pause.join((kind[lang], title[lang], said)) + marks.stop


def progress_line(total: int, counts: Sequence[tuple[Role, int]]) -> Text:
    """How many of the tasks have which status."""
    said = [_COUNT.filled(name=ROLE_NAMES[role], count=count) for role, count in counts if count]
    joined = Text.each(lambda lang: LANGUAGES[lang].clauses([it[lang] for it in said]))
    return _TASKS.filled(total=total, counts=joined)


def row_name(row: Row) -> Text:
    """The short name of a row's indicator; that of growth says so."""
    name = row.indicator.short
    return name if row.measure == "value" else _GROWTH_OF.filled(name=name)


def headed(topic: str, unit: str, lang: Lang) -> str:
    """The heading of a panel: its topic, if it has one, and its unit."""
    if not topic:
        return unit
    return topic + LANGUAGES[lang].bracketed(unit)


def meeting_source(meeting: Meeting) -> Text:
    """Who published what a meeting decided."""
    return _SOURCE.filled(publisher=meeting.source.publisher)


def source_line(comparison: Comparison) -> Text:
    """Who published the figures, and that they are provisional where they are."""
    meetings = [comparison.subject, *([comparison.benchmark] if comparison.benchmark else [])]
    publishers = dict.fromkeys(meeting.source.publisher for meeting in meetings)
    statuses = {o.status for meeting in meetings for o in meeting.observations}
    said = _PROVISIONAL if statuses <= {"provisional"} else _SOURCE
    return said.filled(publisher=separated(list(publishers)))


def _areas(comparison: Comparison) -> tuple[Text, Text]:
    benchmark = comparison.benchmark.area.short if comparison.benchmark else Text.same("")
    return comparison.subject.area.short, benchmark
