"""Places in a source that it does not have, as far as it says how many paragraphs it has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportgen.datafile.parsed import ParsedFile, Path
from reportgen.model.problem import Problem


def places_beyond(source: ParsedFile, paragraphs: int | None) -> Iterator[Problem]:
    """Warnings about each ``at`` of a meeting file that lies beyond so many paragraphs."""
    if paragraphs is None:
        return
    for path, paragraph in _places(source.data, ()):
        if paragraph > paragraphs:
            yield source.problem(
                path, "data.paragraph_beyond", paragraph=paragraph, paragraphs=paragraphs
            )


def _places(data: Any, path: Path) -> Iterator[tuple[Path, int]]:
    """Every place of a statement or a figure with its paragraph."""
    if isinstance(data, list):
        for i, item in enumerate(data):
            yield from _places(item, (*path, i))
    elif isinstance(data, dict):
        for key, value in data.items():
            if key == "at" and isinstance(value, dict) and isinstance(value.get("paragraph"), int):
                yield (*path, "at", "paragraph"), value["paragraph"]
            else:
                yield from _places(value, (*path, key))
