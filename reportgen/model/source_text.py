"""A text as it came and as it is read: each character knows its place in the source."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from reportgen.model.problem import Problem

DamageKind = Literal["lost_characters", "spun_words", "broken_number", "garbled"]
"""What is wrong with a text where it is: characters were lost on the way (輸?shù)); words were
replaced by a machine (百分面); a number is torn or half of it is not a number (24.三万); a run of
characters that no text has."""


@dataclass(frozen=True, slots=True)
class Damage:
    """A place where a text is damaged beyond rule; in code points of ``SourceText.decoded``."""

    start: int
    end: int
    why: DamageKind


@dataclass(frozen=True, slots=True)
class SourceSentence:
    """A sentence with the place that ``at`` of a data file gives it.

    ``start`` and ``end`` are in ``SourceText.text``, the closing 。 included. ``paragraph`` and
    ``number`` count from 1; the headline (and who, when) is paragraph 0, so that the body begins
    with 1.
    """

    start: int
    end: int
    paragraph: int
    number: int


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text from which data is drafted, or against which data is held.

    ``name`` is the file as it is shown, ``sha256`` that of its bytes. ``decoded`` is the text in
    it, as it came: places that users see count its code points. ``text`` is what is read: script,
    signs, blanks, breaks and page furniture put in order; its lines are paragraphs, the cells of a
    row of a table have a tab between them. ``origin[i]`` is the place in ``decoded``
    of character ``i`` of ``text``; it is one longer than ``text`` and never falls.
    """

    name: str
    sha256: str
    decoded: str
    text: str
    origin: tuple[int, ...]
    sentences: tuple[SourceSentence, ...]
    damage: tuple[Damage, ...] = ()
    left_out: tuple[tuple[int, int], ...] = ()
    """Page numbers and the like, which are not read; in code points of ``decoded``."""
    remarks: tuple[Problem, ...] = ()
    """What a person must know about how the source was read, as warnings."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The places in ``decoded`` of a part of ``text``."""
        if start == end:
            return self.origin[start], self.origin[start]
        return self.origin[start], self.origin[end - 1] + 1

    def sentence_at(self, place: int) -> SourceSentence | None:
        """The sentence that holds a place in ``text``; None outside of all."""
        i = bisect_right(self.sentences, place, key=lambda it: it.start) - 1
        found = self.sentences[i] if i >= 0 else None
        return found if found and place < found.end else None

    def sentence(self, paragraph: int, number: int) -> SourceSentence | None:
        """The sentence of a place as data files give it; None where there is none."""
        return next(
            (it for it in self.sentences if (it.paragraph, it.number) == (paragraph, number)), None
        )

    def words(self, sentence: SourceSentence) -> str:
        """What a sentence says."""
        return self.text[sentence.start : sentence.end]
