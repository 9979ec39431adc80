"""The names of codes that documents print."""

from __future__ import annotations

from typing import assert_never

from reportgen.languages import LANGUAGES, Lang
from reportgen.model.comparison import Attainment
from reportgen.model.document import ControlKind
from reportgen.model.meeting import FigureRole, GrowthKind, Missing, Prices, Status, TaskStatus
from reportgen.model.qualifier import QUALIFIER_WORDS, Qualifier, QualifierWord
from reportgen.model.text import Text
from reportgen.wording.phrases import PhraseBook, PhraseEntry, phrase_entry

_GROWTH_ABOUT = ("增速的口径，写在增幅旁", "the kind of a growth, beside its figure")
_FALL_ABOUT = ("同上，用于下降", "the same where the figure fell; its sign is in the words")
GROWTH_KINDS: dict[GrowthKind, PhraseEntry] = {
    "year_on_year": phrase_entry("year_on_year", "同比增长", "year on year", _GROWTH_ABOUT),
    "previous_period": phrase_entry(
        "previous_period", "环比增长", "on the previous period", _GROWTH_ABOUT
    ),
    "average_annual": phrase_entry("average_annual", "年均增长", "average annual", _GROWTH_ABOUT),
    "over_span": phrase_entry("over_span", "累计增长", "in all", _GROWTH_ABOUT),
}
FALLS: dict[GrowthKind, PhraseEntry] = {
    "year_on_year": phrase_entry("year_on_year_fall", "同比下降", "year on year", _FALL_ABOUT),
    "previous_period": phrase_entry(
        "previous_period_fall", "环比下降", "on the previous period", _FALL_ABOUT
    ),
    "average_annual": phrase_entry(
        "average_annual_fall", "年均下降", "average annual", _FALL_ABOUT
    ),
    "over_span": phrase_entry("over_span_fall", "累计下降", "in all", _FALL_ABOUT),
}
"""The same where a figure fell; its sign is in its words."""
_KIND_ABOUT = ("增减量的口径", "the kind of a change")
CHANGE_KINDS: dict[GrowthKind, PhraseEntry] = {
    "year_on_year": phrase_entry("change_year", "同比", "year on year", _KIND_ABOUT),
    "previous_period": phrase_entry("change_period", "环比", "on the previous period", _KIND_ABOUT),
    "average_annual": phrase_entry("change_average", "年均", "a year on average", _KIND_ABOUT),
    "over_span": phrase_entry("change_span", "累计", "in all", _KIND_ABOUT),
}
_QUALIFIER_ABOUT = (
    "原文没有写明限定词时，写在数字前，也写在表格中",
    "before a number, in tables too, where the data say what qualifies it and not the word",
)
QUALIFIERS: dict[Qualifier, PhraseEntry] = {
    "more_than": phrase_entry("more_than", "超过", "more than", _QUALIFIER_ABOUT),
    "at_least": phrase_entry("no_less_than", "不低于", "at least", _QUALIFIER_ABOUT),
    "less_than": phrase_entry("less_than", "不到", "less than", _QUALIFIER_ABOUT),
    "at_most": phrase_entry("no_more_than", "不超过", "at most", _QUALIFIER_ABOUT),
    "nearly": phrase_entry("nearly", "近", "nearly", _QUALIFIER_ABOUT),
    "about": phrase_entry("about", "约", "about", _QUALIFIER_ABOUT),
    "some_over": phrase_entry("some_over", "逾", "more than", _QUALIFIER_ABOUT),
}
ROLE_NAMES: dict[FigureRole, Text] = {
    "result": Text("完成数", "result"),
    "target": Text("预期目标", "target"),
    "plan": Text("规划目标", "target of the plan"),
    "forecast": Text("预计数", "forecast"),
}
PRICE_NAMES: dict[Prices, Text] = {
    "current": Text("按现价计算", "at current prices"),
    "constant": Text("按可比价格计算", "at constant prices"),
}
MISSING_NAMES: dict[Missing, Text] = {
    "not_available": Text("未提供", "not available"),
    "not_applicable": Text("不适用", "not applicable"),
    "confidential": Text("保密", "confidential"),
    "below_unit": Text("不足最小单位", "below the smallest unit"),
    "withdrawn": Text("已撤回", "withdrawn"),
}
_ATTAINMENT_ABOUT = ("目标是否完成", "whether a target was reached")
ATTAINMENTS: dict[Attainment, PhraseEntry] = {
    "met": phrase_entry("target_met", "完成", "reached", _ATTAINMENT_ABOUT),
    "not_met": phrase_entry("target_not_met", "未完成", "not reached", _ATTAINMENT_ABOUT),
    "undecided": phrase_entry("target_undecided", "不能判断", "cannot be told", _ATTAINMENT_ABOUT),
}
STATUS_NAMES: dict[Status, Text] = {
    "normal": Text("正式数", "final"),
    "provisional": Text("初步数", "provisional"),
    "estimated": Text("估计数", "estimated"),
}
TASK_STATUSES: dict[TaskStatus, Text] = {
    "not_started": Text("未开始", "not started"),
    "in_progress": Text("进行中", "in progress"),
    "done": Text("已完成", "done"),
}
CONTROL_TITLES: dict[ControlKind, Text] = {
    "checkbox": Text("完成", "Done"),
    "owner": Text("责任处室", "Office"),
    "due": Text("完成时限", "Due"),
    "status": Text("状态", "Status"),
    "progress": Text("进展情况", "Progress"),
}
"""What the controls of a check list are called: the first word of their titles."""
LABEL_PHRASES = (
    *GROWTH_KINDS.values(),
    *FALLS.values(),
    *CHANGE_KINDS.values(),
    *QUALIFIERS.values(),
    *ATTAINMENTS.values(),
)


def qualified(
    qualifier: Qualifier | None, figure: Text, book: PhraseBook, word: str | None = None
) -> Text:
    """A figure with its qualifier: 超过5万人, 6%以上; more than 50,000 persons.

    The ``word`` of the source is printed in its own language, where the source has it; a word
    between the digits (600余万) is among them already.
    """
    if qualifier is None:
        return figure
    house = book.words(QUALIFIERS[qualifier])
    own = QUALIFIER_WORDS.get(word or "")
    return Text.each(lambda lang: _seated(figure[lang], house[lang], own, lang))


def _seated(figure: str, house: str, own: QualifierWord | None, lang: Lang) -> str:
    space = LANGUAGES[lang].word_space
    if own is None or own.lang != lang:
        return f"{house}{space}{figure}"
    match own.seat:
        case "before":
            return f"{own.word}{space}{figure}"
        case "after":
            return f"{figure}{space}{own.word}"
        case "inside":
            return figure
        case _:
            assert_never(own.seat)


def qualifier_word(qualifier: Qualifier, word: str | None, book: PhraseBook) -> Text:
    """The word that qualifies a figure, by itself: 以上; at least."""
    house, own = book.words(QUALIFIERS[qualifier]), QUALIFIER_WORDS.get(word or "")
    return Text.each(lambda lang: own.word if own and own.lang == lang else house[lang])
