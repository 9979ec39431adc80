"""Headings and items of tasks, by whom and until when."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest

from reportgen.draft.frame import read_frame, read_sections
from reportgen.draft.tasks import read_statements, read_tasks
from reportgen.draft.tasks.clauses import clauses_of, shortened
from reportgen.draft.tasks.owners import charge_of
from reportgen.model.reading import ReadTask
from tests.draft.texts import COUNCIL, GOVERNMENT, HALF_YEAR, HEALTH, MINUTES, TRANSPORT, text


def tasks(words: str) -> tuple[ReadTask, ...]:
    source = text(words)
    return read_tasks(source, read_sections(source), read_frame(source))


def test_the_national_text_has_seven_headings_with_39_tasks() -> None:
    found = [it for it in tasks("nation.txt") if it.period == "year"]
    assert list(Counter(it.group for it in found).values()) == [5, 8, 4, 10, 8, 2, 2]
    assert len([it for it in tasks("nation.txt") if it.period == "year_end"]) == 7
    assert found[0].group == "巩固拓展脱贫攻坚兜底保障成果"
    assert "研究制定发挥第三次分配作用、促进慈善事业健康发展的指导意见" in {it.text for it in found}
    assert {(it.owner, it.due) for it in tasks("nation.txt")} == {(None, None)}
    source = text("nation.txt")
    assert all(it.text in source.text[it.start : it.end].replace("必须", "") for it in found)


def test_the_provincial_text_lists_no_tasks_of_the_year() -> None:
    assert [it.period for it in tasks("province.txt")] == ["year_end"] * 7
    source = text("province.txt")
    statements = read_statements(source, read_sections(source))
    parts = Counter(it.part for it in statements)
    assert parts["directions"] == 4
    assert len([it for it in statements if it.part == "points" and it.at.sentence != 2]) == 7
    assert parts["agenda"] == 4


def test_who_and_until_when_are_read_where_they_are_said() -> None:
    assert [(it.text, it.owner, it.due) for it in tasks(TRANSPORT)] == [
        ("完成危桥排查", "养护科", dt.date(2021, 6, 30)),
        ("更新路网台账", "规划科", None),
        ("抓好安全生产", None, None),
    ]


def test_what_a_meeting_stressed_are_tasks_where_it_says_who_or_until_when() -> None:
    assert [(it.group, it.text, it.owner, it.due) for it in tasks(HALF_YEAR)] == [
        ("", "10月底前完成主体施工", "规划建设科", dt.date(2024, 10, 31)),
        ("", "完成危桥改造任务", "公路管理中心", None),
        ("", "开展整治", "安全监督科", None),
        ("", "12月20日前报送总结", "安全监督科", dt.date(2024, 12, 20)),
        ("", "港航中心年底前建成2个5000吨级泊位", "港航中心", dt.date(2024, 12, 31)),
    ]


def test_headings_of_reports_are_groups() -> None:
    found = tasks(GOVERNMENT)
    assert {it.group for it in found} == {"全力推动创新发展"}
    assert [it.text for it in found][1:] == [
        "新增高新技术企业1000家", "深化产学研合作", "建设创新联合体",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "owner", "due"),
    [
        ("6月底前完成排查", None, dt.date(2021, 6, 30)),
        ("2021年6月30日前完成", None, dt.date(2021, 6, 30)),
        ("年底前建成", None, dt.date(2021, 12, 31)),
        ("2022年底前建成", None, dt.date(2022, 12, 31)),
        ("一季度末完成", None, dt.date(2021, 3, 31)),
        ("做好社会救助兜底保障工作", None, None),
        ("2月30日前完成", None, None),
        ("由民政厅牵头，会同财政厅落实", "民政厅", None),
        ("责任单位：民政局、财政局；完成时限：6月底前", "民政局、财政局", dt.date(2021, 6, 30)),
        ("修订预案（应急局）", "应急局", None),
        ("完善制度（试行）", None, None),
        ("Survey (Owner: Roads Unit) by 30 June 2021", "Roads Unit", dt.date(2021, 6, 30)),
    ],
)  # fmt: skip
def test_charges(words: str, owner: str | None, due: dt.date | None) -> None:
    charge = charge_of(words, 2021)
    assert (charge.owner, charge.due) == (owner, due)


def test_points_that_one_sentence_counts_have_their_own_charges() -> None:
    assert [(it.group, it.text, it.owner, it.due) for it in tasks(HEALTH)] == [
        ("强化能力建设", "6月底前完成5家乡镇卫生院改造", None, dt.date(2022, 6, 30)),
        ("做实家医签约", "签约率达到80%以上", "基层股", None),
        ("加强绩效管理", "12月底前出台考核办法", "财务股", dt.date(2022, 12, 31)),
    ]


def test_minutes_and_english_lists() -> None:
    assert [(it.group, it.text, it.owner, it.due) for it in tasks(MINUTES)] == [
        ("关于义务教育优质均衡发展", "新建学校12所", None, None),
        ("关于义务教育优质均衡发展", "新增学位1.5万个", "市教育局", dt.date(2023, 8, 31)),
        ("关于义务教育优质均衡发展", "招聘教师800名", "市人社局、市教育局", None),
        ("关于财政预算", "加快资金拨付", "市财政局", None),
    ]
    assert [(it.text, it.owner, it.due) for it in tasks(COUNCIL)] == [
        (
            "Complete the tram extension by 30 September 2023",
            "Infrastructure Unit",
            dt.date(2023, 9, 30),
        ),
        ("Introduce contactless payment on all 420 buses", None, None),
    ]


def test_a_deadline_without_year_is_none_where_the_text_has_no_year() -> None:
    assert charge_of("6月底前完成", None).due is None


def test_a_table_of_tasks_is_read_by_its_head() -> None:
    found = tasks(
        "工作会议\n会议部署2021年重点任务：\n序号\t重点任务\t责任单位\t完成时限\n1\t排查危桥\t养护科\t6月底\n"
        "2\t更新台账\t规划科\t全年\n"
    )
    assert [(it.text, it.owner, it.due) for it in found] == [
        ("排查危桥", "养护科", dt.date(2021, 6, 30)),
        ("更新台账", "规划科", None),
    ]


def test_clauses_are_not_divided_in_brackets_quotations_and_lists() -> None:
    words = "一要落实“六稳，六保”（含一、二），推进甲、乙和丙建设；抓好3.5万人培训。"
    assert [it.words for it in clauses_of(words, 0, len(words))] == [
        "一要落实“六稳，六保”（含一、二）",
        "推进甲、乙和丙建设",
        "抓好3.5万人培训",
    ]
    assert shortened("第二，必须做好工作。") == "做好工作"


def test_who_a_clause_begins_with_owns_it_and_who_leads_a_sentence_owns_all_of_it() -> None:
    lead = "某市交通工作会议\n2021年5月10日，某市交通局召开全市会议。\n会议部署了2021年重点任务：\n"
    assert [(it.text, it.owner, str(it.due)) for it in tasks(
        f"{lead}由市教育局负责建设实验学校，各县（区）要落实用地。"
        "交警支队牵头，公路局配合，6月底前完成排查，三季度前通报结果。"
        "各级党委要加强领导。原则同意《方案》。以优异成绩庆祝建党100周年。"
    )] == [
        ("建设实验学校", "市教育局", "None"),
        ("落实用地", "各县（区）", "None"),
        ("6月底前完成排查", "交警支队", "2021-06-30"),
        ("三季度前通报结果", "交警支队", "None"),
        ("各级党委要加强领导", None, "None"),
    ]  # fmt: skip


def test_brackets_at_the_end_of_a_point_are_of_all_of_it() -> None:
    lead = "某市交通工作会议\n2021年5月10日，某市交通局召开全市会议。\n会议部署了2021年重点任务：\n"
    assert [(it.text, it.owner, str(it.due)) for it in tasks(
        f"{lead}（1）开展培训，年内组织演练（责任单位：人事科）；（2）更新台账（时限：9月30日前）。"
    )] == [
        ("开展培训", "人事科", "None"),
        ("年内组织演练", "人事科", "2021-12-31"),
        ("更新台账", None, "2021-09-30"),
    ]  # fmt: skip


def test_what_minutes_say_was_decided_are_tasks() -> None:
    head = "市政府常务会议纪要\n2021年4月12日\n4月12日上午，市长主持召开市政府第38次常务会议。"
    found = tasks(f"{head}现将会议议定事项纪要如下。\n一、关于防汛\n市水务局牵头，完成隐患排查。")
    assert [(it.group, it.text, it.owner) for it in found] == [
        ("关于防汛", "完成隐患排查", "市水务局")
    ]
