"""The command line: parse, call, print."""

from __future__ import annotations

import io
import os
import sys
import time
from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, get_args

import typer

from reportgen.cli_data import new
from reportgen.cli_data import words as write_words
from reportgen.cli_draft import draft as draft_command
from reportgen.cli_tables import workbook
from reportgen.cli_tasks import tasks_app
from reportgen.cli_templates import templates_app
from reportgen.cli_trace import trace
from reportgen.messages import Argument, MessageLang, language_of, phrase, unknown_language, words
from reportgen.messages.choice import VARIABLE
from reportgen.misuse import misuse
from reportgen.model.comparison import Relation, Verdict
from reportgen.model.format import FORMATS, Format, PdfKind
from reportgen.options import (
    EXAMPLE,
    AsJson,
    LanguageName,
    MessageLanguageName,
    Set,
    check_choices,
    pairs,
)
from reportgen.terminal import (
    VOICE,
    StdoutError,
    Voice,
    counted,
    guarded_stdout,
    mute,
    print_json,
    print_line,
    print_note,
    print_problems,
    print_table,
    problem_fields,
    spinner,
    voice,
)
from reportgen.usage import Command, Group, described, language_named, parted

if TYPE_CHECKING:
    from reportgen.doctor import Requirement
    from reportgen.model.problem import Problem
    from reportgen.pipeline import Written
    from reportgen.verifying import Verified

