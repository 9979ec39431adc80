"""Everything wrong in the content of a pack, gathered: composing stops at the first problem."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from reportgen.compose.captions import number
from reportgen.compose.drawings import place_charts
from reportgen.compose.images import place_images
from reportgen.compose.links import drop_needing
from reportgen.compose.tasks import check_tasks
from reportgen.errors import InputError
from reportgen.markup.parse import read
from reportgen.model.pack import Pack
from reportgen.model.problem import Problem
from reportgen.report.values import Report
from reportgen.templating.loader import own
from reportgen.templating.render import render

T = TypeVar("T")


def check_content(pack: Pack, report: Report) -> tuple[Problem, ...]:
    """What is wrong in the content when it is rendered over a report."""
    problems: list[Problem] = []
    html = _gathered(problems, lambda: render(pack, report))
    if html is None:
        html = _gathered(problems, lambda: render(pack, report, lenient=True))
    if html is None:
        return tuple(problems)
    file = own(pack)
    article, wrong = read(html, file)
    problems += wrong
    if article is None:
        return tuple(problems)
    drop_needing(article)
    charts = (*report.charts, *report.key_charts)
    _gathered(problems, lambda: place_images(article, pack, pack.defaults))
    _gathered(problems, lambda: place_charts(article, charts, file))
    _gathered(problems, lambda: check_tasks(article, file))
    _gathered(problems, lambda: number(article, report.lang, file))
    return tuple(problems)


def _gathered(problems: list[Problem], step: Callable[[], T]) -> T | None:
    """What a step gives; None and its problems where it cannot be done."""
    try:
        return step()
    except InputError as error:
        problems += error.problems
        return None
