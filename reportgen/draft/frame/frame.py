"""What a text says about itself, from its head and its first paragraph."""

from __future__ import annotations

import datetime as dt
import re

from reportgen.draft.frame.areas import NATION, area_of
from reportgen.draft.frame.attendance import attendance_of
from reportgen.draft.frame.dates import TIMES, dates_in
from reportgen.draft.frame.people import people_of
from reportgen.model.reading import TextFrame
from reportgen.model.source_text import SourceText

_HELD = re.compile(
    "(?P<who>[一-鿿A-Za-z（）·]{2,40}?)(?:在[^，。召]{1,20})?(?:以[^，。召]{1,12})?(?:组织)?(?:召开|举行|举办)(?:了)?"
    "(?P<what>[^，。；：]{2,40}?(?:会议|大会|座谈会|推进会|现场会|例会|年会|全会|调度会|视频会|动员会|部署会|工作会|"
    "通气会|发布会|会商会|总结会|论坛|会))(?=[，。；：、]|暨|$)"
)
_HELD_IN_ENGLISH = re.compile(
    r"\b[Tt]he (?P<who>[A-Z][^,.;]{2,60}?) (?:has )?(?:held|holds|convened|convenes|hosted)\b"
)
_HEADLINE = re.compile("(?P<who>.{2,30}?)(?:召开|举行|举办)(?P<what>.{2,40})$")
_FORMS = re.compile(
    "视频会议|电视电话会议|电话会议|现场会|座谈会|推进会|全体会议|网络会议|线上会议|书面|"
    r"video conference|teleconference|online meeting|plenary"
)
_KINDS = (
    (
        "government_report",
        re.compile(
            "政府工作报告|工作报告.*人民代表大会|人民代表大会.*会议上|"
            "[Gg]overnment [Ww]ork [Rr]eport"
        ),
    ),
    ("minutes", re.compile("纪要|会议记录|[Mm]inutes")),
    (
        "annual_meeting",
        re.compile("年会|股东大会|年度会员|年度大会|[Aa]nnual (?:[Gg]eneral )?[Mm]eeting"),
    ),
)
_NOT_TITLE = re.compile(
    "^(?:发布|来源|作者|日期|时间|字体|浏览|责任编辑|索引号|发文|——?|〔|（.*）$|【)|^(?:19|20)\\d\\d(?:-|年(?:\\d{1,2}月\\d{1,2}日|\\d{0,2}月?$))|日$|"
    "^(?!(?:19|20)\\d\\d年)\\d"
)
_OFFICE = re.compile(
    "[一-鿿]{2,20}?(?:人民政府|统计局|发展和改革委员会|民政厅|民政局|委员会|[一-鿿]{2,8}(?:厅|局|委|部|办公室))"
)
_SUMMED = re.compile(
    "(?:总结|回顾|通报)了?[^，。]{0,10}?(?P<year>20\\d\\d)年|(?P<back>20\\d\\d)年[^，。]{0,12}?(?:工作)?(?:回顾|总结|统计公报|"
    "国民经济|工作情况|运行情况)"
)
_COMING = re.compile(
    "(?P<year>20\\d\\d)年[^，。]{0,14}?(?:重点|主要|工作)?(?:任务|工作安排|工作重点|重点工作|工作部署|工作要点|预期目标|主要目标|"
    "工作思路|总体要求|工作打算)|做好(?P<do>20\\d\\d)年|(?P<must>20\\d\\d)年，?(?:要|将)|"
    r"\b(?:actions|tasks|priorities|plans?) for (?P<en>20\d\d)"
)
_TOLD = re.compile("(?<!\\d)(20\\d\\d)年(?:以来)?，(?![^，。]{0,12}(?:要|将|力争|计划))")
_PAST_YEAR = re.compile(
    "(?:^|[，。；：\n])(?:过去(?:的)?一年|(?:近)?一年(?:以)?来|去年(?:一年)?(?=[，全我]))",
    re.MULTILINE,
)
_REPORT_YEAR = re.compile("(?P<year>20\\d\\d)年?[^，。]{0,12}政府工作报告")
_REPORT_LINE = re.compile(
    r"^[#\s]*(?P<year>20\d\d)年?[^，。\n]{0,12}政府工作报告\s*$", re.MULTILINE
)
"""The title of a report by itself, under what a web page puts above it."""
_OPENING = 600
_PART_OF_YEAR = re.compile("(20\\d\\d)年(?:上半年|前?[一二三]季度|1[-—~～至到]\\d{1,2}月)")
"""What a meeting in the year reports on; what it sets is to be done in the same year."""
_DAY = re.compile(r"(?<![\d年])(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?P<time>上午|下午|晚上?)?")
_YEAR_END = 11
"""A meeting from this month on reports on its year, as far as it does not say otherwise."""
_YEAR_BEGIN = 3
"""One up to this month that sets the tasks of its year, or looks back on the past one, reports on
the year before."""
_LATEST = dt.timedelta(days=60)
"""So long after a meeting it is still reported."""
_FIRST_LINES = 3


