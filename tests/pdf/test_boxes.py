"""Check boxes that tick in a PDF reader."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pypdf
import pypdfium2
import pytest

import reportgen
from reportgen.model.document import Control, Table
from reportgen.model.text import Lang
from reportgen.pdf import write
from tests.pdf.building import Composed, composed
from tests.pdf.making import Made
from tests.pdf.odd import ODD
from tests.pdf.reading import Pdf

TASK = "national-2020/assistance-policies"


def boxes(it: Composed) -> dict[str, bool]:
    """Each task with a box, and whether it is ticked."""
    tables = [block for block in it.document.blocks if isinstance(block, Table)]
    cells = [cell.control for table in tables for row in table.rows for cell in row.cells]
    controls = [c for c in cells if isinstance(c, Control) and c.kind == "checkbox"]
    return {control.task: bool(control.value) for control in controls}


def fields(pdf: Pdf) -> dict[str, Any]:
    return dict(pdf.reader.get_fields() or {})


def ticked(pdf: Pdf, task: str) -> Pdf:
    """The PDF as a reader saves it after one tick."""
    writer, saved = pypdf.PdfWriter(clone_from=pdf.reader), BytesIO()
    for page in writer.pages:
        if "/Annots" in page:
            writer.update_page_form_field_values(page, {task: "/on"}, auto_regenerate=False)
    writer.write(saved)
    return Pdf(saved.getvalue())


def ink(pdf: Pdf, task: str) -> float:
    """How dark PDFium draws the inside of a task's box, from 0 to 1."""
    for number, page in enumerate(pdf.reader.pages):
        for note in page.get("/Annots", []):
            field = note.get_object()
            if field.get("/T") == task:
                left, top, right, bottom = (float(it) for it in field["/Rect"])
                document = pypdfium2.PdfDocument(pdf.data)
                document.init_forms()
                height = float(page.mediabox.height)
                crop = (left, bottom, float(page.mediabox.width) - right, height - top)
                drawn = document[number].render(scale=4, crop=crop, grayscale=True).to_pil()
                grey: bytes = drawn.tobytes()
                return 1 - sum(grey) / len(grey) / 255
    raise AssertionError(task)


@pytest.mark.parametrize(
    ("template", "lang", "odd"),
    [("briefing", "zh", ""), ("jianbao", "en", ""), ("jianbao", "en", "many_tasks")],
)
def test_each_task_has_a_field_named_by_it(made: Made, template: str, lang: Lang, odd: str) -> None:
    it, pdf = made(template, lang, odd)
    wanted = boxes(it)
    assert len(wanted) > 39
    found = fields(pdf)
    assert {task: field.value == "/on" for task, field in found.items()} == wanted
    assert all(field.field_type == "/Btn" for field in found.values())


def test_a_field_names_its_task(made: Made) -> None:
    _, pdf = made("briefing", "zh")
    assert fields(pdf)[TASK].alternate_name == "制定社会救助改革的配套政策"


def test_a_tick_is_kept_and_drawn(made: Made) -> None:
    _, pdf = made("briefing", "zh")
    after = ticked(pdf, TASK)
    values = {name: field.value for name, field in fields(after).items()}
    assert values.pop(TASK) == "/on"
    assert set(values.values()) == {"/Off"}
    assert ink(pdf, TASK) < 0.12
    assert ink(after, TASK) > ink(pdf, TASK) + 0.1


def test_readers_take_both_looks_from_the_file(made: Made) -> None:
    _, pdf = made("briefing", "zh")
    form: Any = pdf.reader.root_object["/AcroForm"]
    assert "/NeedAppearances" not in form
    for field in form["/Fields"]:
        assert set(field.get_object()["/AP"]["/N"]) == {"/on", "/Off"}


@pytest.mark.heavy
@pytest.mark.parametrize("pack", ["briefing", "jianbao"])
def test_an_archive_prints_its_boxes(briefing: reportgen.Briefing, pack: str) -> None:
    it = composed(ODD["forty_groups"](briefing), pack, "en")
    pdf = Pdf(write(it.document, it.pack.print_css, it.drawings, attached=()))
    assert not fields(pdf)
    assert pdf.text.count("✓") == sum(boxes(it).values()) > 0
