"""The figures of a finished file held against the data of today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.identity import figure_key, value_of
from reportgen.messages import Argument, phrase
from reportgen.model.briefing import Briefing
from reportgen.model.figure_codes import figure_codes, meeting_letters
from reportgen.model.meeting import Meeting, Observation
from reportgen.model.traced import FigureRecord, TracedFigure
from reportgen.wording.figures import Wording
from reportgen.wording.measures import statement


@dataclass(frozen=True, slots=True)
class HeldFigure:
    """What the data says of a figure now: its place there, its number, and whether it is the same.

    ``id`` is what it is called now. All are empty where the data has no such figure.
    """

    same: bool
    place: Argument = ""
    id: str = ""
    value: str = ""
    words: str = ""


def held_figures(record: FigureRecord, briefing: Briefing) -> dict[str, HeldFigure]:
    """Each figure of a file with what a briefing says of it now, by its id in the file.

    A figure is found by all that says which one it is, whatever it is called now.
    """
    found = {
        (meeting.id, figure_key(observation)): (code, meeting, observation)
        for code, meeting, observation in _all(briefing)
    }
    ids = {it.letter: it.id for it in record.meetings}
    words = Wording(briefing.indicators)
    held: dict[str, HeldFigure] = {}
    for figure in record.figures:
        now = found.get((ids.get(figure.meeting, ""), figure.key))
        if now is None:
            held[figure.id] = HeldFigure(same=False)
        else:
            held[figure.id] = _held(figure, *now, statement(now[2], words)[record.lang])
    return held


def _all(briefing: Briefing) -> Iterator[tuple[str, Meeting, Observation]]:
    for letter, meeting in meeting_letters(briefing).items():
        for observation, code in figure_codes(meeting, letter).items():
            yield code, meeting, observation


def _held(
    figure: TracedFigure, code: str, meeting: Meeting, observation: Observation, words: str
) -> HeldFigure:
    value, unit = value_of(observation.quantity), observation.quantity.unit.code
    then = (figure.value, figure.unit_code, figure.qualifier)
    same = then == (value, unit, observation.qualifier or "")
    return HeldFigure(same, _place(meeting, observation), code, value, words)


def _place(meeting: Meeting, observation: Observation) -> Argument:
    """The line of the meeting file, or the cell of a table that it names."""
    table = observation.table_place
    if table is None:
        line = phrase("place_line", line=observation.line)
        return phrase("place_in", outer=meeting.id, inner=line)
    where = table.where or phrase("place_line", line=table.row)
    return phrase("place_in", outer=table.file, inner=where)
