"""The order of the stages, and what users ask for: build and verify."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reportgen.comparing import compare
from reportgen.editions import Telling
from reportgen.errors import InputError, gathered_problems
from reportgen.identity import known_figures
from reportgen.keep import Keep
from reportgen.languages import LANGUAGES, Lang
from reportgen.loading import load
from reportgen.messages import near
from reportgen.missing import require_words
from reportgen.model.briefing import Briefing
from reportgen.model.comparison import Comparison
from reportgen.model.format import Format, PdfKind
from reportgen.model.pack import OwnPhrase, Pack
from reportgen.model.problem import Problem
from reportgen.output import write_atomically
from reportgen.packs import search_path
from reportgen.paths import AnyPath
from reportgen.report import Report
from reportgen.tracing import SourceSentences
from reportgen.turns import ONE_AT_A_TIME
from reportgen.undrawn import placed_characters
from reportgen.unstyled import placed_styles
from reportgen.verifying import Verified, check_made, verify_each
from reportgen.wanted import Wanted, attached_files, documents_wanted, with_words
from reportgen.wording.phrases import PhraseBook
from reportgen.writers import WriteOptions, file_name, write

Step = Callable[[str], None]
"""Is given the name of each document before it is made, for a person who waits."""


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
class MadeDocument:
    """A document that was made and read back, and is not yet written to the disk.

    ``name`` is that of its file, as digest.en.pdf; ``findings`` is what is wrong in it.
    """

    name: str
    format: Format
    content: bytes
    findings: tuple[Problem, ...]
    seconds: float
    pack: Pack


@dataclass(frozen=True, slots=True)
class Outcome:
    """A briefing that went through the stages: what templates read, and what was made of it.

    ``report`` is in the phrases that were asked for.
    """

    briefing: Briefing
    comparison: Comparison
    report: Report
    made: tuple[MadeDocument, ...]


def run(
    source: Briefing | AnyPath,
    wanted: Sequence[Wanted] = (),
    *,
    lang: Lang | None = None,
    clock: dt.datetime | None = None,
    verify: bool = True,
    pdf: PdfKind = "form",
    page_numbers: bool = False,
    keep: Keep | None = None,
    step: Step = lambda _: None,
    phrases: tuple[OwnPhrase, ...] = (),
) -> Outcome:
    """One briefing through all stages, in this order. Nothing is written to the disk.

    ``build``, the preview, the check of templates and ``verify`` all run this. ``keep`` is what an
    earlier run has made. Documents are in the phrases of their packs; ``phrases`` are those of the
    report that this returns.

    Raises:
        InputError: the data or templates are wrong: what is wrong with each of the documents.
    """
    keep = keep or Keep()
    with ONE_AT_A_TIME, gathered_problems() as gather:
        briefing = source if isinstance(source, Briefing) else load(source)
        lang = _known(lang or briefing.lang)
        if wanted:
            require_words(briefing, lang)
        comparison = keep(
            compare, briefing.subject, briefing.benchmark, briefing.indicators, briefing.against
        )
        telling = Telling(keep, briefing, comparison, lang, clock)
        attached = attached_files(briefing, pdf, wanted)
        sentence_of = keep(SourceSentences, briefing).of
        options = WriteOptions(briefing.charts, page_numbers, attached)
        made: list[MadeDocument] = []
        for asked, settings, formats in wanted:
            # what is not to be verified may say numbers of its own
            pack = asked if verify else replace(asked, literals=None)
            with gather(), placed_characters(briefing, pack, lang), placed_styles(pack):
                composed = telling.edition(pack, settings, options)
                figures = keep(known_figures, briefing, composed.report, sentence_of)
                edition = replace(composed, figures=figures)
                for kind in formats:
                    name = file_name(pack, lang, kind)
                    step(name)
                    started = time.perf_counter()
                    content = write(edition, kind, keep)
                    found = check_made(content, kind, edition, briefing, keep) if verify else ()
                    seconds = time.perf_counter() - started
                    made.append(MadeDocument(name, kind, content, found, seconds, pack))
        report = telling.report(PhraseBook(phrases))
    return Outcome(briefing, comparison, report, tuple(made))


def _known(lang: Lang) -> Lang:
    if lang not in LANGUAGES:
        allowed = tuple(LANGUAGES)
        code, close = "option.not_one_of", near(lang, allowed)
        raise InputError([Problem.of(code, name="lang", value=lang, near=close, allowed=allowed)])
    return lang


def make(
    briefing: Briefing,
    *,
    templates: Sequence[AnyPath] = (),
    formats: Sequence[Format] = (),
    lang: Lang | None = None,
    clock: dt.datetime | None = None,
    parameters: Mapping[str, str] | None = None,
    page_numbers: bool = True,
    pdf: PdfKind = "form",
    verify: bool = True,
    step: Step = lambda _: None,
    packs: Sequence[AnyPath] = (),
    folder: AnyPath = "",
) -> tuple[MadeDocument, ...]:
    """The documents of a briefing as bytes; nothing is written to the disk.

    Args:
        briefing: as :func:`load` returns it.
        templates: names of template packs, or paths of their folders; those that the briefing
            names, where empty.
        formats: some of ``FORMATS``; those that the briefing names for the template, where empty.
        lang: the id of a language, such as zh or en; the language of the briefing where None.
        clock: the time that the documents carry; midnight of the briefing's date where None.
        parameters: the value of each template parameter that is to differ from what the briefing
            says, as on the command line; it holds for every template. ``words.office`` and the
            like are what things of meetings are called.
        page_numbers: whether LibreOffice, where it is installed, lays out the Word documents that
            have a table of contents, so that the page numbers can be filled in.
        pdf: form, where check boxes can be ticked (PDF/UA-1); or archive, where they are printed
            and the files that the briefing was loaded from are attached (PDF/A-3u as well).
        verify: whether each document is read back, and refused if a number in one is not that of
            the data.
        step: is given the name of each document before it is made, for a person who waits.
        packs: folders with template packs, of which the first that has a pack is used; where
            empty, ``./templates`` and those that ``REPORTGEN_TEMPLATES`` names. The built-in packs
            come after them.
        folder: where problems say that a document lies.

    Raises:
        InputError: a template is missing or wrong, or says a number that is not in the data, or an
            archive has no PDF or no files.
    """
    briefing, asked = with_words(briefing, parameters or {})
    made = run(
        briefing,
        documents_wanted(briefing, templates, formats, asked, packs),
        lang=lang,
        clock=clock,
        verify=verify,
        pdf=pdf,
        page_numbers=page_numbers,
        step=step,
    ).made
    wrong = [
        replace(found, file=str(Path(folder, it.name))) for it in made for found in it.findings
    ]
    if wrong:
        raise InputError(wrong)
    return made


def build(
    briefing: Briefing,
    *,
    templates: Sequence[AnyPath] = (),
    formats: Sequence[Format] = (),
    out: AnyPath = "out",
    lang: Lang | None = None,
    clock: dt.datetime | None = None,
    parameters: Mapping[str, str] | None = None,
    page_numbers: bool = True,
    pdf: PdfKind = "form",
    verify: bool = True,
    step: Step = lambda _: None,
    packs: Sequence[AnyPath] = (),
) -> tuple[Written, ...]:
    """Write the documents of a briefing to ``out/<briefing id>/<template>[.en].<format>``.

    Every document is made and on disk before the first takes the place of the old one.

    The folder ``out`` is made where it does not exist. All other arguments are those of
    :func:`make`.

    Raises:
        InputError: as :func:`make`.
        OutputError: a file cannot be written; those of the last build are whole.
    """
    folder = Path(out) / briefing.id
    made = make(
        briefing,
        templates=templates,
        formats=formats,
        lang=lang,
        clock=clock,
        parameters=parameters,
        page_numbers=page_numbers,
        pdf=pdf,
        verify=verify,
        step=step,
        packs=packs,
        folder=folder,
    )
    write_atomically([(folder / it.name, it.content) for it in made])
    return tuple(
        Written(folder / it.name, len(it.content), it.seconds, it.pack.warnings) for it in made
    )


def verify(
    briefing: Briefing,
    files: Sequence[AnyPath],
    *,
    parameters: Mapping[str, str] | None = None,
    packs: Sequence[AnyPath] = (),
) -> tuple[Verified, ...]:
    """Read finished documents back, and align them with what a briefing makes of them.

    Args:
        briefing: as :func:`load` returns it.
        files: Word files, PDF files and web pages.
        parameters: what was set when they were built, words of meetings too; it counts before
            what the files say was set for them.
        packs: folders with template packs, as for :func:`make`.

    Raises:
        InputError: files cannot be read, or are no documents that can be checked; or no template
            has such a parameter.
    """
    verified, problems = verify_files(briefing, files, parameters=parameters, packs=packs)
    if problems:
        raise InputError(problems)
    return verified


def verify_files(
    briefing: Briefing,
    files: Sequence[AnyPath],
    *,
    parameters: Mapping[str, str] | None = None,
    packs: Sequence[AnyPath] = (),
) -> tuple[tuple[Verified, ...], tuple[Problem, ...]]:
    """What :func:`verify` gives of the files that can be read, and what is wrong with the others.

    Raises:
        InputError: no template has such a parameter, or there is no such word.
    """
    return verify_each(briefing, files, parameters or {}, search_path(packs=packs))


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
        raise InputError([Problem.of("build.source_date", value=text)]) from None
