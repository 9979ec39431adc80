"""An answer from the page: what is asked for, as changes of the file, and whether they fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from reportgen.datafile.describe import dotted_key
from reportgen.datafile.entry import BadValueError
from reportgen.errors import InputError
from reportgen.loading.number import read_number
from reportgen.loading.patch import Drop, Put, Scalar, Settle, YamlChange, as_written, patched
from reportgen.loading.unfinished import (
    UnfinishedMeeting,
    meeting_problems,
    unfinished_of,
)
from reportgen.model.indicator import CodeList
from reportgen.model.problem import Problem
from reportgen.preview.review.cards import FIGURE_KEYS, key_of, key_places
from reportgen.preview.review.choices import ENUMERATIONS


class AnswerError(Exception):
    """An answer that does not fit: each problem with the key of the figure that it is about."""

    def __init__(self, problems: Sequence[tuple[str, Problem]]) -> None:
        super().__init__(*(str(problem) for _, problem in problems))
        self.problems = tuple(problems)


LONGEST_ANSWER = 2_000
"""So many characters of a value are taken."""
WITHOUT_QUOTES = ("value", "period", "base", "places")
"""The keys whose values are numbers in a file where they look like numbers."""
NEVER = ("at", "shared_with", "correction")
"""The keys that are more than one value: they are changed in the file."""


@dataclass(frozen=True, slots=True)
class FigureAnswer:
    """What a person says of a figure: new values by key, and the questions that are settled.

    ``sha256`` is that of the file as the page showed it. An empty value takes the key out. An empty
    key among the settled ones is the question about the whole figure.
    """

    file: str
    sha256: str
    figure: int
    given: Mapping[str, str]
    settled: tuple[str, ...]


def answer_of(data: object) -> FigureAnswer | None:
    """What a page asks for; None where it is not what our page sends."""
    if not isinstance(data, dict) or set(data) != {"file", "sha256", "figure", "set", "settle"}:
        return None
    given, settled, figure = data["set"], data["settle"], data["figure"]
    if not isinstance(given, dict) or not isinstance(settled, list):
        return None
    if not isinstance(figure, int) or isinstance(figure, bool) or figure < 0:
        return None
    texts = [data["file"], data["sha256"], *given, *given.values(), *settled]
    if not all(isinstance(it, str) and len(it) <= LONGEST_ANSWER for it in texts):
        return None
    allowed = set(FIGURE_KEYS) - set(NEVER)
    if not set(given) <= allowed or not set(settled) <= {*FIGURE_KEYS, ""}:
        return None
    if not given and not settled:
        return None
    return FigureAnswer(data["file"], data["sha256"], figure, given, tuple(settled))


def answered(found: UnfinishedMeeting, answer: FigureAnswer, codes: CodeList | None) -> bytes:
    """The file with the answer in it.

    Raises:
        AnswerError: a value does not fit, or cannot be changed at its place.
    """
    text = found.source.content.decode("utf-8")
    changes = changes_of(found, answer)
    if not changes:
        raise AnswerError([("", found.source.problem(_here(answer), "preview.nothing_asked"))])
    try:
        new = patched(text, changes, found.source.file).encode("utf-8")
    except InputError as error:
        only = next(iter(answer.given)) if len(answer.given) == 1 else ""
        raise AnswerError([(only, it) for it in error.problems]) from None
    wrong = _wrong(new, found, answer, codes)
    if wrong:
        raise AnswerError(wrong)
    return new


def _here(answer: FigureAnswer) -> tuple[str | int, ...]:
    return ("observations", answer.figure)


def changes_of(found: UnfinishedMeeting, answer: FigureAnswer) -> list[YamlChange]:
    """The changes that an answer asks for: questions go first, while they are at their place."""
    here = ("observations", answer.figure)
    figure = dict(found.figures).get(answer.figure, {})
    keys = dict.fromkeys([*answer.given, *answer.settled])
    changes: list[YamlChange] = [Settle(path) for path in _asked(found, answer.figure, keys)]
    for key, text in answer.given.items():
        path = (*here, key)
        if text.strip():
            value = _value(key, text.strip())
            changes.append(Put(path, value, FIGURE_KEYS, whole=key == "period"))
        elif key in figure:
            changes.append(Drop(path))
    return changes


def _asked(
    found: UnfinishedMeeting, figure: int, keys: Mapping[str, Any]
) -> list[tuple[str | int, ...]]:
    here = ("observations", figure)
    paths = [(*here, key) if key else here for key in keys]
    return [
        path
        for path in paths
        if any(it.asks(path) or it.path[:3] == path for it in found.questions if it.path)
    ]


def _value(key: str, text: str) -> Scalar | Mapping[str, Scalar]:
    if key == "period" and ".." in text:
        start, _, end = text.partition("..")
        return {"from": as_written(start.strip()), "to": as_written(end.strip())}
    return as_written(text) if key in WITHOUT_QUOTES else text


def _wrong(
    new: bytes, found: UnfinishedMeeting, answer: FigureAnswer, codes: CodeList | None
) -> list[tuple[str, Problem]]:
    """What is wrong with the answers: not what else is wrong with the file."""
    after = unfinished_of(new, found.path)
    problems = meeting_problems(new, found.path, codes)
    places = key_places(after)
    keyed = [(key_of(it, places, answer.figure), it) for it in problems]
    return [(key, it) for key, it in keyed if key in answer.given] or _unread(after, answer)


def _unread(after: UnfinishedMeeting, answer: FigureAnswer) -> list[tuple[str, Problem]]:
    """A number or a choice that is none, where the file has other mistakes and is not read yet."""
    problems = []
    for key, text in answer.given.items():
        path = (*_here(answer), key)
        if key == "value" and text.strip():
            try:
                read_number(text.strip())
            except BadValueError as error:
                line, column = after.source.position(path)
                file = after.source.file
                problem = replace(error.problem, file=file, line=line, column=column)
                problems.append((key, problem))
        elif key in ENUMERATIONS and text and text not in ENUMERATIONS[key]:
            allowed, name = ENUMERATIONS[key], dotted_key(path)
            problem = after.source.problem(
                path, "data.unknown_value", key=name, value=text, near="", allowed=allowed
            )
            problems.append((key, problem))
    return problems
