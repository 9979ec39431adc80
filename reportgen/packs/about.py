"""``template.toml``: what a pack is called, what it extends, and what may be set in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.errors import InputError
from reportgen.model.format import Format
from reportgen.model.pack import Kept, OwnPhrase, Parameter
from reportgen.model.page import PageMeasures
from reportgen.model.problem import Problem
from reportgen.model.text import Text
from reportgen.model.tokens import TokenMeasure, Typeface
from reportgen.packs.files import pack_text
from reportgen.paths import shown

if TYPE_CHECKING:
    from reportgen.datafile.parsed import ParsedFile
    from reportgen.packs.entries import TemplateFile

PlaceInFile = tuple[str, int, int]
"""File, line and column."""


@dataclass(frozen=True, slots=True)
class TokenSetting:
    """One token as a file sets it. ``group`` is the table it stands in."""

    group: str
    name: str
    value: str | Typeface | TokenMeasure
    place: PlaceInFile


@dataclass(frozen=True, slots=True)
class About:
    """What a ``template.toml`` says; what it leaves out is None or empty.

    ``places`` are those of its keys.
    """

    title: Text | None
    extends: str | None
    formats: tuple[Format, ...] | None
    complete: bool
    ledger: bool | None
    parameters: tuple[Parameter, ...]
    tokens: tuple[TokenSetting, ...]
    phrases: tuple[OwnPhrase, ...]
    page: PageMeasures | None
    literals: tuple[str, ...]
    kept: tuple[Kept, ...]
    places: Mapping[str, PlaceInFile]


def read_about(file: Path) -> About:
    """The ``template.toml`` of a pack.

    Raises:
        InputError: it is missing or wrong, with every problem and its place.
    """
    # pydantic takes longer to import than a list of packs to print.
    from reportgen.datafile.validate import validate
    from reportgen.packs.entries import TemplateFile
    from reportgen.packs.own_phrases import own_phrases
    from reportgen.packs.toml import parse_toml

    if not file.exists() and not file.is_symlink():
        raise InputError([Problem.of("pack.no_about", shown(file))])
    source = parse_toml(pack_text(file), shown(file))
    entry = None if source.problems else validate(source, TemplateFile, context=file.parent)
    phrases = own_phrases(entry.phrases, entry.literals, source) if entry else ()
    if entry is None or source.problems:
        raise InputError(source.problems)
    return About(
        title=entry.title,
        extends=entry.extends,
        formats=entry.formats and tuple(dict.fromkeys(entry.formats)),
        complete=bool(entry.complete),
        ledger=entry.ledger,
        parameters=tuple(it.parameter(name, file.parent) for name, it in entry.parameters.items()),
        tokens=tuple(_settings(entry, source)),
        phrases=phrases,
        page=entry.page.measures() if entry.page else None,
        literals=entry.literals,
        kept=entry.keep,
        places={key: (source.file, *source.position((key,))) for key in source.data},
    )


def _settings(entry: TemplateFile, source: ParsedFile) -> Iterator[TokenSetting]:
    """What the tables of tokens set, in their order in the file."""
    from reportgen.packs.font_entry import FontEntry

    for group, table in entry.tokens:
        for name, value in table:
            if value is not None:
                place = (source.file, *source.position(("tokens", group, name)))
                set_to = value.typeface() if isinstance(value, FontEntry) else value
                yield TokenSetting(group, name, set_to, place)
