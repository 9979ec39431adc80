"""A paragraph of a Word document that has tags, and what is wrong there."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lxml.etree import _Element as Element

from reportgen.messages import Argument, phrase
from reportgen.model.problem import Problem
from reportgen.word.fill.tag import Tag

_LONGEST = 60
"""So many characters of a paragraph are enough to find it by."""


@dataclass(frozen=True, slots=True)
class TagProblem:
    """A problem, and the paragraph it stands in: the name of its part and its number there."""

    problem: Problem
    part: str
    paragraph: int


@dataclass(frozen=True, slots=True, eq=False)
class Spot:
    """A paragraph with its text and its tags, as it was before any tag was filled.

    ``label`` says which part, empty for the body; ``where`` which cell or text box, empty for none.
    """

    part: str
    label: Argument
    where: Argument
    number: int
    paragraph: Element
    text: str
    tags: tuple[Tag, ...]

    @property
    def place(self) -> tuple[Argument, ...]:
        """Where a person finds it: the header, table 1, row 2, column 3, “its text”."""
        line = self.text.strip()
        line = line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
        quoted = phrase("in_quotes", text=line) if line else ""
        return tuple(part for part in (self.label, self.where, quoted) if part)

    def wrong(self, problem: Problem, tag: str = "") -> TagProblem:
        """What is wrong here, with its place; ``tag`` is one of several in the paragraph."""
        place = (*self.place, tag) if tag else self.place
        return TagProblem(replace(problem, where=place), self.part, self.number)


@dataclass(frozen=True, slots=True, eq=False)
class TagItem:
    """A tag in its paragraph, with its number in the part."""

    number: int
    tag: Tag
    spot: Spot

    @property
    def written(self) -> str:
        """The tag as it stands in the document."""
        return self.spot.text[self.tag.start : self.tag.end]

    def wrong(self, problem: Problem) -> TagProblem:
        """What is wrong with the tag, with its place."""
        alone = self.spot.text.strip() == self.written
        return self.spot.wrong(problem, "" if alone else str(self.tag))
