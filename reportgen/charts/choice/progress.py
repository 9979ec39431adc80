"""How far the tasks of a meeting are, group by group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from reportgen.charts import wording
from reportgen.charts.wording import STATUS_NAMES
from reportgen.model.chart import Chart, Point, Role, Series
from reportgen.model.meeting import Meeting, TaskGroup
from reportgen.model.text import Lang, Text

_NOUN = Text("进展图", "Chart of progress")
_WHAT = Text("各类任务按进展分列，项", "Tasks of each group by status, number of tasks")


def progress(meeting: Meeting, lang: Lang) -> list[Chart]:
    """The tasks of each group by status; no chart where no task has one."""
    groups = meeting.tasks.groups if meeting.tasks else ()
    counts = [_counts(group) for group in groups]
    total = sum(counts, Counter[Role]())
    if not groups or set(total) <= {"unknown"}:
        return []
    title = _title(meeting, total)
    return [
        Chart(
            id=f"progress-{meeting.id}",
            kind="progress",
            title=title[lang],
            subtitle=_WHAT[lang],
            categories=tuple(group.heading[lang] for group in groups),
            series=tuple(
                Series(name[lang], role, tuple(_point(count[role]) for count in counts))
                for role, name in STATUS_NAMES.items()
                if total[role]
            ),
            unit=Text("项", "tasks")[lang],
            alt=wording.alternative(_NOUN, title, _facts(groups, lang), lang),
            source=wording.meeting_source(meeting)[lang],
        )
    ]


def _counts(group: TaskGroup) -> Counter[Role]:
    return Counter(_role(task.status) for task in group.items)


def _role(status: Role | None) -> Role:
    return status or "unknown"


def _point(count: int) -> Point:
    """A part of a bar; where there is nothing, nothing is drawn or written."""
    return Point(Decimal(count), str(count) if count else "")


def _title(meeting: Meeting, total: Counter[Role]) -> Text:
    area, line = meeting.area.short, _line(total)
    return Text(f"{area.zh}{line.zh}", f"{wording.capital(area.en)}, {line.en}")


def _line(counts: Counter[Role]) -> Text:
    return wording.progress_line(counts.total(), [(role, counts[role]) for role in STATUS_NAMES])


def _facts(groups: Sequence[TaskGroup], lang: Lang) -> list[str]:
    lines = [(group.heading[lang], _line(_counts(group))[lang]) for group in groups]
    return [f"{heading}{wording.COLON[lang]}{line}" for heading, line in lines]
