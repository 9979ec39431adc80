"""How far the tasks of a meeting are, group by group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from reportgen.chart_kinds import wording
from reportgen.chart_kinds.context import ChartContext, parts
from reportgen.chart_kinds.wording import ROLE_NAMES
from reportgen.languages import LANGUAGES, Lang
from reportgen.model.chart import Chart, Point, Role, Series
from reportgen.model.meeting import Meeting, TaskGroup
from reportgen.model.text import Text
from reportgen.wording.names import sentence_start

_HEADING = Text("进展", "Progress")
_NOUN = Text("进展图", "Chart of progress")
_WHAT = Text("各类任务按进展分列，项", "Tasks of each group by status, number of tasks")
_UNIT = Text("项", "tasks")
_TITLE = Text("{area}{groups}{line}", "{area}, {groups}{line}")
_GROUPS = Text("第{first}—{last}类", "groups {first} to {last}, ")


def choose_progress(setting: ChartContext) -> list[Chart]:
    """Those of the tasks of each meeting that says how far they are."""
    return [chart for meeting in setting.meetings for chart in _charts(meeting, setting.lang)]


def _charts(meeting: Meeting, lang: Lang) -> list[Chart]:
    """The tasks of each group by status, in as many charts as they need; none has none."""
    groups = meeting.tasks.groups if meeting.tasks else ()
    if all(task.status is None for group in groups for task in group.items):
        return []
    found = parts(groups, lambda group: group.heading)
    firsts = [sum(map(len, found[:i])) + 1 for i in range(len(found))]
    return [
        _chart(meeting, part, first if len(found) > 1 else 0, lang)
        for part, first in zip(found, firsts, strict=True)
    ]


def _chart(meeting: Meeting, groups: Sequence[TaskGroup], first: int, lang: Lang) -> Chart:
    """One chart; ``first`` is the number of its first group, 0 where it has them all."""
    counts = [_counts(group) for group in groups]
    total = sum(counts, Counter[Role]())
    title = _title(meeting, total, (first, first + len(groups) - 1) if first else None)
    return Chart(
        id=f"progress-{meeting.id}{f'.{first}' if first > 1 else ''}",
        kind="progress",
        heading=_HEADING[lang],
        section="tasks",
        title=title[lang],
        subtitle=_WHAT[lang],
        categories=tuple(group.heading[lang] for group in groups),
        series=tuple(
            Series(name[lang], role, tuple(_point(count[role]) for count in counts))
            for role, name in ROLE_NAMES.items()
            if total[role]
        ),
        unit=_UNIT[lang],
        alt=wording.alternative(_NOUN, title, _facts(groups, lang), lang),
        source=wording.meeting_source(meeting)[lang],
        meeting=meeting.id,
    )


def _counts(group: TaskGroup) -> Counter[Role]:
    return Counter(_role(task.status) for task in group.items)


def _role(status: Role | None) -> Role:
    return status or "unknown"


def _point(count: int) -> Point:
    """A part of a bar; where there is nothing, nothing is drawn or written."""
    return Point(Decimal(count), str(count) if count else "")


def _title(meeting: Meeting, total: Counter[Role], part: tuple[int, int] | None) -> Text:
    area, line = meeting.area.short, _line(total)
    groups = _GROUPS.filled(first=part[0], last=part[1]) if part else ""
    return _TITLE.filled(area=sentence_start(area), groups=groups, line=line)


def _line(counts: Counter[Role]) -> Text:
    return wording.progress_line(counts.total(), [(role, counts[role]) for role in ROLE_NAMES])


def _facts(groups: Sequence[TaskGroup], lang: Lang) -> list[str]:
    lines = [(group.heading[lang], _line(_counts(group))[lang]) for group in groups]
    return [f"{heading}{LANGUAGES[lang].marks.colon}{line}" for heading, line in lines]
