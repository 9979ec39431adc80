"""Figures as government work reports and communiqués had them: not one of them is doubted.

From general knowledge of the reports on 2020, the year in which figures jumped most, and on 2019;
they need not be right to the last digit, but they hang together as the real ones do.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import reportgen
from reportgen import resources
from reportgen.loading import problems_in
from reportgen.model.problem import Problem

NATION = """\
gdp 1015986亿 CNY 2020
gdp growth 2.3% 2020 yoy constant
gdp growth -6.8% 2020-Q1 yoy constant
gdp growth 3.2% 2020-Q2 yoy constant
gdp growth 4.9% 2020-Q3 yoy constant
gdp growth 6.5% 2020-Q4 yoy constant
gdp 688858亿 CNY 2015
gdp growth 5.7% 2016/2020 average_annual constant
gdp growth 6%以上 2021 yoy target
primary_value_added 77754亿 CNY 2020
secondary_value_added 384255亿 CNY 2020
tertiary_value_added 553977亿 CNY 2020
primary_value_added growth 3.0% 2020 yoy constant
secondary_value_added growth 2.6% 2020 yoy constant
tertiary_value_added growth 2.1% 2020 yoy constant
gdp_per_head 72447 CNY/person 2020
gdp_per_head growth 2.0% 2020 yoy
industry_value_added 313071亿 CNY 2020
industry_value_added growth 2.4% 2020 yoy
industry_value_added growth 2.8% 2020 yoy coverage=above_designated
industry_value_added growth 7.1% 2020 yoy coverage=high_tech
construction_value_added 72996亿 CNY 2020
grain_output 66949万 tonnes 2020
grain_output change 565万 tonnes 2020 yoy
grain_output growth 0.9% 2020 yoy
grain_output 65000万以上 tonnes 2021 target
fixed_asset_investment 518907亿 CNY 2020
fixed_asset_investment growth 2.9% 2020 yoy
manufacturing_investment growth -2.2% 2020 yoy
infrastructure_investment growth 0.9% 2020 yoy
real_estate_investment growth 7.0% 2020 yoy
private_investment growth 1.0% 2020 yoy
retail_sales 391981亿 CNY 2020
retail_sales growth -3.9% 2020 yoy
online_sales growth 10.9% 2020 yoy
goods_trade 321557亿 CNY 2020
goods_exports 179326亿 CNY 2020
goods_imports 142231亿 CNY 2020
goods_trade growth 1.9% 2020 yoy
goods_exports growth 4.0% 2020 yoy
goods_imports growth -0.7% 2020 yoy
fdi growth 45% 2020 yoy
services_trade growth -15.7% 2020 yoy
cpi growth 2.5% 2020 yoy
cpi growth 3%左右 2021 yoy target
ppi growth -1.8% 2020 yoy
budget_revenue 182895亿 CNY 2020
budget_revenue growth -3.9% 2020 yoy
tax_revenue 154310亿 CNY 2020
budget_expenditure 245588亿 CNY 2020
deficit_ratio 3.6%以上 percent 2020
deficit_ratio 3.2%左右 percent 2021 target
income 32189 CNY/person 2020
income 21966 CNY/person 2015
income growth 4.7% 2020 yoy
income growth 2.1% 2020 yoy constant
income growth 翻一番 2020 over_span base=2010 constant
income_urban 43834 CNY/person 2020
income_urban growth 3.5% 2020 yoy
income_rural 17131 CNY/person 2020
income_rural growth 6.9% 2020 yoy
spending 21210 CNY/person 2020
spending growth -1.6% 2020 yoy
new_urban_jobs 1186万 persons 2020
new_urban_jobs 900万以上 persons 2020 target
new_urban_jobs completion 131.8% 2020
new_urban_jobs 1100万以上 persons 2021 target
surveyed_unemployment 5.2% percent 2020-12
surveyed_unemployment 5.6% percent 2020
surveyed_unemployment 5.5%左右 percent 2021 target
migrant_workers 28560万 persons 2020
migrant_workers change -517万 persons 2020 yoy
migrant_workers growth -1.8% 2020 yoy
population 141178万 persons 2020-12-31
urbanisation 63.89% percent 2020
urbanisation 56.1% percent 2015
urbanisation 65% percent 2025 plan
pension_insured 99865万 persons 2020
pension_insured_workers 45621万 persons 2020
pension_insured_residents 54244万 persons 2020
medical_insured 136131万 persons 2020
poverty_relieved 551万 persons 2020
poverty_relieved 9899万 persons 2012/2020
rd 24426亿 CNY 2020
rd growth 10.3% 2020 yoy
rd_intensity 2.40% percent 2020
patents_granted 363.9万 patents 2020
patents_granted growth 40.4% 2020 yoy
technology_contracts growth 26.1% 2020 yoy
energy_use 49.8亿 tce 2020
energy_use growth 2.2% 2020 yoy
good_air_share 87.0% percent 2020
good_air_share 87.5% percent 2025 plan
passengers growth -45.1% 2020 yoy
freight growth -0.5% 2020 yoy
parcels 833.6亿 parcels 2020
parcels growth 31.2% 2020 yoy
base_stations_5g 71.8万 base-stations 2020
domestic_trips 28.8亿 person-times 2020
domestic_trips growth -52.1% 2020 yoy
tourism_revenue 22286亿 CNY 2020
tourism_revenue growth -61.1% 2020 yoy
life_expectancy 77.3 age-years 2019
life_expectancy change 1 age-years 2025 over_span base=2020 plan
"""
PROVINCE = """\
gdp 25115.0亿 CNY 2020
gdp growth 0.6% 2020 yoy constant
gdp growth -7.7% 2020-Q1 yoy constant
gdp growth 6%以上 2021 yoy target
gdp rank 16 2020 places=31
primary_value_added 2284.6亿 CNY 2020
secondary_value_added 9400.9亿 CNY 2020
tertiary_value_added 13429.4亿 CNY 2020
primary_value_added growth 3.2% 2020 yoy constant
secondary_value_added growth 1.8% 2020 yoy constant
tertiary_value_added growth -0.7% 2020 yoy constant
grain_output 2339万 tonnes 2020
grain_output growth -3.7% 2020 yoy
fixed_asset_investment growth 2.6% 2020 yoy
retail_sales 8960.9亿 CNY 2020
retail_sales growth -7.3% 2020 yoy
goods_trade 6544.0亿 CNY 2020
goods_exports 2652.2亿 CNY 2020
goods_imports 3891.8亿 CNY 2020
goods_exports growth -15.2% 2020 yoy
fdi growth 13.7% 2020 yoy
budget_revenue 2655.5亿 CNY 2020
budget_revenue growth 0.1% 2020 yoy
tax_revenue 1878.9亿 CNY 2020
budget_expenditure 6002.0亿 CNY 2020
income 32738 CNY/person 2020
income growth 2.9% 2020 yoy
income_urban 40376 CNY/person 2020
income_urban growth 1.5% 2020 yoy
income_rural 17450 CNY/person 2020
income_rural growth 8.3% 2020 yoy
new_urban_jobs 44.3万 persons 2020
new_urban_jobs 40万以上 persons 2020 target
new_urban_jobs completion 110.8% 2020
new_urban_jobs 40万以上 persons 2021 target
registered_unemployment 4.6% percent 2020
surveyed_unemployment 5.5%左右 percent 2021 target
population 4259万 persons 2020-12-31
urbanisation 72.1% percent 2020
urbanisation 76% percent 2025 plan
good_air_share 83.6% percent 2020
base_stations_5g 2.5万 base-stations 2020
tourism_revenue growth -56.6% 2020 yoy
"""
BEFORE = """\
gdp 24909.5亿 CNY 2019
gdp growth 5.5% 2019 yoy constant
gdp growth 5.7% 2018 yoy constant
gdp growth 4.2% 2017 yoy constant
gdp growth 6%左右 2020 yoy target
primary_value_added 2177.8亿 CNY 2019
grain_output 2430万 tonnes 2019
retail_sales 15008.6亿 CNY 2019
retail_sales growth 6.1% 2019 yoy
goods_trade 7255.1亿 CNY 2019
tourism_revenue growth 15.9% 2019 yoy
tourism_revenue growth 13.3% 2018 yoy
tourism_revenue growth 12.2% 2017 yoy
budget_revenue 2652.0亿 CNY 2019
income 31820 CNY/person 2019
income growth 7.1% 2019 yoy
new_urban_jobs 47.2万 persons 2019
new_urban_jobs 40万以上 persons 2020 target
population 4351.7万 persons 2019-12-31
urbanisation 68.1% percent 2019
base_stations_5g 1700 base-stations 2019
"""
TEXTS = {
    "nation": (NATION, "CN", "全国", "2021-03-05"),
    "province": (PROVINCE, "CN-LN", "辽宁", "2021-01-27"),
    "before": (BEFORE, "CN-LN", "上年", "2020-01-14"),
}
CODES = resources.assets() / "indicators" / "economy.yaml"
MEASURES = ("growth", "change", "rank", "completion")
KINDS = {"yoy": "year_on_year", "average_annual": "average_annual", "over_span": "over_span"}


def entry(number: int, line: str) -> str:
    """One figure of a data file from a line of those above."""
    name, *rest = line.split()
    fields = {"indicator": name}
    if rest[0] in MEASURES:
        fields["measure"] = rest.pop(0)
    fields["value"] = rest.pop(0)
    if not rest[0][:4].isdigit():
        fields["unit"] = rest.pop(0)
    start, _, end = rest.pop(0).partition("/")
    fields["period"] = f"{{from: {start}, to: {end}}}" if end else start
    for word in rest:
        key, _, value = word.partition("=")
        if word in KINDS:
            key, value = "kind", KINDS[word]
        elif not value:
            key, value = ("prices" if word == "constant" else "role"), word
        fields[key] = value
    words = ", ".join(f"{key}: {value}" for key, value in fields.items())
    return f"  - {{{words}, at: {{paragraph: 1, sentence: {number // 4 + 1}}}}}\n"


def write(folder: Path, name: str, old: str = "", new: str = "") -> Path:
    lines, area, short, date = TEXTS[name]
    assert old in lines
    figures = enumerate(lines.replace(old, new, 1).splitlines() if old else lines.splitlines())
    head = f"""\
