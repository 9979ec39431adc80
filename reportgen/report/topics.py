"""The figures of a meeting by topic."""

from __future__ import annotations

from reportgen.model.meeting import Meeting, Observation
from reportgen.report.rows import Figures
from reportgen.report.terms import Terms
from reportgen.report.values import Figure, TopicGroup

_Pair = tuple[Figure, Figure | None]


def topic_groups(
    letter: str, meeting: Meeting | None, figures: Figures, terms: Terms
) -> tuple[TopicGroup, ...]:
    """Values in the order of the code list, each with its growth; none left out."""
    groups: dict[str, list[_Pair]] = {}
    for value, growth in _pairs(meeting, terms):
        pair = (figures[letter, value], figures.get((letter, growth)))
        groups.setdefault(terms.topic(value.indicator), []).append(pair)
    order = [topic[terms.lang] for topic in terms.topics.values()]
    return tuple(TopicGroup(name, tuple(groups[name])) for name in order if name in groups)


def _pairs(meeting: Meeting | None, terms: Terms) -> list[tuple[Observation, Observation | None]]:
    """Each value with its growth, then the growths of what has no value."""
    observations = meeting.observations if meeting else ()
    growths = {o.indicators: o for o in observations if o.measure == "growth"}
    values = [
        (observation, growths.pop(observation.indicators, None))
        for indicator in terms.indicators
        for observation in observations
        if observation.indicator == indicator and observation.measure == "value"
    ]
    return [*values, *((growth, None) for growth in growths.values())]
