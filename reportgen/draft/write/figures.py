"""The figures of a draft, in the order of the text: the sentence, what is asked, the figures."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportgen.draft.write.conflicts import Conflicts
from reportgen.draft.write.questions import about_damage, about_figure, about_unclear
from reportgen.draft.write.scalars import YamlValue, comment, item
from reportgen.draft.write.units import unit_words
from reportgen.messages import MessageLang, phrase, words
from reportgen.model.indicator import CodeList, Indicator
from reportgen.model.meeting import Place
from reportgen.model.reading import ReadFigure, ReadNumber, TextReading
from reportgen.model.source_text import Damage, SourceSentence

_LONGEST_SENTENCE = 160
_AROUND = 8
_IN_PERCENT = ("growth", "completion")


@dataclass(frozen=True, slots=True)
class Style:
    """In which language questions are put, in which the data is, and the code list."""

    messages: MessageLang
    lang: MessageLang
    codes: CodeList
    own_units: frozenset[str] = frozenset()
    """Units of the text that the code list has not: words that are one of them mean no other."""

    def indicator(self, code: str | None) -> Indicator | None:
        """An indicator of the list."""
        return next((it for it in self.codes.indicators if it.id == code), None)

    def unit(self, figure: ReadFigure) -> str:
        """The unit of a figure as a person writes it; empty where it has none."""
        if not figure.unit:
            return ""
        said = unit_words(figure.unit, self.codes, self.indicator(figure.indicator), self.lang)
        return figure.unit if said in self.own_units else said


def common_year(numbers: Sequence[ReadNumber]) -> str | None:
    """The year that most figures are for, which is then said once for all of them."""
    years = Counter(
        it.figure.period
        for it in numbers
        if it.figure and it.figure.period and re.fullmatch(r"\d{4}", it.figure.period)
    )
    return next((year for year, count in years.most_common(1) if count > 1), None)


def observation_lines(reading: TextReading, style: Style, year: str | None = None) -> list[str]:
    """The lines under ``observations:``, and what is open about numbers that are in none."""
    style = replace(style, own_units=_own_units(reading.numbers, style.codes))
    conflicts = Conflicts()
    lines: list[str] = []
    now: SourceSentence | None = None
    for place, what in _in_order(reading):
        sentence = reading.source.sentence_at(place)
        if sentence is not None and sentence != now:
            lines.append(_sentence(reading, sentence))
            now = sentence
        if isinstance(what, Damage):
            said = reading.source.decoded[what.start : what.end]
            lines.append(comment(about_damage(what, said, style.messages), 2))
        elif what.figure is None:
            lines.append(comment(_unclear(reading, what, style), 2))
        else:
            said = reading.source.text[what.start : what.end]
            asked = [
                *about_figure(what.figure, said, style.unit(what.figure), style.messages),
                *conflicts.questions(what.figure, said, style.messages),
            ]
            lines += [comment(it, 2) for it in asked]
            if conflicts.is_new(what.figure):
                new = phrase("new_indicator", name=what.figure.subject)
                lines.append(comment(words(new, style.messages), 2))
            lines += _figure(what.figure, style, year)
    return lines


def _own_units(numbers: Sequence[ReadNumber], codes: CodeList) -> frozenset[str]:
    known = {noun.id for noun in codes.units}
    units = [it.figure.unit for it in numbers if it.figure and it.figure.unit]
    return frozenset(part for unit in units for part in unit.split("/") if part not in known)


def _in_order(reading: TextReading) -> list[tuple[int, ReadNumber | Damage]]:
    """All that is written or asked, each with its place in ``SourceText.text``."""
    found: list[tuple[int, ReadNumber | Damage]] = [
        (it.start, it) for it in reading.numbers if it.what in ("figure", "unclear")
    ]
    found += [(_place(reading.source.origin, it.start), it) for it in reading.source.damage]
    return sorted(found, key=lambda it: it[0])


def _place(origin: Sequence[int], place: int) -> int:
    """Where in the text that is read a place of the decoded text is."""
    return min(bisect_left(origin, place), max(len(origin) - 2, 0))


def _sentence(reading: TextReading, sentence: SourceSentence) -> str:
    said = reading.source.words(sentence).replace("\t", " | ")
    said = said if len(said) <= _LONGEST_SENTENCE else f"{said[:_LONGEST_SENTENCE]}…"
    return comment(f"{sentence.paragraph}.{sentence.number} {said}", 2)


def _unclear(reading: TextReading, number: ReadNumber, style: Style) -> str:
    text = reading.source.text
    before = text[max(0, number.start - _AROUND) : number.start]
    around = before + text[number.start : number.end + _AROUND]
    return about_unclear(text[number.start : number.end], around, style.messages)


def _figure(figure: ReadFigure, style: Style, year: str | None) -> list[str]:
    entry = dict(_entry(figure, style))
    if entry["period"] == year and "period" not in figure.asks:
        del entry["period"]
    return item(entry, 2)


def at_of(at: Place) -> Iterator[tuple[str, YamlValue]]:
    """The key of a place; what stands above the first paragraph has none in data files."""
    if at.paragraph:
        yield "at", at


def _entry(figure: ReadFigure, style: Style) -> Iterator[tuple[str, YamlValue]]:
    """The keys of an observation, in the order of the documentation."""
    yield "indicator", _name(figure.indicator, figure.subject, style)
    if figure.measure != "value":
        yield "measure", figure.measure
    yield "value", figure.value
    if figure.unit and not (
        figure.unit == "percent" and figure.measure in ("growth", "completion")
    ):
        yield "unit", style.unit(figure)
    yield from _periods(figure)
    plain: tuple[tuple[str, YamlValue | None], ...] = (
        ("kind", figure.kind),
        ("scale", figure.scale),
        ("role", figure.role if figure.role != "result" else None),
        ("qualifier", _qualifier(figure)),
        ("area", figure.area),
        ("to", figure.to),
        ("coverage", figure.coverage),
        ("prices", figure.prices),
        ("among", figure.among),
        ("places", figure.places),
    )
    yield from ((key, value) for key, value in plain if value is not None)
    if figure.shared_with:
        yield "shared_with", [_name(it, it, style) for it in figure.shared_with]
    yield from at_of(figure.at)


def _qualifier(figure: ReadFigure) -> str | None:
    """The word that qualifies a figure, where its value does not have it."""
    word = figure.qualifier
    return None if word is None or word in figure.value else word


def _periods(figure: ReadFigure) -> Iterator[tuple[str, YamlValue]]:
    if figure.period is not None:
        first, dots, last = figure.period.partition("..")
        yield "period", {"from": first, "to": last} if dots else first
    else:
        yield "period", "unstated"
    if figure.base is not None:
        yield "base", figure.base


def _name(code: str | None, subject: str, style: Style) -> str:
    found = style.indicator(code)
    if found is None:
        return subject
    name = found.name.own.get(style.lang) or found.id
    alike = [it for it in style.codes.indicators if it.name.own.get(style.lang) == name]
    return name if len(alike) == 1 else found.id
