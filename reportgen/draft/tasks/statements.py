"""What a text says that is neither a figure nor a task, as shortened clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from reportgen.draft.tasks.clauses import (
    Clause,
    clauses_of,
    is_adverbial,
    only_counts,
    shortened,
)
from reportgen.model.meeting import Place
from reportgen.model.reading import ReadStatement, TextSection
from reportgen.model.source_text import SourceSentence, SourceText

_Part = Literal[
    "agenda", "achievements", "guidance", "points", "emphases", "requirements", "directions"
]
LONGEST_STATEMENT = 50
LONGEST_IN_LETTERS = 140

_PARTS: dict[str, _Part] = {
    "achievements": "achievements",
    "analysis": "points",
    "guidance": "guidance",
    "directions": "directions",
    "emphases": "emphases",
    "requirements": "requirements",
}
_AGENDA = re.compile(
    "^(?:会议|大会)(?:还|首先|随后)?(?P<did>(?:传达|总结|回顾|分析|研判|明确|部署|安排|表彰|宣读|听取|审议|通报|学习)"
    "(?:学习|并通过)?)了?(?P<what>[^，。；]{2,60})"
)
_FIGURE = re.compile(r"\d(?!\d{3}年|\d?月|\d?日)")
_YEAR = re.compile(r"(?:19|20)\d\d年|建党\d+周年|\d{1,3}周年")
_PARALLEL = "；"
_FEWEST = 2
_MOST = 12
"""Of a section no more statements are drafted: the writer has the text beside."""


def read_statements(
    source: SourceText, sections: Sequence[TextSection]
) -> tuple[ReadStatement, ...]:
    """Agenda, achievements without figures, guidance, points, emphases, requirements."""
    found: list[ReadStatement] = []
    for section in sections:
        inside = [it for it in source.sentences if section.start <= it.start < section.end]
        drafted: list[ReadStatement] = []
        for sentence in inside:
            agenda = _AGENDA.match(source.words(sentence))
            if agenda and sentence.paragraph:
                did = f"{agenda['did']}{agenda['what']}"
                found.append(ReadStatement("agenda", did, _at(sentence)))
            elif part := _PARTS.get(section.what):
                drafted += _statements(source, sentence, part)
        found += drafted[:_MOST]
    return tuple(found)


def _statements(
    source: SourceText, sentence: SourceSentence, part: _Part
) -> Iterator[ReadStatement]:
    words = source.words(sentence)
    if (
        "\t" in words
        or words.startswith("（")
        or (part == "achievements" and _FIGURE.search(_YEAR.sub("", words)))
    ):
        return
    clauses = list(clauses_of(source.text, sentence.start, sentence.end, "；。！？"))
    parallel = clauses if len(clauses) >= _FEWEST else clauses[:1]
    for clause in parallel:
        if drafted := _drafted(source.text, clause):
            yield ReadStatement(part, drafted, _at(sentence))


def _drafted(text: str, clause: Clause) -> str:
    """The first clauses that have room, without what leads to them."""
    words = ""
    for part in clauses_of(text, clause.start, clause.end):
        said = shortened(part.words)
        if not said or only_counts(part.words) or (is_adverbial(said) and not words):
            continue
        more = f"{words}，{said}" if words else said
        if words and len(more) > (LONGEST_IN_LETTERS if more.isascii() else LONGEST_STATEMENT):
            break
        words = more
    return words if len(words) > _FEWEST * 2 else ""


def _at(sentence: SourceSentence) -> Place:
    return Place(sentence.paragraph, sentence.number)
