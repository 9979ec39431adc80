"""Caveats: a mark at the point, and the note beneath that explains it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from reportgen.chart_kinds import wording
from reportgen.languages import LANGUAGES, Lang
from reportgen.model.chart import Point
from reportgen.model.comparison import ComparedSide, Row
from reportgen.wording.names import capitalised


@dataclass(slots=True)
class Notes:
    """Notes gathered while marks are made: the same words get the same sign."""

    texts: list[str] = field(default_factory=list)

    def mark(self, row: Row, lang: Lang) -> str:
        """The sign of the note about the caveats of a row; empty where there is none."""
        words = [reason.text[lang] for reason in row.reasons if reason.kind == "caveat"]
        if not words:
            return ""
        marks = LANGUAGES[lang].marks
        text = capitalised(marks.separator.join(words)) + marks.stop
        if text not in self.texts:
            self.texts.append(text)
        return wording.note_sign(self.texts.index(text) + 1)

    def numbered(self) -> tuple[str, ...]:
        """The notes, each behind its sign."""
        return tuple(f"{wording.note_sign(i)} {text}" for i, text in enumerate(self.texts, start=1))


def marked(point: Point, mark: str) -> Point:
    """The point with the sign of its note."""
    return replace(point, mark=mark) if mark else point


def sides_with_caveats(row: Row) -> set[ComparedSide]:
    """The sides whose figure a caveat is about; the subject where it is about none of them."""
    about = [reason.about for reason in row.reasons if reason.kind == "caveat"]
    return {side or "subject" for side in about}
