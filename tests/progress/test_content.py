"""The progress report: what it says, what it leaves out, and when it is refused."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

import reportgen
from reportgen.errors import InputError
from reportgen.model.document import Block, Paragraph, Table
from reportgen.model.text import Lang
from reportgen.packs import find_pack, search_path
from tests.progress.making import INVENTED, ledger_file, report_of


def blocks(path: Path, lang: Lang = "zh") -> tuple[Block, ...]:
    from reportgen.compose import compose

    pack = find_pack("progress", search_path({}))
    return compose(pack, report_of(path, lang), pack.defaults).blocks


def head(table: Table) -> list[str]:
    return ["".join(run.text for run in cell.paragraphs[0]) for cell in table.rows[0].cells]


def tables(found: Sequence[Block]) -> dict[str, Table]:
    return {it.id.split("-")[1]: it for it in found if isinstance(it, Table)}


def said(found: Sequence[Block]) -> str:
    return "\n".join(
        "".join(run.text for run in it.runs) for it in found if isinstance(it, Paragraph)
    )


def test_the_counts_are_sentences_that_are_true() -> None:
    assert (
        "截至2021年6月30日，共有任务8项。已完成2项（25%）：按期完成1项，逾期完成1项。"
        "未完成6项：逾期1项，进度滞后1项。"
    ) in said(blocks(INVENTED))
    assert (
        "On 30 June 2021 there are 8 tasks. 2 are done (25%): 1 by the last day, 1 after it. "
        "6 are open, of which 1 is overdue and 1 is behind a milestone."
    ) in said(blocks(INVENTED, "en"))


def test_columns_without_content_are_left_out(tmp_path: Path) -> None:
    full, bare = tables(blocks(INVENTED)), tables(blocks(ledger_file(tmp_path, "查危桥\n修路")))
    assert head(full["ledger"]) == [
        *("序号", "任务", "责任处室", "配合单位", "责任人"),
        *("完成时限", "状态", "进展情况", "对应目标"),
    ]
    assert head(bare["ledger"]) == ["序号", "任务", "状态"]
    assert set(bare) == {"colours", "ledger"}
    assert "没有逾期或滞后的任务。" in said(blocks(tmp_path / "meeting.yaml"))


def test_each_colour_has_a_sign_and_a_word() -> None:
    table = tables(blocks(INVENTED))["colours"]
    cells = [cell.paragraphs[0] for cell in table.rows[0].cells]
    told = {"".join(run.text for run in runs): runs[0].light for runs in cells}
    assert told["▲逾期"] == "red"
    assert told["■滞后"] == "yellow"
    assert told["长期"] == "none"


@pytest.mark.parametrize(
    ("items", "parameters", "code"),
    [
        ("查危桥", {}, "tasks.no_day"),
        ("查危桥", {"as_of": "30.6.2021"}, "pack.bad_setting"),
        ("查危桥", {"as_of": "2021-02-30"}, "pack.bad_setting"),
    ],
)
def test_without_a_day_it_is_refused_with_what_to_write(
    items: str, parameters: dict[str, str], code: str, tmp_path: Path
) -> None:
    briefing = reportgen.load(ledger_file(tmp_path, items, tail=""))
    with pytest.raises(InputError) as caught:
        reportgen.make(briefing, templates=["progress"], formats=["html"], parameters=parameters)
    (problem,) = caught.value.problems
    assert problem.code == code
    assert "2021-06-30" in problem.hint


def test_a_meeting_without_tasks_is_refused(briefing: reportgen.Briefing) -> None:
    from dataclasses import replace

    bare = replace(briefing.subject, tasks=None, year_end=())
    with pytest.raises(InputError) as caught:
        reportgen.make(
            replace(briefing, subject=bare, benchmark=None),
            templates=["progress"],
            formats=["html"],
        )
    assert [it.code for it in caught.value.problems] == ["tasks.none_to_report"]
