"""Charts of comparisons and tasks that are made up."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from reportgen.charts.choose import choose
from reportgen.comparing import compare
from reportgen.model.chart import Chart
from reportgen.model.indicator import CodeList, Indicator, Topic
from reportgen.model.meeting import (
    Meeting,
    Observation,
    Place,
    Task,
    TaskGroup,
    TaskList,
    TaskStatus,
)
from reportgen.model.text import Lang, Text
from reportgen.model.unit import Unit
from reportgen.wording.figures import Wording
from tests.make import codes, indicator, meeting, observation, text

PAY = "CNY/person/month"
Pair = tuple[str, str]


def drawn(
    pairs: Sequence[Pair],
    lang: Lang = "zh",
    *,
    units: Sequence[str] = (PAY,),
    topics: int = 1,
    nature: str = "level",
    names: Sequence[Text] = (),
    **fields: object,
) -> dict[str, Chart]:
    """The charts of these pairs of figures; units and topics follow each other in turn."""
    indicators, mine, theirs = [], [], []
    for number, (own, other) in enumerate(pairs):
        unit, code = units[number % len(units)], f"pay{number}"
        topic = f"topic{number % topics}"
        made = indicator(code, unit=Unit.parse(unit), topic=topic, nature=nature)
        indicators.append(dataclasses.replace(made, short=names[number]) if names else made)
        mine.append(observation(own, code, unit, **fields))
        theirs.append(observation(other, code, unit))
    return charts(meeting("a", *mine), meeting("b", *theirs), indicators, lang, topics)


def charts(
    subject: Meeting,
    benchmark: Meeting | None,
    indicators: Sequence[Indicator] = (),
    lang: Lang = "zh",
    topics: int = 1,
) -> dict[str, Chart]:
    listed: CodeList = dataclasses.replace(
        codes(*indicators),
        topics=tuple(Topic(f"topic{n}", text(f"topic{n}")) for n in range(topics)),
    )
    found = choose(compare(subject, benchmark, listed), Wording(listed), lang)
    return {chart.id: chart for chart in found}


def with_tasks(
    *counts: tuple[int, int, int, int], code: str = "a", figures: Sequence[Observation] = ()
) -> Meeting:
    """A meeting with a group of tasks for each of these: done, in progress, not started, open."""
    statuses: tuple[TaskStatus | None, ...] = ("done", "in_progress", "not_started", None)
    groups = [
        TaskGroup(
            f"group{number}",
            Text(f"第{number}组", f"Group {number}"),
            Place(1, 1),
            tuple(
                Task(f"task{number}-{place}-{n}", text("task"), Place(1, 1), status=status)
                for place, (status, count) in enumerate(zip(statuses, each, strict=True))
                for n in range(count)
            ),
        )
        for number, each in enumerate(counts)
    ]
    return dataclasses.replace(meeting(code, *figures), tasks=TaskList(2021, tuple(groups)))
