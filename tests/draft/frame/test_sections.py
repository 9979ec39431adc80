"""Each part of a text is what it holds."""

from __future__ import annotations

from itertools import pairwise

from reportgen.draft.frame import read_sections
from reportgen.model.source_text import SourceText
from tests.draft.texts import COMMUNIQUE, GOVERNMENT, TRANSPORT, text


def order(source: SourceText) -> list[str]:
    return [it.what for it in read_sections(source)]


def test_sections_of_meetings() -> None:
    assert order(text("nation.txt")) == [
        "head", "achievements", "analysis", "emphases", "guidance", "tasks", "requirements",
        "year_end", "other", "attendance",
    ]  # fmt: skip
    assert order(text("province.txt")) == [
        "head", "other", "achievements", "analysis", "directions", "guidance", "requirements",
        "year_end", "attendance",
    ]  # fmt: skip
    assert order(text(TRANSPORT)) == ["head", "achievements", "tasks"]


def test_sections_of_reports_follow_their_headings() -> None:
    assert order(text(GOVERNMENT)) == [
        "head", "achievements", "analysis", "directions", "tasks", "targets", "tasks",
        "requirements",
    ]  # fmt: skip
    assert order(text(COMMUNIQUE)) == ["head", "achievements"]


def test_sections_lie_in_the_text_and_do_not_overlap() -> None:
    source = text("nation.txt")
    sections = read_sections(source)
    assert all(a.end <= b.start for a, b in pairwise(sections))
    assert sections[-1].end == len(source.text)
