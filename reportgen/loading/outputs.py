"""What a briefing is made into: the documents that its file names, or those of every briefing."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

from reportgen.datafile.parsed import ParsedFile
from reportgen.loading.entries import BriefingFile
from reportgen.loading.made_ids import made_id
from reportgen.messages import near
from reportgen.model.briefing import Output
from reportgen.model.format import FORMATS

TEMPLATE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
"""The names a template pack may have: no paths."""
_USUAL = (Output("briefing", ("docx", "pdf")), Output("digest", ("pdf",)))
"""What a briefing is made into that names no documents."""


def outputs_of(file: BriefingFile) -> tuple[Output, ...]:
    """The documents of a briefing."""
    return _USUAL if file.outputs is None else file.outputs


def id_of_file(path: Path) -> str:
    """The id of a briefing that has none: the name of its file, where that can name a folder."""
    words = re.sub(r"[^\w-]+", "-", path.stem.lower()).strip("-_")
    return words or made_id("briefing", path.stem)


def check_outputs(
    source: ParsedFile, file: BriefingFile, templates: Collection[str] | None
) -> None:
    """See that templates can be found by their names, and each stands once with its formats."""
    first: dict[str, int] = {}
    for i, output in enumerate(file.outputs or ()):
        name, place = output.template, ("outputs", i, "template")
        if not TEMPLATE.fullmatch(name):
            source.report(place, "data.bad_template_name", name=name)
        elif templates is not None and name not in templates:
            known = tuple(templates)
            source.report(
                place, "data.unknown_template", name=name, near=near(name, known), known=known
            )
        elif name in first:
            source.report(place, "data.template_twice", name=name, first=first[name])
        first.setdefault(name, source.position(place)[0])
        if not output.formats:
            source.report(("outputs", i, "formats"), "data.no_formats", formats=FORMATS)


def check_copies(source: ParsedFile, file: BriefingFile) -> None:
    """See that a bulletin is printed at least once."""
    copies = file.bulletin.copies
    if copies is not None and copies < 1:
        source.report(("bulletin", "copies"), "data.no_copies", copies=copies)
