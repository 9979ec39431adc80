"""The record of figures as JSON: the same text in every format, as short as it can be."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from typing import Any, TypeVar, get_args

from reportgen.languages import LANGUAGES
from reportgen.model.traced import (
    DerivedBy,
    FigureRecord,
    TracedDerivation,
    TracedFigure,
    TracedMeeting,
)

RECORD_NAMESPACE = "urn:reportgen:figures:1"
"""Names the form of the record, in Word files as the namespace of the element around it."""
_SHARED = ("place", "sentence", "reading", "correction")
"""Texts that many entries have in common: each stands once, and the entries have its number."""
EntryT = TypeVar("EntryT", TracedMeeting, TracedFigure, TracedDerivation)


def stored_record(record: FigureRecord) -> str:
    """A record as JSON; empty where no figure is printed. The same record gives the same text."""
    if not record.ids:
        return ""
    texts: dict[str, int] = {}
    value = {
        "form": RECORD_NAMESPACE,
        "lang": record.lang,
        "meetings": _entries(record.meetings, texts),
        "figures": _entries(record.figures, texts),
        "derived": _entries(record.derived, texts),
        "texts": list(texts),
    }
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def read_record(text: str) -> FigureRecord:
    """The record that such a text is of.

    Raises:
        ValueError: it is none.
    """
    try:
        value = json.loads(text)
        if value["form"] != RECORD_NAMESPACE or value["lang"] not in LANGUAGES:
            raise ValueError(str(value["form"]))
        texts = [str(it) for it in value["texts"]]
        return FigureRecord(
            value["lang"],
            tuple(_entry(TracedMeeting, it, texts) for it in value["meetings"]),
            tuple(_entry(TracedFigure, it, texts) for it in value["figures"]),
            tuple(_entry(TracedDerivation, it, texts) for it in value["derived"]),
        )
    except (KeyError, TypeError, IndexError, RecursionError) as error:
        raise ValueError(f"{type(error).__name__}: {error}") from None


def _entries(
    entries: Iterable[TracedMeeting | TracedFigure | TracedDerivation], texts: dict[str, int]
) -> list[Mapping[str, Any]]:
    """Entries without what is empty."""
    return [
        {
            name: texts.setdefault(value, len(texts)) if name in _SHARED else value
            for name, value in asdict(entry).items()
            if value
        }
        for entry in entries
    ]


def _entry(kind: type[EntryT], value: Mapping[str, Any], texts: list[str]) -> EntryT:
    first, *_ = fields(kind)
    found: dict[str, Any] = {first.name: value[first.name]}
    for name in (it.name for it in fields(kind)):
        given = value.get(name, "")
        if name in _SHARED and given != "":
            given = texts[given]
        found[name] = tuple(map(str, given)) if name == "figures" else str(given)
    if "how" in found and found["how"] not in get_args(DerivedBy):
        raise ValueError(found["how"])
    return kind(**found)
