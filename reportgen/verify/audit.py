"""A document that was read back beside the manifest of what was composed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import get_args

from reportgen.messages import phrase
from reportgen.model.manifest import Line, LinePart, Manifest
from reportgen.model.problem import Problem
from reportgen.verify.align import Aligned, align, shared
from reportgen.verify.direction import in_reading_order
from reportgen.verify.findings import Origins, findings_of
from reportgen.verify.reading import Differing, Reading
from reportgen.verify.stream import differing_words
from reportgen.verify.tokens import folded

_ONCE = ("alt", "running")
"""What may stand more than once and in any order: a drawing says of itself the same several
times."""


def audit(
    reading: Reading, manifest: Manifest, origins: Origins | None = None
) -> tuple[Problem, ...]:
    """Where a document that was read back differs from what was composed.

    ``origins`` say of each figure, by its code in the list of sources, what it is and where it
    stands in the data.
    """
    from reportgen.verify.charts_check import check_charts, without_own

    origins = origins or {}
    reading = in_reading_order(reading, manifest)
    parts = list(_parts(reading, manifest))
    drawn = without_own(reading.charts, manifest.own_charts) if reading.drawn else ()
    charts = check_charts(drawn, manifest.charts, origins) if reading.drawn else ()
    words = () if reading.tagged else differing_words(_read(reading, manifest), manifest)
    return (
        *words,
        *(it for aligned, lines in parts for it in findings_of(aligned, lines, origins)),
        *_controls(reading, manifest),
        *_without_captions(charts, [aligned for aligned, _ in parts]),
        *map(_contradiction, reading.differing),
    )


def fitness(reading: Reading, manifest: Manifest) -> float:
    """How much of what was read was composed, from 0 to 1."""
    return shared(reading.lines, manifest.lines)


def _read(reading: Reading, manifest: Manifest) -> list[Line]:
    """What was read, without what the format itself says beside."""
    beside = set(map(folded, manifest.beside))
    return [line for line in reading.lines if folded(line.text) not in beside]


def _parts(reading: Reading, manifest: Manifest) -> Iterator[tuple[Aligned, list[Line]]]:
    """The lines of each part that were read beside those that were composed, and these."""
    read = _read(reading, manifest)
    for part in get_args(LinePart):
        if not reading.tagged and part not in ("property", "alt"):
            continue
        lines, composed = (
            [it for it in some if it.part == part] for some in (read, manifest.lines)
        )
        if part in _ONCE:
            lines, composed = _once(lines), _once(composed)
        aligned = align(lines, composed, ordered=part not in _ONCE)
        if part == "alt":
            # programs that save a file drop what they do not show: that states nothing wrong
            aligned = replace(aligned, missing=())
        yield aligned, composed


def _without_captions(charts: Iterable[Problem], parts: Iterable[Aligned]) -> Iterator[Problem]:
    """What is told of charts, but that one has moved where its caption has: once is enough."""
    moved = [
        folded(composed.line.text)
        for aligned in parts
        for run in aligned.moved
        for _, composed in run
        if composed.line.kind == "caption"
    ]
    for it in charts:
        name = folded(str(it["found"])) if it.code == "document.moved" else ""
        if not name or not any(name in caption for caption in moved):
            yield it


def _contradiction(item: Differing) -> Problem:
    """Two places of a file that should say the same and do not."""
    problem = Problem.of("document.should_be", found=item.found, expected=item.expected)
    return replace(problem, where=item.place, excerpt=item.found)


def _controls(reading: Reading, manifest: Manifest) -> Iterator[Problem]:
    """Due dates that were filled in where the data has another; all else is the reader's own."""
    due = {it.task: it.value for it in manifest.controls if it.kind == "due" and it.value}
    for control in reading.controls:
        found, expected = control.held or control.shown.strip(), due.get(control.task, "")
        if control.kind == "due" and found and expected and found != expected:
            problem = Problem.of(
                "document.control", found=found, expected=expected, advice=phrase("advice_file")
            )
            yield replace(problem, where=control.place)


def _once(lines: Iterable[Line]) -> list[Line]:
    found: dict[str, Line] = {}
    for line in lines:
        found.setdefault(folded(line.text), line)
    return list(found.values())
