"""What each value of the report is when it is printed."""

from __future__ import annotations

from dataclasses import replace

import pytest

import reportgen
from reportgen.model.printed import Print
from reportgen.model.printed_number import PrintedInt
from reportgen.model.printed_text import PrintedText
from reportgen.pipeline import run
from reportgen.report import Report
from tests.make import quantity


@pytest.fixture(scope="module")
def report(briefing: reportgen.Briefing) -> Report:
    return run(briefing).report


def what(text: str) -> Print | None:
    """What the whole of a text is."""
    if not isinstance(text, PrintedText):
        return None
    (span,) = text.spans
    assert (span.start, span.end) == (0, len(text))
    return span.printed


def test_a_figure_says_its_code_and_its_number(report: Report) -> None:
    beds = next(it for it in report.figures if "万" in it.number and it.code[0] == "B")
    printed = what(beds.amount)
    assert printed is not None
    assert (printed.kind, printed.figures, printed.field) == ("figure", (beds.code,), "amount")
    assert printed.id == beds.code
    assert float(printed.value) == float(beds.number.removesuffix("万")) * 10_000
    assert what(beds.number) == replace(printed, field="number")
    assert what(beds.quoted) == replace(printed, field="quoted")
    assert what(beds.period) == Print("period", (beds.code,), "period")
    assert what(beds.code) == Print("words")


def test_a_percentage_is_its_own_number_and_a_range_none(briefing: reportgen.Briefing) -> None:
    first, second, *others = briefing.subject.observations
    rate = replace(first, quantity=quantity("8.50%", "percent"))
    some = replace(second, quantity=quantity("3～5", "CNY"))
    subject = replace(briefing.subject, observations=(rate, some, *others))
    figures = run(replace(briefing, subject=subject)).report.figures
    values = [printed.value for it in figures[:2] if (printed := what(it.amount))]
    assert values == ["8.5", ""]


def test_what_is_derived_says_from_what(report: Report) -> None:
    row = report.levels[0]
    assert row.subject is not None
    assert row.benchmark is not None
    codes = (row.subject.code, row.benchmark.code)
    said = {name: what(getattr(row, name)) for name in ("gap", "index", "signed_gap", "standing")}
    assert said == {
        "gap": Print("derived", codes, "gap", "1.1"),
        "index": Print("derived", codes, "index", "101.1"),
        "signed_gap": Print("derived", codes, "signed_gap", "1.1"),
        "standing": Print("derived", codes, "standing", "1.1"),
    }
    assert what(row.gap).id == "A1-B2-gap"  # type: ignore[union-attr]
    assert what(row.verdict_name) == Print("derived", codes, "verdict_name")
    below = next(row for row in report.behind if row.index)
    assert str(what(below.signed_gap).value)[0] == "-"  # type: ignore[union-attr]
    share = report.shares[0]
    assert what(share.share).value == share.share.strip("至少约%")  # type: ignore[union-attr]


def test_the_other_figure_is_itself_where_its_unit_is(report: Report) -> None:
    same = next(row for row in report.levels if row.against and not row.converted)
    other = next(row for row in report.levels if row.converted)
    assert same.benchmark is not None
    assert what(same.against).id == same.benchmark.code  # type: ignore[union-attr]
    assert what(other.against).field == "against"  # type: ignore[union-attr]
    assert what(other.converted).value == what(other.against).value  # type: ignore[union-attr]
    assert what(other.against).value == other.against  # type: ignore[union-attr]


def test_reasons_are_of_their_rows(report: Report) -> None:
    row = report.uncompared[0]
    printed = what(row.reasons[0].text)
    assert printed is not None
    assert (printed.kind, printed.field) == ("derived", "reason")
    assert printed.figures == tuple(it.code for it in (row.subject, row.benchmark) if it)


def test_what_the_data_say_is_covered(report: Report) -> None:
    assert what(report.title) == what(report.date) == Print("words")
    assert isinstance(report.year, PrintedInt)
    assert isinstance(report.benchmark.tasks.year, PrintedInt)
    assert what(report.subject.date) == Print("words")
