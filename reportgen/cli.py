"""The command line: parse, call, print."""

from __future__ import annotations

import codecs
import io
import json
import os
import sys
import time
from contextlib import suppress
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reportgen.model.problem import Problem
    from reportgen.pipeline import Verified

app = typer.Typer(
    name="reportgen",
    help="Meeting data to briefing documents, Word and PDF.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
EXAMPLE = "assets/briefings/liaoning-2020.yaml"


class Format(StrEnum):
    """The formats of documents."""

    docx = "docx"
    pdf = "pdf"
    html = "html"


class Language(StrEnum):
    """The languages of documents."""

    zh = "zh"
    en = "en"


class PdfOption(StrEnum):
    """The kinds of PDF."""

    form = "form"
    archive = "archive"


class Kind(StrEnum):
    """The kinds of data files."""

    meeting = "meeting"
    briefing = "briefing"
    indicators = "indicators"


BriefingFile = Annotated[Path, typer.Argument(metavar="BRIEFING", help="A briefing file.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for machines.")]


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; the exit code is 0, 2 for the user's mistake, 1 for ours."""
    from reportgen.errors import ReportgenError

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        app(arguments)
    except SystemExit as exit_:
        return exit_.code if isinstance(exit_.code, int) else 0
    except ReportgenError as error:
        _print_problems(error.problems)
        return 2
    except _StdoutError as error:
        _mute(sys.stdout)
        if error.closed:
            return 0
        _say(f"standard output cannot be written: {error}")
        if error.done:
            _say(error.done)
        return 2
    except Exception as error:
        if os.environ.get("REPORTGEN_DEBUG"):
            raise
        _say(f"reportgen failed: {type(error).__name__}: {error}")
        _say("This is a fault of reportgen, not of your files.")
        _say("Please report it with the output of the same command under REPORTGEN_DEBUG=1.")
        return 1
    return 0


@app.callback(invoke_without_command=True)
def _root(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    if version:
        from importlib.metadata import version as installed

        _out(f"reportgen {installed('reportgen')}")
        raise typer.Exit
    del context


@app.command(epilog=f"Example: `reportgen build {EXAMPLE} --template digest --lang en`")
def build(
    briefing: BriefingFile,
    *,
    template: Annotated[
        list[str] | None, typer.Option(help="A template pack; may be given more than once.")
    ] = None,
    format: Annotated[  # noqa: A002 - the name of the option
        list[Format] | None, typer.Option(help="A format; may be given more than once.")
    ] = None,
    out: Annotated[Path, typer.Option(help="The folder to write to.")] = Path("out"),
    lang: Annotated[Language | None, typer.Option(help="The language of the documents.")] = None,
    pdf: Annotated[
        PdfOption, typer.Option(help="Boxes to tick, or an archive with the data files in it.")
    ] = PdfOption.form,
    verify: Annotated[
        bool, typer.Option(help="Read each document back before it is written, and check it.")
    ] = True,
    set_: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="NAME=VALUE",
            help="Set a parameter of the template; may be given more than once.",
        ),
    ] = None,
) -> None:
    """Write the documents of a briefing.

    Each goes to OUT/BRIEFING-ID/TEMPLATE[.en].FORMAT. Without options, the briefing file says
    which templates, which formats and which language.
    """
    import reportgen
    from reportgen.pipeline import clock_from

    started = time.perf_counter()
    with _progress() as say:
        say(f"reading {briefing}")
        loaded = reportgen.load(briefing)
        written = reportgen.build(
            loaded,
            templates=template or (),
            formats=tuple(item.value for item in format or ()),
            out=out,
            lang=lang.value if lang else None,
            clock=clock_from(os.environ),
            pdf=pdf.value,
            verify=verify,
            parameters=_pairs(set_ or ()),
            say=say,
        )
    doubtful = dict.fromkeys(it for file in written for it in file.warnings)
    _print_problems((*loaded.warnings, *doubtful))
    done = f"All {len(written)} files are written, in {written[0].path.parent}."
    for file in written:
        _out(f"wrote {file.path}  {file.size / 1000:,.0f} kB  {file.seconds:.1f} s", done)
    _say(f"{len(written)} files in {time.perf_counter() - started:.1f} s")


