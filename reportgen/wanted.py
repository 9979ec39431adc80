"""Which documents are to be made: what was asked for, and else what the briefing names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields, replace
from pathlib import Path
from typing import NamedTuple

from reportgen.errors import InputError, gathered_problems
from reportgen.messages import near
from reportgen.model.briefing import Briefing, DataFile, FilePlace, Output
from reportgen.model.format import Format, PdfKind
from reportgen.model.meeting import Meeting, MeetingWords
from reportgen.model.pack import Pack, Settings
from reportgen.model.problem import Problem
from reportgen.model.text import Text
from reportgen.packs import PackPlace, find_pack, place_of, search_path, settings
from reportgen.paths import AnyPath, shown

WORD_PREFIX = "words."
"""What is set as a word of meetings, not as a parameter of a pack, begins with this."""


class Wanted(NamedTuple):
    """A document that is to be made: its pack, what is set of it, and its formats."""

    pack: Pack
    settings: Settings
    formats: tuple[Format, ...] = ()


def documents_wanted(
    briefing: Briefing,
    templates: Sequence[AnyPath],
    formats: Sequence[Format],
    parameters: Mapping[str, str],
    folders: Sequence[AnyPath] = (),
) -> tuple[Wanted, ...]:
    """The documents to make of a briefing; all that is wrong with them is reported at once.

    ``templates`` are names of packs or paths of their folders, ``folders`` those with packs.

    Raises:
        InputError: a template is missing or wrong, or cannot make a format, or a parameter is
            wrong.
    """
    places = _places(briefing, templates, search_path(packs=folders))
    outputs = _outputs(briefing, places, formats)
    packs = _packs(briefing, places)
    chosen = _settings(briefing, outputs, packs, parameters)
    return tuple(
        Wanted(pack, settings, _formats(pack, output, briefing, formats))
        for output, pack, settings in zip(outputs, packs, chosen, strict=True)
    )


def with_words(briefing: Briefing, asked: Mapping[str, str]) -> tuple[Briefing, dict[str, str]]:
    """The briefing with what is set as ``words.office``, and the parameters that are left.

    Such words hold in every language, for all its meetings.

    Raises:
        InputError: there is no such word.
    """
    given = {key.removeprefix(WORD_PREFIX): it for key, it in words_among(asked).items()}
    known = tuple(it.name for it in fields(MeetingWords))
    wrong = [name for name in given if name not in known]
    if wrong:
        code = "option.unknown_word"
        raise InputError(
            Problem.of(code, word=WORD_PREFIX + name, near=near(name, known), known=known)
            for name in wrong
        )
    rest = {key: it for key, it in asked.items() if not key.startswith(WORD_PREFIX)}
    return (_worded(briefing, given) if given else briefing), rest


def words_among(asked: Mapping[str, str]) -> dict[str, str]:
    """What of all that is set is a word of meetings, under its whole name."""
    return {key: it for key, it in asked.items() if key.startswith(WORD_PREFIX)}


def _worded(briefing: Briefing, given: Mapping[str, str]) -> Briefing:
    words = {name: Text.same(it) for name, it in given.items()}
    named = {**dict(briefing.set_words), **{WORD_PREFIX + name: it for name, it in given.items()}}

    def worded(meeting: Meeting) -> Meeting:
        return replace(meeting, words=replace(meeting.words, **words))

    return replace(
        briefing,
        subject=worded(briefing.subject),
        benchmark=worded(briefing.benchmark) if briefing.benchmark else None,
        against=tuple(replace(it, meeting=worded(it.meeting)) for it in briefing.against),
        set_words=tuple(named.items()),
    )


def attached_files(
    briefing: Briefing, pdf: PdfKind, wanted: Sequence[Wanted]
) -> tuple[DataFile, ...] | None:
    """The files that an archive carries; None for a form.

    Raises:
        InputError: no PDF is wanted, or the briefing was not loaded from files.
    """
    if pdf != "archive":
        return None
    if not any("pdf" in it.formats for it in wanted):
        raise InputError([Problem.of("build.archive_without_pdf")])
    if not briefing.files:
        raise InputError([Problem.of("build.archive_without_files")])
    return briefing.files


def _places(
    briefing: Briefing, templates: Sequence[AnyPath], path: Sequence[Path]
) -> tuple[PackPlace, ...]:
    """The packs that were asked for, or else those that the briefing names: by names alone."""
    if not templates:
        return tuple(PackPlace(output.template, tuple(path)) for output in briefing.outputs)
    places: dict[str, PackPlace] = {}
    with gathered_problems() as gather:
        for template in templates:
            with gather():
                place = place_of(template, path)
                other = places.setdefault(place.name, place)
                if other.path != place.path:
                    raise InputError([_same_name(place, other)])
    return tuple(places.values())


def _same_name(place: PackPlace, other: PackPlace) -> Problem:
    folder, before = shown(place.path[0]), shown(other.path[0])
    return Problem.of("pack.same_name", name=place.name, folder=folder, other=before)


def _outputs(
    briefing: Briefing, places: Sequence[PackPlace], formats: Sequence[Format]
) -> tuple[Output, ...]:
    named = {output.template: output for output in briefing.outputs}
    default = briefing.outputs[0].formats
    wanted = (named.get(place.name, Output(place.name, default)) for place in places)
    return tuple(
        replace(output, formats=tuple(formats)) if formats else output for output in wanted
    )


def _packs(briefing: Briefing, places: Sequence[PackPlace]) -> list[Pack]:
    """The packs of what is to be made; one that is missing is reported where it is named."""
    named = dict(briefing.places)
    packs: list[Pack] = []
    with gathered_problems() as gather:
        for place in places:
            with gather(), placed_at(named.get(place.name)):
                packs.append(find_pack(*place))
    return packs


def _settings(
    briefing: Briefing,
    outputs: Sequence[Output],
    packs: Sequence[Pack],
    asked: Mapping[str, str],
) -> list[Settings]:
    chosen: list[Settings] = []
    with gathered_problems() as gather:
        for output, pack in zip(outputs, packs, strict=True):
            with gather():
                chosen.append(settings(pack, output.parameters, briefing.folder, asked, packs))
    return chosen


@contextmanager
def placed_at(place: FilePlace | None) -> Iterator[None]:
    """Problems that name no file have this place in the briefing file."""
    try:
        yield
    except InputError as error:
        raise InputError(_placed(problem, place) for problem in error.problems) from None


def _placed(problem: Problem, place: FilePlace | None) -> Problem:
    if problem.file or place is None:
        return problem
    file, line, column = place
    return replace(problem, file=file, line=line, column=column)


def _formats(
    pack: Pack, output: Output, briefing: Briefing, asked: Sequence[Format]
) -> tuple[Format, ...]:
    """What to write of a pack; where neither asked for nor named, what the pack is made for."""
    for name in output.formats:
        if name not in pack.formats:
            if not asked and output not in briefing.outputs:
                return pack.formats
            code, formats = "build.format_not_made", pack.formats
            raise InputError([Problem.of(code, template=pack.name, format=name, formats=formats)])
    return output.formats
