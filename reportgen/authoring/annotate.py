"""The tags in the Word document of a pack: what is wrong in them, also as comments beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.authoring.sample import alone, report_of, sample
from reportgen.errors import InputError
from reportgen.keep import Keep
from reportgen.languages import Lang, written
from reportgen.messages import MessageLang, phrase
from reportgen.model.briefing import Briefing
from reportgen.model.pack import SKIN, Pack
from reportgen.model.problem import Problem
from reportgen.packs import find_pack, place_of
from reportgen.paths import shown

if TYPE_CHECKING:
    from reportgen.word.fill import TagProblem

MAIN_PART = "word/document.xml"
"""The part of a Word document that has its text."""


def check_target(name: str, file: Path) -> None:
    """See that a copy may be written to a file: that it is not the document of the pack itself.

    Raises:
        InputError: it is, or that of a pack it extends.
    """
    try:
        pack = find_pack(*place_of(name))
    except InputError:
        return
    skins = [folder / SKIN for folder in pack.folders]
    if any(file.exists() and skin.exists() and file.samefile(skin) for skin in skins):
        raise InputError([Problem.of("template.own_document", path=shown(file))])


def annotated_skin(name: str, against: Path | None, lang: MessageLang = "en") -> tuple[bytes, int]:
    """A copy of the Word document of a pack with a comment at each mistake, and how many there are.

    Args:
        name: the name of a pack, or its folder.
        against: a briefing file; the one that comes with reportgen where None.
        lang: the language of the comments.

    Raises:
        InputError: there is no such pack, it makes no Word document, or that cannot be read; or
            the briefing cannot be loaded.
    """
    from reportgen.word.fill import with_comments

    name, path = place_of(name)
    pack = find_pack(name, path)
    if "docx" not in pack.formats:
        raise InputError([Problem.of("template.no_word_document", name=name)])
    found = mistakes(pack, sample(against, pack))
    return with_comments(pack.skin, found, shown(pack.skin_file), lang), len(found)


def mistakes(pack: Pack, briefing: Briefing, keep: Keep | None = None) -> tuple[TagProblem, ...]:
    """The mistakes in the tags, in either language, with the benchmark and without; each once.

    They are in the order of the document: those of its text, then of headers, footers and notes.

    Raises:
        InputError: it is no Word document.
    """
    once: dict[object, TagProblem] = {}
    for it in _mistakes(pack, briefing, keep or Keep()):
        once.setdefault((_key(it), it.problem.where), it)
    parts = list(dict.fromkeys(it.part for it in once.values()))
    body_first = sorted(parts, key=lambda part: part != MAIN_PART)
    return tuple(sorted(once.values(), key=lambda it: (body_first.index(it.part), it.paragraph)))


def _key(it: TagProblem) -> object:
    """What makes a mistake the same as another: not what its hint names, which data may change."""
    return it.part, it.paragraph, it.problem.code, it.problem.stated


def check_word(
    briefing: Briefing, pack: Pack, lang: Lang, keep: Keep | None = None
) -> tuple[TagProblem, ...]:
    """The mistakes in the tags of a pack's Word document, its parameters being as they are.

    Raises:
        InputError: it is no Word document.
    """
    from reportgen.compose import make_word_tags
    from reportgen.word.fill import check_tags

    tags = make_word_tags(pack, report_of(briefing, lang, pack.phrases, keep), pack.defaults)
    return check_tags(pack.skin, tags, shown(pack.skin_file))


def _mistakes(pack: Pack, briefing: Briefing, keep: Keep) -> Iterator[TagProblem]:
    whole = [it for lang in written() for it in check_word(briefing, pack, lang, keep)]
    yield from whole
    if briefing.benchmark is None:
        return
    known = {_key(it) for it in whole}
    single = keep(alone, briefing)
    for it in (it for lang in written() for it in check_word(single, pack, lang, keep)):
        if _key(it) not in known:
            yield replace(it, problem=without_benchmark(it.problem))


def without_benchmark(problem: Problem) -> Problem:
    """The problem as one that there is only where a briefing has no benchmark."""
    where = problem.where if isinstance(problem.where, tuple) else (problem.where,)
    return replace(problem, where=(phrase("without_benchmark"), *filter(None, where)))
