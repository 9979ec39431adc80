"""Files of which bytes were changed, or that break off: told, and never a fault of ours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from random import Random

import pytest

from reportgen.model.format import FORMATS, Format
from reportgen.tracing import docx as traced_docx
from reportgen.tracing import html as traced_html
from reportgen.tracing import pdf as traced_pdf
from reportgen.verify import read
from tests.gauntlet.spoiling.pdfs import pdf
from tests.verify.conftest import Made

TRACED: dict[Format, Callable[[bytes], object]] = {
    "docx": traced_docx.read,
    "pdf": traced_pdf.read,
    "html": traced_html.read,
}
MUTANTS = 24


def mutants(content: bytes) -> list[bytes]:
    """The file with bytes changed, with some left out, and broken off; always the same ones."""
    random, found = Random(14), []  # noqa: S311 - to be the same each time
    for number in range(MUTANTS):
        at = random.randrange(len(content))
        changed = bytearray(content)
        if number % 3 == 0:
            changed[at : at + 4] = random.randbytes(4)
        elif number % 3 == 1:
            del changed[at : at + 50]
        else:
            del changed[at:]
        found.append(bytes(changed))
    return found


def said(reader: Callable[[bytes], object], content: bytes) -> str | None:
    """What is said of a file that cannot be read; None of one that can."""
    try:
        reader(content)
    except ValueError as error:
        return str(error)
    return None


@pytest.mark.heavy
@pytest.mark.parametrize("kind", FORMATS)
def test_a_damaged_file_is_read_or_told(
    made: Made, kind: Format, capfd: pytest.CaptureFixture[str]
) -> None:
    readers = (lambda it: read(it, kind), TRACED[kind])
    told = [said(reader, content) for content in mutants(made(kind)) for reader in readers]
    assert 0 < len([it for it in told if it is not None]) < 2 * MUTANTS
    assert "" not in told, "an error without a word"
    assert capfd.readouterr() == ("", "")


def test_a_pdf_that_is_locked_in_no_known_way_is_told() -> None:
    parts = {1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [] /Count 0 >>"}
    encrypted = b"/ID [ (a) (a) ] /Encrypt << /Filter /Standard /V 99 /R 99 /O (o) /U (u) /P -4 >>"
    locked = pdf(parts, encrypted)
    assert "Encryption" in str(said(traced_pdf.read, locked))
    assert said(lambda it: read(it, "pdf"), locked)


@pytest.mark.parametrize("text", ["[" * 50_000, "null", "[]", '{"form": 1, "lang": []}'])
def test_a_record_that_is_none_is_told(text: str) -> None:
    page = f'<html><body><script id="figure-record">{text}</script></body></html>'
    assert said(traced_html.read, page.encode()) is not None


def test_of_a_page_with_wrong_bytes_the_rest_is_read(made: Made) -> None:
    page = made("html")
    spoilt = page.replace("简报".encode(), b"\xe7\xae", 1)
    one, other = (Counter(line.text for line in read(it, "html").lines) for it in (page, spoilt))
    assert 0 < (one - other).total() < 5
    assert read(page.decode().encode("utf-16"), "html").lines == read(page, "html").lines
    assert said(lambda it: read(it, "html"), page.decode().encode("gb18030")) == "not in UTF-8"
