"""Whatever a template writes, the PDF is one to keep, and one to have read aloud."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import get_args

import pytest
from page import ValidationProfile

import reportgen
from reportgen.model.document import Block, Document, Image, Run
from reportgen.model.text import Lang
from reportgen.pdf import write
from tests.everything import everything
from tests.pdf.reading import faults
from tests.pictures import every_picture


def said(document: Document) -> list[Run]:
    runs = [run for block in document.blocks for run in block.runs]
    return [*runs, *(inner for run in runs for inner in run.footnote)]


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("extends", "lang", "archive"), [("briefing", "zh", True), ("jianbao", "en", False)]
)
def test_all_that_a_template_may_write_conforms(
    extends: str, lang: Lang, archive: bool, tmp_path: Path, briefing: reportgen.Briefing
) -> None:
    it = everything(tmp_path / "all", lang, extends)
    document = it.document
    assert {type(block) for block in document.blocks} == set(get_args(Block))
    assert len(list(document.each(Image))) > len(every_picture())
    runs = said(document)
    for part in fields(Run):
        assert any(getattr(run, part.name) for run in runs), part.name
    stamped = replace(document, properties=replace(document.properties, stamp="草稿 Draft"))
    attached = briefing.files if archive else None
    data = write(stamped, it.pack.print_css, it.drawings, attached)
    assert not faults(data, ValidationProfile.PDF_UA_1)
    if archive:
        assert not faults(data, ValidationProfile.PDF_A_3U)
