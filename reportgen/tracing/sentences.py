"""The sentence of a source in which a figure stands, where its text lies beside the data."""

from __future__ import annotations

from pathlib import PurePath

from reportgen.errors import InputError
from reportgen.model.briefing import Briefing
from reportgen.model.meeting import Meeting, Observation
from reportgen.model.source_text import SourceText


class SourceSentences:
    """The texts of a briefing's meetings; each is read when it is first asked for."""

    def __init__(self, briefing: Briefing) -> None:
        self._files = tuple(it for it in briefing.files if it.role == "text")
        self._texts: dict[str, SourceText | None] = {}

    def of(self, meeting: Meeting, observation: Observation) -> str:
        """The sentence of a figure; empty without a text, or where its place names no sentence."""
        at = observation.at
        if at is None or at.sentence is None:
            return ""
        text = self._text(meeting)
        found = text.sentence(at.paragraph, at.sentence) if text else None
        return " ".join(text.words(found).split()) if text and found else ""

    def _text(self, meeting: Meeting) -> SourceText | None:
        if meeting.source.text and meeting.id not in self._texts:
            self._texts[meeting.id] = self._read(meeting)
        return self._texts.get(meeting.id)

    def _read(self, meeting: Meeting) -> SourceText | None:
        from reportgen.draft.source import read_source

        name = PurePath(meeting.source.text or "").name
        # two texts of one name are told apart by what stands before it
        found = [it for it in self._files if it.name == name or it.name.endswith(f"-{name}")]
        if len(found) != 1:
            return None
        try:
            return read_source(found[0].content, found[0].name)
        except InputError:
            return None
