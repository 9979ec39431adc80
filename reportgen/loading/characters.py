"""Characters of data that nobody sees: those that no document can print, and doubtful ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from reportgen.datafile.describe import dotted_key
from reportgen.datafile.parsed import ParsedFile, Path, Position
from reportgen.languages import LANGUAGES
from reportgen.messages import Argument, phrase
from reportgen.model.briefing import PlacedText
from reportgen.model.direction import DIRECTION_MARKS, has_right_to_left
from reportgen.model.problem import Problem

_BREAKS = "\x0b\x0c\x85\u2028\u2029"
"""Line ends of other programs, which editors show as nothing."""
_RAW = re.compile(f"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff{_BREAKS}]")
_BAD = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff{_BREAKS}]")
"""What no document can print: control characters other than tab and line feed, half pairs, and
line ends that are not those of text files."""
_MOST = 100
"""So many of them are told of one file."""

_LOST = re.compile("\ufffd")
"""What programs write for characters that they could not read: the file was in another encoding."""
_OVERRIDES = "\u202a-\u202e\u2066-\u2069"
_UNSEEN = "\u00ad\u034f\u115f\u1160\u180e\u200b-\u200d\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0"
_HIDDEN = re.compile(f"[{_OVERRIDES}{DIRECTION_MARKS}{_UNSEEN}\U000e0001-\U000e007f]")
_DIRECTED = re.compile(f"[{_OVERRIDES}{DIRECTION_MARKS}]")
_JOINERS, _SPACE, _VOWELS = "\u200c\u200d", "\u200b", "\u180e"
_UNSPACED = re.compile("[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff]")
"""Of scripts that part words by no space: a line may break where they have one without width."""
_FLAG = "\U0001f3f4"
"""The sign that begins a flag, whose letters are unseen characters."""
_AROUND = 8
"""So many characters on either side of an unseen one are told."""

_UNCOMMON = re.compile("[^\x00-\u024f\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")

_ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТХѴЗаеѕіјорсухԁԛԝһгոսօνοΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϳ",
    "ABESIJKMHOPCTXV3aesijopcyxdqwhrnuovoABEZHIKMNOPTYXCj",
)
"""Letters of Cyrillic, Armenian and Greek that look like those of Latin."""


def raw_problems(text: str, file: str) -> tuple[Problem, ...]:
    """What stands in the text of a file and can stand in no data, each with line and column."""
    found: list[Problem] = []
    for number, line in enumerate(text.split("\n") if _RAW.search(text) else (), start=1):
        for it in _RAW.finditer(line):
            place = (number, it.start() + 1)
            found.append(bad_character(it, phrase("the_file"), file, place))
    return tuple(found[:_MOST])


def unprintable(text: str) -> re.Match[str] | None:
    """The first character of a text that no document can print."""
    return _BAD.search(text)


def bad_character(found: re.Match[str], name: Argument, file: str, position: Position) -> Problem:
    """What is wrong with a character that no document can print."""
    name = without_bad(name) if isinstance(name, str) else name
    character = found[0]
    number = f"{ord(character):04X}"
    if "\ud800" <= character <= "\udfff":
        return Problem.of("data.half_pair", file, *position, name=name, number=number)
    if character in _BREAKS:
        around = _around(found)
        return Problem.of(
            "data.hidden_break", file, *position, name=name, number=number, around=around
        )
    return Problem.of("data.control_character", file, *position, name=name, number=number)


def without_bad(text: str) -> str:
    """A text to be shown in a message."""
    return _BAD.sub("?", text)


def report_cells(source: ParsedFile) -> None:
    """Report what cells of tables hold and no document can print."""
    for path, text in _texts(source.data, ()):
        bad = _BAD.search(text) if source.cell(path) else None
        if bad:
            problem = bad_character(bad, dotted_key(path), "", (0, 0))
            source.report_at(path, problem)


def hidden_characters(source: ParsedFile) -> Iterator[Problem]:
    """Warnings of characters in the texts of a file that nobody sees and that change them.

    Source: UAX #9 (direction), UAX #31 (joiners), UTS #39 (letters that look alike).
    """
    for path, text in _texts(source.data, ()):
        found = [it for it in _HIDDEN.finditer(text) if not _meant(text, it.start())]
        for code, some in _by_code(found).items():
            numbers = tuple(dict.fromkeys(f"U+{ord(it[0]):04X}" for it in some))
            yield source.problem(
                path, code, key=dotted_key(path), numbers=numbers, around=_around(some[0])
            )
        if lost := _LOST.search(text):
            around = _around(lost)
            yield source.problem(path, "data.lost_character", key=dotted_key(path), around=around)
    yield from _alike(source)


def uncommon_texts(source: ParsedFile) -> Iterator[PlacedText]:
    """The texts of a file that have characters which not every font for Chinese has."""
    nowhere = Problem.of("data.no_glyph", characters="", numbers=(), font="")
    for path, text in _texts(source.data, ()):
        if _UNCOMMON.search(text):
            lang = next((it for it in LANGUAGES if path[-1:] == (it,)), None)
            yield PlacedText(text, source.placed(path, nowhere), lang)


def _by_code(found: list[re.Match[str]]) -> Mapping[str, list[re.Match[str]]]:
    codes: dict[str, list[re.Match[str]]] = {}
    for it in found:
        code = "data.direction_hidden" if _DIRECTED.match(it[0]) else "data.unseen_character"
        codes.setdefault(code, []).append(it)
    return codes


def _meant(text: str, at: int) -> bool:
    """Whether a character that nobody sees stands where its script or its emoji asks for it."""
    character, before, behind = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if character in DIRECTION_MARKS:
        return has_right_to_left(text)
    if character in _JOINERS:
        return _joins(before) and (_joins(behind) or character == _JOINERS[0])
    if character == _SPACE:
        return bool(_UNSPACED.match(before or behind))
    if character == _VOWELS:
        return "\u1800" <= before <= "\u18af"
    return character >= "\U000e0020" and _FLAG in text[:at]


def _joins(character: str) -> bool:
    """Whether a character is of a script or an emoji that joiners part or join."""
    if not character or ord(character) < 0x600:
        return False
    picture = unicodedata.category(character) in ("So", "Sk", "Mn", "Me")
    return picture or unicodedata.east_asian_width(character) not in "WF"


def _around(found: re.Match[str]) -> str:
    """What stands around a character, which is written as its number."""
    text, at = found.string, found.start()
    parts = text[max(0, at - _AROUND) : at], text[at + 1 : at + 1 + _AROUND]
    before, behind = (_HIDDEN.sub("", without_bad(it)) for it in parts)
    return f"{before}[U+{ord(found[0]):04X}]{behind}".strip()


def _alike(source: ParsedFile) -> Iterator[Problem]:
    """Ids of one list that look the same and are not."""
    met: dict[tuple[Path, str], tuple[str, int]] = {}
    for path, word in _texts(source.data, ()):
        if path[-1:] != ("id",):
            continue
        kind = tuple(part for part in path if isinstance(part, str))
        first, line = met.setdefault((kind, looks(word)), (word, source.position(path)[0]))
        if first != word:
            numbers = tuple(f"U+{ord(it):04X}" for it in dict.fromkeys(word) if it not in first)
            yield source.problem(path, "data.ids_alike", id=word, line=line, numbers=numbers)


def looks(word: str) -> str:
    """What a word looks like: equal in two that differ in what nobody sees alone."""
    return _HIDDEN.sub("", unicodedata.normalize("NFKC", word)).translate(_ALIKE)


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """The texts of data, each with its place."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*path, key))
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from _texts(inner, (*path, i))
