"""Bytes changed, whatever they mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

Way = Callable[[Random, bytes], bytes]
MAGIC = (
    b"PK\x03\x04",
    b"%PDF-1.7\n",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff\xe0",
    b"\x1f\x8b\x08\x00",
    b"<?xml version='1.0' encoding='utf-16'?>",
    b"#!/bin/sh\n",
    b"\x00asm",
    b"{\\rtf1",
)
"""With what files of other kinds begin."""


def flipped(dice: Random, data: bytes) -> bytes:
    """One to eight bits are others."""
    made = bytearray(data)
    for _ in range(dice.randint(1, 8)):
        made[dice.randrange(len(made))] ^= 1 << dice.randrange(8)
    return bytes(made)


def overwritten(dice: Random, data: bytes) -> bytes:
    """A stretch is noise, zeros or ones."""
    start = dice.randrange(len(data))
    length = min(len(data) - start, dice.choice((1, 2, 4, 16, 300)))
    noise = dice.choice((dice.randbytes(length), bytes(length), b"\xff" * length))
    return data[:start] + noise + data[start + length :]


def cut(dice: Random, data: bytes) -> bytes:
    """The end is gone."""
    return data[: dice.choice((dice.randrange(len(data)), len(data) - dice.randint(1, 64)))]


def headless(dice: Random, data: bytes) -> bytes:
    """The beginning is gone."""
    return data[dice.choice((1, 2, 3, 4, dice.randrange(len(data)))) :]


def holed(dice: Random, data: bytes) -> bytes:
    """A stretch in the middle is gone."""
    start = dice.randrange(len(data))
    return data[:start] + data[start + dice.choice((1, 2, 3, 100, 4000)) :]


def doubled(dice: Random, data: bytes) -> bytes:
    """A stretch stands twice."""
    start = dice.randrange(len(data))
    stretch = data[start : start + dice.choice((1, 4, 100, len(data)))]
    return data[:start] + stretch + data[start:]


def padded(dice: Random, data: bytes) -> bytes:
    """Something stands before or behind."""
    more = dice.choice((b"\0" * 3, b"\xef\xbb\xbf", b"PK\x05\x06" + bytes(18), dice.randbytes(900)))
    return more + data if dice.random() < 0.5 else data + more


WAYS: Mapping[str, Way] = {
    "bits flipped": flipped,
    "overwritten": overwritten,
    "cut off": cut,
    "without its beginning": headless,
    "with a hole": holed,
    "with a stretch twice": doubled,
    "with something around": padded,
}


def other(dice: Random, data: bytes) -> tuple[str, bytes]:
    """Not this file at all, or with the beginning of one of another kind."""
    new = dice.choice(
        (
            b"",
            b"\n",
            bytes(dice.randrange(1, 5000)),
            dice.randbytes(dice.randrange(1, 5000)),
            dice.choice(MAGIC) + data,
            dice.choice(MAGIC),
        )
    )
    return "other bytes", new


def spoilt(dice: Random, data: bytes) -> tuple[str, bytes]:
    """Bytes changed in one of these ways."""
    way = dice.choice(list(WAYS))
    return way, WAYS[way](dice, data) if data else data
