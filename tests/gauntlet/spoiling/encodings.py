"""Text written as other programs write it: encodings, marks at its beginning, ends of lines."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

Spoilt = tuple[str, bytes]
"""What was done, and what the file is then."""
ENCODINGS = (
    *("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "utf-7"),
    *("gbk", "gb18030", "big5", "shift_jis", "euc-kr", "latin-1", "cp1252", "hz", "cp037"),
)
ENDS = ("\r\n", "\r", "\n\r", "\u2028", "\u0085", "\u000b", "\u000c", "\u0000", "")
SPACES = ("\u00a0", "\u3000", "\t", "\u200b", "\u2003", "\ufeff", "\u202e", "\u2066", "\u00ad")
FULL = str.maketrans(":,{}[]-#\"'0123456789.%", "：，｛｝［］－＃“‘０１２３４５６７８９．％")


def encoded(dice: Random, text: str) -> Spoilt:
    """In another encoding."""
    name = dice.choice(ENCODINGS)
    return "encoding", text.encode(name, dice.choice(("replace", "ignore", "xmlcharrefreplace")))


def mixed(dice: Random, text: str) -> Spoilt:
    """One encoding up to somewhere, then another."""
    at = dice.randrange(len(text) + 1)
    name = dice.choice(ENCODINGS)
    return "encodings mixed", text[:at].encode() + text[at:].encode(name, "replace")


def twice(dice: Random, text: str) -> Spoilt:
    """Read as what it is not and written again: æ–‡ä»¶."""
    name = dice.choice(("latin-1", "cp1252", "gbk", "big5"))
    return "read in a wrong encoding", text.encode().decode(name, "replace").encode()


def line_ends(dice: Random, text: str) -> Spoilt:
    """Lines that end otherwise, all or some."""
    end = dice.choice(ENDS)
    if dice.random() < 0.5:
        return "line ends", text.replace("\n", end).encode()
    lines = text.split("\n")
    at = dice.randrange(len(lines))
    return "line ends", ("\n".join(lines[:at]) + end + "\n".join(lines[at:])).encode()


def spaces(dice: Random, text: str) -> Spoilt:
    """Blanks that are none."""
    space = dice.choice(SPACES)
    if dice.random() < 0.3:
        return "other blanks", text.replace(" ", space).encode()
    found = [i for i, letter in enumerate(text) if letter in " \n"] or [0]
    at = dice.choice(found)
    return "other blanks", (text[:at] + space + text[at + dice.randrange(2) :]).encode()


def full_width(dice: Random, text: str) -> Spoilt:
    """Marks and digits as a Chinese keyboard types them."""
    lines = text.split("\n")
    at = dice.randrange(len(lines))
    if dice.random() < 0.2:
        return "full width", text.translate(FULL).encode()
    lines[at] = lines[at].translate(FULL)
    return "full width", "\n".join(lines).encode()


def a_character(dice: Random, text: str) -> Spoilt:
    """A character replaced by any other, or put in, or taken out."""
    at = dice.randrange(len(text) + 1)
    new = chr(dice.choice((dice.randrange(1, 0x300), dice.randrange(0xD800), 0x1F600, 0xFFFD)))
    new = dice.choice((new, new, "", new * 3))
    return "a character", (text[:at] + new + text[at + dice.randrange(2) :]).encode()


ENCODED: tuple[Callable[[Random, str], Spoilt], ...] = (
    encoded,
    mixed,
    twice,
    line_ends,
    spaces,
    full_width,
    a_character,
    a_character,
)


def spoilt_text(dice: Random, text: str) -> Spoilt:
    """Any of these."""
    return dice.choice(ENCODED)(dice, text)
