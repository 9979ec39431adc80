"""Everything wrong in a template pack, gathered: from its files alone, and over real data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from reportgen.compose.check import check_content
from reportgen.compose.source import check_source
from reportgen.errors import InputError
from reportgen.excerpt import located
from reportgen.model.briefing import Briefing, Format
from reportgen.model.pack import SKIN, Pack
from reportgen.model.paths import shown
from reportgen.model.problem import Problem
from reportgen.model.text import Lang
from reportgen.packs import find_pack, place_of
from reportgen.packs.folders import PRINT, SHARED, WEB
from reportgen.packs.read import BASE
from reportgen.pdf.style import check_style
from reportgen.pipeline import make
from reportgen.templates.annotate import mistakes
from reportgen.templates.braces import check_braces
from reportgen.templates.sample import LANGUAGES, alone, report_of, sample

_FOLLOWING = re.compile("undefined|has no attribute|No (filter|test) named|there is no|''")


def check(name: str, against: Path | None = None) -> tuple[Problem, ...]:
    """All problems of a pack, in the order of files and lines; none where it is right.

    Its content, and the tags of its Word document, are rendered over a briefing in both languages,
    with the benchmark and without; if that goes well its documents are made.

    Args:
        name: the name of a pack, or its folder.
        against: a briefing file; the one that comes with reportgen where None.

    Raises:
        InputError: there is no such pack, or the briefing cannot be loaded.
    """
    briefing = sample(against)
    name, path = place_of(name)
    try:
        pack = find_pack(name, path)
    except InputError as error:
        return tuple(located(problem) for problem in error.problems)
    found = [*check_source(pack), *_styles(pack)]
    found += _new(found, _contents(pack, briefing))
    found += _word(pack, briefing)
    found = found or list(_documents(pack, briefing))
    once = {(it.file, it.line, it.message): it for it in map(located, found[::-1])}
    return tuple(sorted(once.values(), key=lambda it: (it.file, it.line or 0, it.column or 0)))


def _contents(pack: Pack, briefing: Briefing) -> Iterator[Problem]:
    """What is wrong over the briefing, and what only where there is no benchmark."""
    if not pack.content:
        return
    whole = [p for lang in LANGUAGES for p in check_content(pack, report_of(briefing, lang))]
    yield from whole
    if briefing.benchmark is None:
        return
    known = {(problem.file, problem.line, problem.message) for problem in whole}
    for lang in LANGUAGES:
        for problem in check_content(pack, report_of(alone(briefing), lang)):
            if (problem.file, problem.line, problem.message) not in known:
                yield replace(problem, message=f"without a benchmark: {problem.message}")


def _word(pack: Pack, briefing: Briefing) -> tuple[Problem, ...]:
    """What is wrong in the tags of the Word document."""
    if "docx" not in pack.formats:
        return ()
    try:
        return tuple(mistake.problem for mistake in mistakes(pack, briefing))
    except InputError as error:
        return tuple(_placed(problem, pack) for problem in error.problems)


def _new(found: list[Problem], more: Iterator[Problem]) -> list[Problem]:
    """Problems that do not follow from one that was found in the same line without rendering."""
    known = {(problem.file, problem.line) for problem in found}
    return [
        problem
        for problem in more
        if (problem.file, problem.line) not in known or not _FOLLOWING.search(problem.message)
    ]


def _styles(pack: Pack) -> Iterator[Problem]:
    for file in _files(pack, PRINT, BASE):
        css = file.read_text(encoding="utf-8-sig")
        unbalanced = check_braces(css, shown(file))
        yield from unbalanced or check_style(css, shown(file), pack.print_css)
    for file in _files(pack, WEB, WEB):
        yield from check_braces(file.read_text(encoding="utf-8-sig"), shown(file))


def _files(pack: Pack, own: str, shared: str) -> Iterator[Path]:
    """The style sheets of that name of the pack, and the shared one that it follows."""
    common = [folder / SHARED / shared for folder in pack.path]
    yield from [file for file in common if file.is_file()][:1]
    yield from (folder / own for folder in pack.folders if (folder / own).is_file())


def _documents(pack: Pack, briefing: Briefing) -> Iterator[Problem]:
    """What shows only when a document is made: styles that Word lacks, what cannot be laid out."""
    words: list[tuple[Lang, Format]] = [(lang, "docx") for lang in LANGUAGES]
    others: list[tuple[Lang, Format]] = [(briefing.lang, name) for name in ("pdf", "html")]
    for lang, name in [case for case in (*words, *others) if case[1] in pack.formats]:
        try:
            make(briefing, pack, lang, name)
        except InputError as error:
            yield from (_placed(problem, pack) for problem in error.problems)


def _placed(problem: Problem, pack: Pack) -> Problem:
    if problem.file != SKIN:
        return problem
    skins = [folder / SKIN for folder in pack.folders if (folder / SKIN).is_file()]
    return replace(problem, file=shown(skins[0])) if skins else problem
