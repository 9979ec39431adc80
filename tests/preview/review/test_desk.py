"""What the page is shown of a drafted meeting, and what its answers write."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from reportgen.loading.unfinished import text_paths
from reportgen.preview.review import Review
from reportgen.preview.review.answer import FigureAnswer, answer_of
from reportgen.preview.review.desk import StaleError, project_folder
from tests.preview.review.drafted import DATA, TEXT, reading


def card(page: dict[str, Any], figure: int) -> dict[str, Any]:
    found: dict[str, Any] = next(it for it in page["cards"] if it["figure"] == figure)
    return found


def field(page: dict[str, Any], figure: int, key: str) -> dict[str, Any]:
    fields = card(page, figure)["fields"]
    found: dict[str, Any] = next(it for it in fields if it["key"] == key)
    return found


def answer(page: dict[str, Any], figure: int, *settled: str, **given: str) -> FigureAnswer:
    return FigureAnswer(page["file"], page["sha256"], figure, given, settled)


def test_each_number_of_the_text_says_what_became_of_it(review: Review) -> None:
    page = review.page()
    text = page["text"]
    pieces = [piece for it in text["paragraphs"] for piece in it["pieces"]]
    fates = {it["text"]: text["numbers"][it["number"]]["is"] for it in pieces if "number" in it}
    assert fates["720"] == fates["31万"] == "figure"
    assert fates["2.4万"] == fates["7.5%"] == fates["18.6万"] == "asked"
    assert fates["55%"] == fates["4200万"] == "unused"
    assert (fates["9万"], fates["2021年1月8日"], fates["12345"]) == ("unclear", "date", "reference")
    shown = "".join(piece["text"] for piece in pieces)
    assert shown.replace("\n", "") == TEXT.replace("\n", "")
    assert [it["number"] for it in text["paragraphs"]] == [0, 1, 2, 3]


def test_figures_stand_in_the_order_of_the_text_with_what_is_asked(review: Review) -> None:
    page = review.page()
    assert [it["figure"] for it in page["cards"]] == [0, 1, 2, 3, 4, 5, 7, 6]
    assert card(page, 6)["number"] is None
    (problem,) = card(page, 6)["problems"]
    assert problem["severity"] == "warning"
    assert problem["message"].startswith("420万 is nowhere in the text")
    assert page["questions"] == 3
    assert [it["figure"] for it in page["cards"] if it["asked"]] == [2, 3, 5]
    assert field(page, 3, "period")["question"] == "原文没有写年份"
    assert field(page, 5, "indicator")["question"] == "原文只说“困难群众”"
    assert card(page, 0)["unit"] == "CNY per person per month"
    assert card(page, 0)["title"] == "Urban subsistence allowance (dibao) standard"
    assert card(page, 0)["place"] == "paragraph 2, sentence 1"
    assert card(page, 3)["line"] == DATA[: DATA.index("2.4万")].count("\n")
    listed = {it["label"]: it["value"] for it in page["choices"]["unit"]}
    assert listed["CNY per person per month"] == "CNY/person/month"
    labels = {it["value"]: it["label"] for it in page["choices"]["kind"]}
    assert labels["average_annual"] == "average per year"
    assert {"value": "all", "label": "Elderly-care beds of all kinds"} in page["choices"][
        "coverage.elderly_beds"
    ]


def test_answers_change_exactly_what_was_answered(review: Review, draft: Path) -> None:
    file = draft / "meeting.yaml"
    assert review.answer(answer(review.page(), 2, "kind"))["problems"] == []
    wanted = DATA.replace("    # ? 同比指哪一项，原文没有写明", "")
    assert file.read_bytes() == wanted.encode()
    assert review.answer(answer(review.page(), 3, period="2016..2020"))["problems"] == []
    wanted = wanted.replace("period: 2020    # ? 原文没有写年份", "period: {from: 2016, to: 2020}")
    assert file.read_bytes() == wanted.encode()
    assert review.answer(answer(review.page(), 3, period="2020"))["problems"] == []
    wanted = wanted.replace("{from: 2016, to: 2020}", "2020")
    for typed, written in (
        ("2020年一季度", "2020-Q1"),
        ("2020年末", "2020-12-31"),
        ("2016—2020年", "{from: 2016, to: 2020}"),
        ("未说明", "unstated"),
        ("unstated..2020", "{from: unstated, to: 2020}"),
        ("未说明—2020年", "{from: unstated, to: 2020}"),
    ):
        assert review.answer(answer(review.page(), 3, period=typed))["problems"] == []
        assert f"    unit: beds\n    period: {written}\n" in file.read_text(encoding="utf-8")
    assert review.answer(answer(review.page(), 3, period="2020年"))["problems"] == []
    given = {"indicator": "kin_found", "unit": "persons", "qualifier": "约"}
    assert review.answer(answer(review.page(), 5, **given))["problems"] == []
    wanted = (
        wanted.replace("vagrants_helped", "kin_found")
        .replace(
            "person-times\n    period: 2020\n", "persons\n    period: 2020\n    qualifier: 约\n"
        )
        .replace("   # ? indicator: 原文只说“困难群众”", "")
    )
    assert file.read_bytes() == wanted.encode()
    assert review.answer(answer(review.page(), 5, qualifier=""))["problems"] == []
    assert file.read_bytes() == wanted.replace("    qualifier: 约\n", "").encode()
    assert review.page()["questions"] == 0


@pytest.mark.parametrize(
    ("figure", "given", "key", "words"),
    [
        (6, {"unit": "nix"}, "unit", "'nix'"),
        (6, {"value": "viel"}, "value", "viel"),
        (3, {"period": "2020-13"}, "period", "2020-13"),
        (3, {"period": "2020..2016"}, "period", "2016"),
        (2, {"kind": "monthly"}, "kind", "'monthly'"),
        (3, {"coverage": "some"}, "coverage", "some"),
        (5, {"indicator": "nothing"}, "indicator", "nothing"),
        (5, {"unit": "CNY/"}, "unit", "CNY/"),
    ],
)
def test_an_answer_that_does_not_fit_is_told_at_its_key_and_not_written(
    review: Review, draft: Path, figure: int, given: dict[str, str], key: str, words: str
) -> None:
    (wrong, *_) = review.answer(answer(review.page(), figure, **given))["problems"]
    assert wrong["key"] == key
    assert words in wrong["message"]
    assert wrong["hint"]
    assert (draft / "meeting.yaml").read_text(encoding="utf-8") == DATA


def test_nothing_is_written_over_what_a_person_changed_meanwhile(
    review: Review, draft: Path
) -> None:
    page = review.page()
    file = draft / "meeting.yaml"
    file.write_text(DATA + "# mine\n", encoding="utf-8")
    with pytest.raises(StaleError):
        review.answer(answer(page, 2, "kind"))
    assert file.read_text(encoding="utf-8") == DATA + "# mine\n"


def test_only_meeting_files_of_the_project_are_written(review: Review, draft: Path) -> None:
    page = review.page()
    for name in ("codes.yaml", "briefing.yaml", "../meeting.yaml", "source.txt", "/etc/passwd", ""):
        with pytest.raises(LookupError):
            review.answer(answer({**page, "file": name}, 2, "kind"))
    with pytest.raises(LookupError):
        review.answer(answer(page, 99, "kind"))
    outside = draft.parent / "outside.yaml"
    shutil.move(draft / "meeting.yaml", outside)
    (draft / "meeting.yaml").symlink_to(outside)
    page = review.page()
    assert page["cards"]
    assert not page["writable"]
    with pytest.raises(LookupError):
        review.answer(answer(page, 2, "kind"))
    assert outside.read_text(encoding="utf-8") == DATA


def test_a_link_inside_of_the_project_stays_a_link(review: Review, draft: Path) -> None:
    (draft / "data").mkdir()
    shutil.move(draft / "meeting.yaml", draft / "data" / "real.yaml")
    shutil.move(draft / "source.txt", draft / "data" / "source.txt")
    (draft / "meeting.yaml").symlink_to(draft / "data" / "real.yaml")
    assert review.answer(answer(review.page(), 2, "kind"))["problems"] == []
    assert (draft / "meeting.yaml").is_symlink()
    assert "同比指哪一项" not in (draft / "data" / "real.yaml").read_text(encoding="utf-8")
    assert project_folder(draft / "briefings" / "a.yaml") == draft
    assert project_folder(draft / "a.yaml") == draft


def test_the_text_is_among_the_files_that_are_waited_for(draft: Path) -> None:
    assert text_paths(draft / "briefing.yaml") == (draft / "source.txt",)
    (draft / "meeting.yaml").write_text("a: [", encoding="utf-8")
    assert text_paths(draft / "briefing.yaml") == ()


def test_what_does_not_load_is_shown_all_the_same(draft: Path) -> None:
    review = Review(draft / "briefing.yaml", "zh", reading)
    file = draft / "meeting.yaml"
    file.write_text(
        "title: 会议  # ? 标题\ntext: source.txt\nobservations:\n"
        "  - {indicator: 不知道, value: 720}\n  - 空\n  - value:   # ? 原文缺\n",
        encoding="utf-8",
    )
    page = review.page()
    assert page["questions"] == 2
    assert [it["title"] for it in page["cards"]] == ["会议", "不知道", ""]
    assert card(page, 0)["problems"]
    assert page["cards"][1]["number"] is not None
    assert review.answer(answer(page, 2, value="55%"))["problems"] == []
    assert "  - value: 55%\n" in file.read_text(encoding="utf-8")
    file.write_text("a: [", encoding="utf-8")
    assert review.page()["note"]
    file.write_text(DATA.replace("text: source.txt", "id2: x"), encoding="utf-8")
    assert "text:" in review.page()["note"]
    file.write_text(DATA.replace("text: source.txt", "text: none.txt"), encoding="utf-8")
    assert "none.txt" in review.page()["note"]
    file.write_text(
        DATA.replace("text: source", f"sha256: {'0' * 64}\n  text: source"), encoding="utf-8"
    )
    page = review.page()
    assert "改动" in page["note"]
    assert page["text"]
    file.unlink()
    assert review.page() == {"files": [], "file": "", "note": review.page()["note"]}


def test_figures_in_a_table_are_shown_and_changed_there(review: Review, draft: Path) -> None:
    table = "indicator,value,unit,period,at\ndibao_urban,720,CNY/person/month,2020,2.1\n"
    (draft / "figures.csv").write_text(table, encoding="utf-8")
    head, _, _ = DATA.partition("observations:")
    inline = "  - {indicator: volunteers, value: 超过31万, unit: persons, period: 2020}  # ?\n"
    listed = f"observations:\n  - file: figures.csv\n{inline}"
    (draft / "meeting.yaml").write_text(head + listed, encoding="utf-8")
    page = review.page()
    assert [(it["figure"], it.get("table")) for it in page["cards"]] == [
        ("t0", "figures.csv, 2"),
        (1, None),
    ]
    assert all(it["number"] is not None for it in page["cards"])
    assert review.answer(answer(page, 1, ""))["problems"] == []
    assert (draft / "meeting.yaml").read_text(encoding="utf-8") == head + listed.replace(
        "  # ?", ""
    )
    (draft / "meeting.yaml").write_text(f"{head}observations: figures.csv\n", encoding="utf-8")
    assert [it["figure"] for it in review.page()["cards"]] == ["t0"]


SHORT = """\
# 由 reportgen draft 起草
# ? title: 原文没有标题，请写 title
date: 2021-01-08
area: 某市  # ? 原文没有写明
source: {text: source.txt}

