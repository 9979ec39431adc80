"""Options that several commands take, each written once."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.languages import FIRST, LANGUAGES
from reportgen.messages import LANGUAGES_OF_MESSAGES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

EXAMPLE = "assets/briefings/liaoning-2020.yaml"
"""The briefing of the examples in ``--help``."""


class LanguageName(StrEnum):
    """The languages of documents."""

    vars().update({lang: lang for lang in LANGUAGES})


DEFAULT_LANGUAGE = LanguageName(FIRST)


class MessageLanguageName(StrEnum):
    """The languages of messages."""

    vars().update({lang: lang for lang in LANGUAGES_OF_MESSAGES})


AsJson = Annotated[bool, typer.Option("--json")]
Set = Annotated[list[str] | None, typer.Option("--set", metavar="NAME=VALUE")]


def check_ending(option: str, file: Path, ending: str) -> None:
    """See that a file that is to be written is called as what it is.

    Raises:
        InputError: its name ends otherwise.
    """
    from reportgen.errors import InputError
    from reportgen.model.problem import Problem

    if file.suffix.lower() != ending:
        better = f"{file.stem or 'pages'}{ending}"
        problem = Problem.of(
            "option.wrong_ending", option=option, file=str(file), ending=ending, better=better
        )
        raise InputError([problem])


def check_choices(option: str, given: Iterable[str], allowed: Collection[str]) -> None:
    """See that all values of an option are among those that the data know.

    Raises:
        InputError: one of them is not.
    """
    from reportgen.errors import InputError
    from reportgen.messages import near
    from reportgen.model.problem import Problem

    problems = [
        Problem.of(
            "option.not_one_of",
            name=option,
            value=value,
            near=near(value, allowed),
            allowed=tuple(allowed),
        )
        for value in given
        if value not in allowed
    ]
    if problems:
        raise InputError(problems)


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
        raise InputError(Problem.of("option.bad_setting", text=text) for text in wrong)
    halves = (text.partition("=") for text in given)
    return {name.strip(): value.strip() for name, _, value in halves}
