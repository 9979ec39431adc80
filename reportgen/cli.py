"""The command line: parse, call, print."""

from __future__ import annotations

import io
import os
import sys
import time
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.cli_templates import templates_app
from reportgen.options import EXAMPLE, AsJson, Language, Set, counted, pairs
from reportgen.terminal import (
    StdoutError,
    mute,
    print_json,
    print_problems,
    print_table,
    problem_fields,
    progress,
    tell,
    told_stdout,
    warn,
)

if TYPE_CHECKING:
    from reportgen.verifying import Verified

app = typer.Typer(
    name="reportgen",
    help="Meeting data to briefing documents: Word, PDF and web page.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(templates_app)


class Format(StrEnum):
    """The formats of documents."""

    docx = "docx"
    pdf = "pdf"
    html = "html"


COLLECTED = (50_000, 50, 100)
"""When a build looks for garbage: it makes many small objects and ends soon, so that looking as
often as Python does of itself takes a twelfth of the time and frees next to nothing."""


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


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; the exit code is 0, 2 for the user's mistake, 1 for ours."""
    from reportgen.errors import ReportgenError

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        with told_stdout():
            app(arguments)
    except SystemExit as exit_:
        return exit_.code if isinstance(exit_.code, int) else 0
    except ReportgenError as error:
        print_problems(error.problems)
        return 2
    except StdoutError as error:
        mute(sys.stdout)
        if error.closed:
            return 0
        warn(f"standard output cannot be written: {error}")
        if error.done:
            warn(error.done)
        return 2
    except Exception as error:
        if os.environ.get("REPORTGEN_DEBUG"):
            raise
        warn(f"reportgen failed: {type(error).__name__}: {error}")
        warn("This is a fault of reportgen, not of your files.")
        warn("Please report it with the output of the same command under REPORTGEN_DEBUG=1.")
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

        tell(f"reportgen {installed('reportgen')}")
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
        list[Format] | None,
        typer.Option(case_sensitive=False, help="A format; may be given more than once."),
    ] = None,
    out: Annotated[Path, typer.Option(help="The folder to write to.")] = Path("out"),
    lang: Annotated[
        Language | None,
        typer.Option(case_sensitive=False, help="The language of the documents."),
    ] = None,
    pdf: Annotated[
        PdfOption,
        typer.Option(
            case_sensitive=False, help="Boxes to tick, or an archive with the data files in it."
        ),
    ] = PdfOption.form,
    verify: Annotated[
        bool, typer.Option(help="Read each document back before it is written, and check it.")
    ] = True,
    set_: Set = None,
) -> None:
    """Write the documents of a briefing.

    Each goes to OUT/BRIEFING-ID/TEMPLATE[.en].FORMAT. Without options, the briefing file says
    which templates, which formats and which language.
    """
    import gc

    import reportgen
    from reportgen.pipeline import clock_from

    gc.set_threshold(*COLLECTED)
    started = time.perf_counter()
    with progress() as say:
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
            parameters=pairs(set_),
            step=say,
        )
    doubtful = dict.fromkeys(it for file in written for it in file.warnings)
    print_problems((*loaded.warnings, *doubtful))
    count = counted(len(written), "file")
    which = "The file is" if len(written) == 1 else f"All {count} are"
    done = f"{which} written, in {written[0].path.parent}."
    for file in written:
        tell(f"wrote {file.path}  {file.size / 1000:,.0f} kB  {file.seconds:.1f} s", done)
    warn(f"{count} in {time.perf_counter() - started:.1f} s")


