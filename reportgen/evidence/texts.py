"""The meeting files of a briefing, each held against its text where it has one."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from reportgen.errors import InputError
from reportgen.evidence.figures import held_against
from reportgen.loading.briefing import read_codes
from reportgen.loading.files import read_bytes
from reportgen.loading.unfinished import (
    UnfinishedMeeting,
    code_list_of,
    meeting_of,
    meeting_paths,
    unfinished,
)
from reportgen.model.indicator import CodeList
from reportgen.model.problem import Problem
from reportgen.paths import shown


def doubts_of_texts(path: Path, indicators: Path | None = None) -> tuple[Problem, ...]:
    """Warnings about what differs between the meetings that a file names and their texts.

    ``path`` is a briefing or a meeting file, ``indicators`` the code list, that which it names
    where None. A meeting that does not load, or has no text, is held against nothing: what is
    wrong with it is said by those who load it.
    """
    texts = [found for file in meeting_paths(path) if (found := _with_text(file)) is not None]
    if not texts:
        return ()
    try:
        codes = read_codes(indicators) if indicators else code_list_of(path)
    except InputError:
        return ()
    return tuple(it for found, text in texts for it in _of_meeting(found, text, codes))


def _with_text(path: Path) -> tuple[UnfinishedMeeting, Path] | None:
    """A meeting file with its text, where it names one and can be read."""
    try:
        found = unfinished(path)
    except InputError:
        return None
    return (found, found.text) if found.text is not None else None


def _of_meeting(found: UnfinishedMeeting, text: Path, codes: CodeList | None) -> Iterator[Problem]:
    from reportgen.draft.reading import read_press_text

    if codes is None:
        return
    meeting, _ = meeting_of(found.source.content, found.path, codes)
    if meeting is None:
        return
    try:
        content = read_bytes(text)
        yield from _changed(found, content, shown(text))
        reading = read_press_text(content, shown(text), codes)
    except InputError as error:
        yield from error.problems
        return
    yield from held_against(meeting, reading, found.source.file).problems


def _changed(found: UnfinishedMeeting, content: bytes, text: str) -> Iterator[Problem]:
    """That a text is not the one that the data was taken from."""
    digest = sha256(content).hexdigest()
    if found.sha256 is not None and found.sha256 != digest:
        yield found.source.problem(
            ("source", "sha256"), "evidence.text_changed", text=text, sha256=digest
        )
