"""What may be chosen in the columns of a workbook: lists for its drop-downs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from reportgen.languages import LANGUAGES
from reportgen.messages import MessageLang
from reportgen.model.indicator import CodeList, Indicator
from reportgen.model.multiplier import MULTIPLIERS
from reportgen.model.qualifier import QUALIFIER_WORDS
from reportgen.tables.columns import FIGURE_COLUMNS, EntryKey, TableColumn, TableKind
from reportgen.tables.unit_names import unit_in_chinese
from reportgen.tables.words import FIELD_WORDS
from reportgen.tables.written import TableRow

_TASK_STATUS = ("not_started", "in_progress", "done")


@dataclass(frozen=True, slots=True)
class Choices:
    """The code list and the language of a workbook, and the periods that stand in its rows."""

    codes: CodeList
    lang: MessageLang
    date: dt.date | None
    rows: Sequence[TableRow]

    def indicator_name(self, word: str) -> str:
        """The name of an indicator by its id, where that name is its alone; else as it is."""
        found = next((it for it in self.codes.indicators if it.id == word), None)
        if found is None:
            return word
        name = found.name[self.lang]
        others = (it for it in self.codes.indicators if it.id != word)
        return word if any(name in it.called for it in others) else name

    def shown(self, column: TableColumn, word: str, indicator: str = "") -> str:
        """What is written of a value of a column: names for ids, words for codes.

        ``indicator`` is that of the row, by which it is known what its unit counts.
        """
        if column.key == ("unit",) and self.lang == "zh":
            wanted = next((it.unit for it in self.codes.indicators if it.id == indicator), None)
            return unit_in_chinese(word, self.codes.units, wanted)
        if column.key == ("indicator",):
            return self.indicator_name(word)
        if column.key == ("shared_with",):
            return "; ".join(self.indicator_name(it) for it in word.split("; "))
        if column.kind == "power" and self.lang == "zh":
            return _word_of_power(word)
        if column.kind == "code" and self.lang == "zh" and word in column.words:
            return column.words[word][0]
        return word

    def listed(self, column: TableColumn, kind: TableKind) -> tuple[str, ...]:
        """What may be chosen in a column; nothing where anything may be written."""
        lists: dict[EntryKey, Callable[[], tuple[str, ...]]] = {
            ("indicator",): self._indicators,
            ("unit",): self._units,
            ("period",): self._periods,
            ("qualifier",): self._qualifiers,
            ("power",): self._powers,
        }
        if column.key in lists:
            return lists[column.key]()
        if column.kind != "code":
            return ()
        wanted = [it for it in FIELD_WORDS[column.key[-1]] if _fits(column, it, kind)]
        return tuple(self.shown(column, code) for code in wanted)

    def _indicators(self) -> tuple[str, ...]:
        return tuple(self.indicator_name(it.id) for it in self.codes.indicators)

    def _units(self) -> tuple[str, ...]:
        codes = [(it.unit.code, it.id) for it in self.codes.indicators]
        codes += [
            (row[("unit",)], row.get(("indicator",), "")) for row in self.rows if ("unit",) in row
        ]
        column = next(it for it in FIGURE_COLUMNS if it.key == ("unit",))
        return tuple(dict.fromkeys(self.shown(column, *it) for it in codes))

    def _periods(self) -> tuple[str, ...]:
        used = [row[("period",)] for row in self.rows if ("period",) in row]
        year = self.date.year if self.date else None
        near = _of_years((year, year - 1, year + 1)) if year else ()
        return tuple(dict.fromkeys((*near, *used)))

    def _qualifiers(self) -> tuple[str, ...]:
        return tuple(word for word, it in QUALIFIER_WORDS.items() if it.lang == self.lang)

    def _powers(self) -> tuple[str, ...]:
        words = [word for word in MULTIPLIERS if not word.isascii()]
        return tuple(words if self.lang == "zh" else (str(MULTIPLIERS[word]) for word in words))


def indicator_rows(codes: CodeList, lang: MessageLang) -> Iterable[tuple[Indicator, str]]:
    """The indicators with the name of the topic of each."""
    topics = {it.id: it.name for it in codes.topics}
    for indicator in codes.indicators:
        topic = topics.get(indicator.topic)
        yield indicator, topic[lang] if topic else ""


def is_language(column: TableColumn) -> bool:
    """Whether a column is a text in one language."""
    return column.key[-1] in LANGUAGES


def _fits(column: TableColumn, code: str, kind: TableKind) -> bool:
    return column.key != ("status",) or (code in _TASK_STATUS) == (kind == "tasks")


def _word_of_power(word: str) -> str:
    found = (it for it, power in MULTIPLIERS.items() if str(power) == word and not it.isascii())
    return next(found, word)


def _of_years(years: Iterable[int]) -> tuple[str, ...]:
    first, *others = (str(year) for year in years)
    parts = ("", "-Q1", "-Q2", "-Q3", "-Q4", "-H1", "-H2", "-12-31")
    return (*(f"{first}{part}" for part in parts), *others)
