"""Where tasks stand on a day."""

from __future__ import annotations

import datetime as dt
from typing import get_args

import pytest

from reportgen.ledger import SCHEMES, standing_of
from reportgen.model.ledger import (
    ColourRule,
    ColourScheme,
    LedgerSettings,
    SchemeName,
    TaskState,
)
from reportgen.model.meeting import Closing, Milestone, Task
from reportgen.model.text import Text

DAY = dt.date(2021, 6, 30)
SETTINGS = LedgerSettings()


def day(days: int) -> dt.date:
    return DAY + dt.timedelta(days=days)


def task(**fields: object) -> Task:
    return Task("a", Text.same("a"), **fields)  # type: ignore[arg-type]


def step(days: int, *, reached: bool = False) -> Milestone:
    return Milestone(Text.same(f"step {days}"), due=day(days), reached=reached)


@pytest.mark.parametrize(
    ("given", "state", "days"),
    [
        (task(due=day(-1)), "overdue", -1),
        (task(due=day(0)), "near", 0),
        (task(due=day(30)), "near", 30),
        (task(due=day(31)), "on_track", 31),
        (task(), "undated", None),
        (task(due_words=Text("长期", "standing")), "standing", None),
        (task(due=day(-9), status="done"), "done", -9),
        (task(due=day(-9), closed=Closing(day(-9))), "done", -9),
        (task(due=day(-9), closed=Closing(day(-8))), "done_late", -9),
        (task(closed=Closing(day(-8))), "done", None),
        (task(due=day(90), milestones=(step(-5), step(-2))), "behind", -5),
        (task(due=day(90), milestones=(step(-5, reached=True), step(2))), "on_track", 90),
        (task(milestones=(step(-5),)), "behind", -5),
        (task(due=day(-1), milestones=(step(-5),)), "overdue", -1),
    ],
)
def test_the_state_is_told_of_dates_and_of_what_is_done(
    given: Task, state: str, days: int | None
) -> None:
    found = standing_of(given, DAY, SETTINGS)
    assert (found.state, found.days) == (state, days)


def test_a_task_that_is_behind_names_the_milestone_that_was_missed_first() -> None:
    found = standing_of(task(due=day(90), milestones=(step(-2), step(-5))), DAY, SETTINGS)
    assert found.missed is not None
    assert found.missed["en"] == "step -5"


@pytest.mark.parametrize(
    ("scheme", "colours"),
    [
        ("green-yellow-red", ["red", "yellow", "green", "green"]),
        ("blue-yellow-red", ["red", "blue", "none", "none"]),
    ],
)
def test_schemes_colour_what_is_late_near_open_and_done(
    scheme: SchemeName, colours: list[str]
) -> None:
    tasks = [task(due=day(-1)), task(due=day(1)), task(due=day(99)), task(status="done")]
    settings = LedgerSettings(scheme=scheme)
    assert [standing_of(it, DAY, settings).colour for it in tasks] == colours


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEMES)
def test_each_scheme_has_a_word_for_every_state(scheme: ColourScheme) -> None:
    assert {rule.when for rule in scheme.rules} == set(get_args(TaskState))
    assert all(rule.word[lang].strip() for rule in scheme.rules for lang in rule.word)


def test_an_office_may_have_steps_of_its_own() -> None:
    rules = (
        ColourRule("overdue", "red", Text("红色", "red"), days=30),
        ColourRule("overdue", "orange", Text("橙色", "orange"), days=10),
        ColourRule("near", "blue", Text("蓝色", "blue"), days=7),
    )
    settings = LedgerSettings(rules=rules)
    found = [standing_of(task(due=day(days)), DAY, settings) for days in (-30, -29, -10, -9, 7, 8)]
    assert [it.colour for it in found] == ["red", "orange", "orange", "none", "blue", "none"]
    assert [it.word["en"] for it in found[3:]] == ["Overdue", "blue", "Due soon"]
