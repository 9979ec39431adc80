"""An Observation -> the Figure that a template reads."""

from __future__ import annotations

import dataclasses

from reportgen.model.meeting import MissingFigure, Observation, Place
from reportgen.model.text import Text
from reportgen.model.unit import PERCENT, PLACE
from reportgen.report.covered import covered_fields
from reportgen.report.figure_values import Figure
from reportgen.report.prints import printed_figure
from reportgen.report.terms import Terms
from reportgen.report.values import MissingValue
from reportgen.wording.figures import period
from reportgen.wording.labels import (
    GROWTH_KINDS,
    MISSING_NAMES,
    PRICE_NAMES,
    ROLE_NAMES,
    STATUS_NAMES,
    qualifier_word,
)
from reportgen.wording.measures import figure_of, quoted, statement
from reportgen.wording.names import listed
from reportgen.wording.numbers import number_words

_PARAGRAPH = Text("第{paragraph}段", "para. {paragraph}")
_SENTENCE = Text("第{paragraph}段第{sentence}句", "para. {paragraph}, sent. {sentence}")


def make_figure(code: str, observation: Observation, terms: Terms, year: int | None) -> Figure:
    """A figure as templates read it; ``year`` is the one that is reported on, None without one."""
    lang = terms.lang
    indicator = terms.indicators[observation.indicator]
    quantity = observation.quantity
    coverage = indicator.coverage(observation.coverage) if observation.coverage else None
    correction = observation.correction
    # that the growth of a part is part of that of the whole would be false
    part_of = indicator.part_of if observation.measure == "value" else None
    whole = terms.indicators[part_of].short if part_of else None
    printed = dataclasses.replace(quantity, unit=correction.printed_unit) if correction else None
    book = terms.words.book
    names = [terms.indicators[word] for word in observation.indicators]
    shared = len(names) > 1
    made = Figure(
        code=code,
        name=listed([n.short for n in names])[lang] if shared else indicator.name[lang],
        topic=terms.topic(indicator.id),
        measure=observation.measure,
        role=observation.role,
        role_name=ROLE_NAMES[observation.role][lang],
        area=observation.area.short[lang] if observation.area else "",
        prices=PRICE_NAMES[observation.prices][lang] if observation.prices else "",
        number=number_words(figure_of(observation))[lang],
        unit=""
        if quantity.unit.noun in (PERCENT, PLACE)
        else terms.words.unit(quantity.unit)[lang],
        amount=statement(observation, terms.words)[lang],
        quoted=quoted(observation, book)[lang],
        qualifier=qualifier_word(observation.qualifier, observation.word, book)[lang]
        if observation.qualifier
        else "",
        period=period(observation.period, book)[lang],
        other_period=observation.period.end is not None and not observation.period.stands_for(year),
        undated=observation.period.end is None,
        # a growth from no stated year is an average, not a total
        running_total=observation.period.running_total and observation.measure == "value",
        growth=book.words(GROWTH_KINDS[observation.growth_kind])[lang]
        if observation.growth_kind
        else "",
        scale_unstated=observation.growth_scale == "unstated",
        coverage=coverage.name[lang] if coverage else "",
        status=STATUS_NAMES[observation.status][lang] if observation.status else "",
        place=place_words(observation.at)[lang] if observation.at else "",
        note=observation.note[lang] if observation.note else "",
        as_printed=terms.words.amount(printed)[lang] if printed else "",
        correction=correction.reason[lang] if correction else "",
        part_of=whole[lang] if whole else "",
    )
    return printed_figure(made, observation)


def make_missing(missing: MissingFigure, terms: Terms) -> MissingValue:
    """A figure that is named and not given, as templates read it."""
    lang = terms.lang
    made = MissingValue(
        name=terms.indicators[missing.indicator].name[lang],
        topic=terms.topic(missing.indicator),
        why=MISSING_NAMES[missing.missing][lang],
        period=period(missing.period, terms.words.book)[lang],
        note=missing.note[lang] if missing.note else "",
    )
    return covered_fields(made)


def place_words(place: Place) -> Text:
    """第2段第4句, paragraph 2, sentence 4."""
    if place.sentence is None:
        return _PARAGRAPH.filled(paragraph=place.paragraph)
    return _SENTENCE.filled(paragraph=place.paragraph, sentence=place.sentence)
