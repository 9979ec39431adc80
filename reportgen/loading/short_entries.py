"""Entries that may be written as a few words: a task as its text, an area as its name."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema

from reportgen.datafile.entry import FileEntry
from reportgen.languages import LANGUAGES


class ShortEntry(FileEntry):
    """An entry of which one key says most: its value alone may stand for the entry."""

    alone: ClassVar[str]
    """The key that a text alone is the value of."""

    @model_validator(mode="before")
    @classmethod
    def _whole(cls, value: Any) -> Any:
        """A text, or one by language, as the entry that it stands for."""
        by_language = isinstance(value, dict) and value and set(value) <= set(LANGUAGES)
        return {cls.alone: value} if isinstance(value, str) or by_language else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler, /
    ) -> dict[str, Any]:
        """A text, or the entry."""
        entry = handler.resolve_ref_schema(handler(core_schema))
        return {"anyOf": [{"type": "string", "minLength": 1}, entry]}


class ListedEntry(FileEntry):
    """An entry of which a list alone may stand for the whole."""

    listed: ClassVar[str]
    """The key that a list alone is the value of."""

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler, /
    ) -> dict[str, Any]:
        """A list, or the entry."""
        entry = handler.resolve_ref_schema(handler(core_schema))
        items = dict(entry["properties"][cls.listed])
        items.pop("default", None)
        return {"anyOf": [items, entry]}
