"""A Word document without what people noted in it while they worked on it."""

from __future__ import annotations

import re
from collections.abc import Collection
from io import BytesIO
from typing import cast
from zipfile import ZipFile

from docx.opc.part import XmlPart
from lxml.etree import _Element as Element

from reportgen.model.pack import Kept
from reportgen.word.package import drop_stale, repack
from reportgen.word.skin import open_skin
from reportgen.word.xml.settle import settle

_NOTED = re.compile(rb"comments?\b|<\w+:(?:ins|del|move(?:From|To)\w*|\w+Change|cell\w+)[ />]")


def without_marks_of_review(data: bytes, kept: Collection[Kept] = ()) -> bytes:
    """A Word document with its tracked changes accepted and without comments, unless ``kept``.

    So it is said of it what the finished document says, which has none of them either.

    Raises:
        InputError: it is no Word document.
    """
    document = open_skin(data)
    with ZipFile(BytesIO(data)) as package:
        parts = [package.read(name) for name in package.namelist() if name.startswith("word/")]
    if not any(map(_NOTED.search, parts)):
        return data
    for part in (document.part, *document.part.related_parts.values()):
        if isinstance(part, XmlPart):
            settle(cast("Element", part.element), kept=kept)
    drop_stale(document, kept)
    stream = BytesIO()
    document.save(stream)
    return repack(stream.getvalue(), {})
