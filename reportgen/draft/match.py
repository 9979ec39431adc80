"""What a text calls a figure -> the indicator of the code list, or none.

Names are equal or they are not: what is only similar is left to a person. Before they are held
against each other both lose what says nothing of what is counted: the area in front, the verb that
says that it was done, words such as 总 or 平均 as long as one indicator alone is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportgen.model.indicator import CodeList, Indicator

_MARKS = re.compile(r"[“”\"'‘’《》〈〉\s·]")
_BRACKETS = str.maketrans({"(": "（", ")": "）", "：": ":"})
_INNER = re.compile(r"（[^（）]*）")
_AREA = re.compile(
    r"^(?:全(?:省|市|县|区|州|国|自治区|盟|旗|镇|乡)|[我本](?:省|市|县|区|州|国)|"
    r"各地|各市|各县|各级|全社会(?=固定|用电|消费))(?:的)?"
)
_OWN = "全省|全市|全县|全区|全州|我省|我市|我县|我区|我州|本市"
_LEADING = re.compile(
    r"^(?:累计|共|共计|全年|全面|顺利|超额|实际完成|完成|实现|达到|年末|年底|期末|"
    r"年度|新(?=增减税)|预计|全部|依法|扎实|"
    r"发放(?=.{3})|大力|着力|有效|其中|同时|将|使|对|为|和|与|的|是|有)"
)
_TRAILING = re.compile(
    r"(?:总数量|总数|人次|数量|总量|总额|总值|总规模|总和|规模|水平|人数|金额|户数|个数|"
    r"数|额|量|的|已|情况)$"
)
_LOOSE = re.compile(
    r"年?平均|年均(?=浓度)|各类|各种|各项|政策(?=惠及)|总(?=产量|里程|收入|面积|人口|额|"
    r"量|值|数|投资)|的|全部|累计|共|地区(?=生产总值)|国内(?=生产总值)|常住(?=居民)"
)
_PRODUCT = re.compile(r"(?:地区|国内)?生产总值(?=的?(?:比|占)|能耗|二氧化碳|用水|电耗)")
_TWINS = (("城市", "城镇"), ("城镇", "城市"), ("农村居民", "农民"), ("同志", ""))


@dataclass(frozen=True, slots=True)
class Matched:
    """The indicator of a name. ``coverage`` is None where it is the first, or where none is said.

    ``named`` is whether the name says the coverage. ``several`` is whether other indicators have
    the name too, so that a person must choose.
    """

    indicator: Indicator
    coverage: str | None = None
    named: bool = False
    several: bool = False


_LONGEST = 60
NameEntry = tuple[Indicator, str | None, bool]


class Matcher:
    """Finds indicators of one code list by what texts call them."""

    def __init__(self, codes: CodeList) -> None:
        self._tables: list[dict[str, list[NameEntry]]] = [{} for _ in range(4)]
        for name, entry in _names(codes.indicators):
            for form, table in zip(_forms(name), self._tables, strict=True):
                entries = table.setdefault(form, [])
                if all(it[0].id != entry[0].id for it in entries):
                    entries.append(entry)
        self._known: dict[str, Matched | None] = {}

    def find(self, subject: str) -> Matched | None:
        """The indicator with this name; the closest form of the name decides."""
        if subject not in self._known:
            self._known[subject] = self._look(subject)
        return self._known[subject]

    def first(self, subjects: Iterable[str]) -> Matched | None:
        """The indicator of the first of several names that has one."""
        return next((it for name in subjects if (it := self.find(name))), None)

    def _look(self, subject: str) -> Matched | None:
        if not 1 < len(subject) <= _LONGEST:
            return None
        for form, table in zip(_forms(subject), self._tables, strict=True):
            entries = table.get(form, []) if len(form) > 1 else []
            if entries:
                indicator, coverage, named = entries[0]
                first = indicator.coverages[0].id if indicator.coverages else None
                return Matched(
                    indicator, None if coverage == first else coverage, named, len(entries) > 1
                )
        return None


def _forms(name: str) -> tuple[str, str, str, str]:
    """A name as it is, and ever shorter."""
    exact = _exact(name)
    bare = _bare(exact)
    core = _core(bare)
    return exact, bare, core, _loose(core)


def _names(indicators: Iterable[Indicator]) -> Iterable[tuple[str, NameEntry]]:
    """All names of all indicators and of their coverages."""
    for it in indicators:
        for name in it.called:
            yield name, (it, None, False)
        heads = [it.name["zh"], *it.aliases]
        for coverage in it.coverages:
            label = coverage.name["zh"]
            entry: NameEntry = (it, coverage.id, True)
            yield label, entry
            for head in heads:
                for name in _composed(label, head, [c.name["zh"] for c in it.coverages]):
                    yield name, entry


def _composed(label: str, name: str, labels: list[str]) -> Iterable[str]:
    """规模以上工业 with 工业增加值; 规模以上高技术制造业 with the 增加值 that is left of it."""
    shared = max((_overlap(other, name) for other in labels), default=0)
    if own := _overlap(label, name):
        yield label + name[own:]
    elif shared and len(name) - shared > 1:
        yield label + name[shared:]


def _overlap(label: str, name: str) -> int:
    """How many characters the end of one and the beginning of the other have in common."""
    return next((n for n in range(min(len(label), len(name)), 1, -1) if label[-n:] == name[:n]), 0)


def _exact(name: str) -> str:
    return _MARKS.sub("", name.translate(_BRACKETS)).casefold()


def _bare(name: str) -> str:
    """Without the area and the verb in front."""
    words = name
    for _ in range(4):
        shorter = _LEADING.sub("", _AREA.sub("", words))
        if shorter == words or len(shorter) < 2:
            break
        words = shorter
    return words.removesuffix("的").replace("的比重", "比重").replace("的比例", "比例")


def _core(name: str) -> str:
    """Without what says that it is a number: 总数, 额, 规模."""
    words = name.removesuffix("政策").replace("比值", "比").replace("之比", "比")
    words = _PRODUCT.sub("gdp", words)
    shorter = _TRAILING.sub("", words)
    return shorter if len(shorter) > 1 else words


def _loose(name: str) -> str:
    """Without words that rarely tell indicators apart, and brackets."""
    words = _LOOSE.sub("", _INNER.sub("", name))
    for one, other in _TWINS[:2][:1]:
        words = words.replace(one, other)
    shorter = _TRAILING.sub("", words)
    return shorter if len(shorter) > 1 else words
