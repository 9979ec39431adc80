"""Sentences of reports, and what is made of their numbers."""

from __future__ import annotations

import datetime as dt
import re
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.loading.number import read_number
from reportgen.model.reading import TextFrame
from reportgen.model.source_text import Damage
from tests.draft.figures.reading import FRAME, figures, numbers, quickly, said

SUBJECTS = {
    "全省城乡低保平均标准分别达到每月672元和每年5558元。": ["dibao_urban", "dibao_rural"],
    "牛肉、羊肉、猪肉产量分别下降1.7%、1.8%、10.8%。": ["牛肉产量", "羊肉产量", "猪肉产量"],
    "城镇和农村居民人均可支配收入分别达到4万元和2万元。": ["income_urban", "income_rural"],
    "铁路和民航投资分别完成212.6亿元和69.8亿元。": ["铁路投资", "民航投资"],
    "集中养育和社会散居孤儿基本生活保障标准分别为1920元和1468元。": [
        "orphans_institution", "orphans_community",
    ],
    "规模以上工业增加值、固定资产投资分别增长5%和6%。": [
        "industry_value_added", "fixed_asset_investment",
    ],
    "沈阳市、大连市地区生产总值分别突破6500亿元和7000亿元。": ["gdp", "gdp"],
    "地区生产总值4.38万亿元，增长3.9%。": ["gdp", "gdp"],
    "改造危桥326座、惠及居民18.6万户。": ["改造危桥", "惠及居民"],
    "24.76万事实无人抚养儿童首次纳入国家保障。": ["children_first_covered"],
    "审核完成12项行政区划调整事项。": ["division_changes"],
    "为12.4万户市场主体减免租金18.9亿元。": ["市场主体", "减免租金"],
    "31个大城市城镇调查失业率为5.2%。": ["31个大城市城镇调查失业率"],
    "养老机构发展到2008家、床位20.2万张。": ["elderly_institutions", "elderly_beds"],
    "常住人口317.8万人，占总人口比重（常住人口城镇化率）为63.41%。": ["population", "urbanisation"],
    "发放价格临时补贴3.97亿元，惠及841.4万人次。": [
        "price_subsidy_amount", "price_subsidy_recipients",
    ],
    "为困难群众发放补贴资金12.3亿元。": ["发放补贴资金"],
}  # fmt: skip


@pytest.mark.parametrize("text", SUBJECTS)
def test_each_number_has_its_subject(text: str) -> None:
    assert [it.indicator or it.subject for it in figures(text)] == SUBJECTS[text]


ASKED = (
    "出口、进口和利用外资分别增长5%、6%。",
    "采矿业、制造业和电力、热力生产业增加值分别增长6%、7%和8%。",
    "接待游客1.2亿人次，实现旅游收入1300亿元，同比分别增长5%和6%。",
    "公路客运量3亿人次、货运量2亿吨，增长5%。",
    "安排2.6亿元支持科技型企业创新。",
    "国有控股企业增加值增长3.5%，总里程增长4.6%。",
    "地区生产总值连闯3万亿元。",
    "实现市县1小时通达。",
)


def test_what_cannot_be_dealt_out_is_asked() -> None:
    for text in ASKED:
        assert "subject" in figures(text)[-1].asks, text


def test_one_rate_after_two_values_is_one_figure_for_both() -> None:
    *_, rate = figures("城乡低保标准分别达到每月672元和每年5558元，年均增长8%。")
    assert (rate.indicator, rate.shared_with) == ("dibao_urban", ("dibao_rural",))
    assert rate.asks == ("period",)
    *_, one, other = figures("城乡低保标准分别达到每月672元和每年5558元，年均增长8%和9%。")
    assert [one.indicator, other.indicator] == ["dibao_urban", "dibao_rural"]
    assert not one.shared_with


