"""Pictures have room wherever they stand, on pages of any size."""

from __future__ import annotations

from base64 import b64encode

import pypdfium2
import pypdfium2.raw as raw
import pytest

from reportgen import resources
from reportgen.pdf import write
from tests.pdf.test_file import small
from tests.pictures import stored, two_halves

MM = 72 / 25.4
PAGES = {"upright": (210, 297), "landscape": (297, 210), "card": (90, 60)}
MARGIN = 12.0
PLACES = {
    "text": "{}<p>after</p>",
    "columns": '<div style="columns: 2">{}<p>after</p></div>',
    "cell": "<table><tr><td>{}</td><td>b</td></tr></table>",
    "item": "<ul><li>{}</li><li>b</li></ul>",
    "section": "<section><aside>{}</aside></section>",
}


def picture(width: int, height: int, centimetres: float) -> str:
    address = b64encode(stored(two_halves("RGB", (width, height)), "PNG")).decode()
    style = f"width: {centimetres}cm; --shape: {width / height}"
    return f'<p><img src="data:image/png;base64,{address}" alt="x" style="{style}"></p>'


def placed(data: bytes) -> list[tuple[float, ...]]:
    """Left, bottom, right and top of each picture, in points."""
    document = pypdfium2.PdfDocument(data)
    kinds = [raw.FPDF_PAGEOBJ_IMAGE]
    return [it.get_bounds() for page in document for it in page.get_objects(filter=kinds)]


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("size", "place"),
    [*((size, "text") for size in PAGES), *(("landscape", place) for place in PLACES)][1:],
)
@pytest.mark.parametrize("shape", [(108, 240), (400, 20)])
def test_a_picture_has_room(size: str, place: str, shape: tuple[int, int]) -> None:
    across, down = PAGES[size]
    base = (resources.templates() / "_blocks" / "base.css").read_text(encoding="utf-8")
    css = f"@page {{ size: {across}mm {down}mm; margin: {MARGIN}mm }} p {{ margin: 0 }}"
    body = PLACES[place].format(picture(*shape, 16))
    ((left, bottom, right, top),) = placed(write(small(body), base + css, {}))
    assert left >= MARGIN * MM - 1
    assert right <= (across - MARGIN) * MM + 1
    assert bottom >= MARGIN * MM - 1
    assert top <= (down - MARGIN) * MM + 1
    assert (right - left) / (top - bottom) == pytest.approx(shape[0] / shape[1], rel=0.02)
