"""A document that was read back beside the manifest of what was composed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import get_args

from reportgen.messages import phrase
from reportgen.model.manifest import Line, LinePart, Manifest
from reportgen.model.problem import Problem
from reportgen.verify.align import align
from reportgen.verify.findings import Origins, findings_of
from reportgen.verify.reading import ControlRead
from reportgen.verify.tokens import folded

_SETS = ("alt", "running")
"""What may stand more than once: the same is spoken of a drawing in several ways."""


def differing_lines(
    read: Sequence[Line], manifest: Manifest, origins: Origins
) -> Iterator[Problem]:
    """Where the lines that were read differ from those that were composed, part by part."""
    beside = set(map(folded, manifest.beside))
    mine = [line for line in read if folded(line.text) not in beside]
    for part in get_args(LinePart):
        lines, composed = (
            [it for it in some if it.part == part] for some in (mine, manifest.lines)
        )
        if part in _SETS:
            lines, composed = _once(lines), _once(composed)
        yield from findings_of(align(lines, composed), composed, origins)


def differing_controls(read: Iterable[ControlRead], manifest: Manifest) -> Iterator[Problem]:
    """Due dates that were filled in where the data has another; all else is the reader's own."""
    due = {it.task: it.value for it in manifest.controls if it.kind == "due" and it.value}
    for control in read:
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
