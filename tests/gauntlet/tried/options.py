"""Command lines: every command and option with values, files, streams and variables at odds."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import typer

from reportgen.cli import app
from tests.gauntlet.area import Area, Attempt, Tried
from tests.gauntlet.commands import command
from tests.gauntlet.told import told_well

LEFT_OUT = ("preview", "doctor")
"""A server that does not end, and what installs programs."""
WORDS = (
    *(
        "",
        " ",
        "-",
        "--",
        "---",
        "-x",
        "--json",
        "--help",
        "=",
        "a=b",
        "a=",
        "=b",
        "a=b=c",
        "zh",
        "en",
    ),
    *(
        "ZH",
        "fr",
        "zh-TW",
        "docx",
        "pdf",
        "html",
        "DOCX",
        "all",
        "briefing",
        "digest",
        "jianbao",
        "no",
    ),
    *(
        "../x",
        "/x",
        "meeting.yaml",
        "desk",
        "x" * 300,
        "长" * 200,
        "x/" * 2000,
        "a\udcffb",
    ),
    *(
        "a\nb",
        "\x1b[31m",
        "\u202e",
        "0",
        "-1",
        "1e999",
        "99999999999999999999",
        "nan",
        "💥",
        "*",
        "~",
    ),
    *(
        "words.office=承办",
        "cover=true",
        "cover=maybe",
        "logo=/etc/passwd",
        "words.=x",
        "words.x=y",
    ),
    *(
        "comparable",
        "across",
        "none",
        "meeting",
        "briefing",
        "mapping",
        "A1",
        "A1-B1-gap",
        "2020-Q1",
    ),
    *(
        "{{ 7*7 }}",
        "%s",
        "$(ls)",
        "`ls`",
        ";ls",
        "NUL",
        "CON",
        "a:b",
        "\\\\host\\x",
        "http://x.invalid",
    ),
)
NAMES = (
    *("meeting.yaml", "briefing.yaml", "subject.yaml"),
    *("codes.yaml", "tabled.yaml", "figures.csv"),
    *("source.txt", "made.html", "sheet.map.yaml", "meeting.en.yaml"),
    *(".", "folder", "empty"),
    *(
        "/dev/null",
        "/dev/full",
        "/dev/zero",
        "/dev/stdin",
        "/proc/self/mem",
        "nowhere.yaml",
        "made.pdf",
    ),
    *("made.docx", "../nothing.yaml", "x" * 300),
    *("长" * 100, "x/" * 3000, "-", ""),
    *("folder/x", "meeting.yaml/x", "meeting.yaml/"),
    *("\udcff.yaml", "a\nb.yaml", " ", "link.yaml"),
)
VARIABLES = (
    *("REPORTGEN_MESSAGES", "REPORTGEN_TEMPLATES"),
    *("REPORTGEN_ASSETS", "REPORTGEN_DEBUG", "LANG"),
    *("SOURCE_DATE_EPOCH", "TMPDIR", "HOME", "LC_ALL"),
    *("COLUMNS", "NO_COLOR", "TERM", "TZ", "PATH"),
    *("REPORTGEN_OFFICE", "REPORTGEN_FONTS", "XDG_CONFIG_HOME", "PYTHONIOENCODING"),
)
SETTINGS = (
    *(
        "",
        " ",
        "zh",
        "en",
        "fr",
        "nonsense",
        "-1",
        "0",
        "1",
        "1e99",
        "9" * 40,
        "-9999999999999",
        "nan",
    ),
    *(
        "/",
        "/nowhere",
        "folder",
        "meeting.yaml",
        ":",
        "::/x:",
        "x" * 5000,
        "长",
        "zh_CN.UTF-8",
        "C",
    ),
    *("dumb", "\x1b", "1700000000", "1700000000.5", "253402300800", "32503680000000"),
)


@cache
def commands() -> tuple[tuple[tuple[str, ...], tuple[Any, ...]], ...]:
    """Every command and the parameters that it has."""
    found: list[tuple[tuple[str, ...], tuple[Any, ...]]] = []

    def walk(one: Any, names: tuple[str, ...]) -> None:
        inner = getattr(one, "commands", None)
        if inner is None:
            found.append((names, tuple(one.params)))
            return
        for name, below in inner.items():
            if name not in LEFT_OUT:
                walk(below, (*names, name))

    walk(typer.main.get_command(app), ())
    return tuple(found)


def attempt(dice: Random, folder: Path) -> Tried:
    """Put a command line together, and run it."""
    names, parameters = dice.choice(commands())
    words = list(names)
    for it in parameters:
        if it.param_type_name == "argument":
            words += [_argument(dice) for _ in range(dice.choice((1, 1, 1, 0, 2)))]
        elif dice.random() < 0.35:
            words += _option(dice, it)
    if dice.random() < 0.15:
        words.insert(dice.randrange(len(words) + 1), dice.choice(WORDS))
    if dice.random() < 0.2:
        words += ["--messages", dice.choice(("zh", "en", "zh", "en", "fr", "", "ZH"))]
    if "--json" not in words and dice.random() < 0.7:
        words.append("--json")
    way, around = _around(dice)
    words = [word.replace("\0", "") for word in words]
    files: dict[str, bytes | None] = {"folder/": b"", "empty": b""}
    made = Attempt(f"{way}: {' '.join(names)}", tuple(words), files, "desk", **around)
    return command(made, folder, told_well)


def _around(dice: Random) -> tuple[str, dict[str, Any]]:
    """What is odd besides the command line."""
    draw = dice.random()
    if draw < 0.12:
        name = dice.choice(VARIABLES)
        return f"the variable {name}", {"environment": {name: dice.choice(SETTINGS)}}
    if draw < 0.2:
        mode = dice.choice(("closed", "full"))
        return f"standard output {mode}", {"stdout": mode}
    if draw < 0.25:
        return "standard input", {"stdin": dice.choice((b"", b"\xff\xfe\x00", b"x" * 100_000))}
    return "options", {}


def _argument(dice: Random) -> str:
    return dice.choice(NAMES if dice.random() < 0.85 else WORDS)


def _option(dice: Random, option: Any) -> list[str]:
    """An option as it is written, with a value if it takes one."""
    names = [*option.opts, *option.secondary_opts]
    name = dice.choice(names)
    if getattr(option, "is_flag", False):
        return [name] if dice.random() < 0.9 else [f"{name}={dice.choice(WORDS)}"]
    kind = option.type_descriptor
    value = dice.choice(NAMES) if "path" in str(kind).lower() else dice.choice(WORDS)
    choices = list(getattr(kind, "choices", ()) or ())
    if choices and dice.random() < 0.7:
        value = str(dice.choice(choices))
    times = dice.choice((1, 1, 1, 2))
    return [f"{name}={value}"] * times if dice.random() < 0.3 else [name, value] * times


AREA = Area(
    name="options",
    noun="command lines at odds",
    full=4_000,
    ci=40,
    attempt=attempt,
    seconds=40,
    megabytes=600,
    expected=("done", "exit 2"),  # what is seldom is not seen each time that a command is new
)
