"""``template.toml`` as a person writes it; the JSON Schema is made from these classes."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    Field,
    PlainValidator,
    StrictBool,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
)

from reportgen.datafile.describe import value_words
from reportgen.datafile.entry import BadValueError, FileEntry
from reportgen.messages import Argument, phrase
from reportgen.model.format import Format
from reportgen.model.literals import ANY_NUMBER
from reportgen.model.pack import Kept, Parameter, ParameterType, Value
from reportgen.model.problem import Problem
from reportgen.model.text import Text
from reportgen.packs.context import pack_folder
from reportgen.packs.inside import is_inside, leads_out
from reportgen.packs.own_phrases import PhrasesEntry
from reportgen.packs.page_entries import PageEntry
from reportgen.packs.token_entries import TokensEntry
from reportgen.packs.values import wanted

_NAME = r"[a-z][a-z0-9_]*"
"""Templates read a parameter as ``params.name``, so that it is a name of Jinja2."""


def _written(text: Text) -> Text:
    for lang, words in text.own.items():
        if not words.strip():
            raise BadValueError(Problem.of("pack.blank", name=lang))
    return text


def _with_number(text: str) -> str:
    if not ANY_NUMBER.search(text):
        raise BadValueError(Problem.of("pack.literal_without_number", value=text))
    return text


def _parameter_name(name: str) -> str:
    if not re.fullmatch(_NAME, name):
        raise BadValueError(Problem.of("pack.bad_parameter_name", name=name))
    return name


def _value(value: Any) -> Value:
    if isinstance(value, bool | str | Decimal):
        return value
    if isinstance(value, int):
        return Decimal(value)
    raise BadValueError(_bad_default(value, phrase("write_a_value")))


def _bad_default(value: Any, instead: Argument) -> Problem:
    return Problem.of("pack.bad_default", value=value_words(value), wanted=instead)


BothLanguages = Annotated[Text, AfterValidator(_written)]
Literal = Annotated[str, AfterValidator(_with_number)]
ParameterName = Annotated[
    str,
    AfterValidator(_parameter_name),
    WithJsonSchema({"type": "string", "pattern": f"^{_NAME}$"}),
]
DefaultValue = Annotated[
    str | bool | Decimal,
    PlainValidator(_value),
    WithJsonSchema({"type": ["string", "boolean", "number"]}),
]


class ParameterEntry(FileEntry):
    """Something that the user of the pack sets."""

    type: ParameterType
    """What it may be set to; an image by the path of a .png or .jpg file."""
    choices: tuple[str, ...] = ()
    """The words that a choice may be."""
    default: DefaultValue
    """What holds where nobody sets it; the path of an image counts from the folder of the pack."""
    about: BothLanguages
    """What it is for, as `reportgen templates show` prints it."""

    @field_validator("choices")
    @classmethod
    def _are_there(cls, choices: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        if info.data.get("type") == "choice" and not choices:
            raise BadValueError(Problem.of("pack.no_choices"))
        return choices

    @field_validator("default")
    @classmethod
    def _fits(cls, default: Value, info: ValidationInfo) -> Value:
        """What others have against the type is said there."""
        kind, choices = info.data.get("type"), info.data.get("choices")
        if kind is None or choices is None:
            return default
        instead = wanted(kind, choices, default) or _outside(kind, default, pack_folder(info))
        if instead:
            raise BadValueError(_bad_default(default, instead))
        return default

    def parameter(self, name: str, folder: Path) -> Parameter:
        """The parameter of that name, of a pack in that folder."""
        return Parameter(name, self.type, self.default, self.about, self.choices, folder)


def _outside(kind: ParameterType, default: Value, folder: Path) -> Argument:
    """What to write instead of an image that is not in the folder of the pack."""
    name = str(default)
    if kind != "image" or not name or (is_inside(name) and not leads_out(folder, folder / name)):
        return ""
    return phrase("write_a_file_of_the_pack")


class TemplateFile(FileEntry):
    """What a template pack is called, what it extends, and what may be set in it."""

    title: BothLanguages | None = None
    """The kind of document; where left out, that of the pack it extends."""
    extends: str | None = None
    """Another pack, whose files and tokens hold where this one has none, such as briefing."""
    formats: tuple[Format, ...] | None = Field(default=None, min_length=1)
    """What the pack is made for; every format where left out."""
    complete: StrictBool | None = None
    """Whether its documents are to give every figure of the data."""
    ledger: StrictBool | None = None
    """Whether its documents say where tasks stand on a day; without tasks or a day none is made."""
    parameters: dict[ParameterName, ParameterEntry] = Field(
        default_factory=dict, json_schema_extra={"additionalProperties": False}
    )
    """What the user of the pack sets, by the name that its content reads as params.NAME."""
    tokens: TokensEntry = Field(default_factory=TokensEntry)
    """The colours, fonts, sizes and spaces of every format."""
    phrases: PhrasesEntry = Field(default_factory=dict)
    """What the pack says in words of its own, by the phrases that `reportgen templates vars`
    lists."""
    literals: tuple[Literal, ...] = ()
    """What the pack says in numbers that are not of the data, such as 12345热线: any other is a
    mistake."""
    keep: tuple[Kept, ...] = ()
    """What people wrote in word.docx and is to go out with the documents: its tracked changes, its
    comments; and the numbers in its own text, as those of a letterhead, which are then not looked
    at."""
    page: PageEntry | None = None
    """How much room texts take on its pages, for a content that chooses what has room."""
