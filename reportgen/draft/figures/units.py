"""The unit of a number: measure words after it, and what is said per what before it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportgen.draft.figures.words import any_of, barred

_COUNTERS = barred(
    "人次|人|名|位|户次|户|家次|家|元|美元|欧元|日元|英镑|港元|港币|卢布|韩元|亩次|"
    "亩|公顷|平方公里|平方千米|平方米|平方|"
    "立方米|立方|公里|千米|米|厘米|毫米|吨标准煤|吨标煤|吨公里|吨|公斤|千克|斤|克|"
    "毫克|微克|升|套|座|辆次|辆|台次|台|件次|件|"
    "起|张|个百分点|个|项次|项|所|条|处|批次|批|次|场次|场|期|部|架次|架|艘|列|头|"
    "只|羽|匹|株|棵|枚|支|名次|门|班|"
    "间|栋|幢|宗|笔|份|册|篇|种|类|级|层|段|片|块|根|口|眼|孔|盏|对|组|队|站|点位|"
    "点|岁|周岁|天|小时|分钟|秒|年|个月|"
    "个小时|千瓦时|千瓦|兆瓦|吉瓦|万千瓦|伏安|千伏安|兆伏安|千伏|摄氏度|℃|°C|度|"
    "标箱|标准箱|TEU|车次|班次|"
    "航次|对次|平方公里|海里|人公里|剂次|剂|人份|份次|例次|例|床|床位|桌|课时|个工作日|工作日|学时|"
    "百分点|蒲式耳|桶|颗|副|双|幅|部次|"
    "kWh|kW|MW|GW|km2|km|m2|m3|㎡|m|kg|t|ha|mm|cm|Mbps|GB|TB|PB|EFLOPS|P|吨次|"
    "车公里|公里/小时|美金|万里|里|丈|"
    "畝|标台|台套|台/套|台(套)|户(次)|家(次)|人(次)|标准岗|单|票|屏|卷|尾|筐|瓶|箱|"
    "袋|盒|穴|垧|方|米次|蹲位|泊位|车位|机位|"
    "席|届|分|毛|角|倍"
)
_COUNTER = any_of(_COUNTERS)
_PER_AFTER = (
    r"\s?(?:/|每)\s?(?:[0-9]{0,6}[十百千万亿]?)(?:人口|人|月|年|日|天|吨|平方米|"
    r"立方米|公斤|亩|户|千瓦时|小时|次|"
    r"平方公里|公里|万元|元|季|周|头|只|台|升|床位|学年|学期|课时|例|辆|套|家|个|所|"
    r"村|场|件|车|株|千克|克|升|"
    r"斤|月|度|车位|班次|间|张|岗)(?:[·/•]?(?:月|年|日|天|季))?"
)
_AFTER = re.compile(rf"\s?(?:人民币)?({_COUNTER})(?:人民币)?((?:{_PER_AFTER})?)")
_NOT_UNITS = re.compile(
    r"人(?=口|员|才|工|民|均|大|力|群|社|生|文|物|士|居|数|身|防|脉|行|机)|名(?=城|"
    r"镇|牌|优|师|品|校|录|医堂|医馆|村|单)"
    r"|户(?=籍|外|主|均)|家(?=庭|具|电|长|政|禽|畜|园|用|居|乡)|年(?=轻|检|产|均|度|"
    r"限|级|来)|级(?!$|地|台)|分(?=别|公)"
    r"|个(?=体|人|税|性|案)|天(?=然|津|气|山|河|水)|点(?=上|多|击)|件(?=均)|位(?=于|"
    r"居|列|置)|层(?=级|面)|类(?=似|别)"
    r"|度(?=假)|组(?=织|建|成|团)|队(?=伍)|站(?=在|点|位)|场(?=所|馆|景|地|均)|"
    r"所(?=有|在(?!建|校|园)|以|属|需|得)|条(?=件|例)"
    r"|期(?=间|限|末|货)|部(?=门|分|队|署|委|长|省|级)|台(?=湾|风|账|州)|次(?=年|日|"
    r"要|月)|项(?=目)|头(?=部)|对(?=口|外|接|于|标|象|比|全)"
    r"|方(?=面|案|式|便|法|向)|单(?=位|项|体|产|独)|门(?=类|诊|店|槛)|班(?=子|列|"
    r"级)|片(?=区)|口(?=岸|径|碑)|分(?=行|类)"
    r"|双(?=向|创|方)|副(?=省|市|部|厅|中)|元(?=旦|件|器|素|首)|种(?=植|子|业|养|"
    r"粮)|批(?=发|准|复|零)|张(?=家)|吨(?=位)|里(?=程)|座(?=谈)"
    r"|床(?=均)|只(?=有|要|能)|起(?=步|来|草|到)|间(?=接|隔)|段(?=落)|席(?=位)|"
    r"人(?=人)|户(?=户)|根(?=据|本)|处(?=理|于|置|在)|例(?=如|外)"
    r"|支(?=持|出|部|付|撑|援|线|农|柱|流|小)|千瓦(?=时)|度(?=量)|克(?=服|难)|"
    r"升(?=级|学|格|至|到|高)|秒(?=杀)|倍(?=增)|届(?=时|满)|年(?=年)"
)
_TIMES = {"月": "月", "年": "年", "日": "日", "天": "日", "周": "周", "季": "季", "季度": "季"}
_PER_BEFORE = re.compile(
    r"(?:每人每(?P<t1>月|年|天|日)|(?P<t2>月|年|日)人均|人均每(?P<t3>月|年|天|日)|"
    r"人均(?P<t4>月|年)?|每人(?P<t5>月|年)?"
    r"|每(?P<t6>月|年|天|日|季度|周)每人|每(?P<time>月|年|天|日|季度|周)"
    r"|每(?P<n>[十百千万亿]?)(?P<noun>人口|人|户|亩|吨|平方公里|平方米|公里|台|头|"
    r"公斤|斤|立方米|千瓦时|度|公顷|间|床))$"
)
_PER_SUBJECT = re.compile(
    r"每(?P<count>[十百千万]|[0-9]+[万千]?)(?P<what>人口|常住人口|城镇常住人口|城镇人口|农村人口|人|户籍人口|"
    r"老年人|名?老年人|平方公里|户|居民|元)"
)
_MONTHLY = re.compile(r"月人均|人均月|月均|每月|月平均|月最低|每人每月|月工资|/月")
_YEARLY = re.compile(r"年人均|人均年(?!龄|限)|每年|每人每年|年度人均|/年")
_DAILY = re.compile(r"日均|每日|每天")
_EACH = re.compile(r"(?<!户)人均|每人|每名")
_HOUSEHOLD = re.compile(r"户均|每户")


@dataclass(frozen=True, slots=True)
class UnitWords:
    """The unit of a number in words, as far as it is said: 元, per 人, in 月.

    ``end`` is where the words after the number end. ``noun`` is empty where no measure word stands
    there; ``points`` is of 个百分点.
    """

    end: int
    noun: str = ""
    per: str = ""
    points: bool = False

    def joined(self, before: str = "") -> str:
        """In the words that units are read from: 元/人/月."""
        per = self.per or before
        return f"{self.noun}/{per}" if per else self.noun


def unit_after(text: str, place: int, limit: int) -> UnitWords:
    """The measure word that stands at a place, no further than ``limit``."""
    match = _AFTER.match(text, place, limit)
    if match is None:
        return UnitWords(place)
    noun = match[1]
    wrong = _NOT_UNITS.match(text, match.start(1))
    if wrong and len(wrong[0]) >= len(noun):
        return UnitWords(place)
    if noun in ("个百分点", "百分点"):
        return UnitWords(match.end(), points=True)
    noun = {"户(次)": "户次", "家(次)": "家次", "人(次)": "人次"}.get(noun, noun)
    per = re.sub(r"^\s?(?:/|每)\s?", "", match[2])
    per = per.replace("人口", "人").replace("天", "日")
    return UnitWords(match.end(), noun, per)


def per_before(words: str) -> tuple[str, str]:
    """What a figure is per, said right before it: the words without that, and 人/月."""
    match = _PER_BEFORE.search(words)
    if match is None:
        return words, ""
    groups = match.groupdict()
    rest = words[: match.start()]
    if groups["noun"]:
        return rest, f"{groups['n'] or ''}{groups['noun'].removesuffix('口')}"
    if groups["time"]:
        return rest, _TIMES[groups["time"]]
    time = next((groups[f"t{i}"] for i in range(1, 7) if groups[f"t{i}"]), None)
    return rest, f"人/{_TIMES[time]}" if time else "人"


def per_in_subject(subject: str) -> str:
    """What the name of a figure says that it is per: 人/月 of 月人均养老金, 千人 of 每千人口."""
    if match := _PER_SUBJECT.search(subject):
        what = match["what"]
        return f"{match['count']}{'人' if what != '户' and '公里' not in what else what}"
    parts = []
    if _EACH.search(subject):
        parts.append("人")
    elif _HOUSEHOLD.search(subject):
        parts.append("户")
    if _MONTHLY.search(subject):
        parts.append("月")
    elif _YEARLY.search(subject):
        parts.append("年")
    elif _DAILY.search(subject):
        parts.append("日")
    return "/".join(parts)
