"""Files that have open questions: what is asked in them, and what can be loaded nevertheless."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reportgen.errors import InputError
from reportgen.loading.briefing import briefing_sources, load_briefing
from reportgen.loading.files import decoded, read_bytes
from reportgen.loading.questions import OpenQuestion, questions
from reportgen.loading.yaml_places import QUESTION, YamlNode, places_of
from reportgen.model.briefing import Briefing
from reportgen.model.problem import Problem
from reportgen.paths import shown

_FIGURES = "observations"
_MOST_ROUNDS = 8
"""Some mistakes are seen only once others are gone."""
_ENDINGS = (".yaml", ".yml")


def open_questions(path: Path) -> tuple[Problem, ...]:
    """The questions in a file and in all that it names, each an error; none of what is no YAML."""
    found: list[Problem] = []
    for file in briefing_sources(path):
        if file.suffix.lower() in _ENDINGS:
            found += _asked(file)
    return tuple(dict.fromkeys(found))


def load_finished(path: Path) -> Briefing:
    """A briefing whose files have no open questions.

    Raises:
        InputError: with every problem and every question.
    """
    asked = open_questions(path)
    try:
        briefing = load_briefing(path)
    except InputError as error:
        raise InputError([*error.problems, *asked]) from None
    if asked:
        raise InputError(asked)
    return briefing


def load_draft(path: Path) -> Briefing:
    """A briefing whose files may have open questions: it is a draft then, and says so.

    Figures that cannot be loaded, and have a question, are left out and named in its warnings.

    Raises:
        InputError: with every problem and every question, where something else is wrong.
    """
    asked = open_questions(path)
    if not asked:
        return load_briefing(path)
    contents: dict[Path, bytes] = {}
    left_out: list[Problem] = []
    for _ in range(_MOST_ROUNDS):
        try:
            briefing = load_briefing(path, contents=contents)
        except InputError as error:
            out = _without(error.problems, path, contents)
            if out is None:
                raise InputError([*error.problems, *asked]) from None
            left_out += out
            continue
        count = Problem.of("data.draft", shown(path), questions=len(asked))
        return replace(briefing, draft=True, warnings=(count, *left_out, *briefing.warnings))
    raise InputError(asked)


def _asked(path: Path) -> Iterator[Problem]:
    for question in _questions(_text(path, {})):
        yield Problem.of("data.open_question", shown(path), question.line, said=question.words)


def _questions(text: str) -> tuple[OpenQuestion, ...]:
    return questions(places_of(text)) if QUESTION.search(text) else ()


def _text(path: Path, contents: Mapping[Path, bytes]) -> str:
    try:
        return decoded(contents.get(path) or read_bytes(path), path)
    except InputError:
        return ""


def _without(
    problems: Sequence[Problem], path: Path, contents: dict[Path, bytes]
) -> list[Problem] | None:
    """Takes the figures that problems are about out of ``contents``, and names them.

    None where a problem is about something else, or about a figure of which nothing is asked.
    """
    files = {shown(file): file for file in briefing_sources(path)}
    out: list[Problem] = []
    for name in dict.fromkeys(it.file for it in problems):
        file = files.get(name)
        lines = [it.line for it in problems if it.file == name]
        figures = _Figures.of(_text(file, contents)) if file else None
        if file is None or figures is None:
            return None
        wrong = {figures.at(line) for line in lines}
        if None in wrong:
            return None
        lines_out = sorted(filter(None, wrong))
        out += [Problem.of("data.left_out_of_draft", name, line) for line in lines_out]
        contents[file] = figures.without(wrong).encode("utf-8")
    return out


@dataclass(frozen=True, slots=True)
class _Figures:
    """The entries under ``observations`` by the line that each begins in, and their questions."""

    text: str
    ends: Mapping[int, int]
    """The last line of each entry, by its first."""
    asked: frozenset[int]
    key: int
    """The line of ``observations`` itself."""

    @classmethod
    def of(cls, text: str) -> _Figures | None:
        """None where the file has none that stand in lines of their own."""
        places = places_of(text)
        node = places.at((_FIGURES,))
        if node is None or node.kind != "sequence" or node.flow or places.root is None:
            return None

        def line(place: int) -> int:
            return text.count("\n", 0, place) + 1

        ends = {line(it.start): line(_end(it)) for it in node.values}
        asked = {
            line(node.values[int(it.path[1])].start)
            for it in _questions(text)
            if it.path[:1] == (_FIGURES,) and len(it.path) > 1
        }
        key = next(key for key in places.root.keys if key.text == _FIGURES)
        return cls(text, ends, frozenset(asked), line(key.start))

    def at(self, line: int | None) -> int | None:
        """The first line of the figure that holds a line, where something is asked of it."""
        first = next(
            (it for it, last in self.ends.items() if line is not None and it <= line <= last), None
        )
        return first if first in self.asked else None

    def without(self, firsts: set[int | None]) -> str:
        """The text with these figures as comments, so that all lines keep their numbers."""
        lines = self.text.split("\n")
        for first in filter(None, firsts):
            for number in range(first, self.ends[first] + 1):
                lines[number - 1] = f"#{lines[number - 1]}"
        if firsts >= set(self.ends):
            lines[self.key - 1] = f"#{lines[self.key - 1]}"
        return "\n".join(lines)


def _end(node: YamlNode) -> int:
    return max([node.end - 1, *map(_end, node.values)])
