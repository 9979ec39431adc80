"""What a role of fonts is set in, as ``template.toml`` writes it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Any, cast

from pydantic import (
    BeforeValidator,
    Field,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    WithJsonSchema,
    WrapValidator,
    field_validator,
)

from reportgen import fonts
from reportgen.datafile.describe import value_words
from reportgen.datafile.entry import BadValueError, FileEntry
from reportgen.languages import Script
from reportgen.messages import near
from reportgen.model.problem import Problem
from reportgen.model.tokens import Typeface
from reportgen.packs.context import pack_folder

_FAMILY = re.compile(r"[\w][\w .()+-]*")
"""A name of a font stands in CSS and in Word's XML between quotation marks: it has none itself."""


def _font_file(value: Any, info: ValidationInfo) -> Path:
    """A font file in the folder of the pack, or one that is installed."""
    if not isinstance(value, str) or not value.lower().endswith(fonts.FILES):
        raise BadValueError(Problem.of("pack.no_font_file", file=str(value), endings=fonts.FILES))
    own = pack_folder(info) / value
    found = own if own.is_file() else fonts.find_file(value)
    if found is None:
        raise BadValueError(Problem.of("pack.missing_font_file", file=value))
    if not fonts.is_font(found):
        raise BadValueError(Problem.of("pack.broken_font_file", file=value))
    return found


FontFile = Annotated[
    Path,
    BeforeValidator(_font_file),
    WithJsonSchema({"type": "string", "pattern": r"\.([tT][tT][fF]|[oO][tT][fF])$"}),
]
FontName = Annotated[str | None, WithJsonSchema({"type": "string"})]


class FontEntry(FileEntry):
    """Fonts by their names in Word, with their files where assets/fonts.toml has none."""

    latin_file: FontFile | None = None
    """The file of the Latin font, in the folder of the pack or installed: for PDF and charts."""
    cjk_file: FontFile | None = None
    """The file of the Chinese font."""
    latin: FontName = Field(default=None, validate_default=True)
    """The Latin font, by its name in Word, such as Arial."""
    cjk: FontName = Field(default=None, validate_default=True)
    """The Chinese font, by its name in Word, such as 楷体."""

    @field_validator("latin", "cjk", mode="before")
    @classmethod
    def _has_a_file(cls, name: Any, info: ValidationInfo) -> Any:
        script = cast("Script", info.field_name)
        file = info.data.get(f"{script}_file")
        wrong_file = f"{script}_file" not in info.data
        if name is None:
            if file is not None:
                raise BadValueError(Problem.of("pack.font_file_without_name", script=script))
        elif not isinstance(name, str) or not _FAMILY.fullmatch(name):
            raise BadValueError(
                Problem.of("pack.bad_font_name", script=script, value=value_words(name))
            )
        elif file is None and not wrong_file and not fonts.faces_of(name, script):
            raise BadValueError(_unknown_font(name, script))
        return name

    def typeface(self) -> Typeface:
        """The fonts as the tokens have them."""
        return Typeface("", self.latin or "", self.cjk or "", self.latin_file, self.cjk_file)


def _unknown_font(name: str, script: Script) -> Problem:
    close = near(name, fonts.names(script))
    return Problem.of("pack.unknown_font", name=name, script=script, near=close)


class SameFont(FontEntry):
    """The fonts of another role."""

    like: str

    def typeface(self) -> Typeface:
        """The fonts as the tokens have them."""
        return Typeface(like=self.like)


def _role_or_fonts(
    value: Any, handler: ValidatorFunctionWrapHandler, info: ValidationInfo
) -> FontEntry:
    if isinstance(value, dict):
        return cast("FontEntry", handler(value))
    if value in fonts.roles():
        return SameFont(like=value)
    raise BadValueError(
        Problem.of(
            "pack.bad_font",
            name=str(info.field_name),
            value=value_words(value),
            near=near(str(value), fonts.roles()),
            roles=fonts.roles(),
        )
    )


RoleName = Annotated[str, WithJsonSchema({"enum": list(fonts.roles())})]
Font = Annotated[
    FontEntry, WrapValidator(_role_or_fonts, json_schema_input_type=RoleName | FontEntry)
]
