"""What the page "source" is given, and what it may write."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import Any

from reportgen.errors import InputError
from reportgen.evidence import held_against
from reportgen.loading.files import read_bytes
from reportgen.loading.unfinished import (
    UnfinishedMeeting,
    code_list_of,
    figure_lines,
    meeting_of,
    meeting_paths,
    unfinished,
    unfinished_of,
)
from reportgen.messages import MessageLang, phrase, words
from reportgen.model.indicator import CodeList
from reportgen.model.problem import Problem
from reportgen.model.reading import ReadNumber, TextReading
from reportgen.output import write_atomically
from reportgen.paths import shown
from reportgen.preview.review.answer import FigureAnswer
from reportgen.preview.review.answering import AnswerError, answer_place, answered
from reportgen.preview.review.asked import question_cards
from reportgen.preview.review.cards import figure_cards, table_cards
from reportgen.preview.review.choices import choices_of
from reportgen.preview.review.joining import CardId, Joined, from_evidence, joined
from reportgen.preview.review.pieces import shown_paragraphs
from reportgen.preview.review.reading import read_meeting_text

TextReader = Callable[[bytes, str, CodeList | None], TextReading]
"""Reads a text: what is in it, how it is called, and the code list of its figures."""
READINGS_KEPT = 4


class StaleError(Exception):
    """The file is not as the page showed it."""


class Review:
    """The meeting files of a briefing with their texts; answers are written into the files."""

    def __init__(
        self, briefing: Path, lang: MessageLang, read: TextReader = read_meeting_text
    ) -> None:
        self.token = secrets.token_urlsafe(24)
        self._briefing = briefing
        self._lang = lang
        self._read = read
        self._readings: dict[tuple[str, CodeList | None], TextReading] = {}
        self._lock = Lock()

    def page(self, name: str = "") -> dict[str, Any]:
        """What the page shows of one meeting file, of the first where none is named."""
        files = {shown(path): path for path in meeting_paths(self._briefing)}
        shown_name = name if name in files else next(iter(files), "")
        found: dict[str, Any] = {"files": list(files), "file": shown_name}
        if not files:
            return found | {"note": words(phrase("review_no_meeting"), self._lang)}
        try:
            return found | self._of_file(unfinished(files[shown_name]))
        except InputError as error:
            return found | {"note": _said(error, self._lang)}

    def answer(self, answer: FigureAnswer) -> dict[str, Any]:
        """Write an answer into its file; what is wrong with it is said, and then nothing written.

        Raises:
            StaleError: the file was changed since the page was given it.
            LookupError: there is no such file or figure, or it lies outside of the project.
            OutputError: it cannot be written.
        """
        with self._lock:
            path = self._writable(answer.file)
            content = read_bytes(path)
            if sha256(content).hexdigest() != answer.sha256:
                raise StaleError
            found = unfinished_of(content, path)
            try:
                new = answered(found, answer, code_list_of(self._briefing))
            except AnswerError as error:
                lang = self._lang
                wrong = [
                    {"key": key, "message": it.message_in(lang), "hint": it.hint_in(lang)}
                    for key, it in error.problems
                ]
                return {"problems": wrong}
            if sha256(read_bytes(path)).hexdigest() != answer.sha256:
                raise StaleError
            write_atomically([(path, new)], "file")
        line = answer.line or found.source.position(answer_place(found, answer))[0]
        said = phrase("review_written", file=answer.file, line=line)
        return {"problems": [], "said": words(said, self._lang)}

    def _writable(self, name: str) -> Path:
        """The file of that name, where it is a meeting file inside of the project's folder."""
        for path in meeting_paths(self._briefing):
            if shown(path) == name:
                real = path.resolve(strict=True)
                if real.is_relative_to(project_folder(self._briefing)):
                    return real
        raise LookupError(name)

    def _of_file(self, found: UnfinishedMeeting) -> dict[str, Any]:
        codes = code_list_of(self._briefing)
        meeting, problems = meeting_of(found.source.content, found.path, codes)
        reading, note = self._reading_of(found, codes)
        tabled = ((f"t{n}", it) for n, (it, _) in enumerate(found.tabled))
        together = joined((*found.figures, *tabled), reading) if reading else Joined({})
        if meeting is not None and reading is not None and not found.tabled:
            evidence = held_against(meeting, reading, found.source.file)
            problems = (*problems, *evidence.problems)
            together = from_evidence(evidence, figure_lines(found), reading)
        cards = figure_cards(found, codes, problems, self._lang)
        cards += table_cards(found, codes, self._lang)
        for card in cards:
            card["number"] = together.numbers.get(card["figure"])
            nowhere = reading is not None and card["number"] is None
            card["elsewhere"] = nowhere and not card["problems"]
        asked = {card["figure"] for card in cards if card["asked"]}
        others = question_cards(found, reading, self._lang)
        return {
            "title": found.title,
            "sha256": sha256(found.source.content).hexdigest(),
            "writable": self._is_writable(found.path),
            "questions": len(found.questions),
            "cards": _in_order([*cards, *others], len(reading.numbers) if reading else 0),
            "choices": choices_of(found, codes, self._lang),
            "text": _text_of(reading, together, asked, others) if reading else None,
            "note": note,
        }

    def _is_writable(self, path: Path) -> bool:
        try:
            return bool(self._writable(shown(path)))
        except (LookupError, OSError):
            return False

    def _reading_of(
        self, found: UnfinishedMeeting, codes: CodeList | None
    ) -> tuple[TextReading | None, str]:
        """The reading of its text, or why there is none; or that the text is another one now."""
        if found.text is None:
            return None, words(phrase("review_no_text"), self._lang)
        try:
            content = read_bytes(found.text)
            digest = sha256(content).hexdigest()
            key = (digest, codes)
            if key not in self._readings:
                while len(self._readings) >= READINGS_KEPT:
                    del self._readings[next(iter(self._readings))]
                self._readings[key] = self._read(content, shown(found.text), codes)
        except InputError as error:
            return None, _said(error, self._lang)
        changed = found.sha256 is not None and found.sha256 != digest
        note = phrase("review_other_text", file=shown(found.text)) if changed else ""
        return self._readings[key], words(note, self._lang)


