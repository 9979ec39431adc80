"""Zero, below zero, tiny and huge: what documents say of them, in words and digits."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import reportgen
from reportgen.charts.axis import tick_words
from reportgen.model.text import Lang

VALUES = (
    ("0.0000001", "0.0000002"),
    ("999999999999999", "1"),
    ("1", "999999999999999"),
    ("0", "5"),
    ("5", "0"),
    ("0", "0"),
    ("-0.0", "0.0"),
    ("-5", "5"),
    ("-7", "-7"),
    ("-0.4", "-0.04"),
    ("100", "0.1"),
)
RATES = (("0", "0"), ("100001", "0.1"), ("-0.04", "0.01"), ("-100", "3"), ("250", "-100000"))
CODES = """\
id: c
title: {zh: 表, en: List}
topics: [{id: t, name: {zh: 题, en: Topic}}]
units:
  - {id: CNY, name: {zh: 元, en: CNY}, prefix: true}
  - {id: persons, name: {zh: 人, en: persons}}
  - {id: percent, name: {zh: "%", en: "%"}}
indicators:
"""
BRIEFING = (
    "id: b\ntitle: {zh: 简况, en: Brief}\nsubject: m.yaml\nbenchmark: n.yaml\nindicators: c.yaml\n"
)
MEETING = """\
meeting:
  id: %(id)s
  title: {zh: %(zh)s会议, en: Meeting %(id)s}
  date: 2021-12-30
  area: {code: %(code)s, name: {zh: %(zh)s, en: %(en)s}, short: {zh: %(zh)s, en: %(en)s}%(within)s}
source: {id: s%(id)s, title: {zh: 文, en: Text}, publisher: {zh: 社, en: Press}, status: normal}
observations:
"""
PART = {"id": "m", "zh": "甲省", "en": "Part", "code": "XX-A", "within": ", within: XX"}
WHOLE = {"id": "n", "zh": "乙国", "en": "Whole", "code": "XX", "within": ""}
PROFIT = "{id: i%s, name: {zh: 盈%s, en: Profit %s}, topic: t, nature: level, unit: CNY}"
RATE = "{id: r%s, name: {zh: 率%s, en: Rate %s}, topic: t, nature: share, unit: percent}"
ODD = re.compile(r"[-−]0(\.0+)?(?![\d.])|\d[eE][+-]?\d|NaN|Infinity|\binf\b")
"""A zero with a sign, digits with an exponent, and what Python says instead of a number."""


def listed(template: str, count: int) -> str:
    letters = (chr(0x41 + i) for i in range(count))
    return "".join(f"  - {template % (it.lower(), it, it)}\n" for it in letters)


def observed(template: str, unit: str, pairs: tuple[tuple[str, str], ...], side: int) -> str:
    lines = (
        f"  - {{indicator: {template % chr(0x61 + i)}, value: {pair[side]}, unit: {unit},"
        " period: 2021}\n"
        for i, pair in enumerate(pairs)
    )
    return "".join(lines)


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> reportgen.Briefing:
    """Two meetings that give each of these pairs of numbers."""
    folder: Path = tmp_path_factory.mktemp("odd")
    codes = CODES + listed(PROFIT, len(VALUES)) + listed(RATE, len(RATES))
    (folder / "c.yaml").write_text(codes, encoding="utf-8")
    (folder / "b.yaml").write_text(BRIEFING, encoding="utf-8")
    for side, who in enumerate((PART, WHOLE)):
        found = observed("i%s", "CNY", VALUES, side) + observed("r%s", "percent", RATES, side)
        (folder / f"{who['id']}.yaml").write_text(MEETING % who + found, encoding="utf-8")
    return reportgen.load(folder / "b.yaml")


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("template", "lang"), [("briefing", "zh"), ("briefing", "en"), ("jianbao", "en")]
)
def test_documents_say_odd_numbers_in_digits(
    odd: reportgen.Briefing, template: str, lang: Lang
) -> None:
    (made,) = reportgen.make(odd, templates=[template], formats=["html"], lang=lang)
    html = re.sub(rb"<(style|script).*?</\1>", b"", made.content, flags=re.DOTALL).decode()
    text = " ".join(re.sub(r"<[^>]+>", " ", html).split())
    assert "999" in text
    assert "0.0000001" in text
    assert [found.group() for found in ODD.finditer(text)] == []


def test_rows_of_odd_numbers_are_what_they_are(odd: reportgen.Briefing) -> None:
    rows = {(row.indicator.id, row.measure): row for row in reportgen.compare(odd).rows}
    assert len(rows) == len(VALUES) + len(RATES)
    levels = {"ia", "if", "ig", "ii"}
    assert {it.indicator.id for it in rows.values() if it.direction == "level"} >= levels
    assert rows["id", "value"].direction == "below"
    assert {rows[name, "value"].direction for name in ("ib", "ie", "ik")} == {"above"}
    assert {rows[name, "value"].direction for name in ("ih", "ij")} == {"below"}
    for row in rows.values():
        assert row.derived, row.indicator.id


@pytest.mark.parametrize(
    ("tick", "words"),
    [
        (0.0, "0"),
        (-0.0, "0"),
        (1e6, "1,000,000"),
        (4e16, "40,000,000,000,000,000"),
        (-1e9, "-1,000,000,000"),
        (1e-7, "0.0000001"),
        (-2.5, "-2.5"),
        (0.1 + 0.2, "0.3"),
    ],
)
def test_ticks_have_no_exponents(tick: float, words: str) -> None:
    assert tick_words(tick) == words
