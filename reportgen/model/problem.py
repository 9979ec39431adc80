"""What is wrong, where, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.messages import (
    MESSAGES,
    Argument,
    MessageLang,
    Severity,
    hint,
    message,
    phrase,
    stated,
    words,
    words_named,
)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with an input or a document. ``line`` and ``column`` count from 1.

    ``code`` is stable: programs may rely on it; the sentences of it stand in ``messages``, and
    ``arguments`` in them. ``where`` is the place in a document that has no lines, and ``excerpt``
    the words around what was found there.
    """

    code: str
    file: str = ""
    line: int | None = None
    column: int | None = None
    arguments: tuple[tuple[str, Argument], ...] = ()
    where: Argument = ""
    excerpt: str = ""

    @classmethod
    def of(
        cls,
        code: str,
        file: str = "",
        line: int | None = None,
        column: int | None = None,
        /,
        **arguments: Argument,
    ) -> Problem:
        """A problem of a code of the tables in ``messages``, with what stands in its sentences.

        Raises:
            KeyError: there is no such code, or an argument of its sentences is missing.
        """
        message(code, arguments, "en")
        hint(code, arguments, "en")
        return cls(code, file, line, column, tuple(sorted(arguments.items())))

    @property
    def severity(self) -> Severity:
        """Whether it stops a build, or is only doubtful."""
        return MESSAGES[self.code].severity

    @property
    def message(self) -> str:
        """What is wrong, in English."""
        return self.message_in("en")

    @property
    def hint(self) -> str:
        """What to write or do instead, in English."""
        return self.hint_in("en")

    def __getitem__(self, name: str) -> Argument:
        """An argument by its name."""
        return dict(self.arguments)[name]

    @property
    def stated(self) -> tuple[tuple[str, Argument], ...]:
        """The arguments that the message says, without those that only its hint has."""
        names = stated(self.code) if self.code else frozenset()
        return tuple(pair for pair in self.arguments if pair[0] in names)

    @property
    def named(self) -> tuple[str, ...]:
        """Words of the file that the message names, the most telling first."""
        return words_named(self.code, dict(self.arguments))

    def message_in(self, lang: MessageLang) -> str:
        """What is wrong, in words."""
        return message(self.code, dict(self.arguments), lang)

    def hint_in(self, lang: MessageLang) -> str:
        """What to write or do instead, in words."""
        return hint(self.code, dict(self.arguments), lang)

    def said_in(self, lang: MessageLang) -> str:
        """Where in a document, what is wrong, and the words around it, in one line."""
        said = self.message_in(lang)
        if self.excerpt not in ("", dict(self.arguments).get("found")):
            said = words(phrase("with_excerpt", message=said, excerpt=self.excerpt), lang)
        return words(phrase("at", where=self.where, message=said), lang) if self.where else said

    def fields_in(self, lang: MessageLang) -> dict[str, object]:
        """What a program is given of it, as JSON has it."""
        return {
            "code": self.code,
            "severity": self.severity,
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "where": words(self.where, lang),
            "message": self.message_in(lang),
            "hint": self.hint_in(lang),
            "arguments": {name: _plain(value, lang) for name, value in self.arguments},
            "excerpt": self.excerpt,
        }

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part)
        head = f"{place}: " if place else ""
        tail = f" -> {self.hint}" if self.hint else ""
        return f"{head}{self.severity}: {self.said_in('en')}{tail}"


def _plain(argument: Argument, lang: MessageLang) -> object:
    """An argument as JSON has it: numbers and lists as they are, all else in words."""
    if isinstance(argument, tuple):
        return [_plain(item, lang) for item in argument]
    return argument if isinstance(argument, int) else words(argument, lang)