def read_frame(source: SourceText) -> TextFrame:
    """The frame of a text; what it does not say is None."""
    head, first = _head(source), _first_paragraph(source)
    opening = "\n".join((*head, first))
    title = _title(head, first)
    organiser = _organiser(head, first)
    date, time = _date(head, first, source)
    kind = next((kind for kind, said in _KINDS if said.search(opening)), "work_meeting")
    year, tasks_year = _in_order(*_years(source.text, title or "", date, kind))
    return TextFrame(
        title=title,
        date=date,
        time=time,
        form=_form(title, first),
        organiser=organiser,
        area=_area(organiser, title, head, first),
        kind=kind,
        year=year,
        tasks_year=tasks_year,
        people=people_of(source),
        attendance=attendance_of(source),
    )


def _head(source: SourceText) -> list[str]:
    return [source.words(it) for it in source.sentences if it.paragraph == 0]


def _first_paragraph(source: SourceText) -> str:
    return "".join(source.words(it) for it in source.sentences if it.paragraph == 1)


def _title(head: list[str], first: str) -> str | None:
    """The meeting's name where the headline or the first paragraph has it, else the headline."""
    lines = [it for it in head if not _NOT_TITLE.search(it)]
    headline = lines[0] if lines else None
    if headline and (match := _HEADLINE.match(headline)):
        return match["what"].strip()
    if headline:
        return re.sub("(?:在.{2,10})?(?:召开|举行|举办)$", "", headline)
    held = _HELD.search(first)
    return held["what"] if held else None


def _organiser(head: list[str], first: str) -> str | None:
    for words in (*head[:_FIRST_LINES], first):
        if held := _HELD.search(words) or _HEADLINE.match(words):
            who = re.sub("^.*(?:日(?:上午|下午)?|同意|精神|部署)", "", held["who"]).strip("，、 ")
            if 2 <= len(who) <= 30 and not re.match(
                "会议|近日|今天|日前|[我本][省市县区州局]", who
            ):
                return re.sub("^(?:近日|日前|今天|昨天)", "", who)
    if english := _HELD_IN_ENGLISH.search(first):
        return english["who"]
    for words in head:
        if not _NOT_TITLE.search(words) and (office := _OFFICE.match(words)):
            return office[0]
    return None


def _area(organiser: str | None, title: str | None, head: list[str], first: str) -> str | None:
    names = [organiser, title, *head]
    if re.search("届全国人民代表大会|国务院总理", " ".join((*head, first[:80]))):
        names.append(NATION)
    if re.search("人民代表大会", " ".join(head) + first[:80]):
        names += re.findall(
            "在([一-鿿]{2,12}?第?[一-鿿]{0,6}届?人民代表大会)", " ".join((*head, first))
        )
    for name in filter(None, names):
        if found := area_of(name):
            return found
    return None


def _date(head: list[str], first: str, source: SourceText) -> tuple[dt.date | None, str | None]:
    """When it was: as the first paragraph says, else the head, else the last line of the text."""
    last = source.text[-60:] if not head else ""
    for words in (first, *head, last):
        for _, end, date in dates_in(words):
            time = TIMES.match(words, end)
            if words is not first and (held := _DAY.search(first[:60])):
                return _in_year_of(date, held), held["time"]
            return date, time[0] if time else None
    return None, None


def _in_year_of(published: dt.date, held: re.Match[str]) -> dt.date | None:
    """The day that a first paragraph names without its year: the last before it was published."""
    for year in (published.year, published.year - 1):
        try:
            date = dt.date(year, int(held["month"]), int(held["day"]))
        except ValueError:
            return None
        if dt.timedelta(0) <= published - date <= _LATEST:
            return date
    return None


def _form(title: str | None, first: str) -> str | None:
    found = _FORMS.search(title or "") or _FORMS.search(first[:200])
    return found[0] if found else None


def _in_order(year: int | None, tasks: int | None) -> tuple[int | None, int | None]:
    """Neither, where what is to be done would be of a year before the one that is reported on."""
    return (None, None) if year and tasks and tasks < year else (year, tasks)


def _years(text: str, title: str, date: dt.date | None, kind: str) -> tuple[int | None, int | None]:
    """The year that is reported on, and that of the tasks."""
    coming = _COMING.search(text)
    tasks = int(next(filter(None, coming.groups()))) if coming else None
    if report := _REPORT_YEAR.search(title) or _REPORT_LINE.search(text[:_OPENING]):
        year = int(report["year"])
        return year - 1, tasks if tasks and tasks > year else year
    if summed := _SUMMED.search(text):
        year = int(summed["year"] or summed["back"])
        report_only = kind == "government_report" and (tasks is None or tasks <= year)
        return year, year + 1 if report_only else tasks
    if kind == "government_report" and date:
        return date.year - 1, tasks or date.year
    if part := _PART_OF_YEAR.search(title):
        return int(part[1]), tasks or int(part[1])
    if date is not None and date.month >= _YEAR_END:
        return date.year, tasks
    begins = date is not None and date.month <= _YEAR_BEGIN
    if date is not None and begins and (tasks == date.year or _PAST_YEAR.search(text)):
        return date.year - 1, tasks
    told = {int(it) for it in _TOLD.findall(text)}
    return (told.pop() if len(told) == 1 else None), tasks
