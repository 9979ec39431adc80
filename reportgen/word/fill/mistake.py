"""A mistake in a Word document, and where a person finds it."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.etree import _Element as Element

from reportgen.model.problem import Problem
from reportgen.word.fill.tag import Tag

NAME = "word.docx"
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Mistake:
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
    label: str
    where: str
    number: int
    paragraph: Element
    text: str
    tags: tuple[Tag, ...]

    @property
    def place(self) -> str:
        """Where a person finds it: the header, table 1, row 2, column 3, “its text”."""
        words = [part for part in (self.label, self.where) if part]
        line = self.text.strip()
        line = line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
        return ", ".join([*words, f"“{line}”"] if line else words)

    def mistake(self, message: str, hint: str) -> Mistake:
        """What is wrong here."""
        return Mistake(Problem(f"{self.place}: {message}", hint), self.part, self.number)


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """A tag in its paragraph, with its number in the part."""

    number: int
    tag: Tag
    spot: Spot

    @property
    def written(self) -> str:
        """The tag as it stands in the document."""
        return self.spot.text[self.tag.start : self.tag.end]

    def mistake(self, message: str, hint: str) -> Mistake:
        """What is wrong with the tag."""
        alone = self.spot.text.strip() == self.written
        return self.spot.mistake(message if alone else f"{self.tag}: {message}", hint)
