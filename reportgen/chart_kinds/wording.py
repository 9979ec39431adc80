"""What a chart says: its message, its subtitle, its notes, in one language."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.chart import Role
from reportgen.model.comparison import Comparison, Row
from reportgen.model.meeting import Meeting
from reportgen.model.text import Lang, Text
from reportgen.wording.comparisons import gap_words, share_words
from reportgen.wording.labels import TASK_STATUSES

SEPARATOR = Text("；", "; ")
FEW = 3
"""So many shares fit into a title."""
STOP = Text("。", ".")
COLON = Text("：", ": ")
PAUSE = Text("。", ". ")
ROLE_NAMES: dict[Role, Text] = {
    "done": TASK_STATUSES["done"],
    "in_progress": TASK_STATUSES["in_progress"],
    "not_started": TASK_STATUSES["not_started"],
    "unknown": Text("未注明", "unstated"),
}
"""The statuses of tasks, in the order of the parts of a bar."""
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def note_sign(number: int) -> str:
    """The sign of the note with this number."""
    return str(number).translate(_SUPERSCRIPTS)


def standing(rows: Sequence[Row], comparison: Comparison, noun: Text) -> Text:
    """How many of the rows stand above and how many below the benchmark."""
    subject, benchmark = _areas(comparison)
    counts = {side: sum(row.direction == side for row in rows) for side in ("above", "below")}
    level = sum(row.direction == "level" for row in rows)
    rest = len(rows) - level - sum(counts.values())
    parts = [
        (counts["above"], f"项高于{benchmark.zh}", f"above {benchmark.en} in"),
        (
            counts["below"],
            f"项低于{benchmark.zh}",
            f"below {'it' if counts['above'] else benchmark.en} in",
        ),
        (level, f"项与{benchmark.zh}大致持平", "about level in"),
        (rest, "项无法判定", "not told from it in"),
    ]
    zh = [f"{count}{words}" for count, words, _ in parts if count]
    en = [f"{words} {count}" for count, _, words in parts if count]
    return Text(
        f"{subject.zh}{len(rows)}项{noun.zh}：{'，'.join(zh)}",
        f"{capitalised(subject.en)} is {' and '.join(en)} of {len(rows)} {noun.en}",
    )


def extremes(rows: Sequence[Row], comparison: Comparison) -> Text:
    """The rows furthest above and furthest below the benchmark, the rows being sorted by gap."""
    _, benchmark = _areas(comparison)
    first, last = rows[0], rows[-1]
    zh, en = [], []
    if first.direction == "above":
        name, gap = row_name(first), gap_words(first)
        zh.append(f"{name.zh}高于{benchmark.zh}{gap.zh}，幅度最大")
        en.append(f"{name.en} furthest above {benchmark.en}, by {gap.en}")
    if last.direction == "below":
        name, gap = row_name(last), gap_words(last)
        zh.append(f"{name.zh}低于{benchmark.zh}{gap.zh}，幅度最大")
        en.append(f"{name.en} furthest below{'' if en else ' ' + benchmark.en}, by {gap.en}")
    if not zh:
        return Text(
            f"各项与{benchmark.zh}没有可判定的高低", f"none stands apart from {benchmark.en}"
        )
    return Text("；".join(zh), capitalised("; ".join(en)))


def shares_line(rows: Sequence[Row], comparison: Comparison) -> Text:
    """Each share in words where they are few; no rank is claimed."""
    subject, benchmark = _areas(comparison)
    if len(rows) > FEW:
        return Text(
            f"{subject.zh}{len(rows)}项指标占{benchmark.zh}的比重",
            f"Share of {subject.en} in {benchmark.en}: {len(rows)} indicators",
        )
    pairs = [(row.indicator.short, share_words(row)) for row in rows]
    return Text(
        f"占{benchmark.zh}比重：" + "，".join(f"{name.zh}{words.zh}" for name, words in pairs),
        f"Share of {benchmark.en}: " + "; ".join(f"{name.en} {words.en}" for name, words in pairs),
    )


def alternative(kind: Text, title: Text, facts: Sequence[str], lang: Lang) -> str:
    """Text that stands in for the picture: what it is, its message, and its figures."""
    said = SEPARATOR[lang].join(facts)
    return PAUSE[lang].join((kind[lang], title[lang], said)) + STOP[lang]


def progress_line(total: int, counts: Sequence[tuple[Role, int]]) -> Text:
    """How many of the tasks have which status."""
    parts = [(ROLE_NAMES[role], count) for role, count in counts if count]
    return Text(
        f"{total}项任务：" + "，".join(f"{name.zh}{count}项" for name, count in parts),
        f"{total} tasks: " + ", ".join(f"{count} {name.en}" for name, count in parts),
    )


def row_name(row: Row) -> Text:
    """The short name of a row's indicator; that of growth says so."""
    name = row.indicator.short
    return name if row.measure == "value" else Text(f"{name.zh}增速", f"{name.en}, growth")


def headed(topic: str, unit: str, lang: Lang) -> str:
    """The heading of a panel: its topic, if it has one, and its unit."""
    if not topic:
        return unit
    return f"{topic}（{unit}）" if lang == "zh" else f"{topic} ({unit})"


def meeting_source(meeting: Meeting) -> Text:
    """Who published what a meeting decided."""
    publisher = meeting.source.publisher
    return Text(f"资料来源：{publisher.zh}。", f"Source: {publisher.en}.")


def source_line(comparison: Comparison) -> Text:
    """Who published the figures, and that they are provisional where they are."""
    meetings = [comparison.subject, *([comparison.benchmark] if comparison.benchmark else [])]
    publishers = dict.fromkeys(meeting.source.publisher for meeting in meetings)
    zh = "；".join(publisher.zh for publisher in publishers)
    en = "; ".join(publisher.en for publisher in publishers)
    statuses = {o.status for meeting in meetings for o in meeting.observations}
    if statuses <= {"provisional"}:
        return Text(f"资料来源：{zh}。均为初步数。", f"Source: {en}. All figures are provisional.")
    return Text(f"资料来源：{zh}。", f"Source: {en}.")


def capitalised(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def area_label(area: Text) -> Text:
    """The name of an area as a label: Nation for the nation."""
    return Text(area.zh, capitalised(area.en.removeprefix("the ")))


def short_names(rows: Sequence[Row], lang: Lang) -> str:
    """The short names of rows in one phrase."""
    return ("、" if lang == "zh" else ", ").join(row.indicator.short[lang] for row in rows)


def _areas(comparison: Comparison) -> tuple[Text, Text]:
    benchmark = comparison.benchmark.area.short if comparison.benchmark else Text("", "")
    return comparison.subject.area.short, benchmark
