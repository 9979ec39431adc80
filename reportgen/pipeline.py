"""The order of the stages, and what users ask for: build and verify."""

from __future__ import annotations

import datetime as dt
import os
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.charts import chart
from reportgen.compare import compare
from reportgen.compose import compose
from reportgen.errors import InputError
from reportgen.keep import Keep
from reportgen.load import load
from reportgen.model.briefing import Briefing, Format, PdfKind
from reportgen.model.problem import Problem
from reportgen.model.text import Lang
from reportgen.output import write_atomically
from reportgen.report import Report, make_report
from reportgen.verify import Finding, Ledger
from reportgen.verifying import Verified, as_problems, findings_in, make_ledger, verify_each
from reportgen.wanted import Wanted, attached_files, documents_wanted
from reportgen.writers import WRITERS, Edition, WriteOptions

Step = Callable[[str], None]
"""Is given each step in words, for a person who waits."""


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
class Made:
    """A document that was made and read back, and is not yet written; what is wrong in it."""

    wanted: Wanted
    format: Format
    content: bytes
    findings: tuple[Finding, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class Run:
    """A briefing that went through the stages: what templates read, and what was made of it."""

    briefing: Briefing
    report: Report
    ledger: Ledger
    made: tuple[Made, ...]


def run(
    source: Briefing | str | os.PathLike[str],
    wanted: Sequence[Wanted] = (),
    *,
    lang: Lang | None = None,
    clock: dt.datetime | None = None,
    verify: bool = True,
    pdf: PdfKind = "form",
    page_numbers: bool = False,
    keep: Keep | None = None,
    step: Step = lambda _: None,
) -> Run:
    """One briefing through all stages, in this order. Nothing is written to the disk.

    ``build``, the preview, the check of templates and ``verify`` all run this. ``keep`` is what an
    earlier run has made; of what is wrong with several documents all is reported at once.

    Raises:
        InputError: the data or a template is wrong.
    """
    keep = keep or Keep()
    briefing = source if isinstance(source, Briefing) else load(source)
    lang = lang or briefing.lang
    comparison = keep(compare, briefing.subject, briefing.benchmark, briefing.indicators)
    charts = keep(chart, briefing, comparison, lang)
    report = keep(make_report, briefing, comparison, charts, lang, clock)
    ledger = keep(make_ledger, briefing, comparison)
    made: list[Made] = []
    options = WriteOptions(briefing.charts, page_numbers, attached_files(briefing, pdf, wanted))
    for it in wanted:
        document = compose(it.pack, report, it.settings)
        edition = Edition(it.pack, report, it.settings, document, options)
        for kind in it.formats:
            step(f"making {it.pack.name}.{kind}")
            started = time.perf_counter()
            content = WRITERS[kind](edition, keep)
            found = findings_in(content, kind, it.pack, it.settings, ledger) if verify else ()
            made.append(Made(it, kind, content, found, time.perf_counter() - started))
    return Run(briefing, report, ledger, tuple(made))


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
    step: Step = lambda _: None,
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
        step: is given each step in words, for a person who waits.

    Raises:
        InputError: a template is missing or wrong, or says a number that is not in the data, or an
            archive has no PDF or no files.
        OutputError: a file cannot be written; those of the last build are whole.
    """
    made = run(
        briefing,
        documents_wanted(briefing, templates, formats, parameters or {}),
        lang=lang,
        clock=clock,
        verify=verify,
        pdf=pdf,
        page_numbers=page_numbers,
        step=step,
    ).made
    suffix = "" if (lang or briefing.lang) == "zh" else f".{lang or briefing.lang}"
    folder = Path(out) / briefing.id
    paths = [folder / f"{it.wanted.pack.name}{suffix}.{it.format}" for it in made]
    wrong = [
        problem
        for it, path in zip(made, paths, strict=True)
        for problem in as_problems(path, it.findings)
    ]
    if wrong:
        raise InputError(wrong)
    write_atomically([(path, it.content) for it, path in zip(made, paths, strict=True)])
    return tuple(
        Written(path, len(it.content), it.seconds, it.wanted.pack.warnings)
        for it, path in zip(made, paths, strict=True)
    )


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
    verified, problems = verify_files(briefing, files, parameters=parameters)
    if problems:
        raise InputError(problems)
    return verified


def verify_files(
    briefing: Briefing,
    files: Sequence[str | os.PathLike[str]],
    *,
    parameters: Mapping[str, str] | None = None,
) -> tuple[tuple[Verified, ...], tuple[Problem, ...]]:
    """What :func:`verify` gives of the files that can be read, and what is wrong with the others.

    Raises:
        InputError: no template has such a parameter.
    """
    return verify_each(briefing, run(briefing).ledger, files, parameters or {})


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
