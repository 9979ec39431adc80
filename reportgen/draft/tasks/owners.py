"""Who is to do something, and until when, where a text says so."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

from reportgen.draft.tasks.clauses import enumerator

_BODY = (
    "(?:局|厅|部|委|办|科|处|室|股|组|站|所|院|中心|公司|集团|部门|单位|政府|队|馆|校|会|司|党委|支部|专班|街道|乡镇|办公室|"
    "科室|处室|同志|大学|银行|委员会)"
)
_NAMES = rf"(?:[^，；。（）：]|（[^，；。（）：]{{1,4}}）){{1,40}}?{_BODY}"
_DOES = (
    "完成|推进|加强|加快|建设|开展|做好|抓好|持续|继续|深入|全面|对|在|将|把|以|为|由|要|各级|我们"
)
_SUBJECT = (
    r"(?:[^，；。（）：要]|（[^，；。（）：]{1,4}）){1,20}?"
    r"(?:局|厅|委|办|处|科|政府|中心|公司|集团|部门|单位|街道|办公室|专班|委员会|乡镇)|"
    r"各(?:[省市县区州盟旗乡镇、]|（[市县区州盟旗、]{1,5}）){1,8}"
)
"""Who may stand before 要: offices, and the places that a text addresses (各县（区）)."""
_MANNER = "共同|分别|具体|统一|自行"
_VERB = "牵头|负责|组织|承担|落实|会同|实施|推进|统筹|安排"
_TO_DO = re.compile(
    rf"^(?:由(?P<by>{_NAMES})(?:{_MANNER})?(?:牵头|负责|(?={_VERB}))|"
    rf"(?!各级|全社会|有关|我)(?P<who>{_SUBJECT})(?:要|必须|应当?|负责|牵头))(?=[^，；。]{{4,}})"
)
"""An owner that a clause begins with, before what is to be done."""
_OWNERS = (
    re.compile("(?:牵头|责任|承办|主办|负责|实施)(?:单位|部门|处室|科室|人|领导)?(?:和配合单位)?：(?P<who>[^；。）]{2,60})"),
    re.compile(rf"由(?P<who>{_NAMES}|[一-鿿]{{2,4}})(?:{_MANNER})?(?:{_VERB})"),
    re.compile(rf"^(?P<who>{_NAMES})(?:具体)?(?:牵头|负责)(?:落实|办理|组织)?$"),
    re.compile(
        rf"^(?!{_DOES})(?P<who>[^，；。（）：“”]{{1,16}}?{_BODY})"
        "(?=牵头|负责(?!人)|要(?![求闻素])|(?:在|于)?(?:今年|明年|20\\d\\d年)?(?:\\d{1,2}月|年[底末内]|[一二三四]季度))"
    ),
    re.compile(rf"（(?P<who>{_NAMES})(?:牵头|负责)?(?:，[^（）]*)?）$"),
    re.compile(r"\((?:[Rr]esponsible|[Oo]wner|[Ll]ead): ?(?P<who>[^();]{2,60})"),
)  # fmt: skip
_YEAR = "(?:(?P<year>(?:19|20)\\d\\d)年|(?P<named>今年|明年|本年|当年))?"
_BY = "(?:以?前|之前|止)"
_DUES = (
    re.compile(rf"{_YEAR}(?P<month>\d{{1,2}})月(?:份)?(?:(?P<day>\d{{1,2}})日|(?P<end>底|末))?{_BY}"),
    re.compile(rf"{_YEAR}(?:(?<=年)(?P<end>底|末|内)|(?P<whole>年底|年末|年内)){_BY}?"),
    re.compile(rf"{_YEAR}(?:第?(?P<quarter>[一二三四])季度|(?P<half>上半年))(?:末|底|内)?{_BY}?"),
    re.compile(r"\b(?:by|before|until) (?P<day>\d{1,2}) (?P<name>[A-Z][a-z]+) (?P<year>20\d\d)"),
    re.compile(r"\b(?:by|before|until) (?:the )?end of (?P<name>[A-Z][a-z]+) (?P<year>20\d\d)"),
)  # fmt: skip
_PARENTHESIS = re.compile(
    "[（(](?:[^（）()]*(?:责任|牵头|承办|时限|完成时间|负责)[^（）()]*|[^（）()]*(?:Responsible|Owner|Due)[^()]*)[）)]"
)
_ONLY = re.compile(
    rf"^(?:(?:并)?由(?:{_NAMES}|[一-鿿]{{2,4}})(?:{_MANNER})?(?:会同{_NAMES})?"
    rf"(?:{_VERB}|办理|督办|督促|协调|跟踪|抓好|具体)+|{_NAMES}(?:牵头|负责)(?:落实)?|"
    rf"{_NAMES}(?:密切|积极)?(?:配合|协助|协同|参与)|(?:牵头|责任|承办|主办|配合|协办|参与)(?:单位|部门|处室|人)?：.*|"
    "(?:完成)?时限：.*|(?:(?:19|20)\\d\\d年|今年|明年)?[\\d一二三四年月日底末季度上半内]{2,12}(?:以?前|之前)?"
    "(?:全面|基本)?(?:完成|落实|到位|建成|见效|投入使用|启用|开工|竣工|通车|办结|报送|上报)?(?:任务)?)$"
)


@dataclass(frozen=True, slots=True)
class Charge:
    """Who and until when; None where that is not said."""

    owner: str | None = None
    due: dt.date | None = None


def charge_of(words: str, year: int | None) -> Charge:
    """Who has to do what a clause says, and until when; ``year`` is that of the tasks."""
    words = words[len(enumerator(words)) :]
    who = next((match["who"] for it in _OWNERS if (match := it.search(words))), None)
    if who is None and (subject := _TO_DO.match(words)):
        who = subject["who"]
    due = next((match for it in _DUES if (match := it.search(words))), None)
    return Charge(who.strip("、 ") if who else None, _date(due, year) if due else None)


def only_charges(words: str) -> bool:
    """Whether a clause says of the task before it who or when, and nothing else."""
    return bool(_ONLY.match(words))


def without_charge(words: str) -> str:
    """A task without who it begins with, and the brackets in which its owner or deadline stands."""
    return _TO_DO.sub("", _PARENTHESIS.sub("", words)).strip("，； ")


def closing_brackets(words: str) -> str:
    """The brackets at the end of a clause that say who or when, of all of its point; or nothing."""
    last = [it for it in _PARENTHESIS.finditer(words) if it.end() == len(words.rstrip("，；。 "))]
    return last[0][0] if last else ""


def _date(match: re.Match[str], year: int | None) -> dt.date | None:
    parts = match.groupdict()
    if parts.get("named") == "明年":
        return None  # next to which year, the task list does not say
    said = int(parts["year"]) if parts.get("year") else year
    if said is None:
        return None
    month = _month(parts)
    last = calendar.monthrange(said, month)[1] if 1 <= month <= 12 else 0
    day = int(parts["day"]) if parts.get("day") else last
    return dt.date(said, month, day) if 1 <= day <= last else None


def _month(parts: dict[str, str | None]) -> int:
    if name := parts.get("name"):
        return next((i for i in range(1, 13) if calendar.month_name[i] == name), 0)
    if quarter := parts.get("quarter"):
        return 3 * ("一二三四".index(quarter) + 1)
    if parts.get("half"):
        return 6
    return int(parts.get("month") or 12)
