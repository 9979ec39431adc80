"""What shows only when the documents of a pack are made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reportgen.errors import InputError
from reportgen.keep import Keep
from reportgen.languages import written
from reportgen.messages import phrase, words
from reportgen.model.briefing import Briefing
from reportgen.model.format import FORMATS, Format
from reportgen.model.pack import SKIN, Pack
from reportgen.model.problem import Problem
from reportgen.packs.folders import CONTENT
from reportgen.paths import shown
from reportgen.pipeline import run
from reportgen.wanted import Wanted


def check_documents(pack: Pack, briefing: Briefing, keep: Keep) -> Iterator[Problem]:
    """What shows only when a document is made.

    That is styles that Word lacks, what cannot be laid out, and numbers that are not in the data.
    """
    known: set[object] = set()
    for lang in written():
        kinds: tuple[Format, ...] = FORMATS if lang == briefing.lang else ("docx",)
        for kind in (name for name in kinds if name in pack.formats):
            wanted = (Wanted(pack, pack.defaults, (kind,)),)
            try:
                (made,) = run(briefing, wanted, lang=lang, keep=keep).made
            except InputError as error:
                yield from (in_skin(problem, pack) for problem in error.problems)
                continue
            new = (it for it in made.findings if it.arguments not in known)
            yield from (_misstated(it, kind, pack) for it in new)
            known |= {it.arguments for it in made.findings}


def _misstated(finding: Problem, kind: Format, pack: Pack) -> Problem:
    """A number that is wrong in a document, reported of the file of the pack that says it."""
    where = phrase("place_in", outer=kind, inner=finding.where)
    file, line = _origin(words(finding["found"], "en"), kind, pack)
    return replace(finding, where=where, file=file, line=line)


def _origin(text: str, kind: Format, pack: Pack) -> tuple[str, int | None]:
    """The file and line of a pack that says these words; else that which says everything."""
    from reportgen.word.fill import says

    if kind == "docx" and (not pack.content or says(pack.skin, text)):
        return shown(pack.skin_file), None
    said = re.compile(rf"(?<!\d){re.escape(text)}(?!\d)")
    contents = [folder / CONTENT for folder in pack.folders if (folder / CONTENT).is_file()]
    for file in contents:
        for number, line in enumerate(file.read_text(encoding="utf-8-sig").splitlines(), 1):
            if text and said.search(line):
                return shown(file), number
    return shown(contents[0]), None


def in_skin(problem: Problem, pack: Pack) -> Problem:
    """A problem of the Word document, at the file that the pack has it from."""
    if problem.file != SKIN:
        return problem
    skins = [folder / SKIN for folder in pack.folders if (folder / SKIN).is_file()]
    return replace(problem, file=shown(skins[0])) if skins else problem
