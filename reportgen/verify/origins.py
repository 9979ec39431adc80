"""Where each figure stands in the files of the data, for whoever looks it up."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages import Argument, phrase
from reportgen.model.briefing import Briefing
from reportgen.model.figure_codes import figure_codes, meeting_letters
from reportgen.model.meeting import Meeting, Observation
from reportgen.model.text import bilingual


def origins_of(briefing: Briefing) -> Mapping[str, Argument]:
    """What each figure is and where it stands, by its code in the list of sources."""
    names = {it.id: bilingual(it.name) for it in briefing.indicators.indicators}
    return {
        code: _origin(meeting, observation, names[observation.indicator])
        for letter, meeting in meeting_letters(briefing).items()
        for observation, code in figure_codes(meeting, letter).items()
    }


def _origin(meeting: Meeting, observation: Observation, name: Argument) -> Argument:
    growth = observation.measure == "growth"
    return phrase(
        "figure_observed",
        figure=phrase("figure_growth", name=name) if growth else name,
        area=bilingual(meeting.area.short),
        meeting=meeting.id,
        place=place_in_files(observation),
    )


def place_in_files(observation: Observation) -> Argument:
    """Where a figure stands in the file of its meeting, or in a table that this names."""
    table = observation.table_place
    if table is None or not table.cell:
        line = phrase("place_line", line=observation.line)
        return line if table is None else phrase("place_in", outer=table.file, inner=line)
    return phrase("place_in", outer=table.file, inner=table.where)
