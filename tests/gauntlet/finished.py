"""Finished documents as they come back."""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path

import pypdf

import reportgen
from reportgen.model.format import FORMATS

DATA = """\
title: {zh: 某市例会, en: Meeting of a city}
date: 2021-05-10
area: {zh: 某市, en: a city}
observations:
  - {indicator: 农村公路里程, value: 1260, unit: 公里, period: 2021-Q1}
  - {indicator: 城市低保标准, value: 700, unit: 元/人·月}
tasks:
  - {text: 完成危桥排查, owner: 养护科, due: 2021-06-30}
"""


@cache
def finished() -> Mapping[str, bytes]:
    """A document of the data in each format, made once in a process.

    ``plain.pdf`` is the PDF saved again, with all its objects as text.
    """
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "meeting.yaml"
        path.write_text(DATA, encoding="utf-8")
        briefing = reportgen.load(path)
        made = reportgen.make(briefing, formats=FORMATS, templates=["briefing"], page_numbers=False)
    found = {f"briefing.{it.format}": it.content for it in made}
    gc.collect()  # what WeasyPrint keeps goes now, and not in the middle of an attempt
    stream = BytesIO()
    writer = pypdf.PdfWriter(clone_from=BytesIO(found["briefing.pdf"]))
    writer.write(stream)
    return {**found, "plain.pdf": stream.getvalue()}
