"""Check lists that are filled in in a PDF reader: boxes, offices, dates, states."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from io import BytesIO
from typing import Any

import pypdf
import pypdfium2
import pytest
from lxml import etree
from page import ValidationProfile
from pypdf.generic import StreamObject

import reportgen
from reportgen.identity import LIST_KEY, field_name
from reportgen.model.document import Control, Table
from reportgen.model.meeting import Closing, Progress
from reportgen.model.text import Lang, Text
from reportgen.pdf import write
from tests.pdf.building import Composed, composed
from tests.pdf.making import Made
from tests.pdf.odd import ODD
from tests.pdf.reading import Pdf, faults

TASK = "national-2020/assistance-policies"
BOX = f"checkbox:{TASK}"


def controls(it: Composed) -> list[Control]:
    cells = (cell for table in it.document.each(Table) for cell in table.cells)
    return [cell.control for cell in cells if cell.control]


def boxes(it: Composed) -> dict[str, bool]:
    """The name of each box, and whether it is ticked."""
    return {field_name(c): bool(c.value) for c in controls(it) if c.kind == "checkbox"}


def fields(pdf: Pdf) -> dict[str, Any]:
    return dict(pdf.reader.get_fields() or {})


def filled(pdf: Pdf, name: str, value: str) -> Pdf:
    """The PDF as a reader saves it after one field was filled in."""
    writer, saved = pypdf.PdfWriter(clone_from=pdf.reader), BytesIO()
    for page in writer.pages:
        if "/Annots" in page:
            writer.update_page_form_field_values(page, {name: value}, auto_regenerate=False)
    writer.write(saved)
    return Pdf(saved.getvalue())


def ink(pdf: Pdf, task: str) -> float:
    """How dark PDFium draws the inside of a task's box, from 0 to 1."""
    for number, page in enumerate(pdf.reader.pages):
        for note in page.get("/Annots", []):
            field = note.get_object()
            if field.get("/T") == task:
                left, one, right, other = (float(it) for it in field["/Rect"])
                bottom, top = sorted((one, other))
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
    found = {name: field for name, field in fields(pdf).items() if field.field_type == "/Btn"}
    assert {name: field.value == "/on" for name, field in found.items()} == wanted
    assert all(field["/DV"] == field.value for field in found.values()), "as they were built"


@pytest.mark.parametrize(("template", "lang"), [("briefing", "zh"), ("jianbao", "en")])
def test_each_cell_that_is_filled_in_has_a_field(made: Made, template: str, lang: Lang) -> None:
    it, pdf = made(template, lang)
    wanted = {field_name(c): c.value for c in controls(it) if c.kind != "checkbox"}
    found = {name: field for name, field in fields(pdf).items() if field.field_type != "/Btn"}
    assert {name: field.value for name, field in found.items()} == wanted
    assert {name: field["/DV"] for name, field in found.items()} == wanted
    assert all(field.alternate_name for field in found.values())
    states = [field for name, field in found.items() if name.startswith("status:")]
    assert {field.field_type for field in states} == {"/Ch"}


def test_the_record_of_a_list_is_kept(made: Made) -> None:
    it, pdf = made("briefing", "zh")
    pieces: Any = pdf.reader.root_object["/PieceInfo"]
    record = etree.fromstring(pieces[f"/{LIST_KEY}"]["/Private"].get_object().get_data())
    assert record.get("briefing") == it.document.properties.briefing
    assert {f"checkbox:{task.get('tag')}" for task in record} == set(boxes(it))


def lately(briefing: reportgen.Briefing) -> reportgen.Briefing:
    """A meeting whose tasks have what a ledger has, with an id that a field cannot be named by."""
    tasks = briefing.subject.year_end
    first = replace(
        tasks[0],
        id="visits.2020",
        owner=Text("救助处", "Relief"),
        support=(Text("财政局", "Finance"),),
        person=Text("张三", "Zhang San"),
        progress=Progress(Text("走访12户", "12 visited"), dt.date(2020, 12, 31)),
    )
    second = replace(
        tasks[1], status="done", closed=Closing(dt.date(2021, 1, 5), Text("单", "Slip"))
    )
    subject = replace(briefing.subject, year_end=(first, second, *tasks[2:]))
    return replace(briefing, subject=subject)


@pytest.mark.heavy
def test_what_is_printed_stays_until_it_is_filled_in(briefing: reportgen.Briefing) -> None:
    it = composed(lately(briefing), "briefing", "zh")
    data = write(it.document, it.pack.print_css, it.drawings)
    assert not faults(data, ValidationProfile.PDF_UA_1)
    pdf = Pdf(data)
    for words in ("救助处", "财政局", "张三", "走访12户", "截至2020", "办结：单"):
        assert words in pdf.flat
    (name,) = [it for it in fields(pdf) if it.startswith("progress:") and "visits" in it]
    assert "." not in name
    assert fields(pdf)[name]["/DV"] == "走访12户"
    before, after = ink(pdf, name), ink(filled(pdf, name, "-"), name)
    assert 0 < after < before / 2, "the field covers what is printed"
    blank = ink(pdf, name.replace("progress:", "status:"))
    assert blank < 0.001


def test_a_field_names_its_task(made: Made) -> None:
    _, pdf = made("briefing", "zh")
    assert fields(pdf)[BOX].alternate_name == "制定社会救助改革的配套政策"


def test_a_tick_is_kept_and_drawn(made: Made) -> None:
    composed_of, pdf = made("briefing", "zh")
    after = filled(pdf, BOX, "/on")
    values = {name: fields(after)[name].value for name in boxes(composed_of)}
    assert values.pop(BOX) == "/on"
    assert set(values.values()) == {"/Off"}
    assert ink(pdf, BOX) < 0.12
    assert ink(after, BOX) > ink(pdf, BOX) + 0.1


def test_readers_take_both_looks_from_the_file(made: Made) -> None:
    _, pdf = made("briefing", "zh")
    form: Any = pdf.reader.root_object["/AcroForm"]
    assert "/NeedAppearances" not in form
    looks = [it["/AP"]["/N"] for field in form["/Fields"] if (it := field.get_object())]
    drawn = [it for it in looks if not isinstance(it, StreamObject)]
    assert {frozenset(it) for it in drawn} == {frozenset(("/on", "/Off"))}
    assert len(looks) == 4 * len(drawn)


@pytest.mark.heavy
@pytest.mark.parametrize("pack", ["briefing", "jianbao"])
def test_an_archive_prints_its_boxes(briefing: reportgen.Briefing, pack: str) -> None:
    it = composed(ODD["forty_groups"](briefing), pack, "en")
    pdf = Pdf(write(it.document, it.pack.print_css, it.drawings, attached=()))
    assert not fields(pdf)
    assert pdf.text.count("✓") == sum(boxes(it).values()) > 0
