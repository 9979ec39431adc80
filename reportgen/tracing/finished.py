"""A finished file → what it says of its figures, and which of them are asked for."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.errors import InputError
from reportgen.messages import Argument, phrase
from reportgen.model.format import FORMATS, Format
from reportgen.model.problem import Problem
from reportgen.model.traced import FigureRecord, TracedDerivation, TracedFigure
from reportgen.paths import AnyPath
from reportgen.tracing.sighting import SeenFigures, Sighting

_NEAREST = 3


@dataclass(frozen=True, slots=True)
class Trace:
    """What a finished file says of the figures that it prints.

    ``record`` holds all of them, and what was derived from them; ``sightings`` are the places at
    which they are printed, in reading order.
    """

    path: Path
    record: FigureRecord
    sightings: tuple[Sighting, ...]

    def entry(self, id_: str) -> TracedFigure | TracedDerivation:
        """The figure with this id, such as A11, or what was derived, such as A11-B6-gap.

        Letter case does not count.

        Raises:
            InputError: the file prints no such figure.
        """
        found = self._known.get(id_.casefold())
        if found is None:
            nearest = _nearest(id_, self.record.ids)
            problem = Problem.of("trace.unknown", str(self.path), id=id_, nearest=nearest)
            raise InputError([problem])
        return found

    @property
    def _known(self) -> dict[str, TracedFigure | TracedDerivation]:
        figures = {it.id.casefold(): it for it in self.record.figures}
        return {**figures, **{it.id.casefold(): it for it in self.record.derived}}

    def entries(self, ids: Iterable[str]) -> tuple[TracedFigure | TracedDerivation, ...]:
        """Those with these ids, each once; all figures where there are none.

        Raises:
            InputError: the file does not print some of them: all that it does not.
        """
        found: dict[str, TracedFigure | TracedDerivation] = {}
        problems: list[Problem] = []
        for id_ in ids:
            try:
                entry = self.entry(id_)
                found[entry.id] = entry
            except InputError as error:
                problems += error.problems
        if problems:
            raise InputError(problems)
        return tuple(found.values()) or self.record.figures

    def places(self, id_: str) -> tuple[Sighting, ...]:
        """Where it is printed."""
        return tuple(it for it in self.sightings if it.id == id_)

    def derived_from(self, id_: str) -> tuple[TracedDerivation, ...]:
        """What the file prints that was derived from a figure."""
        return tuple(it for it in self.record.derived if id_ in it.figures)


def trace(file: AnyPath) -> Trace:
    """Read which figures a finished file prints, where, and where they are from.

    Args:
        file: a Word file, PDF file or web page that reportgen built, also one that was edited and
            saved again.

    Raises:
        InputError: it cannot be read, or holds no record of figures.
    """
    path = Path(file)
    kind: Format | None = next((it for it in FORMATS if path.suffix.lower() == f".{it}"), None)
    if kind is None:
        raise InputError([Problem.of("document.no_document", str(path), kinds=FORMATS)])
    seen = _seen(path, kind)
    if seen.record is None:
        raise InputError([Problem.of("trace.no_record", str(path))])
    return Trace(path, seen.record, seen.sightings)


def _nearest(id_: str, ids: Sequence[str]) -> tuple[str, ...]:
    """The ids that are most like one; the first ones where none is."""
    found = difflib.get_close_matches(id_.upper(), ids, _NEAREST, cutoff=0.4)
    return tuple(found) or tuple(ids[:_NEAREST])


def _seen(path: Path, kind: Format) -> SeenFigures:
    try:
        return _read(path.read_bytes(), kind)
    except (OSError, ValueError) as error:
        said: Argument = str(error)
        if isinstance(error, ValueError):
            said = phrase("damaged_document", said=str(error))
        elif error.strerror:
            said = error.strerror
        raise InputError([Problem.of("document.unreadable", str(path), said=said)]) from None


def _read(content: bytes, kind: str) -> SeenFigures:
    """What is read of a format; of one that carries no record, that there is none."""
    from reportgen.tracing import docx, html, pdf

    readers = {"docx": docx.read, "pdf": pdf.read, "html": html.read}
    read = readers.get(kind)
    return read(content) if read else SeenFigures(None)
