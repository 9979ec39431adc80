"""Numbers that stand in a Word document itself, outside of its tags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.model.literals import literal_words
from reportgen.model.problem import Problem
from reportgen.word.fill.part import Part
from reportgen.word.fill.spot import TagProblem
from reportgen.word.fill.tag import blanked
from reportgen.word.xml import story

_COUNTING = frozenset(
    ("PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "REF", "NOTEREF", "SEQ", "TOC")
)
"""Fields whose numbers Word gives: of pages, captions and notes."""


def literals_in(part: Part, listed: Sequence[str] | None) -> Iterator[TagProblem]:
    """Each number in a part that is none of the data, and that the pack does not list."""
    counted = story.field_results(part.root, _COUNTING)
    for number, paragraph in enumerate(story.paragraphs(part.root)):
        text = story.text(paragraph, without=counted)
        for it in literal_words(blanked(text), listed):
            spot = part.spot(number, paragraph, text)
            said = it.numbers if len(it.numbers) > 1 else it.numbers[0]
            yield spot.wrong(Problem.of("word.literal_number", number=said, words=it.words))
