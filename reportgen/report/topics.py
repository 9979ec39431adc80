"""The figures of a meeting by topic."""

from __future__ import annotations

from reportgen.model.meeting import Meeting, Observation
from reportgen.report.covered import covered
from reportgen.report.figure_values import Figure
from reportgen.report.rows import Figures
from reportgen.report.terms import Terms
from reportgen.report.values import TopicGroup

_Pair = tuple[Figure, Figure | None]


def topic_groups(
    letter: str, meeting: Meeting | None, figures: Figures, terms: Terms
) -> tuple[TopicGroup, ...]:
    """Values in the order of the code list, each with its growth; none left out."""
    groups: dict[str, list[_Pair]] = {}
    for value, growth in _pairs(meeting, terms):
        pair = (figures[letter, value], figures.get((letter, growth)))
        groups.setdefault(terms.topic(value.indicator), []).append(pair)
    order = [*(topic[terms.lang] for topic in terms.topics.values()), ""]
    return tuple(TopicGroup(covered(name), tuple(groups[name])) for name in order if name in groups)


def _pairs(meeting: Meeting | None, terms: Terms) -> list[tuple[Observation, Observation | None]]:
    """Each value with its growth, then what is no value or has none; aims are not among them."""
    observations = [it for it in (meeting.observations if meeting else ()) if not it.is_aim]
    growths: dict[object, list[Observation]] = {}
    for it in observations:
        if it.measure == "growth":
            growths.setdefault(_of(it), []).append(it)
    pairs = [
        (value, _taken(growths.get(_of(value), []), value))
        for indicator in terms.indicators
        for value in observations
        if value.indicator == indicator and value.measure == "value"
    ]
    with_value = {id(growth) for _, growth in pairs}
    others = (it for it in observations if it.measure != "value" and id(it) not in with_value)
    return [*pairs, *((it, None) for it in others)]


def _of(observation: Observation) -> tuple[object, ...]:
    """What a value and its growth have in common, beside the period."""
    area = observation.area and observation.area.code
    return (observation.indicators, observation.coverage, area)


def _taken(growths: list[Observation], value: Observation) -> Observation | None:
    """The growth of a value, taken out of those that are left: it ends when the value does."""
    ends = {None, value.period.end, str(value.period.end)[:4] if value.period.point else None}
    found = next((it for it in growths if it.period.end in ends), None)
    if found is not None:
        growths.remove(found)
    return found