@app.command(epilog=f"Example: `reportgen preview {EXAMPLE} --template digest`")
def preview(
    briefing: BriefingFile,
    *,
    template: Annotated[str | None, typer.Option(help="The template pack to show first.")] = None,
    port: Annotated[int, typer.Option(help="The port; any free one where 0.")] = 0,
    lang: Annotated[
        Language | None,
        typer.Option(case_sensitive=False, help="The language to show first."),
    ] = None,
    open_: Annotated[
        bool, typer.Option("--open/--no-open", help="Open the page in the browser.")
    ] = True,
    verify: Annotated[bool, typer.Option(help="Check the numbers of each document.")] = True,
    set_: Set = None,
) -> None:
    """Show the documents in the browser, and draw them anew whenever a file is saved.

    It serves on this machine alone, until Ctrl-C. `make briefing` installs what it needs; with
    pip, in the checkout: `pip install -c constraints.txt -e '.[preview]'`.
    """
    from reportgen.preview import Ask
    from reportgen.preview import preview as serve

    def ready(address: str) -> None:
        tell(f"preview of {briefing} at {address}, until Ctrl-C")
        if open_:
            typer.launch(address)

    ask = Ask(briefing, template, lang.value if lang else None, pairs(set_), verify)
    serve(ask, port, ready, print_problems)


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
    from reportgen.packs import pack_names, search_path

    names = pack_names(search_path())
    codes = indicators or resources.assets() / "indicators" / "civil-affairs.yaml"
    problems = tuple(dict.fromkeys(p for file in files for p in check_file(file, codes, names)))
    errors = sum(problem.severity == "error" for problem in problems)
    if as_json:
        print_json({"problems": [problem_fields(problem) for problem in problems]})
    else:
        print_problems(problems)
        warnings = len(problems) - errors
        said = f"{counted(errors, 'error')}, {counted(warnings, 'warning')}"
        tell(f"{len(files)} checked, {said}")
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
    from reportgen.pipeline import verify_files

    checked, problems = verify_files(reportgen.load(against), files, parameters=pairs(set_))
    if as_json:
        fields = [problem_fields(problem) for problem in problems]
        print_json({"files": [_verified_fields(file) for file in checked], "problems": fields})
    else:
        for file in checked:
            _print_findings(file)
        print_problems(problems)
    if problems or any(file.findings for file in checked):
        raise typer.Exit(2)


@app.command(epilog=f"Example: `reportgen compare {EXAMPLE} --json`")
def compare(briefing: BriefingFile, *, as_json: AsJson = False) -> None:
    """Show what of two meetings may be compared, and why the rest may not."""
    import reportgen
    from reportgen.compare import fields, lines

    loaded = reportgen.load(briefing)
    comparison = reportgen.compare(loaded)
    if as_json:
        print_json(fields(comparison))
    else:
        print_table(("indicator", "verdict", "result", "why"), lines(comparison))
    print_problems(loaded.warnings)


@app.command(epilog="Example: `reportgen schema meeting > meeting.schema.json`")
def schema(kind: Annotated[Kind, typer.Argument(help="The kind of data file.")]) -> None:
    """Print the JSON Schema of a kind of data file, for an editor to check against."""
    from reportgen.load.schema import schema as json_schema

    print_json(json_schema(kind.value))


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

    undone = install_missing(tell) if install else ()
    report = examine()
    rows = [(f.name, f.state, f.detail, f.remedy) for f in report.findings]
    print_table(("what", "state", "found", "to get it, or a better one"), rows)
    print_problems(undone)
    if not report.ready:
        raise typer.Exit(2)


def _print_findings(file: Verified) -> None:
    tell(f"{file.path}: {counted(len(file.findings), 'finding', 'no')}")
    if file.other_data:
        tell("  it says that it was built from other data than these")
    for finding in file.findings:
        tell(f"  {finding.place}: {finding.message}")
        if finding.excerpt not in ("", finding.found):
            tell(f"      in: {finding.excerpt}")
        if finding.hint:
            tell(f"      {finding.hint}")


def _verified_fields(file: Verified) -> dict[str, object]:
    names = ("place", "found", "excerpt", "message", "hint")
    findings = [{name: getattr(item, name) for name in names} for item in file.findings]
    return {"file": str(file.path), "other_data": file.other_data, "findings": findings}
