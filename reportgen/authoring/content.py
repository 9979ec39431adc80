"""Everything wrong in the content of a pack, gathered: composing stops at the first problem."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from reportgen.compose.passes import CHECKING, fit_pass, pass_context, run_passes
from reportgen.errors import InputError
from reportgen.markup.parse import read_article
from reportgen.model.literals import literals_said
from reportgen.model.pack import Pack
from reportgen.model.problem import Problem
from reportgen.report.values import Report
from reportgen.templating.loader import own
from reportgen.templating.render import render

Gathered = TypeVar("Gathered")


def check_content(pack: Pack, report: Report) -> tuple[Problem, ...]:
    """What is wrong in the content when it is rendered over a report."""
    problems: list[Problem] = []
    html = _gathered(problems, lambda: render(pack, report))
    if html is None:
        html = _gathered(problems, lambda: render(pack, report, lenient=True))
    if html is None:
        return tuple(problems)
    file = own(pack)
    article, wrong = read_article(html, file, literals_said(pack.literals, report.lang))
    problems += wrong
    if article is not None:
        # what is wrong in the tree cannot be measured
        passes = [one for one in CHECKING if one is not fit_pass] if wrong else CHECKING
        problems += run_passes(passes, article, pass_context(pack, report, pack.defaults), file)
    return tuple(problems)


def _gathered(problems: list[Problem], step: Callable[[], Gathered]) -> Gathered | None:
    """What a step gives; None and its problems where it cannot be done."""
    try:
        return step()
    except InputError as error:
        problems += error.problems
        return None
