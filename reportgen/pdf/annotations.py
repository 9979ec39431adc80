"""Links and check boxes of a PDF: what WeasyPrint leaves undone in them."""

from __future__ import annotations

from typing import Any

from pydyf import PDF, Array, Dictionary, Stream, String
from weasyprint.document import Document as Layout

from reportgen.identity import field_name
from reportgen.model.document import Control


def name_boxes(page: Any) -> None:
    """Give each check box a name and its text as title, in a page's tree.

    Its name is the tag of its control; that of any other box is its number.
    """
    for row in page.iter("tr"):
        task = row.get("data-task")
        for box in row.iter("input") if task else ():
            box.set("name", field_name(Control("checkbox", task)))
            box.set("title", box.get("aria-label") or task)
    for number, box in enumerate(page.iter("input"), start=1):
        if not box.get("name"):
            box.set("name", f"box-{number}")
            box.set("title", box.get("aria-label") or f"☐ {number}")


def name_links(layout: Layout) -> None:
    """Describe each link by its words; WeasyPrint describes it by the id that it leads to."""
    for page in layout.pages:
        for kind, _, _, box in page.links:
            words = " ".join("".join(box.element.itertext()).split())
            if kind in ("internal", "external") and box.link_annotation and words:
                box.link_annotation["Contents"] = String(words)


def finish_boxes(pdf: PDF) -> None:
    """Give each check box the look of its empty state, and have readers take both looks as given.

    WeasyPrint asks readers to draw the boxes themselves, and each would do it in its own way.
    """
    form = pdf.catalog.get("AcroForm")
    if form is None:
        return
    del form["NeedAppearances"]
    for reference in form["Fields"]:
        _finish_box(pdf, pdf.objects[int(reference.split()[0])])


def _finish_box(pdf: PDF, field: Any) -> None:
    left, top, right, bottom = field["Rect"]
    extra = {"Type": "/XObject", "Subtype": "/Form"}
    extra["BBox"] = Array((0, 0, right - left, top - bottom))
    empty = Stream([], Dictionary(extra))
    pdf.add_object(empty)
    field["AP"]["N"]["Off"] = empty.reference
    field["DV"] = field["V"]
