"""The folder of an office: every kind of data file, short, each of its kinds of values once."""

from __future__ import annotations

from pathlib import Path

import reportgen

MEETING = """\
title: 全市交通运输工作例会
date: 2021-05-10
kind: work_meeting
area: {code: CS, name: 长山市, short: 长山, within: GJ}
organiser: 市交通运输局
speaker: {name: 王文, role: 局长}
chair: 李武
attendance:
  - {venue: main, who: 机关各科}
words: {office: 承办单位}
text: source.txt
year: 2020
areas: [{code: GJ, name: 全国}, 临河市]
rates: [{of: USD, to: CNY, rate: 6.9}]
indicators:
  - {name: 城市公交车, topic: 交通, nature: stock, unit: 辆, better: higher}
observations:
  - {indicator: 农村公路里程, value: 1260, unit: 公里, at: {paragraph: 1, sentence: 1}}
  - {indicator: 公交客运量, value: 超过17.5万, unit: 人次, at: {paragraph: 1, sentence: 1}}
  - {indicator: 公交客运量, measure: growth, value: 8.2%, kind: year_on_year}
  - {indicator: 公交客运量, measure: change, value: -12, unit: 万人次, kind: over_span, base: 2015}
  - {indicator: 公交客运量, measure: rank, value: 4, among: 全国, places: 31}
  - {indicator: 满意率, measure: gap, value: -0.5, to: 临河市, unit: 个百分点}
  - {indicator: 城市公交车, value: 45辆, period: 2020-12-31, status: estimated, note: 快报数}
  - {indicator: 城市公交车, missing: not_available, period: 2019}
  - {indicator: 巡查里程, value: 6%～8%, measure: growth, kind: average_annual, period: 2016—2020年}
  - indicator: 养护经费
    value: 320万
    unit: 元/年
    prices: current
    role: plan
    period: {from: 2021, to: 2025}
    correction: {printed_unit: 元/月, reason: 与上年口径不符}
achievements: [完成县道大修]
points:
  - {id: safety, text: 抓好汛期安全, at: {paragraph: 3}}
tasks:
  year: 2021
  groups:
    - heading: 养护
      items:
        - {text: 完成危桥排查, owner: 养护科, due: 2021-06-30, status: in_progress}
        - 更新路网台账
directions: {period: 十四五, items: [建成智慧路网]}
year_end: [{text: 除雪保畅, due: 2021-12-20}]
follow_up: [5日内传达]
"""

SOURCE = """\
全市交通运输工作例会

2020年，全市农村公路里程1260公里，公交客运量超过17.5万人次，增长8.2%。更新公交车45辆。

会议强调，要抓好汛期安全。养护科6月底前完成危桥排查。
"""

NATION = """\
meeting:
  id: nation-2020
  title: {zh: 全国交通会议, en: National transport meeting}
  date: 2020-12-30
  form: {zh: 视频会议, en: video conference}
  area: {code: GJ, name: {zh: 全国, en: the nation}}
source:
  id: nation-2020
  title: {zh: 会议稿, en: Text of the meeting}
  publisher: {zh: 交通报, en: Transport news}
  status: provisional
  counting: {zh: 按段, en: by paragraphs}
  paragraphs: 4
observations:
  - {indicator: road_length, value: 519.8万, unit: km, period: 2020, at: {paragraph: 1}}
  - {indicator: passengers, value: 96亿, unit: person-times, period: 2020}
  - {indicator: passengers, measure: growth, value: 3%, kind: year_on_year, period: 2020}
  - {indicator: satisfaction, value: 80.5%, unit: percent, period: 2020}
"""

SUBJECT = """\
title: {zh: 省交通会议, en: Transport meeting of the province}
date: 2021-01-12
area: {code: BS, name: {zh: 北山省, en: Beishan}, within: GJ}
areas: [{code: GJ, name: {zh: 全国, en: the nation}}]
period: 2020
observations:
  - {indicator: 公路里程, value: 12.6万, unit: km}
  - {indicator: passengers, value: 2.4亿, unit: person-times, note: {zh: 快报, en: flash figure}}
  - {indicator: passengers, measure: growth, value: -1.5%, kind: year_on_year}
  - {indicator: satisfaction, value: 82%, unit: percent}
tasks:
  year: 2021
  items: [{text: {zh: 查危桥, en: Inspect bridges}, due: 2021-06-30}]
"""

LAST = """\
title: {zh: 上年省交通会议, en: Transport meeting of the year before}
date: 2020-01-10
area: {code: BS, name: {zh: 北山省, en: Beishan}}
period: 2019
observations:
  - {indicator: road_length, value: 12.1万, unit: km}
  - {indicator: passengers, value: 2.5亿, unit: person-times}
  - {indicator: passengers, value: 2.6亿, unit: person-times, role: target, period: 2020}
"""

