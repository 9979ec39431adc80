"""The languages that a file may name: those that are registered when it is read."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import PlainValidator
from pydantic_core import PydanticCustomError

from reportgen.languages import LANGUAGES, Lang


def _known(value: Any) -> Lang:
    if isinstance(value, str) and value in LANGUAGES:
        return value
    raise PydanticCustomError("literal_error", "no language of documents")


class _Names:
    """The JSON Schema of the id of a language."""

    def __get_pydantic_json_schema__(self, core_schema: Any, handler: Any) -> dict[str, Any]:
        return {"enum": list(LANGUAGES), "type": "string"}


LanguageId = Annotated[Lang, PlainValidator(_known), _Names()]