app = typer.Typer(
    name="reportgen",
    cls=Group,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(templates_app)
app.add_typer(tasks_app)
_command = partial(app.command, cls=Command)


if TYPE_CHECKING:
    FormatName = Format
else:  # typer takes a list of an enum alone
    FormatName = StrEnum("FormatName", {name: name for name in FORMATS})

COLLECTED = (50_000, 50, 100)
"""When a build looks for garbage: it makes many small objects and ends soon, so that looking as
often as Python does of itself takes a twelfth of the time and frees next to nothing."""


class VerdictName(StrEnum):
    """The verdicts on two figures."""

    vars().update({name: name for name in get_args(Verdict)})


class RelationName(StrEnum):
    """What is asked of two meetings."""

    vars().update({name: name for name in get_args(Relation)})


class SchemaKind(StrEnum):
    """The kinds of files that people write."""

    meeting = "meeting"
    briefing = "briefing"
    indicators = "indicators"
    mapping = "mapping"
    template = "template"


BriefingPath = Annotated[Path, typer.Argument(metavar="BRIEFING")]


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; the exit code is 0, 2 for the user's mistake, 1 for ours."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        with guarded_stdout():
            return _answered(arguments)
    except SystemExit as exit_:
        return exit_.code if isinstance(exit_.code, int) else 0
    except StdoutError as error:
        mute(sys.stdout)
        if error.closed:
            return 0
        print_note(phrase("stdout_fails", said=str(error)))
        if error.done:
            print_note(error.done)
        return 2


def _answered(arguments: list[str] | None) -> int:
    """The exit code of a run; what ends it is reported."""
    from reportgen.errors import ReportgenError, is_lack_of_memory, problem_of_system
    from reportgen.model.problem import Problem

    given = sys.argv[1:] if arguments is None else arguments
    VOICE.set(Voice(language_of(os.environ), as_json="--json" in given))
    try:
        return _run(arguments)
    except ReportgenError as error:
        _report(error.problems)
        return 2
    except typer.TyperException as error:
        problem = misuse(error)
        _report([problem] if problem else [])
        return 2
    except (StdoutError, typer.Abort):
        raise
    except Exception as error:
        if isinstance(error, OSError) and (problem := problem_of_system(error)):
            _report([problem])
            return 2
        if os.environ.get("REPORTGEN_DEBUG"):
            raise
        if is_lack_of_memory(error):
            _report([Problem.of("machine.no_memory")])
            return 2
        _report([Problem.of("machine.fault", said=f"{type(error).__name__}: {error}")])
        return 1


def _run(arguments: list[str] | None) -> int:
    given = sys.argv[1:] if arguments is None else arguments
    rest, asked = parted(given)
    if unknown := unknown_language(os.environ):
        asked = asked or language_named(unknown, VARIABLE)
    lang: MessageLang = asked or voice().lang
    VOICE.set(Voice(lang, voice().as_json))
    root = _root_command(lang)
    # Typer completes the patterns of Windows only in arguments that it takes from there itself.
    untouched = arguments is None and rest == given
    code = root.main(None if untouched else rest, standalone_mode=False)
    return code if isinstance(code, int) else 0


@cache
def _root_command(lang: MessageLang) -> Any:
    """The command line in a language; typer takes longer to make it than a file to be checked."""
    return described(typer.main.get_command(app), lang)


def _report(problems: Iterable[Problem]) -> None:
    """Print what ended a run, for a program on standard output."""
    if voice().as_json:
        print_json({"problems": problem_fields(problems)})
    else:
        print_problems(problems)


@app.callback(invoke_without_command=True)
def _root(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version")] = False,
    messages: Annotated[MessageLanguageName | None, typer.Option(case_sensitive=False)] = None,
) -> None:
    """Print the version; ``--messages`` is read before, as help is in its language too."""
    if version:
        from importlib.metadata import version as installed

        print_line(f"reportgen {installed('reportgen')}")
        raise typer.Exit
    del context, messages


@_command(epilog=f"reportgen build {EXAMPLE} --template digest --lang en")
def build(
    briefing: BriefingPath,
    *,
    template: Annotated[list[str] | None, typer.Option()] = None,
    format: Annotated[  # noqa: A002 - the name of the option
        list[FormatName] | None, typer.Option(case_sensitive=False)
    ] = None,
    out: Annotated[Path, typer.Option()] = Path("out"),
    lang: Annotated[LanguageName | None, typer.Option(case_sensitive=False)] = None,
    pdf: Annotated[PdfKind, typer.Option(case_sensitive=False)] = "form",
    verify: Annotated[bool, typer.Option()] = True,
    draft: Annotated[bool, typer.Option("--draft")] = False,
    set_: Set = None,
    as_json: AsJson = False,
) -> None:
    """Write the documents of a briefing."""
    import gc

    import reportgen
    from reportgen.pipeline import clock_from

    gc.set_threshold(*COLLECTED)
    started = time.perf_counter()
    with spinner() as show:
        show(phrase("reading", file=str(briefing)))
        loaded = reportgen.load(briefing, draft=draft)
        written = reportgen.build(
            loaded,
            templates=template or (),
            formats=tuple(FORMATS[FORMATS.index(name)] for name in format or ()),
            out=out,
            lang=lang.value if lang else None,
            clock=clock_from(os.environ),
            pdf=pdf,
            verify=verify,
            parameters=pairs(set_),
            step=lambda name: show(phrase("making", file=name)),
        )
    doubtful = dict.fromkeys(it for file in written for it in file.warnings)
    problems = (*loaded.warnings, *doubtful)
    if as_json:
        files = [_written_fields(file) for file in written]
        print_json({"files": files, "problems": problem_fields(problems)})
        return
    print_problems(problems)
    _print_written(written, time.perf_counter() - started)


@_command(epilog=f"reportgen preview {EXAMPLE} --template digest")
def preview(
    briefing: BriefingPath,
    *,
    template: Annotated[str | None, typer.Option()] = None,
    port: Annotated[int, typer.Option()] = 0,
    lang: Annotated[LanguageName | None, typer.Option(case_sensitive=False)] = None,
    open_: Annotated[bool, typer.Option("--open/--no-open")] = True,
    verify: Annotated[bool, typer.Option()] = True,
    set_: Set = None,
    as_json: AsJson = False,
) -> None:
    """Show the documents in the browser, and draw them anew whenever a file is saved."""
    from reportgen.preview import Ask
    from reportgen.preview import preview as serve

    doubts: list[Problem] = []

    def ready(address: str) -> None:
        if as_json:
            fields = {"address": address, "briefing": str(briefing)}
            print_json({**fields, "problems": problem_fields(doubts)}, indent=None)
        else:
            print_problems(doubts)
            print_line(phrase("preview_at", file=str(briefing), address=address))
        if open_:
            typer.launch(address)

    parameters, messages = pairs(set_), voice().lang
    ask = Ask(briefing, template, lang.value if lang else None, parameters, verify, messages)
    serve(ask, port, ready, doubts.extend)


@_command(epilog=f"reportgen check {EXAMPLE} assets/meetings/*.yaml")
def check(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…")],
    *,
    indicators: Annotated[Path | None, typer.Option()] = None,
    as_json: AsJson = False,
) -> None:
    """Check data files, and say everything that is wrong or doubtful in them."""
    from reportgen.evidence import doubts_of_texts
    from reportgen.loading import problems_in
    from reportgen.packs import pack_names, search_path
    from reportgen.undrawn import doubts_of_fonts

    names = pack_names(search_path())
    found = [p for file in files for p in problems_in(file, indicators, names)]
    found += [p for file in files for p in doubts_of_texts(file, indicators)]
    found += [p for file in files for p in doubts_of_fonts(file)]
    problems = tuple(dict.fromkeys(found))
    errors = sum(problem.severity == "error" for problem in problems)
    if as_json:
        print_json({"problems": problem_fields(problems)})
    else:
        print_problems(problems)
        warnings = len(problems) - errors
        print_line(phrase("checked", files=len(files), errors=errors, warnings=warnings))
    if errors:
        raise typer.Exit(2)


_command(epilog="reportgen draft report.docx --out 2021")(draft_command)


@_command(epilog=f"reportgen verify out/liaoning-2020/*.docx --against {EXAMPLE}")
def verify(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…")],
    *,
    against: Annotated[Path, typer.Option(metavar="BRIEFING")],
    set_: Set = None,
    as_json: AsJson = False,
) -> None:
    """Read finished documents back, and say where they are not what the data make of them."""
    import reportgen
    from reportgen.pipeline import verify_files

    checked, problems = verify_files(
        reportgen.load(against, draft=True), files, parameters=pairs(set_)
    )
    if as_json:
        read = [_verified_fields(file) for file in checked]
        print_json({"files": read, "problems": problem_fields(problems)})
    else:
        for file in checked:
            _print_findings(file)
        print_problems(problems)
    wrong = (it for file in checked for it in file.findings if it.severity == "error")
    if problems or any(wrong):
        raise typer.Exit(2)


_command(epilog="reportgen trace out/liaoning-2020/briefing.docx A11 A11-B11-gap")(trace)


@_command(epilog=f"reportgen compare {EXAMPLE} --json")
def compare(
    briefing: BriefingPath,
    *,
    verdict: Annotated[list[VerdictName] | None, typer.Option()] = None,
    topic: Annotated[list[str] | None, typer.Option(metavar="TOPIC")] = None,
    relation: Annotated[list[RelationName] | None, typer.Option()] = None,
    as_json: AsJson = False,
) -> None:
    """Show what of two meetings may be compared, and why the rest may not."""
    import reportgen
    from reportgen.comparing import RowFilter, fields, lines

    loaded = reportgen.load(briefing, draft=True)
    codes = loaded.indicators
    check_choices("--topic", topic or (), [it.id for it in codes.topics])
    asked = RowFilter(tuple(verdict or ()), tuple(topic or ()), tuple(relation or ()))
    comparison = reportgen.compare(loaded)
    if as_json:
        found = fields(comparison, codes, asked)
        print_json({**found, "problems": problem_fields(loaded.warnings)})
        return
    head = ("head_indicator", "head_verdict", "head_result", "head_why")
    print_table(map(phrase, head), lines(comparison, codes, voice().lang, asked))
    print_problems(loaded.warnings)


@_command(epilog="reportgen schema meeting > meeting.schema.json")
def schema(
    kind: Annotated[SchemaKind, typer.Argument(metavar="KIND")], *, as_json: AsJson = False
) -> None:
    """Print the JSON Schema of a kind of file, for an editor to check against."""
    from reportgen.loading.schema import FileKind
    from reportgen.loading.schema import schema as data_schema
    from reportgen.packs.schema import template_schema

    del as_json  # it is JSON in any case
    schemas: dict[str, Callable[[], object]] = {"template": template_schema}
    schemas |= {name: partial(data_schema, name) for name in get_args(FileKind)}
    print_json(schemas[kind.value]())


_command(epilog="reportgen workbook figures.xlsx --from assets/meetings/liaoning-2020.yaml")(
    workbook
)


_command(epilog="reportgen new out/project")(new)


_command("words", epilog="reportgen words assets/meetings/invented-short-2021.yaml --lang en")(
    write_words
)


@_command(epilog="reportgen doctor --install")
def doctor(
    *, install: Annotated[bool, typer.Option("--install")] = False, as_json: AsJson = False
) -> None:
    """Say whether this machine has what reportgen needs, and which font serves each role."""
    from reportgen.doctor import examine
    from reportgen.doctor import install as install_missing

    undone = install_missing(print_note if as_json else print_line) if install else ()
    report = examine()
    if as_json:
        found = [_found_fields(item) for item in report.findings]
        print_json({"ready": report.ready, "found": found, "problems": problem_fields(undone)})
    else:
        head = ("head_what", "head_state", "head_found", "head_remedy")
        print_table(map(phrase, head), [_found_row(item) for item in report.findings])
        print_problems(undone)
    if not report.ready:
        raise typer.Exit(2)


def _found_row(item: Requirement) -> tuple[Argument, ...]:
    state = phrase(f"state_{item.state.replace('-', '_')}")
    return item.name, state, item.detail, item.remedy


def _found_fields(item: Requirement) -> dict[str, object]:
    lang = voice().lang
    return {
        "group": item.group,
        "name": words(item.name, lang),
        "state": item.state,
        "needed": item.needed,
        "detail": words(item.detail, lang),
        "remedy": words(item.remedy, lang),
    }


def _print_written(written: Iterable[Written], seconds: float) -> None:
    files = tuple(written)
    folder = str(files[0].path.parent)
    one = len(files) == 1
    done = (
        phrase("one_is_written", folder=folder)
        if one
        else phrase("all_are_written", count=len(files), folder=folder)
    )
    for file in files:
        size, took = f"{file.size / 1000:,.0f}", f"{file.seconds:.1f}"
        line = phrase("wrote_document", file=str(file.path), size=size, seconds=took)
        print_line(line, done)
    print_note(phrase("written_in", count=len(files), seconds=f"{seconds:.1f}"))


def _written_fields(file: Written) -> dict[str, object]:
    return {"file": str(file.path), "size": file.size, "seconds": round(file.seconds, 3)}


def _print_findings(file: Verified) -> None:
    lang = voice().lang
    print_line(counted("findings_in", len(file.findings), file=str(file.path)))
    if file.other_data:
        print_line(phrase("other_data"))
    if file.guessed:
        print_line(phrase("fits_best", template=file.template, lang=file.lang))
    for finding in file.findings:
        print_line(phrase("finding", where=finding.where, message=finding.message_in(lang)))
        if finding.excerpt not in ("", finding["found"]):
            print_line(phrase("excerpt", excerpt=finding.excerpt))
        print_line(f"      {finding.hint_in(lang)}")


def _verified_fields(file: Verified) -> dict[str, object]:
    findings = [
        {**fields, "place": fields["where"], "found": words(finding["found"], voice().lang)}
        for finding, fields in zip(file.findings, problem_fields(file.findings), strict=True)
    ]
    made = {"template": file.template, "language": file.lang, "guessed": file.guessed}
    return {
        "file": str(file.path),
        "other_data": file.other_data,
        **made,
        "findings": findings,
    }
