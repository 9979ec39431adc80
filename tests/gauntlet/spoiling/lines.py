"""Lines of a text moved, and their indents changed."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

Change = tuple[str, str]
"""What was done, and what the text is then."""
MARKS = (":", ",", "-", "{", "}", "[", "]", "'", '"', "#", "|", ">", "&", "*", "!", "%", "@", "?")


def dropped(dice: Random, lines: list[str]) -> str:
    """Lines left out."""
    at = dice.randrange(len(lines))
    del lines[at : at + dice.choice((1, 1, 1, 2, 5))]
    return "lines dropped"


def repeated(dice: Random, lines: list[str]) -> str:
    """A line again, beside itself or elsewhere."""
    line = dice.choice(lines)
    at = dice.randrange(len(lines) + 1)
    lines[at:at] = [line] * dice.choice((1, 1, 1, 2, 100))
    return "lines repeated"


def moved(dice: Random, lines: list[str]) -> str:
    """Two lines that change places."""
    one, other = dice.randrange(len(lines)), dice.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "lines swapped"


def indented(dice: Random, lines: list[str]) -> str:
    """A line, or all from it on, further in or out."""
    at = dice.randrange(len(lines))
    until = at + 1 if dice.random() < 0.6 else len(lines)
    by = dice.choice((" ", "  ", "    ", "\t", " \t", " " * 3, " " * 500, "out", "out", "none"))
    for i in range(at, until):
        if by == "out":
            lines[i] = lines[i].removeprefix("  ") or lines[i][1:]
        else:
            lines[i] = lines[i].lstrip() if by == "none" else by + lines[i]
    return "indents"


def joined(dice: Random, lines: list[str]) -> str:
    """Two lines as one."""
    at = dice.randrange(len(lines))
    if at + 1 < len(lines):
        lines[at : at + 2] = [lines[at] + dice.choice(("", " ", ", ")) + lines[at + 1].strip()]
    return "lines joined"


def split(dice: Random, lines: list[str]) -> str:
    """A line broken in two."""
    at = dice.randrange(len(lines))
    cut = dice.randrange(len(lines[at]) + 1)
    lines[at : at + 1] = [lines[at][:cut], " " * dice.randrange(6) + lines[at][cut:]]
    return "lines broken"


def a_mark(dice: Random, lines: list[str]) -> str:
    """A mark of the syntax put in, or taken out."""
    at = dice.randrange(len(lines))
    line = lines[at]
    found = [i for i, letter in enumerate(line) if letter in MARKS]
    if found and dice.random() < 0.6:
        cut = dice.choice(found)
        lines[at] = line[:cut] + line[cut + 1 :]
    else:
        cut = dice.randrange(len(line) + 1)
        lines[at] = line[:cut] + dice.choice(MARKS) + dice.choice(("", " ")) + line[cut:]
    return "a mark"


LINES: tuple[Callable[[Random, list[str]], str], ...] = (
    *(dropped, repeated, moved, indented, indented, joined, split, a_mark, a_mark),
)


def spoilt_lines(dice: Random, text: str) -> Change:
    """Any of these."""
    lines = text.split("\n")
    return dice.choice(LINES)(dice, lines), "\n".join(lines)
