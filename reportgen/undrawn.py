"""Characters that no font of this machine draws, at their places in data and templates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from reportgen.errors import InputError
from reportgen.languages import Lang, lineage
from reportgen.loading import load
from reportgen.messages import Argument
from reportgen.model.briefing import Briefing, PlacedText
from reportgen.model.pack import Pack
from reportgen.model.problem import Problem
from reportgen.paths import shown
from reportgen.pdf.lacking import glyph_problem, lacking_characters, lacking_runs

_SOURCES = ("*.j2", "*.css", "*.toml")
"""The files of a pack that may say something."""
_MOST = 20
"""So many places of one text are told."""


def doubts_of_fonts(file: Path) -> tuple[Problem, ...]:
    """Warnings of texts in the data of a briefing or a meeting that no PDF made here could show.

    Of a file that does not load nothing is said here.
    """
    try:
        uncommon = load(file, draft=True).uncommon
    except InputError:
        return ()
    return tuple(_doubts(uncommon))


def _doubts(texts: Sequence[PlacedText]) -> Iterator[Problem]:
    lacked = lacking_characters(it.text for it in texts) if texts else frozenset[str]()
    told: set[tuple[str, int | None, Argument, str]] = set()
    for it in texts:
        for run in dict.fromkeys(lacking_runs(it.text, lacked)):
            place = it.place.file, it.place.line, it.place.where, run
            if place not in told:
                told.add(place)
                yield it.at(glyph_problem("data.no_glyph", run, lacked))


@contextmanager
def placed_characters(briefing: Briefing, pack: Pack, lang: Lang) -> Iterator[None]:
    """Within it, what is raised of characters that cannot be drawn says where they stand.

    Raises:
        InputError: whatever is wrong.
    """
    try:
        yield
    except InputError as error:
        langs = (None, *(language.id for language in lineage(lang)))
        texts = [it for it in briefing.uncommon if it.lang in langs]
        found = (it for problem in error.problems for it in _placed(problem, texts, pack))
        raise InputError(found) from None


def _placed(problem: Problem, texts: Sequence[PlacedText], pack: Pack) -> Iterator[Problem]:
    """A problem at each place of the text that it is about; as it is where none is known."""
    said = dict(problem.arguments)
    text = str(said.get("characters") or said.get("character") or "")
    if problem.file or not text or not problem.code.endswith(("no_glyph", "not_in_charts")):
        yield problem
        return
    data = [it.at(problem) for it in texts if text in it.text]
    found = data or list(_in_pack(problem, text, pack))
    yield from list(dict.fromkeys(found))[:_MOST] or [problem]


def _in_pack(problem: Problem, text: str, pack: Pack) -> Iterator[Problem]:
    files = (file for folder in pack.folders for kind in _SOURCES for file in folder.rglob(kind))
    for file in sorted(files):
        try:
            lines = file.read_text(encoding="utf-8").split("\n")
        except (OSError, UnicodeDecodeError):
            continue
        for number, line in enumerate(lines, start=1):
            if text in line:
                column = line.index(text) + 1
                yield replace(problem, file=shown(file), line=number, column=column)
