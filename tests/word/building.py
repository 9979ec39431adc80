"""Builds documents by hand."""

from __future__ import annotations

import datetime as dt
import struct
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from lxml.etree import _Element as Element

from reportgen.model.chart import Chart
from reportgen.model.document import (
    Block,
    Caption,
    CaptionKind,
    Cell,
    Document,
    Drawing,
    Properties,
    Run,
)
from reportgen.model.picture import Picture
from reportgen.model.pieces import BODY, marker
from reportgen.model.text import Lang
from reportgen.word.package import repack
from reportgen.word.skin import open_skin
from reportgen.word.writer import write
from reportgen.word.xml.parts import tagged_places
from reportgen.word.xml.story import replace_spans, store, text
from tests.word.reading import Docx

TEMPLATES = Path(__file__).parents[2] / "templates"
SKINS = ("briefing", "digest", "jianbao")
TITLES: dict[CaptionKind, dict[Lang, str]] = {
    "table": {"zh": "表", "en": "Table"},
    "figure": {"zh": "图", "en": "Figure"},
}


def skin(name: str = "briefing") -> bytes:
    return (TEMPLATES / name / "word.docx").read_bytes()


def ready(look: bytes) -> bytes:
    """A skin as it is written into: its tag for the content is filled."""
    root = cast("Element", open_skin(look).element)
    places = tagged_places(root, BODY)
    for place in places:
        replace_spans(place, [(0, len(text(place)), marker(BODY))])
    return repack(look, {"word/document.xml": lambda _: store(root)}) if places else look


def properties(lang: Lang = "zh") -> Properties:
    return Properties(
        title="2020年民政工作简报",
        subject="辽宁与全国",
        author="办公室",
        keywords=("民政", "2020"),
        lang=lang,
        created=dt.datetime(2020, 12, 30, 9, 30, tzinfo=dt.UTC),
    )


def document(*blocks: Block, lang: Lang = "zh") -> Document:
    return Document(properties(lang), blocks, "")


def written(
    *blocks: Block,
    lang: Lang = "zh",
    look: bytes | None = None,
    pictures: Mapping[Drawing, Picture] | None = None,
    charts: Mapping[Drawing, Chart | Picture] | None = None,
) -> Docx:
    return Docx(
        write(document(*blocks, lang=lang), ready(look or skin()), charts or pictures or {})
    )


def runs(text: str) -> tuple[Run, ...]:
    return (Run(text),)


def cell(text: str = "", **kwargs: object) -> Cell:
    return Cell((runs(text),) if text else (), **kwargs)  # type: ignore[arg-type]


def caption(kind: CaptionKind, number: int, words: str, lang: Lang = "zh") -> Caption:
    return Caption(kind, TITLES[kind][lang], number, runs(words))


def picture(width: float = 14, height: float = 7, grey: int = 200) -> Picture:
    side = 20
    line = b"\0" + bytes([grey]) * side
    header = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    chunks = (b"IHDR", header), (b"IDAT", zlib.compress(line * side)), (b"IEND", b"")
    png = b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)
    return Picture(png, width, height)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
