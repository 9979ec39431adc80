"""TOML text -> plain values, and the line and column of each."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from decimal import Decimal, InvalidOperation

from reportgen.datafile.parsed import ParsedFile, Path, Position
from reportgen.messages import phrase
from reportgen.model.problem import Problem

_LINE = re.compile(r"at line (\d+), column (\d+)")
_PLACE = re.compile(r" *\(at .*\)")
"""Where tomllib says in a sentence what is wrong: it gives the place in no other way."""

_SYNTAX = (
    (r"Invalid statement|Invalid initial character", "key"),
    (r"Expected newline or end of document", "after"),
    (r"Expected '=' after a key", "equals"),
    (r"Expected '\]\]?' at the end", "heading"),
    (r"Cannot (declare|overwrite|mutate|redefine)|Duplicate inline table key", "twice"),
    (r"Unclosed (array|inline table)", "brackets"),
    (r"Unterminated string|^Expected |(Illegal|invalid) character '\\n'", "quotes"),
    (r"(Illegal|invalid) character", "sign"),
    (r"Unescaped|Invalid hex value|Escaped character", "escape"),
    (r"Invalid date or datetime", "date"),
    (r"Invalid value", "value"),
)
"""What tomllib says of a mistake, by a part of it -> the phrases about it, ``toml_…``."""

_ENDLESS = re.compile(r"[0-9][0-9_]{18}|[0-9][eE][-+]?[0-9_]{10}")
_STRING = (
    r'"""(?:\\.|[^\\])*?"{3,5}(?!")'  # up to two quotation marks may stand before the last three
    r"|'''.*?'{3,5}(?!')"
    r'|"(?:\\.|[^"\\])*"'
    r"|'[^']*'"
)
_SKIPPED = re.compile(r"(?:\s|#[^\n]*)*")
_KEY = re.compile(rf"{_STRING}|[A-Za-z0-9_-]+", re.DOTALL)
_VALUE = re.compile(rf"{_STRING}|[^,\]}}#\n]+", re.DOTALL)
"""A text; or a number, date or true, up to what ends it: a date may have a blank inside."""


def parse_toml(text: str, file: str) -> ParsedFile:
    """Parse a TOML document; what is wrong with it is in ``problems``."""
    source = ParsedFile(file, text_example='{zh = "…", en = "…"}')
    try:
        source.data = tomllib.loads(text, parse_float=Decimal)
        _Places(text, source).document()
    except RecursionError:
        source.problems.append(Problem.of("pack.toml_too_deep", file, 1))
    except InvalidOperation:  # an exponent that no number has
        source.problems.append(_of_number(text, file))
    except tomllib.TOMLDecodeError as error:
        source.problems.append(_no_toml(str(error), text, file))
    except ValueError:  # a number with too many digits
        source.problems.append(_of_number(text, file))
    return source


def _no_toml(said: str, text: str, file: str) -> Problem:
    """What tomllib found, in words of ours: it speaks English alone."""
    what = _PLACE.sub("", said)
    code = next((code for sign, code in _SYNTAX if re.search(sign, what)), "other")
    place = _LINE.search(said)
    line, column = (int(place[1]), int(place[2])) if place else (_last_line(text), None)
    words = {"said": phrase(f"toml_{code}", said=what), "advice": phrase(f"toml_{code}_do")}
    return Problem.of("pack.no_toml", file, line, column, **words)


def _of_number(text: str, file: str) -> Problem:
    """What tomllib gives no place of: the line is that of the first number that is so long."""
    found = _ENDLESS.search(text)
    line = text.count("\n", 0, found.start()) + 1 if found else _last_line(text)
    words = {"said": phrase("toml_number"), "advice": phrase("toml_number_do")}
    return Problem.of("pack.no_toml", file, line, **words)


def _last_line(text: str) -> int:
    """The last line that holds something."""
    return max(len(text.rstrip().splitlines()), 1)


class _Places:
    """Walks once over text that tomllib has read, and notes where each key and value stands."""

    def __init__(self, text: str, source: ParsedFile) -> None:
        self.text = text
        self.source = source
        self.at = 0
        self.starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self.counts: dict[Path, int] = {}

    def document(self) -> None:
        under: Path = ()
        while self._skip() < len(self.text):
            if self._take("[["):
                under = self._item(self._key(()))
                self._take("]]")
            elif self._take("["):
                under = self._key(())
                self._take("]")
            else:
                self._pair(under)

    def _item(self, path: Path) -> Path:
        """The next table of an array of tables."""
        number = self.counts.get(path, 0)
        self.counts[path] = number + 1
        self.source.values[(*path, number)] = self.source.values[path]
        return (*path, number)

    def _pair(self, under: Path) -> None:
        path = self._key(under)
        self._take("=")
        self._value(path)

    def _key(self, under: Path) -> Path:
        """The path of a dotted key; what stands on the way is there from its first mention on."""
        path = under
        while path == under or self._take("."):
            self._skip()
            place = self._place()
            path = (*path, _plain(self._match(_KEY)))
            self.source.keys.setdefault(path, place)
            self.source.values.setdefault(path, place)
        return path

    def _value(self, path: Path) -> None:
        self._skip()
        self.source.values[path] = self._place()
        if self._take("["):
            number = 0
            while not self._take("]"):
                self._value((*path, number))
                self._take(",")
                number += 1
        elif self._take("{"):
            while not self._take("}"):
                self._pair(path)
                self._take(",")
        else:
            self._match(_VALUE)

    def _take(self, mark: str) -> bool:
        """Go past a mark, if it comes next."""
        found = self.text.startswith(mark, self._skip())
        self.at += len(mark) if found else 0
        return found

    def _skip(self) -> int:
        """Go past blanks and comments."""
        self._match(_SKIPPED)
        return self.at

    def _match(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self.at)
        if found is None:
            raise AssertionError(f"tomllib reads what this does not, at {self._place()}")
        self.at = found.end()
        return found[0]

    def _place(self) -> Position:
        line = bisect_right(self.starts, self.at)
        return line, self.at - self.starts[line - 1] + 1


def _plain(key: str) -> str:
    """A key without its quotation marks."""
    return next(iter(tomllib.loads(f"{key} = 0"))) if key[0] in "\"'" else key


def position_in(text: str, path: Path) -> Position:
    """The line and column of what stands at a path in TOML text, or of what holds it."""
    return parse_toml(text, "").position(path)
