"""What is printed, in the language of messages: lines, tables, JSON and problems."""

from __future__ import annotations

import codecs
import json
import os
import re
import sys
from collections import Counter
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from reportgen.messages import MESSAGES, Argument, MessageLang, Phrase, phrase, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from rich.text import Text

    from reportgen.excerpt import Excerpt
    from reportgen.messages.entry import Severity
    from reportgen.model.problem import Problem

_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls but tab and line feed, signs that turn the direction of text, halves of characters."""

MOST_SHOWN: Mapping[Severity, int] = {"warning": 20, "error": 100}
"""So many problems of a code are printed: a file may be doubtful in each of its 8,000 lines. Who
corrects mistakes works through more of them at once."""
WIDEST = 100
"""A line of a file is shown in so many columns at most."""


@dataclass(frozen=True, slots=True)
class Voice:
    """How this run of the command line speaks: in which language, and whether to a program."""

    lang: MessageLang = "en"
    as_json: bool = False


VOICE: ContextVar[Voice] = ContextVar("VOICE")
"""Set once, by the command line."""


def voice() -> Voice:
    """How this run speaks; as it does of itself where nothing was set."""
    return VOICE.get(Voice())


def spinner() -> Any:
    """Shows a person at a terminal what is being done; says nothing into a pipe."""
    from rich.console import Console

    @contextmanager
    def status() -> Any:
        console = Console(stderr=True)
        if not console.is_terminal:
            yield lambda _: None
            return
        with console.status("") as shown:
            yield lambda line: shown.update(_words(line))

    return status()


def _words(line: Argument) -> str:
    return legible(words(line, voice().lang))


def legible(text: str) -> str:
    """A text with an escape for each character that a terminal obeys or no file can hold.

    What comes from a file may hold them: they could clear the screen, or look like lines of ours.
    """
    return _OBEYED.sub(lambda it: f"\\u{ord(it[0]):04x}", text)


def print_problems(problems: Iterable[Problem]) -> None:
    """Print problems to standard error, each with the line of the file that it is about.

    Of a code that has very many the first ones are printed, and last how many more there are.
    """
    from rich.console import Console

    from reportgen.excerpt import located

    console = Console(stderr=True, soft_wrap=True, highlight=False)

    def show(problem: Problem) -> None:
        for line in _lines(problem):
            console.print(line)

    seen = Counter[str]()
    for problem in problems:
        seen[problem.code] += 1
        if seen[problem.code] <= MOST_SHOWN[problem.severity]:
            _unless_closed(partial(show, located(problem)))
    for code, count in seen.items():
        more = count - MOST_SHOWN[MESSAGES[code].severity]
        if more > 0:
            print_note(phrase("more_problems", what=code, count=more))


def _lines(problem: Problem) -> Iterator[Text]:
    from rich.text import Text

    from reportgen.excerpt import excerpt

    place = ":".join(legible(str(p)) for p in (problem.file, problem.line, problem.column) if p)
    style = "bold red" if problem.severity == "error" else "bold yellow"
    lang = voice().lang
    severity = words(phrase(problem.severity), lang)
    yield Text.assemble(
        (f"{place}: " if place else "", "bold"), (severity, style), legible(problem.said_in(lang))
    )
    found = excerpt(problem)
    if found:
        text, before, caret = window(found)
        margin = f"{problem.line:>5} | "
        yield Text.assemble((margin, "dim"), text)
        if caret:
            yield Text(" " * (len(margin) + before) + "^" * caret, style)
    if hint := problem.hint_in(lang):
        yield Text(f"    {legible(hint)}", "dim")


def window(found: Excerpt) -> tuple[str, int, int]:
    """What a line shows in the terminal, how many columns stand before the marks, and the marks.

    A Chinese character takes two columns. A long line is cut so that the marked part is seen.
    """
    from rich.cells import cell_len, set_cell_size

    text = _OBEYED.sub("\N{REPLACEMENT CHARACTER}", found.text)  # its places stay the same
    indent = len(text) - len(text.lstrip())
    first = min(indent, found.start)
    while cell_len(text[first : found.end]) > WIDEST - 20:
        if first >= found.start:
            break
        first += 1
    head = "…" if first > indent else ""
    rest = text[first:].rstrip()
    if cell_len(rest) > WIDEST:
        rest = set_cell_size(rest, WIDEST).rstrip() + "…"
    before = cell_len(head + text[first : found.start])
    return head + rest, before, min(cell_len(text[found.start : found.end]), WIDEST - before)


def print_table(header: Iterable[Argument], rows: Iterable[tuple[Argument, ...]]) -> None:
    """Print a table to a terminal, and lines parted by tabs into a pipe."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    console = Console()
    head, *body = (tuple(map(_words, row)) for row in (tuple(header), *rows))
    if not console.is_terminal:
        for row in (head, *body):
            print_line("\t".join(row))
        return
    table = Table(*head, box=box.SIMPLE)
    for row in body:
        table.add_row(*row)
    console.print(table)


def print_json(value: object, indent: int | None = 2) -> None:
    """Print JSON, in one line without ``indent``, with escapes where the output has no Chinese."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    plain = codecs.lookup(encoding).name != "utf-8"
    print_line(json.dumps(value, ensure_ascii=plain, indent=indent))


def problem_fields(problems: Iterable[Problem]) -> list[dict[str, object]]:
    """Problems as JSON gives them."""
    lang = voice().lang
    return [problem.fields_in(lang) for problem in problems]


class StdoutError(Exception):
    """Standard output cannot be written; ``done`` is what was done all the same."""

    def __init__(self, error: OSError, done: Argument) -> None:
        super().__init__(error.strerror or str(error))
        self.closed = isinstance(error, BrokenPipeError)
        self.done = done


class _Guarded:
    """A stream that reports by a ``StdoutError`` that it cannot be written, whoever writes."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        try:
            return int(self._stream.write(text))
        except OSError as error:
            raise StdoutError(error, "") from None

    def flush(self) -> None:
        try:
            self._stream.flush()
        except OSError as error:
            raise StdoutError(error, "") from None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@contextmanager
def guarded_stdout() -> Iterator[None]:
    """Let what is printed by others, such as help, fail as what :func:`print_line` prints."""
    before = sys.stdout
    if before is not None:
        sys.stdout = _Guarded(before)
    try:
        yield
    finally:
        sys.stdout = before


def counted(code: str, count: int, **arguments: Argument) -> Phrase:
    """The phrase of that code with its count; that of ``no_`` and the code where there is none."""
    if count:
        return phrase(code, count=count, **arguments)
    return phrase(f"no_{code}", **arguments)


def print_line(line: Argument, done: Argument = "") -> None:
    """Print a line; ``done`` is what to say was done if it cannot be printed.

    Raises:
        StdoutError: standard output cannot be written.
    """
    try:
        _write(sys.stdout, _words(line))
    except OSError as error:
        raise StdoutError(error, done) from None
    except StdoutError as error:
        error.done = done
        raise


def _write(stream: Any, text: str) -> None:
    if stream is not None:
        stream.write(f"{text}\n")
        stream.flush()


def mute(stream: Any) -> None:
    """Let what is still to be written to a stream vanish, also when Python ends."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _unless_closed(show: Callable[[], None]) -> None:
    """Write to standard error; that nobody reads it changes no exit code."""
    try:
        show()
    except (OSError, SystemExit):
        mute(sys.stderr)


def print_note(line: Argument) -> None:
    """Print a line to standard error, where it disturbs no program that reads the output."""
    _unless_closed(partial(_write, sys.stderr, _words(line)))