MEASURES = {
    "居民消费价格上涨2.5%。": "growth 2.5%",
    "发电量下降1.1%。": "growth -1.1%",
    "粮食产量比上年减少91.2万吨。": "change -91.2万 tonnes",
    "城镇化率提高3个百分点。": "change 3",
    "城镇化率提高到63%。": "value 63% percent",
    "失业率降至5.2%。": "value 5.2% percent",
    "城镇新增就业118.4万人，完成年度目标的107.6%。": "completion 107.6%",
    "地区生产总值居全国第4位。": "rank 4",
    "森林覆盖率低于全国0.5个百分点。": "gap -0.5",
    "单位地区生产总值能耗下降3%以上。": "growth -3%以上",
    "快递业务量增长1.5倍。": "growth 1.5倍",
    "高新技术企业数量翻一番。": "growth 翻一番",
    "旅游收入减少近两成。": "growth 近-20%",
    "粮食产量稳定在800亿斤以上。": "value 800亿以上 jin",
    "市场主体突破600余万户。": "value 600余万 entities",
    "居民人均可支配收入超过1.2万元。": "value 超过1.2万 CNY/person",
    "财政收入增速为6%。": "growth 6%",
    "工业投资降幅收窄2个百分点。": "change 2",
    "工业投资增速回落2个百分点。": "change -2",
    "地区生产总值增长-2.1%。": "growth -2.1%",
    "进出口负增长2.1%。": "growth -2.1%",
    "平均气温-3.2℃。": "value -3.2 celsius",
    "每千人口床位数8.3张。": "value 8.3 beds/1000-persons",
    "城乡居民收入比为2.48∶1。": "value 2.48 to-one",
    "一般公共预算收入增长5%～6%。": "growth 5%～6%",
    "万元地区生产总值用水量下降1.5%至2%。": "growth -2%～-1.5%",
}


@pytest.mark.parametrize("text", MEASURES)
def test_a_number_is_what_its_verb_says(text: str) -> None:
    figure = figures(text)[-1]
    assert said(figure, "measure", "value", "unit") == MEASURES[text]
    if "余" not in figure.value:
        read_number(figure.value)


KINDS = {
    "出口同比增长5%。": "year_on_year",
    "出口比上年增长5%。": "year_on_year",
    "出口比2019年增长5%。": "year_on_year",
    "规模以上工业增加值环比增长0.5%。": "previous_period",
    "出口比2015年增长50%。": "over_span 2015",
    "城镇化率比“十二五”末提高5个百分点。": "over_span 2015",
    "“十三五”时期，出口年均增长5%。": "average_annual",
    "出口比上年增长5%，其中机电产品出口增长6%。": "year_on_year",
}


def test_the_kind_of_a_growth_is_said_or_carried_soundly() -> None:
    for text, kind in KINDS.items():
        figure = figures(text)[-1]
        assert said(figure, "kind", "base") == kind, text
        assert "kind" not in figure.asks, text


def test_a_kind_that_is_not_said_is_asked() -> None:
    for text in ("出口增长5%。", "出口年均增长5%，进口增长6%。", "出口增速比上半年回落2个百分点。"):
        assert "kind" in figures(text)[-1].asks, text
    over = figures("五年来，出口增长50%。")[0]
    assert (over.kind, set(over.asks)) == ("over_span", {"period", "kind", "base"})


PERIODS = {
    "出口100亿元。": "2020",
    "一季度出口100亿元。": "2020-Q1",
    "上半年出口100亿元。": "2020-H1",
    "1-9月，出口100亿元。": "2020-01..2020-09",
    "前三季度出口100亿元。": "2020-01..2020-09",
    "12月份，出口100亿元。": "2020-12",
    "年末全省常住人口100万人。": "2020-12-31",
    "截至2020年11月底，高速公路6137公里。": "2020-11-30",
    "“十三五”时期，累计出口100亿元。": "2016..2020",
    "2019年出口100亿元。": "2019",
    "完成全年目标的60%，去年出口100亿元。": "2020",
}


def test_a_time_is_read_where_it_is_said() -> None:
    for text, period in PERIODS.items():
        figure = figures(text)[-1]
        assert (figure.period, "period" in figure.asks) == (period, False), text


