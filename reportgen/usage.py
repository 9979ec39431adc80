"""The frame of the command line: commands whose help is in the language of messages.

Typer has no translations of its own: what it prints by itself is set here from the tables.
"""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from reportgen.messages import HELP, LANGUAGES_OF_MESSAGES, MessageLang, near
from reportgen.misuse import ROOT, parameter_name, refused

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
            raise refused("option.too_many_arguments", given=tuple(rest), command=ctx.command_path)
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
            raise refused("option.unknown_command", name=name, near=guess, command=ctx.command_path)
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
        raise refused("option.missing_value", name=name)
    allowed = LANGUAGES_OF_MESSAGES
    raise refused(
        "option.not_one_of", name=name, value=word, near=near(word, allowed), allowed=allowed
    )
