"""Names and marks by which a row of a check list is known again."""

from __future__ import annotations

import re

import pytest

from reportgen.identity import row_bookmark, words_mark


@pytest.mark.parametrize(
    "task", ["nation/visit", "n/" + "x" * 90, "某市/走访慰问", "a b/c.d", "_task", "\ud800"]
)
def test_the_bookmark_of_a_row_is_one_that_word_takes(task: str) -> None:
    name = row_bookmark(task)
    assert re.fullmatch("_task_[A-Za-z0-9_]+", name)
    assert len(name) <= 40
    assert name == row_bookmark(task)


def test_no_two_tasks_have_one_bookmark() -> None:
    tasks = ["n/a-b", "n/a_b", "n/a/b", *(f"n/{'x' * 60}{i}" for i in range(500)), "走访", "慰问"]
    assert len({row_bookmark(it).casefold() for it in tasks}) == len(tasks)


def test_a_mark_of_words_is_that_of_what_is_said_and_not_of_how_it_is_set() -> None:
    assert words_mark("Visit 12 homes") == words_mark("Visit\u00a012\nhomes ")
    assert words_mark("（一）走访") == words_mark("(一) 走访\u200b")
    assert len({words_mark(it) for it in ("增长1.5%", "增长15%", "增长-15%", "增长15", "")}) == 5
