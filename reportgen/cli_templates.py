"""The commands about template packs: ``reportgen templates …``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.options import EXAMPLE, AsJson, Language, check_ending, counted
from reportgen.terminal import print_json, print_problems, print_table, problem_fields, tell, warn

if TYPE_CHECKING:
    from reportgen.authoring import Shown, VariableGroup
    from reportgen.model.pack import Pack, Parameter
    from reportgen.model.problem import Problem

templates_app = typer.Typer(
    name="templates",
    help="List, show, copy and check template packs.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
)


PackName = Annotated[
    str, typer.Argument(metavar="NAME", help="The name of a template pack, or its folder.")
]
Against = Annotated[
    Path | None,
    typer.Option(metavar="BRIEFING", help="The briefing file to try it with; else an example."),
]
Lang = Annotated[
    Language, typer.Option(case_sensitive=False, help="The language of what is shown.")
]


@templates_app.command("list", epilog="Example: `reportgen templates list`")
def list_(*, as_json: AsJson = False) -> None:
    """List the template packs, with the folder that each lies in and what it extends."""
    from reportgen.packs import list_packs, lost_folders, search_path

    lost = lost_folders()
    listing = list_packs(search_path())
    if as_json:
        problems = [problem_fields(problem) for problem in (*lost, *listing.problems)]
        print_json({"packs": [_fields(pack) for pack in listing.packs], "problems": problems})
    else:
        header = ("name", "title", "", "formats", "extends", "folder")
        print_table(header, [_row(pack) for pack in listing.packs])
        print_problems((*lost, *listing.problems))
    if listing.problems:
        raise typer.Exit(2)


@templates_app.command("show", epilog="Example: `reportgen templates show briefing --lang en`")
def show(
    name: PackName,
    *,
    against: Against = None,
    lang: Lang = Language.zh,
    picture: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE.png",
            help="Write the pages of the document to a picture; its folder is made where needed.",
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show what a template pack is made of: its sections, parameters and files."""
    from reportgen import authoring as templates

    if picture:
        check_ending("--picture", picture, ".png")
    shown = templates.show_pack(name, against, lang.value)
    if as_json:
        print_json(_shown_fields(shown))
    else:
        _print_shown(shown, lang)
    if picture:
        from reportgen.output import write_atomically

        write_atomically([(picture, templates.page_sheet(name, against, lang.value))], "file")
        tell(f"wrote {picture}")


@templates_app.command(
    "copy", epilog="Example: `reportgen templates copy briefing templates/office`"
)
def copy(
    name: PackName,
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="The new folder; its name is that of the pack.")
    ],
    *,
    extend: Annotated[
        bool, typer.Option("--extend", help="Write only what is needed to change a part of it.")
    ] = False,
) -> None:
    """Make a template pack of your own from another.

    With --extend the new pack takes everything from the other but what you write into it, also
    what is changed there later.
    """
    from reportgen.packs import copy_pack, extend_pack, find_pack, place_of

    pack = find_pack(*place_of(name))
    if extend:
        from reportgen.authoring.source import block_places

        written = extend_pack(pack, folder, tuple(block_places(pack)))
    else:
        written = copy_pack(pack, folder)
    for file in written:
        tell(f"wrote {file}")
    for line in _next_steps(folder):
        tell(line)


@templates_app.command("vars", epilog=f"Example: `reportgen templates vars {EXAMPLE}`")
def vars_(
    briefing: Annotated[
        Path | None,
        typer.Argument(metavar="[BRIEFING]", help="The briefing file whose values are shown."),
    ] = None,
    *,
    lang: Lang = Language.zh,
    as_json: AsJson = False,
) -> None:
    """List everything that a template may use, with its type, meaning and value."""
    from reportgen import authoring as templates

    groups = templates.variables(briefing, lang.value)
    if as_json:
        print_json({"groups": [_group_fields(group) for group in groups]})
        return
    for group in groups:
        tell(f"{group.name}: {group.example}" if group.example else group.name)
        rows = [(it.name, it.type, it.meaning, it.value) for it in group.variables]
        print_table(("name", "type", "meaning", "value"), rows)


