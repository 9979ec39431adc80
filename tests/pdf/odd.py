"""The real briefing, changed so that its pages are hard to lay out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from reportgen import Briefing
from reportgen.model.meeting import Task, TaskGroup
from reportgen.model.text import Text

MARKUP = Text("甲<b>&乙</td>", "A <b> & B </td>")
RARE = "镕喆"
TASKS = 300


def alone(briefing: Briefing) -> Briefing:
    """No benchmark."""
    return replace(briefing, benchmark=None)


def many_tasks(briefing: Briefing) -> Briefing:
    """No benchmark, and 300 tasks in six groups: some long, some with office, date and status."""
    assert briefing.benchmark
    assert briefing.benchmark.tasks
    tasks = briefing.benchmark.tasks
    size = TASKS // 6
    groups = tuple(
        replace(group, items=tuple(task(group, i) for i in range(first, first + size)))
        for first, group in zip(range(0, TASKS, size), tasks.groups, strict=False)
    )
    subject = replace(briefing.subject, tasks=replace(tasks, groups=groups))
    return replace(briefing, subject=subject, benchmark=None)


def task(group: TaskGroup, number: int) -> Task:
    long = number % 7 == 0
    return Task(
        id=f"task-{number}",
        text=Text(
            f"第{number}号任务" + "：把这一项工作做细做实并按时报告进展情况" * (3 if long else 1),
            f"Task {number}: see to it"
            + ", with care and on time, and report on it" * (4 if long else 1),
        ),
        at=group.at,
        owner=Text("综合规划与财务处", "Planning and Finance Division")
        if number % 5 == 0
        else None,
        due=date(2021, 6, 30) if number % 3 == 0 else None,
        status="done" if number % 11 == 0 else None,
    )


def long_names(briefing: Briefing) -> Briefing:
    """Every indicator has a name of sixty characters."""

    codes = briefing.indicators
    zh = "（含按照有关规定纳入统计范围的全部城乡居民和各类服务机构以及其他应当纳入统计的对象）"
    en = " with all residents and institutions counted under the rules"
    indicators = tuple(
        replace(it, name=Text((it.name.zh + zh * 2)[:60], it.name.en + en))
        for it in codes.indicators
    )
    return replace(briefing, indicators=replace(codes, indicators=indicators))


def odd_texts(briefing: Briefing) -> Briefing:
    """Markup and rare characters where people write names and titles."""
    subject = briefing.subject
    assert subject.speaker
    speaker = replace(subject.speaker, name=Text(f"朱{RARE}", f"Zhu {RARE}"))
    points = tuple(replace(point, text=MARKUP) for point in subject.points)
    return replace(
        briefing,
        title=MARKUP,
        issuer=Text(f"堃办㎡{RARE}", f"Office {RARE}"),
        subject=replace(subject, speaker=speaker, points=points, title=MARKUP),
    )


ODD: dict[str, Callable[[Briefing], Briefing]] = {
    "alone": alone,
    "many_tasks": many_tasks,
    "long_names": long_names,
    "odd_texts": odd_texts,
}
