"""The code list of economic indicators, as a clerk meets it who enters a government work report."""

from __future__ import annotations

import pytest

import reportgen
from reportgen import resources
from reportgen.model.indicator import CodeList
from reportgen.model.unit import PERCENT

CODES = resources.assets() / "indicators" / "economy.yaml"
GROWTH = ""
"""In the place of a unit: what is printed is by how much it grew."""
PROVINCE = {
    "地区生产总值": ("6%", GROWTH, "gdp"),
    "一般公共预算收入": ("2655.8亿", "CNY", "budget_revenue"),
    "固定资产投资": ("2.6%", GROWTH, "fixed_asset_investment"),
    "社会消费品零售总额": ("-7.3%", GROWTH, "retail_sales"),
    "进出口总额": ("6544亿", "CNY", "goods_trade"),
    "出口总额": ("2652.2亿", "CNY", "goods_exports"),
    "实际使用外资": ("174亿", "CNY", "fdi"),
    "居民消费价格": ("2.4%", GROWTH, "cpi"),
    "城镇居民人均可支配收入": ("40376", "CNY/person", "income_urban"),
    "农村居民人均可支配收入": ("17450", "CNY/person", "income_rural"),
    "城镇新增就业": ("44.9万", "persons", "new_urban_jobs"),
    "城镇登记失业率": ("4.6%", "percent", "registered_unemployment"),
    "粮食产量": ("2339万", "tonnes", "grain_output"),
    "单位GDP能耗": ("-3.2%", GROWTH, "energy_intensity"),
    "PM2.5平均浓度": ("39", "ug/m3", "pm25"),
    "优良天数比例": ("83.6%", "percent", "good_air_share"),
    "优良水体比例": ("74.4%", "percent", "good_water"),
    "森林覆盖率": ("42%", "percent", "forest_cover"),
    "研发投入强度": ("2.19%", "percent", "rd_intensity"),
    "高新技术企业": ("7000", "enterprises", "high_tech_firms"),
    "高速公路通车里程": ("4331", "km", "expressways"),
    "常住人口城镇化率": ("72.1%", "percent", "urbanisation"),
    "城乡居民基础养老金最低标准": ("108", "CNY/person/month", "residents_pension"),
    "企业退休人员月人均基本养老金": ("2850", "CNY/person/month", "retiree_pension"),
    "农民工月均收入": ("4072", "CNY/person/month", "migrant_income"),
    "最低工资标准": ("1810", "CNY/month", "minimum_wage"),
    "平均气温": ("9.6", "celsius", "mean_temperature"),
    "市场主体": ("390万", "entities", "market_entities"),
}
NATION = {
    "国内生产总值": ("101.6万亿", "CNY", "gdp"),
    "人均GDP": ("72447", "CNY/person", "gdp_per_head"),
    "第三产业增加值": ("2.1%", GROWTH, "tertiary_value_added"),
    "CPI": ("2.5%", GROWTH, "cpi"),
    "城镇调查失业率": ("5.2%", "percent", "surveyed_unemployment"),
    "外汇储备": ("32165亿", "USD", "forex_reserves"),
    "赤字率": ("3.2%", "percent", "deficit_ratio"),
    "地方政府专项债券": ("3.65万亿", "CNY", "special_bonds"),
    "减税降费": ("2.6万亿", "CNY", "tax_fee_cuts"),
    "人均预期寿命": ("77.3", "age-years", "life_expectancy"),
    "劳动年龄人口平均受教育年限": ("10.8", "years", "schooling_years"),
    "每万人口高价值发明专利拥有量": ("6.3", "patents/10000-persons", "patents_density_high_value"),
    "每千人口执业（助理）医师数": ("2.9", "doctors/1000-persons", "doctors_density"),
    "基本养老保险参保率": ("91%", "percent", "pension_coverage"),
    "新开工改造城镇老旧小区": ("4.03万", "communities", "old_communities"),
    "农村贫困人口减少": ("551万", "persons", "poverty_relieved"),
    "能耗强度": ("0.5", "tce/10000-CNY", "energy_intensity"),
    "5G基站": ("71.8万", "base-stations", "base_stations_5g"),
    "Grain output": ("669.49 million", "tonnes", "grain_output"),
}
MEETING = """\
meeting:
  id: report
  title: {zh: 政府工作报告, en: Report on the work of the government}
  date: 2021-03-05
  form: {zh: 会议, en: meeting}
  area: {code: CN, name: {zh: 全国, en: China}, short: {zh: 全国, en: China}}
  organiser: {zh: 政府, en: Government}
source:
  id: text
  title: {zh: 原文, en: Text}
  publisher: {zh: 报社, en: Newspaper}
  status: provisional
  counting: {zh: 按段, en: By paragraph}
observations:
"""
PART = {
    "id: report": "id: province",
    "code: CN,": "code: CN-LN, within: CN,",
    "全国": "辽宁",
    "China": "Liaoning",
}
BRIEFING = """\
id: reports
title: {zh: 简报, en: Briefing}
subject: province.yaml
benchmark: nation.yaml
indicators: codes.yaml
outputs:
  - {template: briefing, formats: [docx]}
"""


