"""The figures of a PDF: the ids of its structure elements, and the record in its catalog."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from reportgen.identity import id_of_structure, read_record
from reportgen.messages import phrase
from reportgen.model.traced import FigureRecord
from reportgen.tracing.sighting import SeenFigures, Sighting

_DEEPEST = 100

_UNHEARD = logging.NullHandler()
"""What pypdf says is not for the person's terminal."""


def read(content: bytes) -> SeenFigures:
    """Read a PDF.

    Raises:
        ValueError: it is none, or locked, or its record is damaged.
    """
    from pypdf import PdfReader

    logging.getLogger("pypdf").addHandler(_UNHEARD)
    try:
        reader = PdfReader(BytesIO(content))
        catalog: Any = reader.root_object
        record = _record(catalog)
        if record is None:
            return SeenFigures(None)
        pages = {_number(page): i for i, page in enumerate(reader.pages, start=1)}
        ids = frozenset(record.ids)
        found = _sightings(catalog.get("/StructTreeRoot"), pages, 0)
        return SeenFigures(record, tuple(it for it in found if it.id in ids))
    except Exception as error:  # pypdf raises whatever damaged bytes make its code run into
        raise ValueError(str(error) or type(error).__name__) from None


def _record(catalog: Any) -> FigureRecord | None:
    pieces = catalog.get("/PieceInfo")
    ours = pieces.get_object().get("/reportgen") if pieces else None
    if not ours:
        return None
    return read_record(ours.get_object()["/Private"].get_object().get_data().decode())


def _number(page: Any) -> int:
    return int(page.indirect_reference.idnum)


def _sightings(given: Any, pages: Mapping[int, int], depth: int) -> Iterator[Sighting]:
    """What is printed in a structure element; of what is broken over lines the beginning."""
    element = given.get_object() if given is not None else None
    if depth > _DEEPEST or not isinstance(element, dict):
        return
    if "/ID" in element:
        id_, begins = id_of_structure(str(element["/ID"]))
        page = pages.get(_number(element["/Pg"])) if "/Pg" in element else None
        if begins and page is not None:
            yield Sighting(id_, phrase("place_page", number=page))
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        yield from _sightings(kid, pages, depth + 1)
