"""Where tasks stand on a day, as templates read it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from reportgen.report.task_values import TaskLedger
from tests.progress.making import INVENTED, ledger_file, report_of


def ledger(path: Path, day: dt.date | None = None) -> TaskLedger:
    (found,) = report_of(path, as_of=day).ledgers
    return found


def test_each_task_stands_where_it_does_on_the_day_of_the_file() -> None:
    found = ledger(INVENTED)
    assert report_of(INVENTED).as_of == "2021年6月30日"
    assert [(it.number, it.word, it.mark, it.days_over) for it in found.lines] == [
        (1, "未到期", "●", 0),
        (2, "已完成", "●", 0),
        (3, "逾期完成", "●", 0),
        (4, "逾期", "▲", 30),
        (5, "临期", "■", 0),
        (6, "滞后", "■", 30),
        (7, "长期", "", 0),
        (8, "未定时限", "", 0),
    ]
    first = found.lines[0]
    (aim,) = first.serves
    assert aim.target is not None
    assert (first.support, first.person, first.due) == (("财政局", "规划科"), "张三", "年底前")
    assert (aim.name, aim.target.amount, aim.target.code) == ("危桥改造完成率", "100%", "A1")
    assert [(it.number, it.missed) for it in found.late] == [(4, ""), (6, "完成外业测量")]


def test_the_day_that_is_set_comes_before_that_of_the_file() -> None:
    report = report_of(INVENTED, "en", dt.date(2021, 12, 31))
    assert report.as_of == "31 December 2021"
    assert [it.number for it in report.ledgers[0].late] == [4, 1, 5, 6]


def test_without_a_day_nothing_is_said_of_any(tmp_path: Path) -> None:
    path = ledger_file(tmp_path, "查危桥", tail="")
    report = report_of(path)
    assert (report.ledgers, report.as_of, report.charts) == ((), "", ())


def test_offices_are_ranked_and_equal_ones_share_a_place(tmp_path: Path) -> None:
    done = "status: done"
    items = "\n".join(
        f"{{text: 任务{i}, owner: {office}{', ' + more if more else ''}}}"
        for i, (office, more) in enumerate(
            [("甲科", done), ("乙科", ""), ("丙科", done), ("丁科", done), ("丁科", "")]
        )
    )
    found = ledger(ledger_file(tmp_path, f"{items}\n无人负责"))
    ranked = [(it.rank, it.name, it.rate) for it in found.leads]
    assert sorted(ranked[:2]) == [(1, "丙科", "100%"), (1, "甲科", "100%")]
    assert ranked[2:] == [(3, "丁科", "50%"), (4, "乙科", "0%"), (0, "未明确责任单位", "0%")]
    assert (found.groups, found.total.done_unknown, found.total.on_time) == ((), 3, 0)


def test_no_rate_is_rounded_to_all_or_to_none(tmp_path: Path) -> None:
    def rate(done: int, total: int) -> str:
        items = (f"{{text: 任务{i}{', status: done' if i < done else ''}}}" for i in range(total))
        return ledger(ledger_file(tmp_path, "\n".join(items))).total.rate

    assert [rate(0, 3), rate(1, 3), rate(1, 8), rate(3, 3)] == ["0%", "33.3%", "12.5%", "100%"]
    assert [rate(1, 2500), rate(2499, 2500)] == ["0.1%", "99.9%"]


def test_no_office_is_no_list_of_offices(tmp_path: Path) -> None:
    found = ledger(ledger_file(tmp_path, "查危桥\n修路"))
    assert (found.leads, [it.lead for it in found.lines]) == ((), ["", ""])
