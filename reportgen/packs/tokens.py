"""``[tokens]`` of a ``template.toml``: what each sets, and where."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from reportgen import fonts
from reportgen.model.problem import Problem
from reportgen.model.tokens import COLOURS, SIZES, SPACES, TokenMeasure, Typeface
from reportgen.packs.values import is_colour
from reportgen.wording.names import suggestion

FONT_KEYS = ("latin", "latin_file", "cjk", "cjk_file")
CHINESE_SIZES = {
    "初号": "42",
    "小初": "36",
    "一号": "26",
    "小一": "24",
    "二号": "22",
    "小二": "18",
    "三号": "16",
    "小三": "15",
    "四号": "14",
    "小四": "12",
    "五号": "10.5",
    "小五": "9",
    "六号": "7.5",
    "小六": "6.5",
}
"""The sizes of type in Chinese offices, in points."""

SIZE_RANGE = (Decimal(5), Decimal(96))
SPACE_RANGES = {
    "line_height": (Decimal(1), Decimal(3)),
    "paragraph": (Decimal(0), Decimal(48)),
    "cell": (Decimal(0), Decimal(24)),
}
_FAMILY = re.compile(r"[\w][\w .()+-]*")
_HEADING = re.compile(r"\s*\[([^\[\]]+)\]")


@dataclass(frozen=True, slots=True)
class Setting:
    """One token as a file sets it. ``group`` is the table it stands in."""

    group: str
    name: str
    value: str | Typeface | TokenMeasure
    file: str
    line: int | None


@dataclass(slots=True)
class TokenReader:
    """Reads the tokens of one file; ``problems`` are what is wrong in them."""

    file: str
    lines: Sequence[str]
    folder: Path
    problems: list[Problem] = field(default_factory=list)

    def settings(self, data: Mapping[str, Any]) -> Iterator[Setting]:
        """What the table ``tokens`` sets."""
        for group, table in self._known(data, tuple(GROUPS), ("tokens",)):
            if not isinstance(table, dict):
                hint = f"write [tokens.{group}] above its keys"
                self._problem(("tokens", group), f"tokens.{group} is {table!r}", hint)
                continue
            names, read = GROUPS[group]
            for name, value in self._known(table, names(), ("tokens", group)):
                found = read(self, ("tokens", group, name), value)
                if found is not None:
                    line = line_of(self.lines, ("tokens", group, name))
                    yield Setting(group, name, found, self.file, line)

    def colour(self, path: tuple[str, ...], value: Any) -> str | None:
        """A colour, in upper case."""
        if is_colour(value):
            return str(value).upper()
        hint = "write it as #0B4F8A, between quotation marks"
        self._problem(path, f"the colour {path[-1]} is {value!r}", hint)
        return None

    def size(self, path: tuple[str, ...], value: Any) -> TokenMeasure | None:
        """A size of type."""
        low, high = SIZE_RANGE
        hint = f'write points from {low} to {high}, as 12 or "小四", or {{zh = 14, en = 12}}'
        return self._measure(path, value, SIZE_RANGE, hint)

    def space(self, path: tuple[str, ...], value: Any) -> TokenMeasure | None:
        """A space, or the line height."""
        low, high = limits = SPACE_RANGES[path[-1]]
        what = "parts of the size" if path[-1] == "line_height" else "points"
        hint = f"write {what} from {low} to {high}, as {high / 2}, or a table of zh and en"
        return self._measure(path, value, limits, hint)

    def typeface(self, path: tuple[str, ...], value: Any) -> Typeface | None:
        """What a role is set in."""
        if isinstance(value, dict):
            return self._own_fonts(path, value)
        if value in fonts.roles():
            return Typeface(like=value)
        near = suggestion(str(value), fonts.roles())
        roles = ", ".join(fonts.roles())
        hint = f'{near}write a role ({roles}), or {{latin = "…", cjk = "…"}}'
        self._problem(path, f"the font {path[-1]} is {value!r}", hint)
        return None

    def _own_fonts(self, path: tuple[str, ...], table: Mapping[str, Any]) -> Typeface | None:
        before = len(self.problems)
        given = dict(self._known(table, FONT_KEYS, path))
        for key, value in given.items():
            if not isinstance(value, str) or not _FAMILY.fullmatch(value):
                hint = "write the name as Word shows it, between quotation marks"
                self._problem(path, f"{key} of the font {path[-1]} is {value!r}", hint)
        if len(self.problems) > before:
            return None
        latin, cjk = (self._file(path, given, script) for script in ("latin", "cjk"))
        if len(self.problems) > before:
            return None
        return Typeface("", given.get("latin", ""), given.get("cjk", ""), latin, cjk)

    def _file(
        self, path: tuple[str, ...], given: Mapping[str, str], script: fonts.Script
    ) -> Path | None:
        """The file of a font; None where fonts.toml knows its name, or there is no name."""
        name, file = given.get(script), given.get(f"{script}_file")
        if file is None:
            if name is not None and not fonts.faces_of(name, script):
                near = suggestion(name, fonts.names(script))
                hint = f'{near}or add {script}_file = "….ttf", for PDF and charts'
                self._problem(path, f"the font {name!r} is not in assets/fonts.toml", hint)
            return None
        if name is None:
            hint = f'add {script} = "…", its name in Word'
            self._problem(path, f"{script}_file has no name", hint)
            return None
        return self._found(path, file)

    def _found(self, path: tuple[str, ...], file: str) -> Path | None:
        if not file.lower().endswith(fonts.FILES):
            hint = f"name a file that ends in {' or '.join(fonts.FILES)}"
            self._problem(path, f"{file!r} is no font file", hint)
            return None
        own = self.folder / file
        found = own if own.is_file() else fonts.find_file(file)
        if found is None:
            hint = "put it into the folder of the pack, or install it"
            self._problem(path, f"there is no font file {file!r} on this machine", hint)
            return None
        if not fonts.is_font(found):
            self._problem(path, f"the font file {file!r} cannot be read", "put a whole font there")
            return None
        return found

    def _measure(
        self, path: tuple[str, ...], value: Any, limits: tuple[Decimal, Decimal], hint: str
    ) -> TokenMeasure | None:
        both = value if isinstance(value, dict) else {"zh": value, "en": value}
        numbers = {lang: _number(it) for lang, it in both.items()}
        low, high = limits
        fits = all(it is not None and low <= it <= high for it in numbers.values())
        if not fits or set(numbers) != {"zh", "en"}:
            self._problem(path, f"{'.'.join(path)} is {_shown(value)}", hint)
            return None
        return TokenMeasure(**{lang: it for lang, it in numbers.items() if it is not None})

    def _known(
        self, table: Mapping[str, Any], allowed: tuple[str, ...], path: tuple[str, ...]
    ) -> Iterator[tuple[str, Any]]:
        for key, value in table.items():
            if key in allowed:
                yield key, value
            else:
                hint = f"{suggestion(key, allowed)}there are: {', '.join(allowed)}"
                self._problem((*path, key), f"there is no key {key!r} in {'.'.join(path)}", hint)

    def _problem(self, path: tuple[str, ...], message: str, hint: str) -> None:
        self.problems.append(Problem(message, hint, self.file, line_of(self.lines, path)))


GROUPS: dict[str, tuple[Callable[[], tuple[str, ...]], Callable[..., Any]]] = {
    "colours": (lambda: COLOURS, TokenReader.colour),
    "night": (lambda: COLOURS, TokenReader.colour),
    "fonts": (fonts.roles, TokenReader.typeface),
    "sizes": (lambda: SIZES, TokenReader.size),
    "spacing": (lambda: SPACES, TokenReader.space),
}
"""The tables of tokens: what each may name, and how its values are read."""


def line_of(lines: Sequence[str], path: Sequence[str]) -> int | None:
    """The first line of a TOML file that gives a key, or heads it, or gives what holds it."""
    wanted, heading = ".".join(path), ""
    for number, line in enumerate(lines, 1):
        if found := _HEADING.match(line):
            heading = key = _plain(found[1])
        elif "=" in line:
            key = ".".join(filter(None, (heading, _plain(line.partition("=")[0]))))
        else:
            continue
        if key == wanted or key.startswith(f"{wanted}."):
            return number
    return line_of(lines, path[:-1]) if len(path) > 1 else None


def _plain(key: str) -> str:
    return re.sub(r"[\s\"']", "", key)


def _number(value: Any) -> Decimal | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int | Decimal):
        number = Decimal(value)
        return number if number.is_finite() else None
    points = CHINESE_SIZES.get(value) if isinstance(value, str) else None
    return Decimal(points) if points else None


def _shown(value: Any) -> str:
    return str(value) if isinstance(value, Decimal) else repr(value)
