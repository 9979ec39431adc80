"""The times that a text names, as periods: 一季度, 1-9月, 年末, “十三五”时期, 五年来, 到2025年."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from reportgen.draft.figures.clock import YEAR_ENDS, Aim, Clock, TimeMention
from reportgen.draft.numbers.chinese import in_digits

_YEAR = r"(?P<y{n}>(?:19|20)[0-9]{{2}})\s?年"
_REL = r"(?P<rel>今年|去年|上年|明年|本年|当年)"
_PART = (
    r"(?:(?P<half>[上下])半年|前(?P<three>三|3)(?:个)?季度|前(?P<two>两|"
    r"二)(?:个)?季度|第?(?P<q>[一二三四1-4])季度"
    r"|(?P<m1>1[0-2]|0?[1-9])(?:月份?)?\s?[-—–~～至到]{1,2}\s?(?P<m2>1[0-2]|0?[1-9])月份?"
    r"|前(?P<first>1[0-2]|[1-9]|十一|[一二两三四五六七八九十])个?月(?:份)?|"
    r"(?P<m>1[0-2]|0?[1-9]|(?<![零一二两三四五六七八九十每第])(?:十[一二]?|[一二三四五六七八九]))月份?)"
)
_TIME = re.compile(
    rf"(?P<till>截至|截止|到|至)?(?:{_YEAR.format(n='')}度?|"
    rf"{_REL})?(?:{_PART}(?P<day>[0-9]{{1,2}}日)?)?"
    r"(?P<whole>全年|年度)?(?P<end>年末|年底|岁末|末|底)?"
)
_ANY = re.compile(
    r"(?P<plan>[“\"]?十(?P<n>[一二三四五六])五[”\"]?(?P<planend>时期末|规划期末|"
    r"末|收官)?(?P<planspan>时期|期间|以来|规划期|五年|这五年)?)"
    rf"|(?P<span>{_YEAR.format(n='1')}?\s?[-—–~～至到]{{1,2}}\s?{_YEAR.format(n='2')}"
    rf")".replace("年?", "年?")
    + r"|(?P<months>(?P<s1>(?:19|20)[0-9]{2})年(?P<n1>1[0-2]|0?[1-9])月\s?[-—–~～至到]{1,2}\s?"
    r"(?P<s2>(?:19|20)[0-9]{2})年(?P<n2>1[0-2]|0?[1-9])月)"
    + r"|(?P<ahead>(?:今后|未来)(?P<na>[0-9一二三四五六七八九十]{1,2})年)"
    r"|(?P<back>(?:过去|近|最近|这|"
    r"前)?的?(?P<nb>[0-9一二两三四五六七八九十]{1,2})年(?:来|间|以来|累计|里|(?=翻|"
    r"增长|增加|减少|下降|提高|共|投入|平均|年均)))"
    r"|(?P<past>(?:过去|近|最近|这)的?(?P<np>[0-9一二两三四五六七八九十]{1,2})年)"
    r"|(?P<time>(?:截至|截止|到|至)?(?:(?:19|20)[0-9]{2}\s?年度?|今年|去年|上年|明年|本年|当年)"
    rf"(?:{_PART.replace('?P<', '?P<a_')}(?:[0-9]{{1,2}}日)?)?(?:全年)?(?:年末|年底|末|底)?"
    rf"|(?:截至|截止|到|至)?{_PART.replace('?P<', '?P<b_')}(?:[0-9]{{1,2}}日)?(?:末|底)?"
    r"|(?:截至|截止|到|至)?(?:年末|年底|岁末)|全年|年内|上半年|下半年)"
)
_BASIS = re.compile(r"(?:(?<!占)比|较|与|同|是|为|自|和|以|恢复到|恢复至|相当于)[“\"]?$")
_TARGETS = re.compile("的?(?:预期)?(?:目标|计划|任务|预算)")
_FRONT = re.compile(r"[，,]|[”\"]?(?:时期|期间)?[，,]|我[省市县区州国]|全[省市县区州国]")


def times_in(text: str, start: int, end: int, clock: Clock) -> tuple[TimeMention, ...]:
    """The times that a part of a text names, but for those that growth is counted from."""
    found: list[TimeMention] = []
    year, said_so = clock.year, False
    for match in _ANY.finditer(text, start, end):
        said = match.start() + len(match[0]) - len(match[0].lstrip("截至止到"))
        if _BASIS.search(text, max(start, said - 4), said):
            continue
        now = replace(clock, year=year, reported=clock.last, guessed=clock.guessed and not said_so)
        mention = _mention(match, now)
        if mention and match["time"] and text.startswith("以来", mention.end, end):
            mention = _since(mention, now)
        target = match[0] == "全年" and _TARGETS.match(text, mention.end if mention else 0, end)
        if mention is None or target or text.startswith("前", mention.end, end):
            continue
        explicit = re.match(r"(?:截至|截止|到|至)?((?:19|20)[0-9]{2})", match[0])
        if explicit:
            year, said_so = int(explicit[1]), True
        found.append(replace(mention, fronted=bool(_FRONT.match(text, mention.end, end))))
    return tuple(found)


def _mention(match: re.Match[str], clock: Clock) -> TimeMention | None:
    for name, read in _READERS:
        if match[name]:
            return read(match, clock)
    return None


def _plan(match: re.Match[str], clock: Clock) -> TimeMention | None:
    if not (match["planspan"] or match["planend"]):
        return None
    first = 2006 + 5 * "一二三四五六".index(match["n"])
    ahead = clock.today is not None and first >= clock.today - 1 and first + 4 > clock.today
    aim: Aim = "plan" if ahead else ""
    if match["planend"]:
        return TimeMention(match.start(), match.end(), str(first + 4), aim=aim)
    return TimeMention(match.start(), match.end(), f"{first}..{first + 4}", aim=aim, span=True)


def _span(match: re.Match[str], clock: Clock) -> TimeMention | None:
    first, last = int(match["y1"]), int(match["y2"])
    if first >= last:
        return None
    aim: Aim = "plan" if clock.today is not None and last > clock.today else ""
    return TimeMention(match.start(), match.end(), f"{first}..{last}", aim=aim, span=True)


def _months(match: re.Match[str], clock: Clock) -> TimeMention | None:
    """From a month to one of another year: 2019年10月—2020年3月."""
    first = f"{match['s1']}-{int(match['n1']):02}"
    last = f"{match['s2']}-{int(match['n2']):02}"
    if first >= last:
        return None
    past = clock.last is not None and int(match["s2"]) <= clock.last
    return TimeMention(match.start(), match.end(), f"{first}..{last}", within=True, past=past)


def _ahead(match: re.Match[str], clock: Clock) -> TimeMention | None:
    years = _count(match["na"])
    if clock.year is None or not years:
        return None
    period = f"{clock.year + 1}..{clock.year + years}"
    return TimeMention(match.start(), match.end(), period, sure=False, aim="plan", span=True)


def _back(match: re.Match[str], clock: Clock) -> TimeMention | None:
    years = _count(match["nb"] or match["np"])
    if clock.year is None or not years:
        return None
    if years == 1:
        period, sure = str(clock.last), clock.one_year_back
        return TimeMention(match.start(), match.end(), period, sure, past=True)
    period = f"{clock.year - years + 1}..{clock.year}"
    return TimeMention(match.start(), match.end(), period, sure=False, span=True)


def _count(words: str | None) -> int:
    digits = words if words and words.isdecimal() else in_digits(words or "")
    return int(digits) if digits and digits.isdecimal() else 0


def _time(match: re.Match[str], clock: Clock) -> TimeMention | None:
    words = match["time"]
    inner = _TIME.fullmatch(words)
    if inner is None:
        return TimeMention(match.start(), match.end(), _of(clock.year)) if words == "年内" else None
    year = _year_of(inner, clock)
    if year is None or (inner["day"] and inner["till"] not in ("截至", "截止")):
        return None
    period = _period(inner, year)
    said = bool(inner["y"] or inner["rel"])
    within = "-" in period and not period.endswith("-12-31")
    over = _is_over(inner, year, clock)
    aim: Aim = ""
    if not over and clock.today is not None and clock.last is not None and year > clock.last:
        aim = "target" if year == clock.last + 1 else "plan"
    sure = said or clock.year is not None
    past = said and (over or (clock.last is not None and year <= clock.last))
    return TimeMention(match.start(), match.end(), period, sure, aim, within=within, past=past)


def _since(mention: TimeMention, clock: Clock) -> TimeMention:
    """今年以来, 2018年以来: what was done since; asked where it is not one whole year."""
    last = clock.last
    if mention.within or last is None or not mention.period[:4].isdecimal():
        return replace(mention, sure=False, aim="", past=True)
    year = int(mention.period[:4])
    if year < last:
        return replace(mention, period=f"{year}..{last}", sure=False, span=True, past=True)
    running = year == clock.today and (clock.month is None or clock.month < YEAR_ENDS)
    said = str(last) if clock.month == 1 else mention.period  # nothing is told of eight days
    return replace(mention, period=said, sure=mention.sure and not running, aim="", past=True)


def _of(year: int | None) -> str:
    return str(year) if year is not None else "unstated"


def _year_of(inner: re.Match[str], clock: Clock) -> int | None:
    if inner["y"]:
        return int(inner["y"])
    moves = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "明年": 1}
    if inner["rel"] in moves:
        return None if clock.today is None else clock.today + moves[inner["rel"]]
    part, last = _part(inner)
    if clock.guessed and clock.today and clock.month and part != "Y" and last != clock.month:
        return clock.today if last < clock.month else clock.today - 1
    return clock.year


def _is_over(inner: re.Match[str], year: int, clock: Clock) -> bool:
    """Whether a part of the year in which it is said lies behind: 今年前5个月, said in June."""
    _, last = _part(inner)
    return year == clock.today and clock.month is not None and last < clock.month


def _period(inner: re.Match[str], year: int) -> str:
    """The period of a time: a point where it is an end, 截至9月底."""
    part, last = _part(inner)
    point = bool(inner["end"]) or inner["till"] in ("截至", "截止")
    if inner["day"]:
        return f"{year}-{last:02}-{int(inner['day'][:-1]):02}"
    if point:
        days = {2: 29 if year % 4 == 0 else 28, 4: 30, 6: 30, 9: 30, 11: 30}
        return f"{year}-{last:02}-{days.get(last, 31):02}"
    return part.replace("Y", str(year))


def _part(inner: re.Match[str]) -> tuple[str, int]:
    """The part of a year Y, and its last month."""
    if inner["half"]:
        return ("Y-H1", 6) if inner["half"] == "上" else ("Y-H2", 12)
    if inner["three"]:
        return "Y-01..Y-09", 9
    if inner["two"]:
        return "Y-H1", 6
    if inner["q"]:
        quarter = "一二三四".find(inner["q"]) + 1 or int(inner["q"])
        return f"Y-Q{quarter}", quarter * 3
    if inner["m1"]:
        first, last = int(inner["m1"]), int(inner["m2"])
        return f"Y-{first:02}..Y-{last:02}", last
    if inner["first"]:
        last = _count(inner["first"])
        return f"Y-01..Y-{last:02}", last
    if inner["m"]:
        month = _count(inner["m"])
        return f"Y-{month:02}", month
    return "Y", 12


_Reader = Callable[[re.Match[str], Clock], TimeMention | None]
_READERS: tuple[tuple[str, _Reader], ...] = (
    ("plan", _plan),
    ("span", _span),
    ("months", _months),
    ("ahead", _ahead),
    ("back", _back),
    ("past", _back),
    ("time", _time),
)