CODES = """\
id: roads
title: {zh: 交通指标, en: Indicators of transport}
topics:
  - {id: roads, name: {zh: 公路, en: Roads}}
  - {id: service, name: {zh: 服务, en: Service}}
units:
  - {id: km, name: {zh: 公里, en: km}}
  - {id: m, name: {zh: 米, en: m}, equals: {noun: km, times: 0.001}}
  - {id: person-times, name: {zh: 人次, en: person-times}, one: {zh: 人次, en: person-time}}
  - {id: CNY, name: {zh: 元, en: CNY}, prefix: true, currency: true}
  - {id: percent, name: {zh: "%", en: "%"}}
indicators:
  - id: road_length
    name: {zh: 公路里程, en: Length of roads}
    short: {zh: 里程, en: Length}
    topic: roads
    nature: stock
    unit: km
    better: higher
    coverages:
      - {id: all, name: {zh: 各类公路, en: All roads}}
      - {id: rural, name: {zh: 农村公路, en: Rural roads}, within: all}
  - {id: rural_length, name: {zh: 农村里程, en: Rural length}, topic: roads, nature: stock,
     unit: km, part_of: road_length}
  - {id: passengers, name: {zh: 客运量, en: Passengers}, topic: service, nature: flow,
     unit: person-times, aliases: [旅客运输量], concept: travel, additive: true}
  - {id: satisfaction, name: {zh: 满意率, en: Satisfaction}, topic: service, nature: share,
     unit: percent, true_zero: true}
"""

BRIEFING = """\
id: roads-2020
title: {zh: 交通对照, en: Transport compared}
subject: subject.yaml
benchmark: nation.yaml
against:
  - {meeting: last.yaml, relation: over_time, label: {zh: 上年, en: the year before}}
indicators: codes.yaml
outputs:
  - {template: briefing, formats: [docx, html]}
  - {template: digest, formats: [html]}
lang: zh
charts: native
issuer: {zh: 省厅, en: The office}
date: 2021-01-20
key: [passengers, road_length]
bulletin: {name: {zh: 简报, en: Bulletin}, number: 第7期, recipients: [各市], copies: 30}
"""

WORDS = """\
lang: en
translations:
  - {zh: 全市交通运输工作例会, en: City transport meeting}
  - {zh: 长山市, en: Changshan}
  - {zh: 养护科, en: Maintenance section}
  - {zh: 更新路网台账, en: Bring the road register up to date}
  - {zh: 完成危桥排查, en: }
"""

TABLED = """\
title: 表格例会
date: 2021-05-10
area: 某市
observations:
  - {file: figures.csv}
  - {file: sheet.csv, mapping: sheet.map.yaml, period: 2020}
tasks: {file: tasks.csv, year: 2021}
"""

FIGURES = """\
指标,数值,倍数,单位,时期,数据类别,增速类型,段
农村公路里程,1260,,公里,2020,,,2
公交客运量,17.5,4,人次,2020,,,2
公交客运量,8%,,,2020,增速,同比,2
"""

TASKS = """\
类别,任务,责任单位,期限,进展
养护,完成危桥排查,养护科,2021-06-30,进行中
养护,更新路网台账,,,
"""

SHEET = """\
各区情况,,
指标（公里）,2020年,比上年增长
里程,1260,3.5
养护里程,800,…
注：快报数,,
"""

MAP = """\
first: 里程
last: ^注
head: 1
unit: label
rows: {labels: [A], are: indicator, names: {里程: 公路里程}}
columns:
  - {column: B, unit: 公里}
  - {head: 比上年增长, measure: growth, kind: year_on_year}
figures: {at: {paragraph: 1}}
symbols: {"…": below_unit}
"""

FILES = {
    "meeting.yaml": MEETING,
    "meeting.en.yaml": WORDS,
    "source.txt": SOURCE,
    "nation.yaml": NATION,
    "subject.yaml": SUBJECT,
    "last.yaml": LAST,
    "codes.yaml": CODES,
    "briefing.yaml": BRIEFING,
    "tabled.yaml": TABLED,
    "figures.csv": FIGURES,
    "tasks.csv": TASKS,
    "sheet.csv": SHEET,
    "sheet.map.yaml": MAP,
}


def desk(folder: Path) -> None:
    """Write all of these files, and ``made.html``, a page that was made of them."""
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    (made,) = reportgen.make(
        reportgen.load(folder / "briefing.yaml"), templates=["digest"], formats=["html"]
    )
    (folder / "made.html").write_bytes(made.content)
