"""The frame of the command line: help in the language of messages, and mistakes as problems.

Typer has no translations of its own. What it prints by itself is set here from the tables of
messages, and what it raises becomes a :class:`Problem`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup

from reportgen.messages import HELP, LANGUAGES_OF_MESSAGES, Argument, MessageLang, near

if TYPE_CHECKING:
    from reportgen.errors import InputError
    from reportgen.model.problem import Problem

ROOT = "reportgen"
MESSAGES_OPTION = "--messages"


class Command(TyperCommand):
    """A command whose help is in the language of messages."""

    allow_extra_args = True  # else Typer says in English what is too much
    lang: MessageLang = "en"

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The arguments, none of which may be left over."""
        try:
            rest = super().parse_args(ctx, args)
        except typer.TyperException as error:
            raise _of_command(error, ctx) from error.__cause__
        if rest and not ctx.resilient_parsing:
            raise _refused("option.too_many_arguments", given=tuple(rest), command=ctx.command_path)
        return rest

    def get_help_option(self, ctx: Any) -> Any:
        """The option ``--help``, which Typer makes itself."""
        return _described(super().get_help_option(ctx), ROOT, self.lang)

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """The line of usage."""
        _write_usage(self, ctx, formatter)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The whole page."""
        from reportgen.help_page import print_help

        del formatter  # it knows nothing of the width of Chinese characters
        print_help(self, ctx, self.lang)


class Group(TyperGroup):
    """A command with commands of its own."""

    lang: MessageLang = "en"

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The arguments behind those of the group itself."""
        try:
            return super().parse_args(ctx, args)
        except typer.TyperException as error:
            raise _of_command(error, ctx) from error.__cause__

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command of that name."""
        name = args[0]
        if name not in self.commands and not name.startswith("-") and not ctx.resilient_parsing:
            guess = near(name, self.commands)
            raise _refused(
                "option.unknown_command", name=name, near=guess, command=ctx.command_path
            )
        return super().resolve_command(ctx, args)

    def get_help_option(self, ctx: Any) -> Any:
        """The option ``--help``, which Typer makes itself."""
        return _described(super().get_help_option(ctx), ROOT, self.lang)

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """The line of usage."""
        _write_usage(self, ctx, formatter)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The whole page."""
        from reportgen.help_page import print_help

        del formatter  # it knows nothing of the width of Chinese characters
        print_help(self, ctx, self.lang)


def _of_command(error: typer.TyperException, ctx: Any) -> typer.TyperException:
    """The error with the command that it is of, which some of Typer's do not say."""
    if getattr(error, "ctx", None) is None:
        vars(error)["ctx"] = ctx
    return error


def _write_usage(command: Any, ctx: Any, formatter: Any) -> None:
    pieces = " ".join(command.collect_usage_pieces(ctx))
    formatter.write_usage(ctx.command_path, pieces, prefix=HELP["usage"][command.lang])


def described(command: Any, lang: MessageLang, path: str = ROOT) -> Any:
    """The command with all that its help says, and that of the commands in it."""
    command.lang = lang
    command.help = HELP[path][lang]
    command.options_metavar = HELP["[options]"][lang]
    if command.epilog:
        command.epilog = f"{HELP['example'][lang]}`{command.epilog}`"
    for parameter in command.params:
        _described(parameter, path, lang)
    for name, inner in getattr(command, "commands", {}).items():
        command.subcommand_metavar = HELP["command [arguments]"][lang]
        described(inner, lang, name if path == ROOT else f"{path} {name}")
    return command


def _described(parameter: Any, path: str, lang: MessageLang) -> Any:
    name = parameter_name(parameter)
    text = HELP.get(f"{path} {name}") or HELP[name]
    parameter.help = text[lang]
    return parameter


def parameter_name(parameter: Any) -> str:
    """The name of an option or an argument, as a person writes or reads it."""
    if parameter.param_type_name == "argument":
        return str(parameter.metavar or parameter.name)
    names = [*(name for name in parameter.opts if name.startswith("--")), *parameter.opts]
    return str(names[0])


def parted(arguments: list[str]) -> tuple[list[str], MessageLang | None]:
    """The arguments without ``--messages``, which may stand anywhere, and what it says.

    Raises:
        InputError: it says no language.
    """
    rest: list[str] = []
    lang: MessageLang | None = None
    words = iter(arguments)
    for word in words:
        if word == "--":
            return [*rest, word, *words], lang
        name, equals, value = word.partition("=")
        if name == MESSAGES_OPTION:
            lang = language_named(value if equals else next(words, ""), MESSAGES_OPTION)
        else:
            rest.append(word)
    return rest, lang


def language_named(word: str, name: str) -> MessageLang:
    """The language of messages that is named.

    Raises:
        InputError: it is none.
    """
    for lang in LANGUAGES_OF_MESSAGES:
        if word.casefold() == lang:
            return lang
    if not word:
        raise _refused("option.missing_value", name=name)
    allowed = LANGUAGES_OF_MESSAGES
    raise _refused(
        "option.not_one_of", name=name, value=word, near=near(word, allowed), allowed=allowed
    )


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
    from reportgen.model.problem import Problem

    name = str(error.option_name)
    known = [option for it in _parameters(error) for option in (*it.opts, *it.secondary_opts)]
    return Problem.of(
        "option.unknown_option", name=name, near=near(name, known), command=_command(error)
    )


def _missing(error: Any) -> Problem:
    from reportgen.model.problem import Problem

    name, command = parameter_name(error.param), _command(error)
    if error.param.param_type_name == "argument":
        return Problem.of("option.missing_argument", name=name, command=command)
    return Problem.of("option.missing_option", name=name, command=command)


def _without_value(error: Any) -> Problem:
    from reportgen.model.problem import Problem

    name = str(error.option_name)
    flags = (it for it in _parameters(error) if name in it.opts and getattr(it, "is_flag", False))
    if next(flags, None) is not None:
        return Problem.of("option.takes_no_value", name=name)
    return Problem.of("option.missing_value", name=name)


def _bad_value(error: Any) -> Problem:
    """Typer has the value checked by pydantic, whose error it keeps as the cause."""
    from reportgen.model.problem import Problem

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
    from reportgen.model.problem import Problem

    command = getattr(getattr(error, "ctx", None), "command", None)
    if isinstance(command, Group) and type(error).__name__ == "UsageError":
        return Problem.of("option.missing_command", allowed=tuple(command.commands))
    said = error.format_message()
    return Problem.of("option.misused", said=said, command=_command(error))


def _parameters(error: Any) -> Iterator[Any]:
    yield from error.ctx.command.params if error.ctx else ()


def _command(error: Any) -> str:
    return str(error.ctx.command_path) if error.ctx else ROOT


def _refused(code: str, **arguments: Argument) -> InputError:
    from reportgen.errors import InputError
    from reportgen.model.problem import Problem

    return InputError([Problem.of(code, **arguments)])
