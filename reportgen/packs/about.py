"""``template.toml``: what a pack is called, what it extends, and what may be set in it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, cast, get_args

from reportgen.errors import InputError
from reportgen.model.briefing import Format
from reportgen.model.pack import FORMATS, Parameter, ParameterType, Value
from reportgen.model.problem import Problem
from reportgen.model.text import Text
from reportgen.packs.inside import is_inside, leads_out
from reportgen.packs.tokens import Setting, TokenReader
from reportgen.packs.values import check_value
from reportgen.paths import shown
from reportgen.wording.names import suggestion

KEYS = ("title", "extends", "formats", "complete", "parameters", "tokens")
PARAMETER_KEYS = ("type", "default", "about", "choices")
TYPES: tuple[ParameterType, ...] = get_args(ParameterType)
_IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*")
_LINE = re.compile(r"at line (\d+), column (\d+)")
_PLACE = re.compile(r" *\(at .*\)")
_TITLE = 'write title = {zh = "…", en = "…"}'


@dataclass(frozen=True, slots=True)
class About:
    """What a ``template.toml`` says; what it leaves out is None or empty."""

    title: Text | None = None
    extends: str | None = None
    formats: tuple[Format, ...] | None = None
    complete: bool | None = None
    parameters: tuple[Parameter, ...] = ()
    tokens: tuple[Setting, ...] = ()


def read_about(file: Path) -> About:
    """The ``template.toml`` of a pack.

    Raises:
        InputError: it is missing or wrong, with every problem and its line.
    """
    try:
        text = _read(file)
        data = tomllib.loads(text, parse_float=Decimal)
    except (FileNotFoundError, NotADirectoryError):
        hint = f"put it there, with: {_TITLE.removeprefix('write ')}"
        raise InputError([Problem("the file is missing", hint, shown(file))]) from None
    except UnicodeDecodeError:
        hint = "save it as UTF-8 in your editor"
        raise InputError([Problem("the file is not UTF-8 text", hint, shown(file))]) from None
    except tomllib.TOMLDecodeError as error:
        raise InputError([_syntax(error, file, text)]) from None
    reader = _Reader(shown(file), text.splitlines(), file.parent)
    about = reader.about(data)
    if reader.problems:
        raise InputError(reader.problems)
    return about


def _read(file: Path) -> str:
    if leads_out(file.parent, file):
        hint = "put the file itself there"
        raise InputError([Problem("is a link that leads out of its folder", hint, shown(file))])
    return file.read_text(encoding="utf-8")


def _syntax(error: tomllib.TOMLDecodeError, file: Path, text: str) -> Problem:
    place = _LINE.search(str(error))
    line, column = (int(place[1]), int(place[2])) if place else (len(text.splitlines()), None)
    message = f"this is no TOML: {_PLACE.sub('', str(error))}"
    hint = 'write key = "text", key = true or [a heading]; text stands between quotation marks'
    return Problem(message, hint, shown(file), line, column)


@dataclass(slots=True)
class _Reader:
    file: str
    lines: list[str]
    folder: Path
    problems: list[Problem] = field(default_factory=list)

    def about(self, data: Mapping[str, Any]) -> About:
        self._unknown(data, KEYS, "")
        return About(
            title=self._text(data, "title", _TITLE) if "title" in data else None,
            extends=self._typed(data, "extends", str, 'write extends = "briefing"'),
            formats=self._formats(data),
            complete=self._typed(data, "complete", bool, "write complete = true or false"),
            parameters=tuple(self._parameters(data)),
            tokens=self._tokens(data),
        )

    def _tokens(self, data: Mapping[str, Any]) -> tuple[Setting, ...]:
        table = self._typed(data, "tokens", dict, "write [tokens.colours] above the colours") or {}
        reader = TokenReader(self.file, self.lines, self.folder)
        found = tuple(reader.settings(table))
        self.problems += reader.problems
        return found

    def _formats(self, data: Mapping[str, Any]) -> tuple[Format, ...] | None:
        named = data.get("formats")
        if named is None:
            return None
        if not isinstance(named, list) or not named or not set(map(str, named)) <= set(FORMATS):
            self._problem("formats", f"formats is {named!r}", 'write some of "docx", "pdf", "html"')
            return None
        return tuple(cast("Format", name) for name in dict.fromkeys(named))

    def _parameters(self, data: Mapping[str, Any]) -> Iterator[Parameter]:
        tables = self._typed(data, "parameters", dict, "write [parameters.NAME] above each") or {}
        for name, entry in tables.items():
            found = self._parameter(name, entry)
            if found:
                yield found

    def _parameter(self, name: str, entry: Any) -> Parameter | None:
        if not isinstance(entry, dict) or not _IDENTIFIER.fullmatch(name):
            hint = "write [parameters.name], of lower-case letters, digits and underscores"
            self._problem(name, f"{name!r} is no parameter", hint)
            return None
        before = len(self.problems)
        self._unknown(entry, PARAMETER_KEYS, name)
        for key in ("type", "default"):
            if key not in entry:
                self._problem(name, f"the parameter {name!r} has no {key}", f"add {key} = …")
        kind = entry.get("type", "text")
        if kind not in TYPES:
            hint = f"{suggestion(str(kind), TYPES)}write one of {', '.join(TYPES)}"
            self._problem(name, f"the type of {name!r} is {kind!r}", hint)
        about = self._text(entry, "about", 'write about = {zh = "…", en = "…"}', name)
        if len(self.problems) > before or about is None:
            return None
        choices = tuple(map(str, entry.get("choices", ())))
        made = Parameter(name, kind, _value(entry["default"]), about, choices, self.folder)
        wrong = check_value(made, made.default) or self._outside(made)
        if wrong:
            self._problem(name, f"the default of {name!r} is {entry['default']!r}", wrong)
        return made

    def _outside(self, parameter: Parameter) -> str:
        """What to write instead of an image that is not in the folder of the pack."""
        name = str(parameter.default)
        if parameter.type != "image" or not name:
            return ""
        inward = is_inside(name) and not leads_out(self.folder, self.folder / name)
        return "" if inward else "name a file in the folder of the pack"

    def _text(self, data: Mapping[str, Any], key: str, hint: str, under: str = "") -> Text | None:
        value = data.get(key)
        if isinstance(value, dict) and set(value) == {"zh", "en"}:
            words = [value["zh"], value["en"]]
            if all(isinstance(word, str) and word.strip() for word in words):
                return Text(*words)
        what = f"{key} of {under!r}" if under else key
        self._problem(under or key, f"{what} is not text in both languages", hint)
        return None

    def _typed(self, data: Mapping[str, Any], key: str, kind: type, hint: str) -> Any:
        value = data.get(key)
        if value is None or isinstance(value, kind):
            return value
        self._problem(key, f"{key} is {value!r}", hint)
        return None

    def _unknown(self, data: Mapping[str, Any], keys: tuple[str, ...], under: str) -> None:
        for key in data:
            if key not in keys:
                hint = f"{suggestion(key, keys)}there are: {', '.join(keys)}"
                where = f" in parameters.{under}" if under else ""
                self._problem(key, f"there is no key {key!r}{where}", hint)

    def _problem(self, key: str, message: str, hint: str) -> None:
        self.problems.append(Problem(message, hint, self.file, self._line(key)))

    def _line(self, key: str) -> int | None:
        """The first line that gives the key, or is headed by it."""
        wanted = re.compile(rf"\s*(\[(.*\.)?)?[\"']?{re.escape(key)}[\"']?\s*[=\].]")
        return next((i for i, line in enumerate(self.lines, 1) if wanted.match(line)), None)


def _value(value: Any) -> Value:
    if isinstance(value, bool | str | Decimal):
        return value
    return Decimal(value) if isinstance(value, int) else str(value)