OPEN_PERIODS = {
    "累计发放补贴100亿元。": "unstated..2020",
    "城乡低保标准年均增长8%。": "unstated..2020",
    "五年来，累计投入资金100亿元。": "2016..2020",
    "“十三五”时期，高速公路里程达到6137公里。": "2020",
    "森林覆盖率由2015年的38.2%提高到42%。": "2020",
}


def test_a_time_that_is_not_said_is_asked() -> None:
    for text, period in OPEN_PERIODS.items():
        found = figures(text)
        assert found[-1].period == period, text
        assert "period" in found[0].asks, text
    assert "period" in figures("出口100亿元。", "other")[0].asks
    later = figures("6月份，出口100亿元。进口90亿元。")[-1]
    assert (later.period, later.asks) == ("2020-06", ("period",))


LOOKING_BACK = {
    ("2021-01-08", "一年来，出口100亿元。"): "2020",
    ("2021-03-08", "过去的一年，出口100亿元。"): "2020",
    ("2021-01-08", "2021年任务已经明确，一年来，出口100亿元。"): "2020",
    ("2021-07-08", "一年来，出口100亿元。"): "2021 period",
    ("2021-12-08", "今年以来，出口100亿元。"): "2021",
    ("2021-01-08", "今年以来，出口100亿元。"): "2020 period",
    ("2021-03-08", "今年以来，出口100亿元。"): "2021 period",
    ("2021-07-08", "今年以来，出口100亿元。"): "2021 period",
    ("2021-01-08", "2018年以来，累计出口100亿元。"): "2018..2020 period",
}


def test_the_past_year_is_that_before_the_meeting_or_it_is_asked() -> None:
    for (date, text), period in LOOKING_BACK.items():
        frame = TextFrame(date=dt.date.fromisoformat(date), title="会议")
        found = figures(text, frame=frame)[-1]
        assert (said(found, "period", "asks"), found.role) == (period, "result"), (date, text)
    told = figures("一年来，出口100亿元。", "tasks")[0]
    assert (told.period, told.role) == ("2020", "result")


def test_a_report_on_half_a_year_is_not_one_on_the_year() -> None:
    half = replace(FRAME, title="上半年经济稳中向好", year=2021, date=dt.date(2021, 7, 16))
    assert figures("出口100亿元。", frame=half)[0].period == "2021-H1"
    running = replace(FRAME, title="会议", year=2021, date=dt.date(2021, 7, 16))
    assert figures("出口100亿元。", frame=running)[0].asks == ("period",)


def test_aims_are_no_results() -> None:
    goal = figures("地区生产总值增长6.5%左右，力争达到7%。", "targets")
    assert [said(it, "role", "measure", "period") for it in goal] == ["target growth 2021"] * 2
    plan = figures("到2025年，地区生产总值突破4万亿元，年均增长6%左右。", "directions")
    assert [said(it, "role", "period") for it in plan] == ["plan 2025", "plan 2021..2025"]
    said_so = figures("今年力争完成投资100亿元。")[0]
    assert (said_so.role, said_so.period) == ("target", "2021")


def test_a_part_that_may_tell_either_asks_for_the_role() -> None:
    assert "role" in figures("改造老旧小区1000个。", "emphases")[0].asks
    assert "role" not in figures("会议还表彰了199个先进集体。", "other")[0].asks
    past = figures("2020年改造老旧小区1000个。", "tasks")[0]
    assert (past.role, past.period, past.asks) == ("result", "2020", ("role",))
    assert "role" in figures("出口同比增长5%。", "tasks")[0].asks
    hoped = figures("预计全年退税2.5万亿元，其中留抵退税1.5万亿元。")
    assert all("role" in it.asks for it in hoped)
    assert len(hoped) == 2


