from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

import reportgen
from reportgen.compose.links import unlink
from reportgen.compose.tasks import check_tasks
from reportgen.errors import InputError
from reportgen.markup.parse import parse


def test_a_link_that_leads_nowhere_is_text() -> None:
    article = parse(
        "<article><p id='a'><a href='#a'>x</a><a href='#b'>y</a>"
        "<a href='https://example.org/#b'>z</a></p></article>",
        "t",
    )
    unlink(article)
    assert [link.get("href") for link in article.iter("a")] == [
        "#a",
        None,
        "https://example.org/#b",
    ]


def test_a_pack_without_a_list_of_sources_can_be_laid_out(
    briefing: reportgen.Briefing, tmp_path: Path
) -> None:
    alone = dataclasses.replace(briefing, benchmark=None)
    (file,) = reportgen.build(alone, templates=["digest"], formats=["pdf"], out=tmp_path)
    assert file.size > 1000


def test_a_task_that_stands_twice_is_a_problem() -> None:
    row = "<tr data-task='{}'><td>x</td></tr>"
    rows = row.format("a") + row.format("b")
    check_tasks(parse(f"<article><table>{rows}</table></article>", "t"), "t")
    with pytest.raises(InputError, match="the task b stands twice"):
        check_tasks(parse(f"<article><table>{rows}{row.format('b')}</table></article>", "t"), "t")