def project_folder(briefing: Path) -> Path:
    """The folder in which files may be changed: that of the briefing file.

    Where it is called ``briefings``, as in ``assets/``, the meetings lie beside it, and so it is
    the folder above.
    """
    folder = briefing.resolve().parent
    return folder.parent if folder.name == "briefings" else folder


def _in_order(cards: list[dict[str, Any]], last: int) -> list[dict[str, Any]]:
    """Questions about the meeting, then all that stands in the text, then what does not."""

    def rank(card: dict[str, Any]) -> tuple[int, int]:
        is_figure = not str(card["figure"]).startswith("q")
        nowhere = last if is_figure else -1
        return (nowhere if card["number"] is None else card["number"]), card["line"]

    return sorted(cards, key=rank)


def _text_of(
    reading: TextReading, together: Joined, asked: set[CardId], others: list[dict[str, Any]]
) -> dict[str, Any]:
    """The text with its numbers: what each is, and the cards of figures or questions about it."""
    figures: dict[int, list[CardId]] = {}
    for card in others:
        if card["number"] is not None:
            figures.setdefault(card["number"], []).append(card["figure"])
    for i, n in together.numbers.items():
        figures.setdefault(n, []).append(i)
    asking = {*asked, *(card["figure"] for card in others)}
    numbers = [
        {"is": _fate(number, figures.get(n, []), asking), "figures": figures.get(n, [])}
        for n, number in enumerate(reading.numbers)
    ]
    return {
        "name": reading.source.name,
        "paragraphs": shown_paragraphs(reading),
        "numbers": numbers,
        "damage": len(reading.source.damage),
    }


def _fate(number: ReadNumber, cards: Sequence[CardId], asking: set[CardId]) -> str:
    """What became of a number: what it is, or what its figure is in the data."""
    if asking & set(cards):
        return "asked"
    if cards:
        return "figure"
    return "unused" if number.what == "figure" else number.what


def _said(error: InputError, lang: MessageLang) -> str:
    return " ".join(_sentence(it, lang) for it in error.problems[:3])


def _sentence(problem: Problem, lang: MessageLang) -> str:
    place = ":".join(str(it) for it in (problem.file, problem.line) if it)
    hint = problem.hint_in(lang)
    return " ".join(filter(None, (place, problem.said_in(lang), hint)))
