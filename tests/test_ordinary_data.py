"""What sources report every day is built by every pack, read back, and found right.

Figures of one month, of months of a year, of a quarter and of a half; growth that falls, stands
still or is tiny: none of them may cost a user a right document.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import reportgen
from reportgen.model.text import Lang

CODES = """\
id: c
title: {zh: 表, en: List}
topics: [{id: t, name: {zh: 社会救助, en: Social assistance}}]
units:
  - {id: CNY, name: {zh: 元, en: CNY}, prefix: true}
  - {id: person, name: {zh: 人, en: person}}
  - {id: persons, name: {zh: 人, en: persons}}
  - {id: beds, name: {zh: 张, en: beds}}
  - {id: percent, name: {zh: "%", en: "%"}}
indicators:
  - {id: aid, name: {zh: 标准, en: Standard}, topic: t, nature: level, unit: CNY/person/month}
  - {id: helped, name: {zh: 救助人数, en: People helped}, topic: t, nature: flow, unit: persons}
  - {id: beds, name: {zh: 床位数, en: Beds}, topic: t, nature: stock, unit: beds}
"""
BRIEFING = """\
title: {zh: 简况, en: Brief}
subject: part.yaml
benchmark: whole.yaml
indicators: codes.yaml
"""
HEAD = """\
id: %(id)s
title: {zh: %(name)s会议, en: Meeting of %(id)s}
date: 2020-12-30
area: {code: %(code)s, name: {zh: %(name)s, en: %(id)s}, short: {zh: %(name)s, en: %(id)s}%(in)s}
source: {id: s-%(id)s, title: {zh: 文, en: Text}, publisher: {zh: 社, en: Press}, status: normal}
observations:
"""
PERIODS = (
    "{from: 2020-01, to: 2020-11}",
    "2020-06",
    "2020-Q3",
    "2020-H1",
    "{from: 2016, to: 2020}",
)
FALLS = {"2020": "-11.4%", "2020-06": "-0.04%", "2020-Q3": "0%", "2020-H1": "-100%", "2019": "250%"}
FIGURES = (
    *(("aid", "value", str(672 + i), "CNY/person/month", it) for i, it in enumerate(PERIODS[:3])),
    *(("helped", "value", f"{12 + i}.5万", "persons", it) for i, it in enumerate(PERIODS)),
    *(("beds", "growth", it, "percent", period) for period, it in FALLS.items()),
    ("helped", "growth", "-8.8%", "percent", "2020-11"),
    ("aid", "growth", "-3.1%", "percent", "2020"),
)


def written(folder: Path) -> Path:
    """The files of a briefing over these figures; both meetings report them."""
    names = {"part": ("P", "甲省", ", within: W"), "whole": ("W", "乙国", "")}
    for meeting, (code, name, inside) in names.items():
        head = HEAD % {"id": meeting, "code": code, "name": name, "in": inside}
        lines = []
        for indicator, measure, value, unit, period in FIGURES:
            kind = ", kind: year_on_year" if measure == "growth" else ""
            lines.append(
                f"  - {{indicator: {indicator}, measure: {measure}, value: {value}, unit: {unit}"
                f"{kind}, period: {period}, at: {{paragraph: 1}}}}\n"
            )
        (folder / f"{meeting}.yaml").write_text(head + "".join(lines), encoding="utf-8")
    (folder / "codes.yaml").write_text(CODES, encoding="utf-8")
    (folder / "briefing.yaml").write_text(BRIEFING, encoding="utf-8")
    return folder / "briefing.yaml"


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("template", "lang"), [("briefing", "en"), ("jianbao", "zh"), ("digest", "zh")]
)
def test_every_pack_builds_it(tmp_path: Path, template: str, lang: Lang) -> None:
    """A document with a finding would be refused."""
    briefing = reportgen.load(written(tmp_path))
    made = reportgen.make(briefing, templates=[template], lang=lang, page_numbers=False)
    assert {it.format for it in made} >= {"pdf"}
    assert all(it.findings == () for it in made)
