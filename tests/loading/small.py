"""Small data files, in which every key of a file is set: they load in a moment."""

from __future__ import annotations

from pathlib import Path

BRIEFING, SUBJECT, BENCHMARK, CODES = (
    "briefing.yaml",
    "meetings/part.yaml",
    "meetings/whole.yaml",
    "codes.yaml",
)
FILES = {
    BRIEFING: """\
id: small
title: {zh: 简报, en: Briefing}
subject: meetings/part.yaml
benchmark: meetings/whole.yaml
indicators: codes.yaml
outputs:
  - template: briefing
    formats: [docx, pdf]
  - template: digest
    formats: [html]
lang: en
charts: picture
issuer: {zh: 办公室, en: Office}
date: 2021-01-15
key: [pay, homes]
bulletin:
  name: {zh: 通报, en: Bulletin}
  copies: 20
""",
    SUBJECT: """\
meeting:
  id: part-2020
  title: {zh: 省会议, en: Meeting of the part}
  date: 2020-12-30
  time: {zh: 下午, en: afternoon}
  form: {zh: 视频会议, en: video conference}
  area:
    code: CN-LN
    name: {zh: 辽宁省, en: Liaoning Province}
    short: {zh: 辽宁, en: Liaoning}
    within: CN
  organiser: {zh: 民政厅, en: Department}
  approval: {zh: 省政府, en: Government}
  speaker: {name: {zh: 甲, en: A}, role: {zh: 厅长, en: Director}, at: {paragraph: 1, sentence: 2}}
  chair: {name: {zh: 乙, en: B}, role: {zh: 副厅长, en: Deputy}}
  instructions:
    - by: {name: {zh: 丙, en: C}, role: {zh: 副省长, en: Vice-Governor}}
      text: {zh: 批示, en: Instruction}
  attendees:
    - {name: {zh: 丁, en: D}, role: {zh: 组长, en: Head}}
  attendance:
    - {venue: main, who: {zh: 干部, en: Officials}}
  agenda:
    - {id: purpose, text: {zh: 议题, en: Purpose}, at: {paragraph: 1}}
source:
  id: text
  title: {zh: 原文, en: Text}
  publisher: {zh: 报社, en: Newspaper}
  status: provisional
  counting: {zh: 按段, en: By paragraph}
observations:
  - indicator: pay
    value: 672
    unit: CNY/person/month
    period: 2020
    at: {paragraph: 2, sentence: 3}
  - indicator: pay
    measure: growth
    value: 8%
    period: {from: unstated, to: 2020}
    kind: average_annual
    scale: points
    qualifier: about
    shared_with: [rate]
    at: {paragraph: 2, sentence: 4}
  - indicator: homes
    value: 20.2万
    unit: beds
    period: {from: 2016, to: 2020}
    coverage: institutions
    correction: {printed_unit: persons, reason: {zh: 误印, en: Misprint}}
    status: estimated
    note: {zh: 只指机构, en: Only institutions}
    at: {paragraph: 2, sentence: 11}
achievements:
  - {id: first, text: {zh: 成绩, en: Achieved}, at: {paragraph: 2}}
guidance:
  - {id: line, text: {zh: 要求, en: Guidance}, at: {paragraph: 3}}
points:
  - {id: one, text: {zh: 要点一, en: Point one}, at: {paragraph: 3}}
  - {id: two, text: {zh: 要点二, en: Point two}, at: {paragraph: 3}}
emphases:
  - {id: stress, text: {zh: 强调, en: Emphasis}, at: {paragraph: 3}}
requirements:
  - {id: demand, text: {zh: 自身, en: Requirement}, at: {paragraph: 3}}
tasks:
  year: 2021
  groups:
    - id: group
      heading: {zh: 任务, en: Tasks}
      at: {paragraph: 4}
      items:
        - {id: nurse, text: {zh: 护理, en: Nurse}, at: {paragraph: 4}}
        - {id: build, text: {zh: 建设, en: Build}, at: {paragraph: 4}}
directions:
  period: {zh: 五年, en: Five years}
  items:
    - {id: way, text: {zh: 方向, en: Way}, at: {paragraph: 5}}
year_end:
  - {id: visit, text: {zh: 慰问, en: Visit}, at: {paragraph: 6}}
year_end_period: {zh: 岁末, en: Turn of the year}
follow_up:
  - {id: pass-on, text: {zh: 传达, en: Pass on}, at: {paragraph: 7}}
""",
    BENCHMARK: """\
meeting:
  id: whole-2020
  title: {zh: 全国会议, en: Meeting of the whole}
  date: 2020-12-26
  form: {zh: 会议, en: meeting}
  area: {code: CN, name: {zh: 全国, en: China}, short: {zh: 全国, en: China}}
  organiser: {zh: 民政部, en: Ministry}
source:
  id: text
  title: {zh: 原文, en: Text}
  publisher: {zh: 报社, en: Newspaper}
  status: normal
  counting: {zh: 按段, en: By paragraph}
observations:
  - indicator: pay
    value: 665
    unit: CNY/person/month
    period: 2020
    at: {paragraph: 2}
""",
    CODES: """\
id: codes
title: {zh: 代码, en: Codes}
topics:
  - {id: money, name: {zh: 钱, en: Money}}
  - {id: care, name: {zh: 照料, en: Care}}
units:
  - {id: CNY, name: {zh: 元, en: CNY}, prefix: true}
  - {id: person, name: {zh: 人, en: person}}
  - {id: persons, name: {zh: 人, en: persons}}
  - {id: beds, name: {zh: 张, en: beds}}
  - {id: percent, name: {zh: "%", en: "%"}}
indicators:
  - id: pay
    name: {zh: 低保标准, en: Dibao standard}
    short: {zh: 低保, en: Dibao}
    topic: money
    nature: level
    unit: CNY/person/month
    better: higher
  - id: homes
    name: {zh: 养老床位, en: Beds for the elderly}
    topic: care
    nature: stock
    unit: beds
    part_of: beds
    concept: bed
    coverages:
      - {id: all, name: {zh: 全部, en: all}}
      - {id: institutions, name: {zh: 机构, en: institutions}, within: all}
  - id: beds
    name: {zh: 床位, en: Beds}
    topic: care
    nature: stock
    unit: beds
    composite_of: [homes, people]
  - id: people
    name: {zh: 人数, en: People}
    topic: care
    nature: flow
    unit: persons
  - id: rate
    name: {zh: 覆盖率, en: Coverage}
    topic: care
    nature: share
    unit: percent
""",
}


def small_files(folder: Path, file: str = "", old: str = "", new: str = "") -> Path:
    """Write the small files, one text in one of them replaced; gives the briefing's path."""
    for name, content in FILES.items():
        text = content
        if name == file:
            assert old in text, f"{old!r} is not in {file}"
            text = text.replace(old, new, 1)
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / BRIEFING


def change(folder: Path, file: str, old: str, new: str) -> None:
    """Replace one more text in a file that was written."""
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {file}"
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
