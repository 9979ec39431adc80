"""The base of values that a person writes in a data file."""

from __future__ import annotations

from typing import Any, ClassVar


class Record:
    """A frozen value whose fields are also the keys of a data file.

    Loading refuses keys that are not fields; the docstring under a field is its description in
    the JSON Schema.
    """

    __slots__ = ()
    __pydantic_config__: ClassVar[Any] = {"extra": "forbid", "use_attribute_docstrings": True}
