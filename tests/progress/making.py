"""Ledgers of any size, made here, and their reports."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import reportgen
from reportgen import resources
from reportgen.editions import Telling
from reportgen.keep import Keep
from reportgen.model.text import Lang
from reportgen.report import Report
from reportgen.wording.phrases import HOUSE_BOOK

INVENTED = resources.assets() / "meetings" / "invented-ledger-2021.yaml"
HEAD = """\
title: {zh: 某市年度重点工作会议, en: Meeting on the work of the year}
date: 2021-01-20
area: {name: {zh: 某市, en: a city}}
tasks_year: 2021
"""


def ledger_file(folder: Path, items: str, tail: str = "ledger: {as_of: 2021-06-30}\n") -> Path:
    """A meeting file with these tasks, a line each."""
    path = folder / "meeting.yaml"
    lines = "".join(f"  - {line}\n" for line in items.splitlines())
    path.write_text(f"{HEAD}tasks:\n{lines}{tail}", encoding="utf-8")
    return path


def many_tasks(count: int) -> str:
    """So many tasks: some done, late, behind, open; of thirteen offices, some with others."""
    return "\n".join(_task(i) for i in range(1, count + 1))


def _task(i: int) -> str:
    month = i % 12 + 1
    parts = [
        f"text: {{zh: 推进第{i}项年度重点任务并按季度报告进展, en: Carry out task {i}}}",
        f"owner: {{zh: 第{i % 13 + 1}牵头处室, en: Office {i % 13 + 1}}}",
        f"due: 2021-{month:02}-28",
    ]
    if i % 3 == 0:
        parts.append("support: [{zh: 财政局, en: Finance}, {zh: 规划科, en: Planning}]")
    if i % 4 == 0:
        parts.append(f"closed: {{date: 2021-{min(month, 6):02}-2{i % 9}}}")
    else:
        parts.append(f"progress: {{text: {{zh: 已完成{i}处, en: {i} finished}}, date: 2021-05-31}}")
    if i % 5 == 0:
        parts.append("person: {zh: 张三, en: Zhang San}")
    return f"{{{', '.join(parts)}}}"


def report_of(path: Path, lang: Lang = "zh", as_of: dt.date | None = None) -> Report:
    """What templates read of a meeting file."""
    briefing = reportgen.load(path)
    telling = Telling(Keep(), briefing, reportgen.compare(briefing), lang)
    return telling.report(HOUSE_BOOK, as_of)
