"""Everything wrong in a template pack, gathered: from its files alone, and over real data."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reportgen.authoring.annotate import mistakes, without_benchmark
from reportgen.authoring.content import check_content
from reportgen.authoring.documents import check_documents, in_skin
from reportgen.authoring.sample import alone, report_of, sample
from reportgen.authoring.structure import check_source
from reportgen.authoring.styles import check_styles
from reportgen.errors import InputError
from reportgen.excerpt import located
from reportgen.keep import Keep
from reportgen.languages import written
from reportgen.messages import Argument
from reportgen.model.briefing import Briefing
from reportgen.model.pack import Pack
from reportgen.model.problem import Problem
from reportgen.packs import place_of, read_pack, styled_numbers, unsafe
from reportgen.packs.files import pack_text
from reportgen.packs.folders import ABOUT
from reportgen.packs.toml import position_in
from reportgen.paths import shown

_FOLLOWING = frozenset(
    (
        *("template.unknown_name", "template.unknown_field", "template.field_of_nothing"),
        *("template.unknown_filter", "template.unknown_test", "template.not_found"),
        *("template.parts_of_nothing", "html.nameless_image", "html.unset_image"),
    )
)
"""What rendering says of names that were found to be wrong without it."""


def check(name: str, against: Path | None = None) -> tuple[Problem, ...]:
    """All problems of a pack, in the order of files and lines; none where it is right.

    What is only doubtful has the severity of a warning.

    Its content, and the tags of its Word document, are rendered over a briefing in both languages,
    with the benchmark and without; if that goes well its documents are made.

    Args:
        name: the name of a pack, or its folder.
        against: a briefing file; the one that comes with reportgen where None.

    Raises:
        InputError: there is no such pack, or the briefing cannot be loaded.
    """
    name, path = place_of(name)
    try:
        pack = read_pack(name, path)
    except InputError as error:
        return tuple(located(problem) for problem in error.problems)
    briefing = sample(against, pack)
    loading = unsafe(pack)
    found = [
        *check_source(pack),
        *_defaults(pack),
        *styled_numbers(pack),
        *check_styles(pack, loads=bool(loading)),
    ]
    keep = Keep()
    found += _new(found, _contents(pack, briefing, keep))
    if shown(pack.skin_file) not in {problem.file for problem in loading}:
        found += _word(pack, briefing, keep)
    found = [*loading, *found] or list(check_documents(pack, briefing, keep))
    found += pack.warnings
    once: dict[tuple[_Key, Argument], Problem] = {}
    for it in map(located, found):
        once.setdefault((_key(it), it.where), it)
    return tuple(sorted(once.values(), key=lambda it: (it.file, it.line or 0, it.column or 0)))


_Key = tuple[str, int | None, str, tuple[tuple[str, Argument], ...]]


def _key(problem: Problem) -> _Key:
    """What makes a problem the same as another: not its column, nor what its hint names."""
    return problem.file, problem.line, problem.code, problem.stated


def _contents(pack: Pack, briefing: Briefing, keep: Keep) -> Iterator[Problem]:
    """What is wrong over the briefing, and what only where there is no benchmark."""
    if not pack.content:
        return
    whole = [
        p
        for lang in written()
        for p in check_content(pack, report_of(briefing, lang, pack.phrases, keep))
    ]
    yield from whole
    if briefing.benchmark is None:
        return
    known = {_key(problem) for problem in whole}
    single = keep(alone, briefing)
    for lang in written():
        for problem in check_content(pack, report_of(single, lang, pack.phrases, keep)):
            if _key(problem) not in known:
                yield without_benchmark(problem)


def _word(pack: Pack, briefing: Briefing, keep: Keep) -> tuple[Problem, ...]:
    """What is wrong in the tags of the Word document."""
    if "docx" not in pack.formats:
        return ()
    try:
        return tuple(mistake.problem for mistake in mistakes(pack, briefing, keep))
    except InputError as error:
        return tuple(in_skin(problem, pack) for problem in error.problems)


def _new(found: list[Problem], more: Iterator[Problem]) -> list[Problem]:
    """Problems that do not follow from one that was found in the same line without rendering."""
    known = {(problem.file, problem.line) for problem in found}
    return [
        problem
        for problem in more
        if (problem.file, problem.line) not in known or not _follows(problem)
    ]


def _follows(problem: Problem) -> bool:
    """Whether this shows only because a name is undefined: where it stands there is nothing."""
    return any(value == "" for _, value in problem.stated) or problem.code in _FOLLOWING


def _defaults(pack: Pack) -> Iterator[Problem]:
    """Images of parameters that are not there; a build would refuse the pack."""
    for parameter in pack.parameters:
        folder, name = parameter.folder, str(parameter.default)
        if parameter.type == "image" and name and folder and not (folder / name).is_file():
            path = ("parameters", parameter.name, "default")
            yield Problem.of(
                "template.no_default_image",
                shown(folder / ABOUT),
                *position_in(pack_text(folder / ABOUT), path),
                parameter=parameter.name,
                name=name,
                folder=folder.name,
            )
