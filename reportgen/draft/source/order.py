"""Decoded text → the text that is read: the order of the steps."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.draft.source.blanks import without_blanks
from reportgen.draft.source.damage import broken_lines, damage_in, torn_glosses
from reportgen.draft.source.lines import in_paragraphs
from reportgen.draft.source.markup import without_markup
from reportgen.draft.source.pinyin import without_pinyin
from reportgen.draft.source.script import in_simplified
from reportgen.draft.source.sentences import sentences_of
from reportgen.draft.source.signs import marks_in_order, signs_in_order
from reportgen.draft.source.traced import Traced
from reportgen.draft.source.zeros import zeros_in_order
from reportgen.model.source_text import Damage, SourceSentence


@dataclass(frozen=True, slots=True)
class Normal:
    """A text in order: its characters with their places, its sentences, its damage."""

    text: Traced
    sentences: tuple[SourceSentence, ...]
    damage: tuple[Damage, ...]
    left_out: tuple[tuple[int, int], ...]


def put_in_order(decoded: str, *, markdown: bool = False) -> Normal:
    """A text as it came put in order; places of damage are those in it."""
    text = signs_in_order(Traced.of(decoded))
    if markdown:
        text = without_markup(text)
    damage = list(torn_glosses(text))
    text = in_simplified(without_pinyin(text))
    text = zeros_in_order(marks_in_order(text))
    text, left_out = in_paragraphs(text)
    damage += broken_lines(text, _digits_joined(text))
    text = without_blanks(text)
    damage += damage_in(text)
    return Normal(text, tuple(sentences_of(text.text)), _apart(damage), left_out)


def _digits_joined(text: Traced) -> list[int]:
    """Where two digits touch that did not in the source."""
    places = text.origin
    return [
        i
        for i in range(1, len(text.text))
        if places[i] - places[i - 1] > 1 and text.text[i - 1 : i + 1].isdigit()
    ]


def _apart(damage: list[Damage]) -> tuple[Damage, ...]:
    """Damage in the order of the text; of two places that touch each other, the first."""
    apart: list[Damage] = []
    for found in sorted(damage, key=lambda it: (it.start, -it.end)):
        if not apart or found.start >= apart[-1].end:
            apart.append(found)
    return tuple(apart)