meeting:
  id: {name}
  title: {{zh: 报告, en: Report}}
  date: {date}
  form: {{zh: 会议, en: meeting}}
  area: {{code: {area}, name: {{zh: {short}, en: {name}}}, short: {{zh: {short}, en: {name}}}}}
  organiser: {{zh: 政府, en: Government}}
source:
  id: text
  title: {{zh: 原文, en: Text}}
  publisher: {{zh: 政府, en: Government}}
  status: normal
  counting: {{zh: 按段, en: By paragraph}}
  paragraphs: 1
observations:
"""
    path = folder / f"{name}.yaml"
    path.write_text(head + "".join(entry(*it) for it in figures), encoding="utf-8")
    return path


def briefing(folder: Path) -> Path:
    path = folder / "briefing.yaml"
    path.write_text(
        f"""\
id: real
title: {{zh: 简报, en: Briefing}}
subject: province.yaml
benchmark: nation.yaml
against:
  - {{meeting: before.yaml, relation: over_time}}
indicators: {CODES}
outputs:
  - {{template: briefing, formats: [html]}}
""",
        encoding="utf-8",
    )
    return path


@pytest.mark.heavy
def test_reports_on_a_year_of_jumps_draw_no_warning(tmp_path: Path) -> None:
    for name in TEXTS:
        write(tmp_path, name)
    loaded = reportgen.load(briefing(tmp_path))
    assert [str(it) for it in loaded.warnings] == []
    assert len(loaded.subject.observations) == len(PROVINCE.splitlines())


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("growth 5.7% 2016/2020", "growth 57% 2016/2020", "data.growth_contradicts"),
        ("grain_output growth 0.9%", "grain_output growth 9%", "data.growth_and_change_differ"),
        (
            "migrant_workers growth -1.8%",
            "migrant_workers growth 1.8%",
            "data.growth_and_change_differ",
        ),
        ("pension_insured 99865万", "pension_insured 99685万", "data.total_differs"),
        (
            "new_urban_jobs completion 131.8%",
            "new_urban_jobs completion 113.8%",
            "data.completion_contradicts",
        ),
        ("new_urban_jobs 1100万以上", "new_urban_jobs 110万以上", "data.target_below_reached"),
        (
            "urbanisation 65% percent 2025 plan",
            "urbanisation 65% percent 2025",
            "data.result_ahead",
        ),
        ("income 21966 CNY/person 2015", "income 21966 CNY/person 2002", "data.odd_period"),
        ("goods_exports 179326亿", "goods_exports 379326亿", "data.part_above_whole"),
        ("rd_intensity 2.40%", "rd_intensity 240%", "data.percentage_above_hundred"),
    ],
)
def test_a_slip_among_them_is_told(tmp_path: Path, old: str, new: str, code: str) -> None:
    line = NATION[: NATION.index(old)].count("\n")
    found: tuple[Problem, ...] = problems_in(write(tmp_path, "nation", old, new), CODES)
    assert [it.code for it in found] == [code]
    for it in found:
        assert it.line == line + 16
        assert it.severity == "warning"