@app.command(epilog=f"Example: `reportgen check {EXAMPLE} assets/meetings/*.yaml`")
def check(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="Data files of any kind.")],
    *,
    indicators: Annotated[
        Path | None, typer.Option(help="The code list for meeting files; else the built-in one.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Check data files, and say everything that is wrong or doubtful in them.

    A briefing file is checked with all the files that it names.
    """
    from reportgen import resources
    from reportgen.load import check as check_file

    codes = indicators or resources.assets() / "indicators" / "civil-affairs.yaml"
    problems = tuple(dict.fromkeys(p for file in files for p in check_file(file, codes)))
    errors = sum(problem.severity == "error" for problem in problems)
    if as_json:
        _print_json({"problems": [_problem_fields(problem) for problem in problems]})
    else:
        _print_problems(problems)
        warnings = len(problems) - errors
        _out(f"{len(files)} checked, {errors} errors, {warnings} warnings")
    if errors:
        raise typer.Exit(2)


@app.command(epilog=f"Example: `reportgen verify out/liaoning-2020/*.docx --against {EXAMPLE}`")
def verify(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE…", help="Word files, PDF files, web pages.")
    ],
    *,
    against: Annotated[Path, typer.Option(metavar="BRIEFING", help="The briefing file.")],
    set_: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="NAME=VALUE", help="What was set when they were built."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Read finished documents back, and say which numbers in them are not those of the data."""
    import reportgen

    checked = reportgen.verify(reportgen.load(against), files, parameters=_pairs(set_ or ()))
    if as_json:
        _print_json({"files": [_verified_fields(file) for file in checked]})
    else:
        for file in checked:
            _print_findings(file)
    if any(file.findings for file in checked):
        raise typer.Exit(2)


@app.command(epilog=f"Example: `reportgen compare {EXAMPLE} --json`")
def compare(briefing: BriefingFile, *, as_json: AsJson = False) -> None:
    """Show what of two meetings may be compared, and why the rest may not."""
    import reportgen
    from reportgen.compare import fields, lines

    loaded = reportgen.load(briefing)
    comparison = reportgen.compare(loaded)
    if as_json:
        _print_json(fields(comparison))
    else:
        _print_table(("indicator", "verdict", "result", "why"), lines(comparison))
    _print_problems(loaded.warnings)


@app.command(epilog="Example: `reportgen schema meeting > meeting.schema.json`")
def schema(kind: Annotated[Kind, typer.Argument(help="The kind of data file.")]) -> None:
    """Print the JSON Schema of a kind of data file, for an editor to check against."""
    from reportgen.load.schema import schema as json_schema

    _print_json(json_schema(kind.value))


@app.command(epilog="Example: `reportgen doctor --install`")
def doctor(
    *,
    install: Annotated[
        bool, typer.Option("--install", help="Install what is missing, as far as it can.")
    ] = False,
) -> None:
    """Say whether this machine has what reportgen needs, and which font serves each role."""
    from reportgen.doctor import examine
    from reportgen.doctor import install as install_missing

    undone = install_missing(_out) if install else ()
    report = examine()
    rows = [(f.name, f.state, f.detail, f.remedy) for f in report.findings]
    _print_table(("what", "state", "found", "to get it, or a better one"), rows)
    _print_problems(undone)
    if not report.ready:
        raise typer.Exit(2)


def _print_findings(file: Verified) -> None:
    count = len(file.findings)
    _out(f"{file.path}: {count or 'no'} finding{'' if count == 1 else 's'}")
    if file.other_data:
        _out("  it says that it was built from other data than these")
    for finding in file.findings:
        _out(f"  {finding.place}: {finding.message}")
        if finding.excerpt not in ("", finding.found):
            _out(f"      in: {finding.excerpt}")
        if finding.hint:
            _out(f"      {finding.hint}")


def _verified_fields(file: Verified) -> dict[str, object]:
    names = ("place", "found", "excerpt", "message", "hint")
    findings = [{name: getattr(item, name) for name in names} for item in file.findings]
    return {"file": str(file.path), "other_data": file.other_data, "findings": findings}


def _pairs(texts: Iterable[str]) -> dict[str, str]:
    """``name=value`` as a mapping."""
    from reportgen.errors import InputError
    from reportgen.model.problem import Problem

    wrong = [text for text in texts if "=" not in text or text.startswith("=")]
    if wrong:
        hint = "write --set name=value, as in --set logo=seal.png"
        raise InputError(Problem(f"--set {text}: this is no setting", hint) for text in wrong)
    pairs = (text.partition("=") for text in texts)
    return {name.strip(): value.strip() for name, _, value in pairs}


def _progress() -> Any:
    """Tells a person at a terminal what is being done; says nothing into a pipe."""
    from contextlib import contextmanager

    from rich.console import Console

    @contextmanager
    def status() -> Any:
        console = Console(stderr=True)
        if not console.is_terminal:
            yield lambda _: None
            return
        with console.status("") as shown:
            yield shown.update

    return status()


def _print_problems(problems: Iterable[Problem]) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(stderr=True, soft_wrap=True, highlight=False)

    def show(problem: Problem) -> None:
        place = ":".join(str(p) for p in (problem.file, problem.line, problem.column) if p)
        style = "bold red" if problem.severity == "error" else "bold yellow"
        console.print(
            Text.assemble(
                (f"{place}: " if place else "", "bold"),
                (f"{problem.severity}: ", style),
                problem.message,
            )
        )
        if problem.hint:
            console.print(Text(f"    {problem.hint}", "dim"))

    for problem in problems:
        _unless_closed(partial(show, problem))


def _print_table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table

    console = Console()
    if not console.is_terminal:
        for row in (header, *rows):
            _out("\t".join(row))
        return
    table = Table(*header, box=box.SIMPLE)
    for row in rows:
        table.add_row(*row)
    console.print(table)


def _print_json(value: object) -> None:
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    plain = codecs.lookup(encoding).name != "utf-8"
    _out(json.dumps(value, ensure_ascii=plain, indent=2))


def _problem_fields(problem: Problem) -> dict[str, object]:
    names = ("severity", "file", "line", "column", "message", "hint")
    return {name: getattr(problem, name) for name in names}


class _StdoutError(Exception):
    """Standard output cannot be written; ``done`` is what was done all the same."""

    def __init__(self, error: OSError, done: str) -> None:
        super().__init__(error.strerror or str(error))
        self.closed = isinstance(error, BrokenPipeError)
        self.done = done


def _out(text: str, done: str = "") -> None:
    try:
        _write(sys.stdout, text)
    except OSError as error:
        raise _StdoutError(error, done) from None


def _write(stream: Any, text: str) -> None:
    if stream is not None:
        stream.write(f"{text}\n")
        stream.flush()


def _mute(stream: Any) -> None:
    """Let what is still to be written to a stream vanish, also when Python ends."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _unless_closed(show: Callable[[], None]) -> None:
    """Write to standard error; that nobody reads it changes no exit code."""
    try:
        show()
    except (OSError, SystemExit):
        _mute(sys.stderr)


def _say(text: str) -> None:
    _unless_closed(partial(_write, sys.stderr, text))
