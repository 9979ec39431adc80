"""The pages of a PDF as pictures, each drawn when it is looked at."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

from reportgen.turns import ONE_AT_A_TIME

KEPT = 120
"""So many pictures are kept, of all documents."""


@lru_cache(maxsize=8)
def sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of each page in points."""
    from pypdfium2 import PdfDocument

    with ONE_AT_A_TIME, PdfDocument(pdf) as document:
        return tuple(document.get_page_size(number) for number in range(len(document)))


def is_readable(pdf: bytes) -> bool:
    """Whether it has pages: what another program left may be anything."""
    from pypdfium2 import PdfiumError

    try:
        return bool(sizes(pdf))
    except PdfiumError:
        return False


@lru_cache(maxsize=KEPT)
def page_picture(pdf: bytes, number: int, scale: float = 2) -> bytes:
    """A page as PNG; ``number`` counts from 0, ``scale`` is in dots per point.

    Raises:
        IndexError: there is no such page.
    """
    from pypdfium2 import PdfDocument

    with ONE_AT_A_TIME, PdfDocument(pdf) as document:
        if not 0 <= number < len(document):
            raise IndexError(number)
        image = document[number].render(scale=scale).to_pil()
    file = BytesIO()
    image.save(file, "PNG", compress_level=1)
    return file.getvalue()
