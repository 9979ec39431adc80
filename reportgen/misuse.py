"""Mistakes on the command line as problems: what Typer raises in English becomes a code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import typer

from reportgen.errors import InputError
from reportgen.messages import Argument, near
from reportgen.model.problem import Problem

ROOT = "reportgen"
"""The name of the command, where Typer does not say how it was called."""


def parameter_name(parameter: Any) -> str:
    """The name of an option or an argument, as a person writes or reads it."""
    if parameter.param_type_name == "argument":
        return str(parameter.metavar or parameter.name)
    names = [*(name for name in parameter.opts if name.startswith("--")), *parameter.opts]
    return str(names[0])


def misuse(error: typer.TyperException) -> Problem | None:
    """What is wrong with a command, of what Typer raised; None where it printed its help."""
    match type(error).__name__:
        case "NoArgsIsHelpError":
            return None
        case "NoSuchOption":
            return _unknown_option(error)
        case "MissingParameter":
            return _missing(error)
        case "BadOptionUsage":
            return _without_value(error)
        case "BadParameter":
            return _bad_value(error)
    return _otherwise(error)


def _unknown_option(error: Any) -> Problem:
    name = str(error.option_name)
    known = [option for it in _parameters(error) for option in (*it.opts, *it.secondary_opts)]
    return Problem.of(
        "option.unknown_option", name=name, near=near(name, known), command=_command(error)
    )


def _missing(error: Any) -> Problem:
    name, command = parameter_name(error.param), _command(error)
    if error.param.param_type_name == "argument":
        return Problem.of("option.missing_argument", name=name, command=command)
    return Problem.of("option.missing_option", name=name, command=command)


def _without_value(error: Any) -> Problem:
    name = str(error.option_name)
    flags = (it for it in _parameters(error) if name in it.opts and getattr(it, "is_flag", False))
    if next(flags, None) is not None:
        return Problem.of("option.takes_no_value", name=name)
    return Problem.of("option.missing_value", name=name)


def _bad_value(error: Any) -> Problem:
    """Typer has the value checked by pydantic, whose error it keeps as the cause."""
    name = parameter_name(error.param)
    checked: list[Any] = getattr(error.__cause__, "errors", list)()
    value = str(checked[0]["input"]) if checked else ""
    choices = getattr(error.param.type_descriptor, "choices", None)
    if choices and value:
        allowed = tuple(str(getattr(choice, "value", choice)) for choice in choices)
        guess = near(value, allowed)
        return Problem.of("option.not_one_of", name=name, value=value, near=guess, allowed=allowed)
    if checked and checked[0]["type"].startswith("int"):
        return Problem.of("option.no_whole_number", name=name, value=value)
    return Problem.of("option.bad_value", name=name, said=error.message, command=_command(error))


def _otherwise(error: Any) -> Problem:
    """A group without a command, or what no version of Typer has raised so far."""
    commands = getattr(error.ctx.command if error.ctx else None, "commands", None)
    if commands and type(error).__name__ == "UsageError":
        return Problem.of("option.missing_command", allowed=tuple(commands))
    said = error.format_message()
    return Problem.of("option.misused", said=said, command=_command(error))


def _parameters(error: Any) -> Iterator[Any]:
    yield from error.ctx.command.params if error.ctx else ()


def _command(error: Any) -> str:
    return str(error.ctx.command_path) if error.ctx else ROOT


def refused(code: str, **arguments: Argument) -> InputError:
    """The exception of one problem of the command line."""
    return InputError([Problem.of(code, **arguments)])