MORE = {
    "0-14岁人口占总人口的17.86%，15-64岁人口占65.42%。": [
        "0-14岁人口占总人口 value 17.86% -",
        "15-64岁人口 value 65.42% subject",
    ],
    "固定资产投资下降2.6%，较前三季度收窄4.1个百分点。": [
        "固定资产投资 growth -2.6% kind coverage",
        "固定资产投资增速 change 4.1 indicator kind base",
    ],
    "城市低保标准由每人每月500元提高到530元。": [
        "城市低保标准 value 500 period",
        "城市低保标准 value 530 -",
    ],
    "新增铁路8000公里、公路33万公里。": [
        "新增铁路 value 8000 -",
        "新增公路 value 33万 subject",
    ],
    "51个贫困县完成交通投资221亿元。": [
        "贫困县 value 51 -",
        "交通投资 value 221亿 subject",
    ],
    "在21个地级以上市中居第7位。": [],
    "预算收入完成2亿元，完成年初预算数6亿元的40.4%。": [
        "预算收入 value 2亿 -",
        "预算收入 value 6亿 subject",
        "预算收入 value 40.4% subject measure",
    ],
    "截至4月底，财政总收入完成19亿元。": ["财政总收入 value 19亿 period"],
    "其中，4月份增长1.8%。": [],
    "城镇新增就业年均1270多万人。": ["城镇新增就业 value 1270多万 measure period"],
    "财政补助达到1.66万元/床位。": ["财政补助 value 1.66万 -"],
    "与上年比，第一产业占比上升3.8个百分点。": ["第一产业占比 change 3.8 -"],
    "粮食播种面积3280万亩、总产245亿斤，分别比上年增加21万亩和4亿斤。": [
        "粮食播种面积 value 3280万 -",
        "总产 value 245亿 subject",
        "粮食播种面积 change 21万 -",
        "总产 change 4亿 subject",
    ],
    "农产品加工业产值4000亿元，与农业总产值之比达到2.2∶1。": [
        "农产品加工业产值 value 4000亿 -",
        "农业总产值之比 value 2.2 subject",
    ],
    "全省500户以上的行政村占比超过60%。": ["500户以上的行政村占比 value 超过60% -"],
    "出口820亿元，由上半年的下降12%转为增长1.5%。": [
        "出口 value 820亿 -",
        "出口 growth -12% period kind",
        "出口 growth 1.5% kind",
    ],
    "新增就业5万人，超额完成目标任务20%。": [
        "新增就业 value 5万 -",
        "新增就业 completion 20% measure",
    ],
    "551万农村贫困人口全部脱贫、52个贫困县全部摘帽。": [
        "农村贫困人口 value 551万 -",
        "贫困县 value 52 -",
    ],
    "外汇储备3.1万亿美元，较5月末上升182亿美元。": [
        "外汇储备 value 3.1万亿 -",
        "外汇储备 change 182亿 kind base",
    ],
}


@pytest.mark.parametrize("text", MORE)
def test_constructions_of_reports(text: str) -> None:
    found = [
        f"{it.subject} {it.measure} {it.value} {' '.join(it.asks) or '-'}" for it in figures(text)
    ]
    assert found == MORE[text]


def test_units_carry_over_both_ways() -> None:
    behind = figures("出口、进口、税收占比分别提高1.7、0.7、8.3个百分点。")
    assert [it.measure for it in behind] == ["change"] * 3
    month = figures("城乡特困人员基本生活标准分别达到人均每月1072元和670元。")
    assert [it.unit for it in month] == ["CNY/person/month"] * 2
    both = figures("城乡低保标准分别达到人均每月665元和每年5842元。")
    assert [it.unit for it in both] == ["CNY/person/month", "CNY/person/year"]
    more = figures("城乡居民医保财政补助标准达到每人每年550元，增加30元。")
    assert [it.unit for it in more] == ["CNY/person/year"] * 2


def test_a_unit_that_is_not_said_or_odd_is_asked() -> None:
    assert "unit" in figures("全省城市低保标准达到每月672元。")[0].asks
    assert "unit" in figures("专利授权量8621。")[0].asks
    living = (
        "城乡低保标准分别达到人均每月665元和每年5842元。"
        "城乡特困人员基本生活标准分别达到人均每月10775元和8230元。"
        "集中养育孤儿和社会散居孤儿保障标准分别达到人均每月1567.2元和1140元。"
    )
    asked = [it.value for it in figures(living) if "unit" in it.asks]
    assert asked == ["10775", "8230"]


