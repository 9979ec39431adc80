"""What is read back from a document: its lines, charts and controls, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from reportgen.messages import Argument, Phrase, phrase
from reportgen.model.document import ControlKind
from reportgen.model.manifest import Line
from reportgen.model.word_chart import WordChart

_COMMAS = re.compile("[,，;；、]")
"""Between keywords: some programs leave them out."""


@dataclass(frozen=True, slots=True)
class Differing:
    """Two places of a file that should say the same and do not."""

    place: Argument
    found: str
    expected: Argument


@dataclass(frozen=True, slots=True)
class ChartRead:
    """A chart read back.

    ``id`` is its id where the file records it. ``texts`` are what is written in a drawing, in its
    order; a text may be in several pieces. ``word`` is a chart that Word draws, ``alt`` what is
    spoken of it; one that is not ``shown`` is kept in the file, and stands nowhere.
    """

    place: Argument
    id: str = ""
    texts: tuple[str, ...] = ()
    word: WordChart | None = None
    alt: str = ""
    shown: bool = True


@dataclass(frozen=True, slots=True)
class ControlRead:
    """A form control read back: what it shows, and what it holds for programs.

    ``task`` is the key of its task, as it stands in its tag. ``held`` is what the value of a
    ``Control`` is: ``checked``, a code of a status, an ISO date; empty where the file keeps none.
    """

    place: Argument
    kind: ControlKind
    task: str
    shown: str = ""
    held: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A document read back.

    ``lines`` are in reading order within each part. ``marks`` is what the file says for programs of
    what it was made of, by the names of ``DOCUMENT_MARKS``; empty where it says nothing.
    ``tagged`` says that rows, headings and items are known as such; else lines are those of a page.
    ``drawn`` says that its charts are those of the program that wrote it, text by text; another
    program draws them in its own way.
    """

    lines: tuple[Line, ...] = ()
    charts: tuple[ChartRead, ...] = ()
    controls: tuple[ControlRead, ...] = ()
    marks: Mapping[str, str] = field(default_factory=dict)
    pages: int = 0
    differing: tuple[Differing, ...] = ()
    tagged: bool = True
    drawn: bool = True

    @property
    def data(self) -> str:
        """The hash of the data that it was made of."""
        return self.marks.get("reportgen:data", "")

    @property
    def complete(self) -> bool:
        """Whether it means to give every figure of the data."""
        return self.marks.get("reportgen:complete") == "true"


WORD_PROPERTIES = ("title", "subject", "description", "keywords", "category")
"""The properties of a Word file that are read, in their order."""


def property_place(name: str) -> Phrase:
    """Where a property of a file stands."""
    return phrase("place_property", name=name)


def property_lines(
    properties: Mapping[str, str], place: Literal["place_property", "place_meta"] = "place_property"
) -> Iterator[Line]:
    """Properties of a file by their names, those that say something; between keywords no comma."""
    for name, text in properties.items():
        said = " ".join(_COMMAS.sub(" ", text).split() if name.casefold() == "keywords" else [text])
        if said.strip():
            yield Line(phrase(place, name=name), (said.strip(),), "property")


def each_once(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, of those that stand on every page each text once, if it says anything."""
    met: set[tuple[str, ...]] = set()
    for line in lines:
        if line.part != "running":
            yield line
        elif line.cells not in met and any(map(str.isalnum, line.text)):
            met.add(line.cells)
            yield line


def inside(outer: Argument, inner: Argument) -> Phrase:
    """A place in another one."""
    return phrase("place_in", outer=outer, inner=inner)
