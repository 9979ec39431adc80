"""An entry of a table of messages: its sentence in each language, and how serious it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

MessageLang = Literal["zh", "en"]
"""The languages of messages."""

Severity = Literal["error", "warning"]
Said = str | tuple[str, str]
"""What is wrong; or that, and what to do about it."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of one code in one language: what is wrong, and what to do about it.

    In the words, ``{name}`` is an argument: a list is joined, an empty one is ``none``.
    ``{name!q}`` stands in quotes, each item of a list by itself. ``{count:file|files}`` is a number
    with its noun; in Chinese ``{count}个文件`` needs no such thing.
    """

    message: str
    hint: str = ""


class Message:
    """The sentences of a code; ``severity`` is that of every problem with this code."""

    __slots__ = ("sentences", "severity")

    def __init__(self, *, zh: Said, en: Said, severity: Severity = "error") -> None:
        self.sentences: Mapping[MessageLang, Sentence] = {"zh": _sentence(zh), "en": _sentence(en)}
        self.severity: Severity = severity


def _sentence(said: Said) -> Sentence:
    return Sentence(said) if isinstance(said, str) else Sentence(*said)
