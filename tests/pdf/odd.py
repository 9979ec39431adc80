"""The real briefing, changed so that its pages are hard to set."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from itertools import product

from reportgen import Briefing
from reportgen.loading.number import read_number
from reportgen.model.indicator import Indicator
from reportgen.model.meeting import Meeting, Observation, Task, TaskGroup
from reportgen.model.quantity import Quantity
from reportgen.model.text import Lang, Text

MARKUP = Text("甲<b>&乙</td>", "A <b> & B </td>")
RARE = "镕喆"
TASKS = 300
GROUPS = 40
IN_GROUPS = sum(number % 3 + 1 for number in range(GROUPS))
"""The tasks of ``forty_groups``: what makes its pages odd is the groups."""


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
        replace(it, name=Text((it.name["zh"] + zh * 2)[:60], it.name["en"] + en))
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


def few(briefing: Briefing) -> Briefing:
    """Four indicators, and no more than four."""
    kept = {"dibao_urban", "dibao_rural", "orphans_community", "volunteers"}

    def cut(meeting: Meeting) -> Meeting:
        seen = (o for o in meeting.observations if o.measure == "value")
        return replace(meeting, observations=tuple(o for o in seen if o.indicator in kept))

    assert briefing.benchmark
    return replace(briefing, subject=cut(briefing.subject), benchmark=cut(briefing.benchmark))


def sixty(briefing: Briefing) -> Briefing:
    """Sixty levels beside all that there is, a third of them below the benchmark."""
    (like,) = [it for it in briefing.indicators.indicators if it.id == "dibao_urban"]
    extra = tuple(
        replace(
            like,
            id=f"extra_{number}",
            name=Text(f"第{number}类保障对象基本生活标准", f"Living standard of group {number}"),
            short=Text(f"第{number}类对象", f"Group {number}"),
        )
        for number in range(1, 61)
    )

    def more(meeting: Meeting, percent: int) -> Meeting:
        observed = tuple(of(it, i, percent) for i, it in enumerate(extra))
        return replace(meeting, observations=(*meeting.observations, *observed))

    def of(indicator: Indicator, number: int, percent: int) -> Observation:
        (old,) = [
            o
            for o in briefing.subject.observations
            if o.indicator == like.id and o.measure == "value"
        ]
        printed = str(400 + 7 * number if percent else 500 + 2 * number)
        read = read_number(printed)
        quantity = Quantity(read.value, old.quantity.unit, read.step, read.power, printed)
        return replace(old, indicator=indicator.id, quantity=quantity)

    codes = briefing.indicators
    assert briefing.benchmark
    return replace(
        briefing,
        indicators=replace(codes, indicators=(*codes.indicators, *extra)),
        subject=more(briefing.subject, 1),
        benchmark=more(briefing.benchmark, 0),
    )


def forty_groups(briefing: Briefing) -> Briefing:
    """Tasks in forty groups with headings of up to sixty characters."""
    assert briefing.benchmark
    assert briefing.benchmark.tasks
    first = briefing.benchmark.tasks.groups[0]
    groups = tuple(
        replace(
            first,
            id=f"group-{number}",
            heading=Text(
                ("健全分层分类的社会救助体系和养老服务体系并完善基层治理" * 3)[
                    : 8 + number * 52 // 39
                ],
                ("Improve services for the old and the young and the poor " * 2)[
                    : 20 + number * 40 // 39
                ].strip(),
            ),
            items=tuple(task(first, number * 12 + i) for i in range(number % 3 + 1)),
        )
        for number in range(GROUPS)
    )
    tasks = replace(briefing.benchmark.tasks, groups=groups)
    return replace(briefing, benchmark=replace(briefing.benchmark, tasks=tasks))


def long_short_names(briefing: Briefing) -> Briefing:
    """Every indicator has sixty characters, the short name too."""
    named = long_names(briefing)
    codes = named.indicators
    indicators = tuple(
        replace(it, short=Text(it.name["zh"][:60], it.name["en"][:60])) for it in codes.indicators
    )
    return replace(named, indicators=replace(codes, indicators=indicators))


def long_title(briefing: Briefing) -> Briefing:
    """A title of a hundred characters and meetings with long ones, and an issuer."""
    zh, en = (
        "关于贯彻落实全国民政工作会议精神进一步做好有关工作情况的",
        "On carrying out the meeting and ",
    )
    title = Text(zh * 3 + "简况", en * 5 + "more")
    return replace(
        briefing,
        title=title,
        issuer=Text("综合规划与财务处", "Planning and Finance Division"),
        subject=replace(briefing.subject, title=title),
    )


def crowded(briefing: Briefing) -> Briefing:
    """Much of everything."""
    return long_title(long_short_names(forty_groups(sixty(briefing))))


def crowded_alone(briefing: Briefing) -> Briefing:
    """Much of everything, and no benchmark."""
    made = crowded(briefing)
    assert made.benchmark
    subject = replace(made.subject, tasks=made.benchmark.tasks)
    return replace(made, subject=subject, benchmark=None)


ODD: dict[str, Callable[[Briefing], Briefing]] = {
    "alone": alone,
    "many_tasks": many_tasks,
    "long_names": long_names,
    "odd_texts": odd_texts,
    "few": few,
    "sixty": sixty,
    "forty_groups": forty_groups,
    "long_short_names": long_short_names,
    "long_title": long_title,
    "crowded": crowded,
    "crowded_alone": crowded_alone,
}
PARTS = {"sixty", "forty_groups", "long_short_names", "long_title"}
"""What ``crowded`` has all at once."""
WHOLE = [name for name in ODD if name not in PARTS]
"""The cases of which documents of many pages are made: each takes many seconds."""
IN_CHINESE = {"alone", "many_tasks", "odd_texts", "crowded", "few", "nothing_compared"}
"""The cases that are made in Chinese, but for the jianbao; all others the other way round."""


def covered(
    templates: Iterable[str], cases: Iterable[str] = ("", *WHOLE)
) -> list[tuple[str, Lang, str]]:
    """Templates, languages and cases, so that all pairs of them are there, and not all triples.

    What makes a page odd is its data; how long its words are, its language; how it is set, its
    template. Each two of them meet. That all three are needed for a mistake is left to the real
    briefing, of which every template is made in every language.
    """
    languages: tuple[Lang, ...] = ("zh", "en")
    return [
        (template, lang, case)
        for case, template, lang in product(cases, templates, languages)
        if not case or (lang == "zh") == ((case in IN_CHINESE) == (template != "jianbao"))
    ]
