"""Options that several commands take, each written once."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

EXAMPLE = "assets/briefings/liaoning-2020.yaml"
"""The briefing of the examples in ``--help``."""


class Language(StrEnum):
    """The languages of documents."""

    zh = "zh"
    en = "en"


AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for machines.")]
Set = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="NAME=VALUE",
        help="Set a parameter of the template; may be given more than once.",
    ),
]


def check_ending(option: str, file: Path, ending: str) -> None:
    """See that a file that is to be written is called as what it is.

    Raises:
        InputError: its name ends otherwise.
    """
    from reportgen.errors import InputError
    from reportgen.model.problem import Problem

    if file.suffix.lower() != ending:
        message = f"{option} {file}: this is no name of a {ending} file"
        hint = f"write a name that ends in {ending}, as {option} {file.stem or 'pages'}{ending}"
        raise InputError([Problem(message, hint)])


def counted(count: int, noun: str, none: str = "0") -> str:
    """1 file, 2 files."""
    return f"{count or none} {noun}{'' if count == 1 else 's'}"


def pairs(texts: Iterable[str] | None) -> dict[str, str]:
    """What stands in ``--set name=value`` as a mapping.

    Raises:
        InputError: one of them is not of that form.
    """
    from reportgen.errors import InputError
    from reportgen.model.problem import Problem

    given = tuple(texts or ())
    wrong = [text for text in given if "=" not in text or text.startswith("=")]
    if wrong:
        hint = "write --set name=value, as in --set logo=seal.png"
        raise InputError(Problem(f"--set {text}: this is no setting", hint) for text in wrong)
    halves = (text.partition("=") for text in given)
    return {name.strip(): value.strip() for name, _, value in halves}
