"""Which documents are to be made: what was asked for, and else what the briefing names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reportgen.errors import InputError
from reportgen.model.briefing import Briefing, DataFile, Format, Output, PdfKind, Place
from reportgen.model.pack import Pack, Settings
from reportgen.model.problem import Problem
from reportgen.packs import find_pack, search_path, settings


@dataclass(frozen=True, slots=True)
class Wanted:
    """A document that is to be made: its pack, what is set of it, and its formats."""

    pack: Pack
    settings: Settings
    formats: tuple[Format, ...] = ()


def documents_wanted(
    briefing: Briefing,
    templates: Sequence[str],
    formats: Sequence[Format],
    parameters: Mapping[str, str],
) -> tuple[Wanted, ...]:
    """The documents to make of a briefing; all that is wrong with them is reported at once.

    Raises:
        InputError: a template is missing or wrong, or cannot make a format, or a parameter is
            wrong.
    """
    outputs = _outputs(briefing, templates, formats)
    packs = _packs(briefing, outputs)
    chosen = _settings(briefing, outputs, packs, parameters)
    return tuple(
        Wanted(pack, settings, _formats(pack, output, briefing, formats))
        for output, pack, settings in zip(outputs, packs, chosen, strict=True)
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
        hint = "add the format pdf, or leave pdf='archive' (--pdf archive) out"
        raise InputError([Problem("an archive is asked for, but no PDF is to be built", hint)])
    if not briefing.files:
        hint = "load the briefing with reportgen.load, or build without pdf='archive'"
        raise InputError([Problem("the briefing has no files that a PDF could carry", hint)])
    return briefing.files


def _outputs(
    briefing: Briefing, templates: Sequence[str], formats: Sequence[Format]
) -> tuple[Output, ...]:
    named = {output.template: output for output in briefing.outputs}
    default = briefing.outputs[0].formats
    wanted = (named.get(name, Output(name, default)) for name in dict.fromkeys(templates or named))
    return tuple(
        replace(output, formats=tuple(formats)) if formats else output for output in wanted
    )


def _packs(briefing: Briefing, outputs: Sequence[Output]) -> list[Pack]:
    """The packs of what is to be made; one that is missing is reported where it is named."""
    places, path = dict(briefing.places), search_path()
    packs: list[Pack] = []
    problems: list[Problem] = []
    for output in outputs:
        try:
            packs.append(find_pack(output.template, path))
        except InputError as error:
            place = places.get(output.template)
            problems += [placed(problem, place) for problem in error.problems]
    if problems:
        raise InputError(dict.fromkeys(problems))
    return packs


def _settings(
    briefing: Briefing,
    outputs: Sequence[Output],
    packs: Sequence[Pack],
    asked: Mapping[str, str],
) -> list[Settings]:
    chosen: list[Settings] = []
    problems: list[Problem] = []
    for output, pack in zip(outputs, packs, strict=True):
        try:
            chosen.append(settings(pack, output.parameters, briefing.folder, asked, packs))
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(dict.fromkeys(problems))
    return chosen


def placed(problem: Problem, place: Place | None) -> Problem:
    """A problem at a place in the briefing file, where it is not one of another file."""
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
            message = f"the template {pack.name!r} is not made for {name}"
            hint = f"it is made for {', '.join(pack.formats)}"
            raise InputError([Problem(message, hint)])
    return output.formats
