"""The order of the stages, and which writer writes which format."""

from __future__ import annotations

import datetime as dt
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen import resources
from reportgen.edition import WRITERS, Edition, Studio
from reportgen.errors import InputError
from reportgen.model.briefing import Briefing, Format, Output, PdfKind, Place
from reportgen.model.pack import Pack, Settings
from reportgen.model.problem import Problem
from reportgen.model.text import Lang
from reportgen.output import write_atomically
from reportgen.packs import find_pack, list_packs, pack_names, search_path, settings
from reportgen.paths import shown
from reportgen.verify import Reading
from reportgen.verify import check as check_reading
from reportgen.verify import read as read_document
from reportgen.wording.names import suggestion

if TYPE_CHECKING:
    from reportgen.word.fill import Mistake

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written: its path, its size in bytes, and the seconds it took to make.

    ``warnings`` are what is doubtful in the template that it was made with.
    """

    path: Path
    size: int
    seconds: float
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Verified:
    """A document that was read back: its path, and what is wrong in it.

    ``other_data`` says that the file was built from other data than it was checked against.
    """

    path: Path
    findings: tuple[Problem, ...]
    other_data: bool


def build(
    briefing: Briefing,
    *,
    templates: Sequence[str] = (),
    formats: Sequence[Format] = (),
    out: str | os.PathLike[str] = "out",
    lang: Lang | None = None,
    clock: dt.datetime | None = None,
    parameters: Mapping[str, str] | None = None,
    page_numbers: bool = True,
    pdf: PdfKind = "form",
    verify: bool = True,
    say: Say = lambda _: None,
) -> tuple[Written, ...]:
    """Write the documents of a briefing to ``out/<briefing id>/<template>[.en].<format>``.

    Every document is made and on disk before the first takes the place of the old one.

    Args:
        briefing: as :func:`load` returns it.
        templates: names of template packs; those that the briefing names, where empty.
        formats: docx, pdf or html; those that the briefing names for the template, where empty.
        out: the folder to write to; it is made where it does not exist.
        lang: zh or en; the language of the briefing where None.
        clock: the time that the documents carry; midnight of the briefing's date where None.
        parameters: the value of each template parameter that is to differ from what the briefing
            says, as on the command line; it holds for every template.
        page_numbers: whether LibreOffice, where it is installed, lays out the Word documents that
            have a table of contents, so that the page numbers can be filled in.
        pdf: form, where check boxes can be ticked (PDF/UA-1); or archive, where they are printed
            and the files that the briefing was loaded from are attached (PDF/A-3u as well).
        verify: whether each document is read back, and nothing is written if a number in one is not
            that of the data.
        say: is told each step, for a person who waits.

    Raises:
        InputError: a template is missing or wrong, or says a number that is not in the data, or an
            archive has no PDF or no files.
        OutputError: a file cannot be written; those of the last build are whole.
    """
    language = lang or briefing.lang
    moment = clock or dt.datetime.combine(briefing.clock, dt.time())
    folder = Path(out) / briefing.id
    suffix = "" if language == "zh" else f".{language}"
    studio = Studio(briefing, language, page_numbers=page_numbers, pdf=pdf)
    made: list[tuple[Path, bytes, float, Pack]] = []
    outputs = _outputs(briefing, templates, formats)
    if pdf == "archive":
        _check_archived(outputs)
    wrong: list[Problem] = []
    packs = _packs(briefing, outputs)
    all_chosen = _settings(briefing, outputs, packs, parameters or {})
    for output, pack, chosen in zip(outputs, packs, all_chosen, strict=True):
        wanted = _formats(pack, output, briefing, formats)
        edition = Edition(pack, briefing, chosen, moment, studio)
        for name in wanted:
            path = folder / f"{output.template}{suffix}.{name}"
            say(f"making {path}")
            started = time.perf_counter()
            content = WRITERS[name](edition)
            if verify:
                wrong += wrong_in(content, name, path, edition)
            made.append((path, content, time.perf_counter() - started, pack))
    if wrong:
        raise InputError(wrong)
    write_atomically([(path, content) for path, content, _, _ in made])
    return tuple(
        Written(path, len(content), seconds, pack.warnings) for path, content, seconds, pack in made
    )


def make(briefing: Briefing, pack: Pack, lang: Lang, kind: Format) -> bytes:
    """One document of a briefing, with the pack's parameters as they are; nothing is written.

    Raises:
        InputError: the template is wrong.
    """
    return WRITERS[kind](trial(briefing, pack, lang))


def trial(briefing: Briefing, pack: Pack, lang: Lang) -> Edition:
    """A pack over a briefing with its parameters as they are, to look at."""
    studio = Studio(briefing, lang, page_numbers=False, pdf="form")
    clock = dt.datetime.combine(briefing.clock, dt.time())
    return Edition(pack, briefing, pack.defaults, clock, studio)


def verify(
    briefing: Briefing,
    files: Sequence[str | os.PathLike[str]],
    *,
    parameters: Mapping[str, str] | None = None,
) -> tuple[Verified, ...]:
    """Read finished documents back, and check every number in them against a briefing.

    Args:
        briefing: as :func:`load` returns it.
        files: Word files, PDF files and web pages.
        parameters: what was set when they were built, beside what the briefing says; a document
            may say what was set for it.

    Raises:
        InputError: files cannot be read, or are no documents that can be checked; or no template
            has such a parameter.
    """
    verified, problems = verify_each(briefing, files, parameters=parameters)
    if problems:
        raise InputError(problems)
    return verified


def verify_each(
    briefing: Briefing,
    files: Sequence[str | os.PathLike[str]],
    *,
    parameters: Mapping[str, str] | None = None,
) -> tuple[tuple[Verified, ...], tuple[Problem, ...]]:
    """What :func:`verify` gives of the files that can be read, and what is wrong with the others.

    Raises:
        InputError: no template has such a parameter.
    """
    _check_parameters(parameters or {})
    studio = Studio(briefing, briefing.lang, page_numbers=False, pdf="form")
    titles = _complete_titles()
    own = (*_said_in(briefing), *(parameters or {}).values())
    verified: list[Verified] = []
    problems: list[Problem] = []
    for path in map(Path, files):
        try:
            reading = _reading(path)
        except InputError as error:
            problems += error.problems
            continue
        findings = check_reading(reading, studio.ledger, complete=reading.title in titles, own=own)
        other_data = bool(reading.data) and reading.data != studio.ledger.data
        verified.append(Verified(path, findings, other_data))
    return tuple(verified), tuple(problems)


def _check_parameters(parameters: Mapping[str, str]) -> None:
    """See that some template has each of these parameters."""
    if not parameters:
        return
    packs = list_packs(search_path()).packs
    known = {parameter.name: None for pack in packs for parameter in pack.parameters}
    problems = [
        Problem(
            f"no template has a parameter {name!r}",
            f"{suggestion(name, known)}there are: {', '.join(known) or 'none'}",
        )
        for name in parameters
        if name not in known
    ]
    if problems:
        raise InputError(problems)


def check_word(briefing: Briefing, pack: Pack, lang: Lang) -> tuple[Mistake, ...]:
    """The mistakes in the tags of a pack's Word document, its parameters being as they are.

    Raises:
        InputError: it is no Word document.
    """
    from reportgen.word.fill import check

    return check(pack.skin, trial(briefing, pack, lang).tags, shown(pack.skin_file))


def _reading(path: Path) -> Reading:
    suffix = path.suffix.lower().removeprefix(".")
    if suffix not in WRITERS:
        hint = f"give a file of the kinds {', '.join(WRITERS)}"
        raise InputError([Problem("it is not a document that can be checked", hint, str(path))])
    try:
        return read_document(path.read_bytes(), suffix)
    except (OSError, ValueError) as error:
        said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        hint = "give a whole document, not locked by a password"
        raise InputError([Problem(f"it cannot be read: {said}", hint, str(path))]) from None


def _complete_titles() -> frozenset[str]:
    """The kinds of documents, as files record them, that mean to give every figure."""
    folders = [resources.templates()]
    packs = (find_pack(name, folders) for name in pack_names(folders))
    return frozenset(t for pack in packs if pack.complete for t in (pack.title.zh, pack.title.en))


def wrong_in(content: bytes, kind: Format, path: Path, edition: Edition) -> list[Problem]:
    """What is wrong in a document that was made and is read back, under the name it is to have."""
    return [replace(it, file=str(path)) for it in findings_in(content, kind, edition)]


def findings_in(content: bytes, kind: Format, edition: Edition) -> tuple[Problem, ...]:
    """What is wrong in a document that was made and is read back."""
    own, ledger = _said(edition.settings), edition.studio.ledger
    reading = read_document(content, kind)
    return check_reading(reading, ledger, complete=edition.pack.complete, own=own)


def _said(chosen: Settings) -> tuple[str, ...]:
    """The values of parameters, as a document may say them."""
    values = (value for _, value in chosen.values)
    return tuple(f"{value:f}" if isinstance(value, Decimal) else str(value) for value in values)


def _said_in(briefing: Briefing) -> Iterator[str]:
    """The parameters of the documents that a briefing names, as far as their packs are here."""
    path = search_path()
    known = pack_names(path)
    for output in briefing.outputs:
        if output.template in known:
            pack = find_pack(output.template, path)
            yield from _said(settings(pack, output.parameters, briefing.folder, {}))


def clock_from(environment: Mapping[str, str]) -> dt.datetime | None:
    """The time in ``SOURCE_DATE_EPOCH`` (seconds since 1970, UTC), None where it is not set.

    Raises:
        InputError: it is not a number of seconds.
    """
    text = environment.get("SOURCE_DATE_EPOCH")
    if not text:
        return None
    try:
        return dt.datetime.fromtimestamp(int(text), dt.UTC).replace(tzinfo=None)
    except (ValueError, OverflowError, OSError):
        message = f"SOURCE_DATE_EPOCH is {text!r}, not a number of seconds since 1970"
        raise InputError([Problem(message, "set it to a whole number, or unset it")]) from None


def _check_archived(outputs: Sequence[Output]) -> None:
    if not any("pdf" in output.formats for output in outputs):
        hint = "add the format pdf, or leave pdf='archive' (--pdf archive) out"
        raise InputError([Problem("an archive is asked for, but no PDF is to be built", hint)])


def _outputs(
    briefing: Briefing, templates: Sequence[str], formats: Sequence[Format]
) -> tuple[Output, ...]:
    """What to write: what was asked for, and else what the briefing names."""
    named = {output.template: output for output in briefing.outputs}
    default = briefing.outputs[0].formats
    wanted = (named.get(name, Output(name, default)) for name in dict.fromkeys(templates or named))
    return tuple(
        replace(output, formats=tuple(formats)) if formats else output for output in wanted
    )


def _packs(briefing: Briefing, outputs: Sequence[Output]) -> list[Pack]:
    """The packs of what is to be written; one that there is not is told where it is named."""
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
    """What is set for each pack; all that is wrong with it is told at once."""
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