def test_the_growth_of_a_share_may_be_in_percent_or_points() -> None:
    figure = figures("城乡社区综合服务设施覆盖率分别达到96.4%和83.7%，同比增长17.7%和37.6%。")[-1]
    assert (figure.scale, figure.asks) == ("unstated", ("scale",))


def test_parts_areas_prices_and_places_are_named() -> None:
    part = figures("减税降费超过2.6万亿元，其中减免社保费1.7万亿元。")[1]
    assert (part.subject, part.part_of) == ("减免社保费", "减税降费")
    assert figures("望江市地区生产总值1万亿元。")[0].area == "望江市"
    assert figures("全国城镇新增就业1186万人。")[0].area == "全国"
    assert figures("按可比价格计算，出口增长2%，地区生产总值实际增长3%。")[1].prices == "constant"
    rank = figures("高速公路里程6137公里，居全国第9位。")[1]
    assert (rank.indicator, rank.among) == ("expressways", "全国")
    gap = figures("城镇调查失业率5.2%，比全国低0.3个百分点。")[1]
    assert (gap.to, gap.value) == ("全国", "-0.3")


def test_coverages_are_named_or_asked() -> None:
    named = figures("规模以上工业增加值增长6%。")[0]
    assert (named.coverage, "coverage" in named.asks) == ("above_designated", False)
    assert "coverage" in figures("固定资产投资增长5%。")[0].asks


def test_damage_is_no_figure() -> None:
    text = "每千人口床位数24.三张，出口100亿元。"
    assert [it.what for it in numbers(text)] == ["unclear", "figure"]
    hit = numbers("出口1□0亿元。", damage=(Damage(2, 6, "broken_number"),))
    assert {it.what for it in hit} == {"unclear"}


def test_text_in_other_words_is_unclear() -> None:
    found = numbers("Exports rose 5.2 percent to 1.2 trillion yuan in 2020.")
    assert {it.what for it in found} <= {"unclear", "date"}


@given(
    st.lists(
        st.sampled_from(
            [
                "出口",
                "增长",
                "5%",
                "、",
                "和",
                "，",
                "。",
                "分别",
                "达到",
                "3.2万",
                "元",
                "由",
                "提高到",
                "比上年",
                "其中",
                "（",
                "）",
                "第3位",
                "占",
                "的比重",
                "每月",
                "人均",
                "2020年",
                "累计",
                "1-9月",
                "A",
                "超过",
                "左右",
                "倍",
                "成",
                "\n",
                "“",
                "”",
                "居全国",
                "下降",
                "个百分点",
                "城乡",
                "低于",
                "至",
                "-",
            ]
        ),
        max_size=24,
    ).map("".join)
)
def test_any_text_is_read(text: str) -> None:
    found = quickly(text)
    assert len(found) <= len(text)
    place = 0
    covered: set[int] = set()
    for it in found:
        assert place <= it.start < it.end
        assert (it.what == "figure") == (it.figure is not None)
        place = it.end
        covered.update(range(it.start, it.end))
    for digits in re.finditer(r"[0-9]+", text):
        assert set(range(*digits.span())) <= covered


@pytest.mark.heavy
def test_long_texts_take_linear_time() -> None:
    units = (
        "出口100亿元、",
        "比上年增长5%，其中",
        "城乡低保标准",
        "由",
        "1个",
        "（5%",
        "提高到3%和",
    )
    spent = []
    for size in (500, 2000):
        start = time.perf_counter()
        for unit in units:
            quickly((unit * size)[: size * 3])
        spent.append(time.perf_counter() - start)
    assert spent[1] < 14 * spent[0] + 0.3


def test_nothing_is_known_of_a_text_without_frame() -> None:
    found = numbers("出口100亿元，增长5%。", "other", TextFrame())
    assert {it.figure.period for it in found if it.figure} == {None}
    assert all("period" in it.figure.asks for it in found if it.figure)
