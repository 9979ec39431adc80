"""Each figure of a meeting against the number at its place, and each number of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportgen.evidence.attributes import differences
from reportgen.evidence.numbers import SeenNumber, seen_numbers
from reportgen.messages import Argument, phrase
from reportgen.model.meeting import Meeting, Observation, Place
from reportgen.model.problem import Problem
from reportgen.model.reading import TextReading

LONGEST_SENTENCE = 80
"""So many characters of a sentence are shown: around the number where it is longer."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a text says about the figures of a meeting.

    ``found`` are the figures with the numbers that they stand for, in the order of the data;
    ``left`` are numbers of the text that are figures, or not understood, and in none of the data.
    """

    found: tuple[tuple[Observation, SeenNumber], ...]
    left: tuple[SeenNumber, ...]
    problems: tuple[Problem, ...]


def held_against(meeting: Meeting, reading: TextReading, file: str) -> Evidence:
    """The figures of a meeting held against its text; ``file`` is the data file as it is shown."""
    return _Held(meeting, reading, file).evidence()


class _Held:
    """One meeting and one text: which numbers of it were found in the data."""

    def __init__(self, meeting: Meeting, reading: TextReading, file: str) -> None:
        self._meeting = meeting
        self._reading = reading
        self._file = file
        self._numbers = tuple(seen_numbers(reading))
        self._by_place: dict[tuple[int, int | None], list[SeenNumber]] = {}
        for it in self._numbers:
            for key in ((it.at.paragraph, it.at.sentence), (it.at.paragraph, None)):
                self._by_place.setdefault(key, []).append(it)
        self._paragraphs = {it.paragraph for it in reading.source.sentences}
        self._used: set[int] = set()

    def evidence(self) -> Evidence:
        found: list[tuple[Observation, SeenNumber]] = []
        problems: list[Problem] = []
        for observation in self._meeting.observations:
            number = self._number_of(observation)
            if number is not None:
                self._used.add(number.number.start)
                found.append((observation, number))
                problems += self._differing(observation, number)
            else:
                problems.append(self._missing(observation))
        left = tuple(self._left())
        problems += [self._left_over(it) for it in left]
        return Evidence(tuple(found), left, tuple(problems))

    def _number_of(self, observation: Observation) -> SeenNumber | None:
        """The number at the place of a figure that fits it best; one that no other has, if so.

        A figure that names no place may stand anywhere.
        """
        at = observation.at
        there = self._by_place.get((at.paragraph, at.sentence), ()) if at else self._numbers
        near = [it for it in there if it.is_like(observation.quantity)]
        return min(near, key=lambda it: self._distance(observation, it), default=None)

    def _distance(self, observation: Observation, it: SeenNumber) -> tuple[bool, int]:
        figure = it.number.figure
        other = figure is None or figure.indicator not in (None, *observation.indicators)
        return it.number.start in self._used, other + len(differences(observation, it))

    def _missing(self, observation: Observation) -> Problem:
        at, printed = observation.at, observation.quantity.printed
        if at is None:
            return self._problem("evidence.number_nowhere", observation, printed=printed)
        if at.paragraph not in self._paragraphs:
            return self._problem("evidence.no_such_paragraph", observation, paragraph=at.paragraph)
        elsewhere = [it for it in self._numbers if it.is_like(observation.quantity)]
        if elsewhere:
            there = place_in_words(elsewhere[0].at)
            return self._problem(
                "evidence.number_elsewhere",
                observation,
                printed=printed,
                here=place_in_words(at),
                there=there,
                sentence=self._sentence_of(elsewhere[0]),
            )
        return self._problem(
            "evidence.number_not_in_text",
            observation,
            printed=printed,
            here=place_in_words(at),
            sentence=self._sentence(at),
        )

    def _differing(self, observation: Observation, number: SeenNumber) -> Iterator[Problem]:
        for it in differences(observation, number):
            yield self._problem(
                "evidence.differs",
                observation,
                printed=observation.quantity.printed,
                what=phrase(f"evidence_{it.what}"),
                given=it.given,
                read=it.read,
                sentence=self._sentence_of(number),
            )

    def _left(self) -> Iterable[SeenNumber]:
        for it in self._numbers:
            if it.number.what in ("figure", "unclear") and it.number.start not in self._used:
                yield it

    def _left_over(self, it: SeenNumber) -> Problem:
        code = "evidence.in_no_figure" if it.number.figure else "evidence.not_understood"
        return Problem.of(
            code,
            self._file,
            None,
            None,
            number=it.words,
            here=place_in_words(it.at),
            sentence=self._sentence_of(it),
        )

    def _problem(self, code: str, observation: Observation, /, **arguments: Argument) -> Problem:
        return Problem.of(code, self._file, observation.line, None, **arguments)

    def _sentence(self, at: Place, before: int = 0) -> str:
        """The words at a place, around the character of that number where they are many."""
        sentence = self._reading.source.sentence(at.paragraph, at.sentence or 1)
        return _cut(self._reading.source.words(sentence), before) if sentence else "—"

    def _sentence_of(self, it: SeenNumber) -> str:
        return self._sentence(it.at, it.before)


def place_in_words(at: Place) -> Argument:
    """A place in a message: paragraph 2, sentence 4."""
    if at.sentence is None:
        return phrase("evidence_paragraph", paragraph=at.paragraph)
    return phrase("evidence_place", paragraph=at.paragraph, sentence=at.sentence)


def _cut(words: str, place: int) -> str:
    """A sentence in one line; of a long one the part around a place."""
    if len(words) <= LONGEST_SENTENCE:
        return words
    start = max(0, min(place - LONGEST_SENTENCE // 2, len(words) - LONGEST_SENTENCE))
    end = start + LONGEST_SENTENCE
    return ("…" if start else "") + words[start:end] + ("…" if end < len(words) else "")
