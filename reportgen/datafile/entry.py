"""What a mapping in a file may hold, as a pydantic model; the JSON Schema is made from these."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Entry(BaseModel):
    """A mapping in a data file."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)
