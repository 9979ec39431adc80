"""An answer -> the file with it, where it fits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reportgen.datafile.describe import dotted_key
from reportgen.datafile.entry import BadValueError
from reportgen.datafile.parsed import Path
from reportgen.errors import InputError
from reportgen.loading.number import read_number
from reportgen.loading.patch import Drop, Put, Scalar, Settle, YamlChange, as_written, patched
from reportgen.loading.questions import OpenQuestion
from reportgen.loading.unfinished import UnfinishedMeeting, meeting_problems, unfinished_of
from reportgen.model.indicator import CodeList
from reportgen.model.problem import Problem
from reportgen.preview.review.answer import FigureAnswer
from reportgen.preview.review.cards import FIGURE_KEYS
from reportgen.preview.review.choices import ENUMERATIONS
from reportgen.tables.periods import read_period

WITHOUT_QUOTES = ("value", "period", "base", "places")
"""The keys whose values are numbers in a file where they look like numbers."""
HEAD_KEYS = (
    *("lang", "id", "title", "date", "time", "area", "kind", "organiser", "form", "speaker"),
    *("chair", "heading", "text", "owner", "due"),
)
"""The keys of what is no figure, in the order in which they are written."""


class AnswerError(Exception):
    """An answer that does not fit: each problem with the key that it is about."""

    def __init__(self, problems: Sequence[tuple[str, Problem]]) -> None:
        super().__init__(*(str(problem) for _, problem in problems))
        self.problems = tuple(problems)


def answered(found: UnfinishedMeeting, answer: FigureAnswer, codes: CodeList | None) -> bytes:
    """The file with the answer in it.

    Raises:
        LookupError: there is no such figure, or no such question.
        AnswerError: a value does not fit, or cannot be changed at its place.
    """
    here = answer_place(found, answer)
    changes = [*_settled(found, answer, here), *_given(found, answer, here)]
    if not changes:
        raise AnswerError([("", found.source.problem(here, "preview.nothing_asked"))])
    text = found.source.content.decode("utf-8")
    try:
        new = patched(text, changes, found.source.file).encode("utf-8")
    except InputError as error:
        only = next(iter(answer.given)) if len(answer.given) == 1 else ""
        raise AnswerError([(only, it) for it in error.problems]) from None
    wrong = _wrong(unfinished_of(new, found.path), answer, here, codes)
    if wrong:
        raise AnswerError(wrong)
    return new


def answer_place(found: UnfinishedMeeting, answer: FigureAnswer) -> Path:
    """The mapping that an answer is about, or the list in which something may be missing.

    Raises:
        LookupError: there is no such figure, or no such question.
    """
    if answer.figure is not None:
        if answer.figure not in dict(found.figures):
            raise LookupError(answer.figure)
        return ("observations", answer.figure)
    question = _question_at(found, answer)
    return mapping_of(question)


def mapping_of(question: OpenQuestion) -> Path:
    """The mapping whose keys a question is about; the list, of one that is about no item."""
    is_value = not question.keys and question.path and isinstance(question.path[-1], str)
    whole_list = is_value and len(question.path) == 1 and question.path[0] == "observations"
    return question.path[:-1] if is_value and not whole_list else question.path


def _question_at(found: UnfinishedMeeting, answer: FigureAnswer) -> OpenQuestion:
    question = next((it for it in found.questions if it.line == answer.line), None)
    if question is None:
        raise LookupError(answer.line)
    return question


def _settled(found: UnfinishedMeeting, answer: FigureAnswer, here: Path) -> list[YamlChange]:
    """The questions that are answered, from the last to the first: each is known by its line."""
    asked = (
        reversed(found.questions) if answer.figure is not None else (_question_at(found, answer),)
    )
    return [
        Settle(path, question.line)
        for question in asked
        if question.path[: len(here)] == here
        for path in _answered_of(question, answer, here)
    ]


def _answered_of(question: OpenQuestion, answer: FigureAnswer, here: Path) -> Iterator[Path]:
    keys = {*answer.given, *answer.settled}
    if answer.figure is None and not answer.given:
        yield from question.about
        return
    for path in question.about:
        key = str(path[len(here)]) if len(path) > len(here) else ""
        if key in keys:
            yield path


def _given(found: UnfinishedMeeting, answer: FigureAnswer, here: Path) -> Iterator[YamlChange]:
    allowed = (
        FIGURE_KEYS
        if answer.figure is not None
        else tuple(str(path[-1]) for path in _question_at(found, answer).about if path != here)
    )
    order = FIGURE_KEYS if answer.figure is not None else HEAD_KEYS
    for key, text in answer.given.items():
        path = (*here, key)
        if key not in allowed:
            raise LookupError(key)
        if text.strip():
            yield Put(path, _value(key, text.strip()), order, whole=key == "period")
        elif path in found.source.values:
            yield Drop(path)


def _value(key: str, text: str) -> Scalar | Mapping[str, Scalar]:
    if key in ("period", "base"):
        found = read_period(text)
        if isinstance(found, dict):
            return {end: as_written(it) for end, it in found.items()}
        return as_written(found)
    return as_written(text) if key in WITHOUT_QUOTES else text


def _wrong(
    after: UnfinishedMeeting, answer: FigureAnswer, here: Path, codes: CodeList | None
) -> list[tuple[str, Problem]]:
    """What is wrong with the answers: not what else is wrong with the file."""
    source = after.source
    begins, size = source.values.get(here), len(here)
    keys = {
        place: str(path[size])
        for path, place in (*source.keys.items(), *source.values.items())
        if path[:size] == here and len(path) > size and place != begins
    }
    keyed = [
        (keys.get((it.line or 0, it.column or 0), ""), it)
        for it in meeting_problems(source.content, after.path, codes)
    ]
    return [(key, it) for key, it in keyed if key in answer.given] or list(
        _unread(after, answer, here)
    )


def _unread(
    after: UnfinishedMeeting, answer: FigureAnswer, here: Path
) -> Iterator[tuple[str, Problem]]:
    """A number or a choice that is none, where the file has other mistakes and is not read yet."""
    for key, text in answer.given.items():
        path = (*here, key)
        if key == "value" and text.strip():
            try:
                read_number(text.strip())
            except BadValueError as error:
                line, column = after.source.position(path)
                file = after.source.file
                yield key, replace(error.problem, file=file, line=line, column=column)
        elif key in ENUMERATIONS and text and text not in ENUMERATIONS[key]:
            allowed, name = ENUMERATIONS[key], dotted_key(path)
            yield (
                key,
                after.source.problem(
                    path, "data.unknown_value", key=name, value=text, near="", allowed=allowed
                ),
            )
