"""What ``--help`` prints: usage, what a command does, its arguments, options and commands.

Typer's own page cuts Chinese off where it does not fit into a line, and has no translations.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any

from reportgen.messages import HELP, MessageLang

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

HelpRow = tuple[str, ...]


def print_help(command: Any, context: Any, lang: MessageLang) -> None:
    """Print the help of a command, as wide as the terminal is."""
    from rich.console import Console
    from rich.padding import Padding

    console = Console(highlight=False)
    console.print(Padding(command.get_usage(context), 1), style="bold")
    console.print(Padding(_text(command.help), (0, 1, 1, 1)))
    for panel in _panels(command, context, lang):
        console.print(panel)
    if command.epilog:
        console.print(Padding(_text(command.epilog), 1))


def _panels(command: Any, context: Any, lang: MessageLang) -> Iterator[RenderableType]:
    """The arguments, the options and the commands, each in a frame, where there are any."""
    for kind in ("argument", "option"):
        shown = [it for it in command.get_params(context) if it.param_type_name == kind]
        rows = [_row(parameter, context, lang) for parameter in shown]
        yield from _panel(HELP[f"{kind}s"][lang], rows)
    commands = getattr(command, "commands", {})
    rows = [("", name, _first(inner.help)) for name, inner in commands.items()]
    yield from _panel(HELP["commands"][lang], rows)


def _panel(title: str, rows: Sequence[HelpRow]) -> Iterator[RenderableType]:
    from rich.panel import Panel
    from rich.table import Table

    if not rows:
        return
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    styles = ("red", "bold cyan", "bold green", "yellow", "")
    kept = [i for i in range(len(rows[0])) if any(row[i] for row in rows)]
    for i in kept:
        last = i == len(rows[0]) - 1
        style, share = ("", 1) if last else (styles[i], None)
        table.add_column(style=style, overflow="fold", ratio=share)
    for row in rows:
        table.add_row(*(_text(row[i]) for i in kept))
    yield Panel(table, title=title, title_align="left", border_style="dim")


def _row(parameter: Any, context: Any, lang: MessageLang) -> HelpRow:
    """A mark where it must be given, its names, what is written behind them, and what it is."""
    names = [*parameter.opts, *parameter.secondary_opts]
    long = [name for name in names if name.startswith("--")]
    short = [name for name in names if not name.startswith("--")]
    if parameter.param_type_name == "argument":
        long, short = [parameter.metavar or parameter.name], []
    about = [parameter.help, *_marks(parameter, context, lang)]
    return (
        "*" if parameter.required else "",
        "\n".join(long),
        ", ".join(short),
        _value(parameter, context),
        "\n".join(about),
    )


def _value(parameter: Any, context: Any) -> str:
    """What is written behind an option: nothing behind a flag."""
    if getattr(parameter, "is_flag", False) or parameter.param_type_name == "argument":
        return ""
    return str(parameter.metavar or parameter.display_type(context))


def _marks(parameter: Any, context: Any, lang: MessageLang) -> Iterator[str]:
    if parameter.required:
        yield HELP["[required]"][lang]
    default = parameter.get_default(context)
    if default is True and parameter.secondary_opts:
        yield HELP["[default]"][lang].format(parameter.opts[0])
    elif default is not None and not isinstance(default, bool):
        text = default.value if isinstance(default, Enum) else default
        yield HELP["[default]"][lang].format(text)


def _first(text: str) -> str:
    return text.partition("\n\n")[0]


def _text(words: str) -> Text:
    """The words, with what stands between backquotes set off."""
    from rich.text import Text

    parts = words.split("`")
    styles = ("", "bold")
    return Text.assemble(*((part, styles[i % 2]) for i, part in enumerate(parts)), overflow="fold")
