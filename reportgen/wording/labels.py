"""The names of codes that documents print."""

from __future__ import annotations

from reportgen.languages import LANGUAGES
from reportgen.model.meeting import GrowthKind, Qualifier, Status, TaskStatus
from reportgen.model.text import Text
from reportgen.wording.phrases import PhraseBook, PhraseEntry, phrase_entry

_GROWTH_ABOUT = ("增速的口径，写在增幅旁", "the kind of a growth, beside its figure")
_FALL_ABOUT = ("同上，用于下降", "the same where the figure fell; its sign is in the words")
GROWTH_KINDS: dict[GrowthKind, PhraseEntry] = {
    "year_on_year": phrase_entry("year_on_year", "同比增长", "year on year", _GROWTH_ABOUT),
    "average_annual": phrase_entry("average_annual", "年均增长", "average annual", _GROWTH_ABOUT),
}
FALLS: dict[GrowthKind, PhraseEntry] = {
    "year_on_year": phrase_entry("year_on_year_fall", "同比下降", "year on year", _FALL_ABOUT),
    "average_annual": phrase_entry(
        "average_annual_fall", "年均下降", "average annual", _FALL_ABOUT
    ),
}
"""The same where a figure fell; its sign is in its words."""
_QUALIFIER_ABOUT = (
    "数字前的限定词，也写在表格中",
    "before a number that the source qualifies, in tables too",
)
QUALIFIERS: dict[Qualifier, PhraseEntry] = {
    "more_than": phrase_entry("more_than", "超过", "more than", _QUALIFIER_ABOUT),
    "less_than": phrase_entry("less_than", "不到", "less than", _QUALIFIER_ABOUT),
    "about": phrase_entry("about", "约", "about", _QUALIFIER_ABOUT),
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
LABEL_PHRASES = (*GROWTH_KINDS.values(), *FALLS.values(), *QUALIFIERS.values())


def qualified(qualifier: Qualifier, figure: Text, book: PhraseBook) -> Text:
    """A figure behind its qualifier: 超过5万人, more than 50,000 persons."""
    word = book.words(QUALIFIERS[qualifier])
    return Text.each(lambda lang: word[lang] + LANGUAGES[lang].word_space + figure[lang])
