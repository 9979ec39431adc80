"""The command that says where figures of a finished file are from: ``reportgen trace``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from reportgen.messages import Argument, Bilingual, phrase, words
from reportgen.options import AsJson
from reportgen.terminal import print_json, print_line, print_table, voice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportgen.model.traced import TracedDerivation, TracedFigure, TracedMeeting
    from reportgen.tracing import HeldFigure, Trace

Fact = tuple[str, Argument]
"""What something is called among the phrases, and what is said of it."""


def trace(
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    ids: Annotated[list[str] | None, typer.Argument(metavar="ID…")] = None,
    *,
    against: Annotated[Path | None, typer.Option(metavar="BRIEFING")] = None,
    as_json: AsJson = False,
) -> None:
    """Say of figures in a finished file what they are and where they are from."""
    import reportgen
    from reportgen.tracing import held_figures

    found = reportgen.trace(file)
    entries = found.entries(ids or ())
    held: Mapping[str, HeldFigure] = {}
    if against is not None:
        held = held_figures(found.record, reportgen.load(against, draft=True))
    if as_json:
        fields = [_fields(entry, found, held) for entry in entries]
        print_json({"file": str(file), "figures": fields})
    elif ids:
        for entry in entries:
            _print_entry(entry, found, held)
    else:
        _print_all(found, held)


def _print_all(found: Trace, held: Mapping[str, HeldFigure]) -> None:
    """All figures of a file, a row for each."""
    head = [
        "trace_column_id",
        "trace_column_name",
        "trace_column_words",
        "trace_column_period",
        "trace_column_area",
        "trace_column_source",
    ]
    rows: list[tuple[Argument, ...]] = []
    for it in found.record.figures:
        row: tuple[Argument, ...] = (it.id, it.name, it.words, it.period, it.area, it.place)
        times = str(len(found.places(it.id)))
        rows.append((*row, times, *([_now_briefly(held[it.id])] if held else [])))
    more = ["trace_column_times", *(["trace_column_now"] if held else [])]
    print_table(map(phrase, [*head, *more]), rows)


def _now_briefly(held: HeldFigure) -> Argument:
    if held.same:
        return phrase("trace_now_same")
    return phrase("trace_now_changed" if held.place else "trace_now_gone")


def _print_entry(
    entry: TracedFigure | TracedDerivation, found: Trace, held: Mapping[str, HeldFigure]
) -> None:
    from reportgen.model.traced import TracedFigure

    if isinstance(entry, TracedFigure):
        name, facts = entry.name, _of_figure(entry, found, held)
    else:
        name, facts = entry.words, _of_derived(entry, found, held)
    print_line(phrase("trace_head", id=entry.id, name=name))
    for label, said in (*facts, *_places(entry.id, found)):
        if said != "":
            print_line(phrase("trace_line", label=phrase(label), words=said))


def _of_figure(it: TracedFigure, found: Trace, held: Mapping[str, HeldFigure]) -> Iterator[Fact]:
    meeting = _meeting(it, found)
    yield "trace_words", it.words
    yield "trace_value", it.value if it.value not in it.words else ""
    yield from (("trace_unit", it.unit), ("trace_period", it.period), ("trace_area", it.area))
    yield from (("trace_coverage", it.coverage), ("trace_status", it.status))
    yield "trace_meeting", meeting.title if meeting else ""
    yield "trace_source", _joined((meeting.source if meeting else ""), it.place)
    yield from (("trace_sentence", it.sentence), ("trace_note", it.note))
    yield from (("trace_printed_as", it.as_printed), ("trace_correction", it.correction))
    for other in found.derived_from(it.id):
        if other.how != "verdict":
            yield "trace_gives", phrase("trace_head", id=other.id, name=other.words)
    if it.id in held:
        yield "trace_now", _now(it, held[it.id])


def _of_derived(
    it: TracedDerivation, found: Trace, held: Mapping[str, HeldFigure]
) -> Iterator[Fact]:
    yield "trace_value", it.value
    yield "trace_how", _how(it)
    figures = {figure.id: figure for figure in found.record.figures}
    for id_ in it.figures:
        figure = figures.get(id_)
        if figure is None:
            yield "trace_from", id_
            continue
        about = (figure.name, figure.area, figure.words, figure.period, figure.place)
        said = _joined(*about, *([_now(figure, held[id_])] if held else []))
        yield "trace_from", phrase("trace_head", id=id_, name=said)
        yield "trace_sentence", figure.sentence
    yield "trace_reading", it.reading


def _how(it: TracedDerivation) -> Argument:
    from reportgen.identity import HOWS

    names = {"a": it.figures[0], "b": it.figures[-1]} if it.figures else {"a": "", "b": ""}
    return Bilingual(**{lang: HOWS[it.how][lang].format(**names) for lang in ("zh", "en")})


def _now(it: TracedFigure, held: HeldFigure) -> Argument:
    if not held.place:
        return phrase("trace_gone")
    if not held.same:
        return phrase("trace_changed", place=held.place, words=held.words)
    if held.id != it.id:
        return phrase("trace_same_as", place=held.place, id=held.id)
    return phrase("trace_same", place=held.place)


def _places(id_: str, found: Trace) -> Iterator[Fact]:
    for it in found.places(id_):
        named = phrase("trace_place_text", place=it.place, text=it.text) if it.text else it.place
        yield "trace_places", named
    if not found.places(id_):
        yield "trace_places", phrase("trace_nowhere")


def _meeting(it: TracedFigure, found: Trace) -> TracedMeeting | None:
    return next((m for m in found.record.meetings if m.letter == it.meeting), None)


def _joined(*said: Argument) -> Argument:
    """What there is of these, one behind the other."""
    first, *rest = [it for it in said if it != ""] or [""]
    for it in rest:
        first = phrase("trace_joined", first=first, second=it)
    return first


def _fields(
    entry: TracedFigure | TracedDerivation, found: Trace, held: Mapping[str, HeldFigure]
) -> dict[str, Any]:
    """An entry as JSON gives it."""
    from reportgen.model.traced import TracedFigure

    lang = voice().lang
    fields = asdict(entry)
    places = [{"place": words(it.place, lang), "text": it.text} for it in found.places(entry.id)]
    fields["printed"] = places
    if isinstance(entry, TracedFigure):
        meeting = _meeting(entry, found)
        fields["meeting"] = asdict(meeting) if meeting else None
        fields["gives"] = [it.id for it in found.derived_from(entry.id)]
        if entry.id in held:
            now = held[entry.id]
            fields["data"] = {**asdict(now), "place": words(now.place, lang)}
    else:
        fields["formula"] = words(_how(entry), lang)
        known = {it.id: it for it in found.record.figures}
        fields["from"] = [_fields(known[id_], found, held) for id_ in entry.figures if id_ in known]
    return fields