observations:
  # 2.1 一年来，全市城乡低保标准……
  - {indicator: 城市低保标准, value: 720, unit: 元/人·月, period: 2020, at: {paragraph: 2}}
  # ? period: “7.5%”是哪一时期的？
  # ? kind: “7.5%”是同比还是年均？
  - {indicator: 城市低保标准, measure: growth, value: 7.5%, period: unstated, at: {paragraph: 2}}
  # ? “9万”没有读懂：……接听来电9万个……。如果是数据，请补一条
  - {indicator: 养老床位数, value: 3万, unit: 张, period: 2025, role: plan, at: {paragraph: 3}}
tasks:
  # ? heading: 下面的任务没有小标题
  - heading: 其他
    items:
      - {text: 整改}
"""


def test_a_draft_in_the_short_form_is_asked_and_answered(review: Review, draft: Path) -> None:
    file = draft / "meeting.yaml"
    file.write_text(SHORT, encoding="utf-8")
    page = review.page()
    assert page["questions"] == 6
    assert [(it["figure"], it["asked"]) for it in page["cards"]] == [
        ("q2", 1),
        ("q4", 1),
        ("q16", 1),
        (0, 0),
        (1, 2),
        ("q13", 1),
        (2, 0),
    ]
    fate = {it["is"]: it["figures"] for it in page["text"]["numbers"] if it["is"] == "asked"}
    assert fate == {"asked": ["q13"]}
    assert field(page, 1, "kind")["question"] == "“7.5%”是同比还是年均？"
    assert card(page, 0)["title"] == "Urban subsistence allowance (dibao) standard"
    assert card(page, 0)["unit"] == "CNY per person per month"
    labels = {
        it["label"]: it["value"] for key in ("indicator", "unit") for it in page["choices"][key]
    }
    assert labels["Families found"] == "寻亲"  # as the file writes indicators and units
    assert labels["CNY per person per month"] == "元/人·月"

    def wrote(figure: int | None, line: int | None, *settled: str, **given: str) -> str:
        now = review.page()
        it = FigureAnswer("meeting.yaml", now["sha256"], figure, given, settled, line)
        assert review.answer(it)["problems"] == []
        return file.read_text(encoding="utf-8")

    wanted = SHORT.replace("  # ? kind: “7.5%”是同比还是年均？\n", "").replace(
        "7.5%, period: unstated", "7.5%, period: unstated, kind: year_on_year"
    )
    assert wrote(1, None, kind="year_on_year") == wanted
    wanted = wanted.replace("  # ? period: “7.5%”是哪一时期的？\n", "")
    assert wrote(1, None, "period") == wanted
    wanted = wanted.replace("  # ? “9万”没有读懂：……接听来电9万个……。如果是数据，请补一条\n", "")
    assert wrote(None, 11, "") == wanted
    wanted = wanted.replace("  # ? heading: 下面的任务没有小标题\n", "").replace("其他", "安全")
    assert wrote(None, 13, heading="安全") == wanted
    wanted = wanted.replace("# ? title: 原文没有标题，请写 title\n", "title: 全市会议\n")
    assert wrote(None, 2, title="全市会议") == wanted
    assert wrote(None, 4, "") == wanted.replace("  # ? 原文没有写明", "")
    assert review.page()["questions"] == 0
    with pytest.raises(LookupError):
        wrote(None, 3, "")


GOOD = {"file": "a", "sha256": "b", "figure": 0, "line": None, "set": {}, "settle": [""]}


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {},
        {**GOOD, "more": 1},
        {**GOOD, "figure": -1},
        {**GOOD, "figure": True},
        {**GOOD, "figure": "0"},
        {**GOOD, "set": []},
        {**GOOD, "set": {"unit": 3}},
        {**GOOD, "set": {"at": "x"}},
        {**GOOD, "set": {"other": "x"}},
        {**GOOD, "set": {"unit": "x" * 3000}},
        {**GOOD, "settle": "unit"},
        {**GOOD, "settle": [1]},
        {**GOOD, "settle": ["other"]},
        {**GOOD, "settle": []},
        {**GOOD, "line": 3},
        {**GOOD, "figure": None},
        {**GOOD, "figure": None, "line": "3"},
        {**GOOD, "file": None},
    ],
)
def test_what_our_page_does_not_send_is_no_answer(data: object) -> None:
    assert answer_of(GOOD) is not None
    assert answer_of(data) is None