@templates_app.command(
    "check", epilog="Example: `reportgen templates check office --annotate office-mistakes.docx`"
)
def check(
    name: PackName,
    *,
    against: Against = None,
    annotate: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE.docx",
            help="Write a copy of its Word document with each mistake as a comment; the folder "
            "is made where needed.",
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Check a template pack, and say everything that is wrong in it.

    It is tried with a briefing in both languages, with its benchmark and without.
    """
    from reportgen import authoring as templates

    if annotate:
        check_ending("--annotate", annotate, ".docx")
        templates.check_target(name, annotate)
    problems = templates.check(name, against)
    if as_json:
        print_json({"problems": [problem_fields(problem) for problem in problems]})
    else:
        print_problems(problems)
        tell(f"{name}: {counted(len(problems), 'problem', 'no')}")
    if annotate:
        _annotate(name, against, annotate, problems)
    if problems:
        raise typer.Exit(2)


def _annotate(name: str, against: Path | None, file: Path, told: tuple[Problem, ...]) -> None:
    """Write the copy; what is said goes to standard error, for JSON may be on the other."""
    from reportgen import authoring as templates
    from reportgen.errors import InputError
    from reportgen.output import write_atomically

    try:
        copy, count = templates.annotated_skin(name, against)
    except InputError as error:
        known = {(problem.file, problem.message) for problem in told}
        print_problems(it for it in error.problems if (it.file, it.message) not in known)
        warn(f"{file} is not written")
        raise typer.Exit(2) from None
    write_atomically([(file, copy)], "file")
    warn(f"wrote {file} with {counted(count, 'comment', 'no')}")


def _row(pack: Pack) -> tuple[str, ...]:
    from reportgen.paths import shown

    extends = pack.folders[1].name if len(pack.folders) > 1 else ""
    formats = ", ".join(pack.formats)
    return pack.name, pack.title.zh, pack.title.en, formats, extends, shown(pack.folders[0])


def _fields(pack: Pack) -> dict[str, object]:
    return {
        "name": pack.name,
        "title": {"zh": pack.title.zh, "en": pack.title.en},
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
        "about": {"zh": parameter.about.zh, "en": parameter.about.en},
    }


def _shown_fields(shown: Shown) -> dict[str, object]:
    sections = [
        {"name": it.name, "headings": list(it.headings), "file": it.file, "line": it.line}
        for it in shown.sections
    ]
    files = [{"pack": pack, "file": str(file)} for pack, file in shown.files]
    return {**_fields(shown.pack), "sections": sections, "files": files}


def _print_shown(shown: Shown, lang: Language) -> None:
    from reportgen import paths

    pack = shown.pack
    tell(f"{pack.name}: {pack.title.zh} · {pack.title.en} ({', '.join(pack.formats)})")
    sections = [(it.name, " / ".join(it.headings), f"{it.file}:{it.line}") for it in shown.sections]
    print_table(("block", "headings", "written in"), sections)
    parameters = [(it.name, it.type, _default(it), it.about[lang.value]) for it in pack.parameters]
    if parameters:
        print_table(("parameter", "type", "default", "meaning"), parameters)
    files = [(from_, paths.shown(file)) for from_, file in shown.files]
    print_table(("of pack", "file"), files)


def _default(parameter: Parameter) -> str:
    value = str(parameter.default)
    return value.lower() if parameter.type == "boolean" else value or "none"


def _group_fields(group: VariableGroup) -> dict[str, object]:
    names = ("name", "type", "meaning", "value")
    found = [{name: getattr(it, name) for name in names} for it in group.variables]
    return {"name": group.name, "example": group.example, "variables": found}


def _next_steps(folder: Path) -> list[str]:
    from reportgen.packs import search_path

    name, parent = folder.absolute().name, folder.absolute().parent
    lines = []
    if parent.resolve() not in search_path():
        lines.append(f"Packs are not looked for there. First: export REPORTGEN_TEMPLATES={parent}")
    return [
        *lines,
        f"Change what you like, then: reportgen templates check {folder}",
        f"and: reportgen build BRIEFING --template {name}",
    ]
