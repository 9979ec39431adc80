"""The commands about template packs: ``reportgen templates …``."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.messages import Argument, phrase, words
from reportgen.options import DEFAULT_LANGUAGE, EXAMPLE, AsJson, LanguageName, check_ending
from reportgen.terminal import (
    counted,
    print_json,
    print_line,
    print_note,
    print_problems,
    print_table,
    problem_fields,
    voice,
)
from reportgen.usage import Command, Group

if TYPE_CHECKING:
    from reportgen.authoring import Shown, VariableGroup
    from reportgen.model.pack import Pack, Parameter
    from reportgen.model.problem import Problem

templates_app = typer.Typer(name="templates", cls=Group, no_args_is_help=True)
_command = partial(templates_app.command, cls=Command)


PackName = Annotated[str, typer.Argument(metavar="NAME")]
Against = Annotated[Path | None, typer.Option(metavar="BRIEFING")]
LangShown = Annotated[LanguageName, typer.Option(case_sensitive=False)]


@_command("list", epilog="reportgen templates list")
def list_(*, as_json: AsJson = False) -> None:
    """List the template packs, with the folder that each lies in and what it extends."""
    from reportgen.packs import list_packs, lost_folders, search_path

    lost = lost_folders()
    listing = list_packs(search_path())
    problems = (*lost, *listing.problems)
    if as_json:
        packs = [_fields(pack) for pack in listing.packs]
        print_json({"packs": packs, "problems": problem_fields(problems)})
    else:
        print_table(_LIST_HEAD, [_row(pack) for pack in listing.packs])
        print_problems(problems)
    if listing.problems:
        raise typer.Exit(2)


@_command("show", epilog="reportgen templates show briefing --lang en")
def show(
    name: PackName,
    *,
    against: Against = None,
    lang: LangShown = DEFAULT_LANGUAGE,
    picture: Annotated[Path | None, typer.Option(metavar="FILE.png")] = None,
    as_json: AsJson = False,
) -> None:
    """Show what a template pack is made of: its sections, parameters and files."""
    from reportgen import authoring as templates

    if picture:
        check_ending("--picture", picture, ".png")
    shown = templates.show(name, against, lang.value)
    if not as_json:
        _print_shown(shown, lang)
    if picture:
        from reportgen.output import write_atomically

        write_atomically([(picture, templates.page_sheet(name, against, lang.value))], "file")
    if as_json:
        drawn = {"picture": str(picture)} if picture else {}
        print_json({**_shown_fields(shown), **drawn, "problems": []})
    elif picture:
        print_line(phrase("wrote", file=str(picture)))


@_command("copy", epilog="reportgen templates copy briefing templates/office")
def copy(
    name: PackName,
    folder: Annotated[Path, typer.Argument(metavar="DIR")],
    *,
    extend: Annotated[bool, typer.Option("--extend")] = False,
    as_json: AsJson = False,
) -> None:
    """Make a template pack of your own from another."""
    from reportgen.output import write_atomically
    from reportgen.packs import copied_files, extending_files, find_pack, place_of

    pack = find_pack(*place_of(name))
    if extend:
        from reportgen.authoring.source import block_places

        files = extending_files(pack, folder, tuple(block_places(pack)))
    else:
        files = copied_files(pack, folder)
    write_atomically(files)
    if as_json:
        print_json({"files": [str(file) for file, _ in files], "problems": []})
        return
    for file, _ in files:
        print_line(phrase("wrote", file=str(file)))
    for line in _next_steps(folder):
        print_line(line)


@_command("vars", epilog=f"reportgen templates vars {EXAMPLE}")
def vars_(
    briefing: Annotated[Path | None, typer.Argument(metavar="[BRIEFING]")] = None,
    *,
    lang: LangShown = DEFAULT_LANGUAGE,
    as_json: AsJson = False,
) -> None:
    """List everything that a template may use, with its type, meaning and value."""
    from reportgen import authoring as templates

    groups = templates.variables(briefing, lang.value)
    if as_json:
        print_json({"groups": [_group_fields(group) for group in groups], "problems": []})
        return
    head = tuple(map(phrase, ("head_name", "head_type", "head_meaning", "head_value")))
    for group in groups:
        print_line(f"{group.name}: {group.example}" if group.example else group.name)
        print_table(head, [(it.name, it.type, it.meaning, it.value) for it in group.variables])


@_command("check", epilog="reportgen templates check office --annotate office-mistakes.docx")
def check(
    name: PackName,
    *,
    against: Against = None,
    annotate: Annotated[Path | None, typer.Option(metavar="FILE.docx")] = None,
    as_json: AsJson = False,
) -> None:
    """Check a template pack, and say everything that is wrong in it."""
    from reportgen import authoring as templates

    if annotate:
        check_ending("--annotate", annotate, ".docx")
        templates.check_target(name, annotate)
    problems = templates.check(name, against)
    if as_json:
        print_json({"problems": problem_fields(problems)})
    else:
        print_problems(problems)
        print_line(counted("problems_in", len(problems), name=name))
    if annotate:
        _annotate(name, against, annotate, problems)
    if any(problem.severity == "error" for problem in problems):
        raise typer.Exit(2)


def _annotate(name: str, against: Path | None, file: Path, reported: tuple[Problem, ...]) -> None:
    """Write the copy; what is said goes to standard error, for JSON may be on the other."""
    from reportgen import authoring as templates
    from reportgen.errors import InputError
    from reportgen.output import write_atomically

    try:
        copy, count = templates.annotated_skin(name, against, voice().lang)
    except InputError as error:
        known = {(problem.file, problem.message) for problem in reported}
        print_problems(it for it in error.problems if (it.file, it.message) not in known)
        print_note(phrase("not_written", file=str(file)))
        raise typer.Exit(2) from None
    write_atomically([(file, copy)], "file")
    if count:
        print_note(phrase("annotated", file=str(file), count=count))
    else:
        print_note(phrase("annotated_nothing", file=str(file)))


_LIST_HEAD = (
    phrase("head_name"),
    phrase("head_title"),
    "",
    phrase("head_formats"),
    phrase("head_extends"),
    phrase("head_folder"),
)


def _row(pack: Pack) -> tuple[str, ...]:
    from reportgen.paths import shown

    extends = pack.folders[1].name if len(pack.folders) > 1 else ""
    formats = ", ".join(pack.formats)
    return pack.name, *pack.title.values(), formats, extends, shown(pack.folders[0])


def _fields(pack: Pack) -> dict[str, object]:
    return {
        "name": pack.name,
        "title": dict(pack.title),
        "formats": list(pack.formats),
        "extends": pack.folders[1].name if len(pack.folders) > 1 else None,
        "folder": str(pack.folders[0]),
        "parameters": [_parameter_fields(parameter) for parameter in pack.parameters],
    }


def _parameter_fields(parameter: Parameter) -> dict[str, object]:
    value = parameter.default
    return {
        "name": parameter.name,
        "type": parameter.type,
        "default": value if isinstance(value, bool | str) else str(value),
        "choices": list(parameter.choices),
        "about": dict(parameter.about),
    }


def _shown_fields(shown: Shown) -> dict[str, object]:
    sections = [
        {"name": it.name, "headings": list(it.headings), "file": it.file, "line": it.line}
        for it in shown.sections
    ]
    files = [{"pack": pack, "file": str(file)} for pack, file in shown.files]
    return {**_fields(shown.pack), "sections": sections, "files": files}


def _print_shown(shown: Shown, lang: LanguageName) -> None:
    from reportgen import paths

    pack = shown.pack
    print_line(f"{pack.name}: {' · '.join(pack.title.values())} ({', '.join(pack.formats)})")
    sections = [(it.name, " / ".join(it.headings), f"{it.file}:{it.line}") for it in shown.sections]
    print_table(map(phrase, ("head_block", "head_headings", "head_written_in")), sections)
    parameters = [(it.name, it.type, _default(it), it.about[lang.value]) for it in pack.parameters]
    if parameters:
        head = ("head_parameter", "head_type", "head_default", "head_meaning")
        print_table(map(phrase, head), parameters)
    files = [(from_, paths.shown(file)) for from_, file in shown.files]
    print_table(map(phrase, ("head_of_pack", "head_file")), files)


def _default(parameter: Parameter) -> Argument:
    value = str(parameter.default)
    return value.lower() if parameter.type == "boolean" else value or phrase("no_value")


def _group_fields(group: VariableGroup) -> dict[str, object]:
    found = [
        {
            "name": it.name,
            "type": it.type,
            "meaning": words(it.meaning, voice().lang),
            "value": it.value,
        }
        for it in group.variables
    ]
    return {"name": group.name, "example": group.example, "variables": found}


def _next_steps(folder: Path) -> list[Argument]:
    from reportgen.packs import search_path

    name, parent = folder.absolute().name, folder.absolute().parent
    lines: list[Argument] = []
    if parent.resolve() not in search_path():
        lines.append(phrase("not_on_the_path", folder=str(parent)))
    return [
        *lines,
        phrase("then_check", folder=str(folder)),
        phrase("then_build", name=name),
    ]
