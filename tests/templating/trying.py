"""Content of a pack over the real report, composed in milliseconds."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import reportgen
from reportgen import resources
from reportgen.charts import chart
from reportgen.compose import compose
from reportgen.errors import InputError
from reportgen.model.document import Document
from reportgen.model.pack import Pack
from reportgen.model.problem import Problem
from reportgen.packs import find_pack
from reportgen.report import Report, make_report
from tests.real import real


@cache
def real_report() -> Report:
    """The report of the real briefing in Chinese."""
    briefing = real()
    comparison = reportgen.compare(briefing)
    return make_report(briefing, comparison, chart(briefing, comparison, "zh"), "zh")


@cache
def briefing_pack() -> Pack:
    """The built-in pack of that name."""
    return find_pack("briefing", [resources.templates()])


def composed_content(content: str, *literals: str) -> Document:
    """The document that a content makes over the real report."""
    pack = replace(briefing_pack(), content=content, literals=literals)
    return compose(pack, real_report(), pack.defaults)


def problems_in(content: str) -> tuple[Problem, ...]:
    """What is wrong with a content; nothing where it makes a document."""
    try:
        composed_content(content)
    except InputError as error:
        return error.problems
    return ()