def report(printed: dict[str, tuple[str, str, str]]) -> str:
    """A report that has these figures, by the names that it has for them."""
    text = MEETING
    for called, (value, unit, _) in printed.items():
        how = f"unit: {unit}" if unit else "measure: growth, kind: year_on_year"
        figure = f'indicator: {called}, value: "{value}", {how}, period: 2020, at: {{paragraph: 1}}'
        text += f"  - {{{figure}}}\n"
    return text


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory, heavy: None) -> reportgen.Briefing:
    folder = tmp_path_factory.mktemp("economy")
    province = report(PROVINCE)
    for whole, part in PART.items():
        province = province.replace(whole, part)
    files = {"briefing": BRIEFING, "province": province, "nation": report(NATION)}
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    (folder / "codes.yaml").write_bytes(CODES.read_bytes())
    return reportgen.load(folder / "briefing.yaml")


@pytest.fixture(scope="module")
def codes(reports: reportgen.Briefing) -> CodeList:
    return reports.indicators


def test_indicators_are_found_by_the_names_and_in_the_units_of_reports(
    reports: reportgen.Briefing,
) -> None:
    assert reports.benchmark is not None
    province, nation = reports.subject.observations, reports.benchmark.observations
    assert [it.indicator for it in province] == [code for _, _, code in PROVINCE.values()]
    assert [it.indicator for it in nation] == [code for _, _, code in NATION.values()]


def test_figures_as_reports_give_them_raise_no_doubts(reports: reportgen.Briefing) -> None:
    assert reports.warnings == ()


def test_a_coverage_is_no_indicator(codes: CodeList) -> None:
    """Read as the whole of industry, what only the larger enterprises made would be false."""
    words = {word for indicator in codes.indicators for word in indicator.called}
    assert "工业增加值" in words
    assert "规模以上工业增加值" not in words


def test_no_two_indicators_are_called_alike(codes: CodeList) -> None:
    called = [{word.casefold() for word in indicator.called} for indicator in codes.indicators]
    assert len(called) > 100
    assert len(set().union(*called)) == sum(map(len, called))


def test_shares_are_in_percent_and_parts_in_the_unit_of_their_whole(codes: CodeList) -> None:
    units = {indicator.id: indicator.unit for indicator in codes.indicators}
    shares = {indicator.id for indicator in codes.indicators if indicator.nature == "share"}
    assert shares == {code for code, unit in units.items() if unit.noun == PERCENT}
    parts = [indicator for indicator in codes.indicators if indicator.part_of]
    assert [it.id for it in parts if it.unit != units[it.part_of or ""]] == []


def test_no_topic_and_no_noun_stands_unused(codes: CodeList) -> None:
    assert {topic.id for topic in codes.topics} == {it.topic for it in codes.indicators}
    units = [indicator.unit for indicator in codes.indicators]
    used = {noun for unit in units for noun in (unit.noun, *(noun for _, noun in unit.divisors))}
    # a noun that is worth so much of another is what texts may print
    printed = {noun.id for noun in codes.units if noun.equals is not None}
    assert used | printed == {noun.id for noun in codes.units}
