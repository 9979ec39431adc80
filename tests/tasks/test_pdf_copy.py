"""PDF forms as programs and people leave them."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    PdfObject,
    TextStringObject,
)

from reportgen.errors import InputError
from reportgen.identity import LIST_KEY
from reportgen.model.returned import ReturnedCopy
from reportgen.tasks import read_copy
from tests.tasks.handmade import record

Values = Mapping[str, str | None]


def form(
    values: Values,
    built: Values | None = None,
    more: Mapping[str, PdfObject] | None = None,
    attached: str = "",
) -> bytes:
    """A PDF with these fields, as ``due:m/a``, and the values that they were built with.

    A value that begins with a slash is the state of a box; one that is None is not said.
    """
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    fields = ArrayObject()
    for name, value in values.items():
        field = DictionaryObject({NameObject("/T"): TextStringObject(name)})
        sort = "/Btn" if name.startswith("checkbox") or ":" not in name else "/Tx"
        field[NameObject("/FT")] = NameObject(sort)
        for key, said in (("/V", value), ("/DV", (built or {}).get(name))):
            if said is not None:
                made = NameObject(said) if said.startswith("/") else TextStringObject(said)
                field[NameObject(key)] = made
        fields.append(writer._add_object(field))
    about = {NameObject(key): value for key, value in (more or {}).items()}
    entries = {NameObject("/Fields"): fields, **about}
    writer.root_object[NameObject("/AcroForm")] = DictionaryObject(entries)
    writer.root_object[NameObject("/Lang")] = TextStringObject("zh-CN")
    if attached:
        record = DecodedStreamObject()
        record.set_data(attached.encode())
        private = DictionaryObject({NameObject("/Private"): writer._add_object(record)})
        kept = DictionaryObject({NameObject(f"/{LIST_KEY}"): private})
        writer.root_object[NameObject("/PieceInfo")] = kept
    return written(writer)


def written(writer: pypdf.PdfWriter) -> bytes:
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


BUILT = {
    "checkbox:m/a": "/Off",
    "owner:m/a": "养护科",
    "due:m/a": "2021-06-30",
    "status:m/a": "进行中",
}
AS_BUILT = {"status": "in_progress", "owner": "养护科", "due": "2021-06-30"}


class Reading:
    """Reads what is given as a file."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "back.pdf"

    def __call__(self, content: bytes) -> ReturnedCopy:
        self.path.write_bytes(content)
        return read_copy(self.path)

    def refused(self, content: bytes) -> list[str]:
        with pytest.raises(InputError) as error:
            self(content)
        return [it.code for it in error.value.problems]


@pytest.fixture
def back(tmp_path: Path) -> Reading:
    return Reading(tmp_path)


def test_fields_say_what_they_do_and_what_they_did(back: Reading) -> None:
    filled = {**BUILT, "checkbox:m/a": "/on", "owner:m/a": "规划科", "due:m/a": "2021年7月1日"}
    copy = back(form(filled, BUILT))
    assert copy.built == {"m/a": AS_BUILT}
    assert copy.now == {"m/a": {"status": "done", "owner": "规划科", "due": "2021-07-01"}}
    assert copy.lang == "zh"
    assert copy.doubts == ()


def test_what_is_attached_says_what_it_was_built_with(back: Reading) -> None:
    copy = back(form({**BUILT, "owner:m/a": ""}, attached=record({"m/a": {}})))
    assert copy.built == {"m/a": AS_BUILT}
    assert copy.now == {"m/a": {**AS_BUILT, "owner": ""}}


def test_it_is_not_known_what_was_there_where_nothing_says_so(back: Reading) -> None:
    copy = back(form({"m/a": "/on", "m/b": "/Off", "m/c": None, "box-1": "/on"}))
    assert copy.built is None
    assert copy.now == {"m/a": {"status": "done"}, "m/b": {}, "m/c": {}}


def test_a_box_that_no_program_touched_says_nothing(back: Reading) -> None:
    copy = back(form({"checkbox:m/a": None}, attached=record({"m/a": {"status": "done"}})))
    assert copy.now == {"m/a": {}}


def test_a_pdf_without_fields_is_never_read_as_not_ticked(back: Reading) -> None:
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(200, 200)
    assert back.refused(written(writer)) == ["tasks.scanned"]
    assert back.refused(form({})) == ["tasks.scanned"]
    fonts = DictionaryObject({NameObject("/F1"): DictionaryObject()})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    assert back.refused(written(writer)) == ["tasks.flattened"]


@pytest.mark.parametrize("content", [b"\xff\xd8\xff\xe0 photo", b"\x89PNG\r\n\x1a\n"])
def test_a_photograph_is_told_as_one(content: bytes, back: Reading) -> None:
    assert back.refused(content) == ["tasks.scanned"]


def test_forms_of_another_sort_and_locked_files_are_told(back: Reading) -> None:
    assert back.refused(form(BUILT, more={"/XFA": BooleanObject(True)})) == ["tasks.xfa"]
    assert back.refused(form({"name": "x"})) == ["tasks.no_list"]
    writer = pypdf.PdfWriter(clone_from=BytesIO(form(BUILT)))
    writer.encrypt("secret", algorithm="RC4-128")
    assert back.refused(written(writer)) == ["tasks.locked"]


def test_a_file_of_the_older_office_is_told(back: Reading) -> None:
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    assert back.refused(old + b"WordDocument") == ["tasks.old_word"]
    assert back.refused(old + "EncryptedPackage".encode("utf-16-le")) == ["tasks.locked"]


def test_half_a_pdf_is_told(back: Reading) -> None:
    content = form(BUILT, BUILT)
    assert back.refused(content[: len(content) // 10]) == ["tasks.damaged"]


def test_fields_in_a_circle_come_to_an_end(back: Reading) -> None:
    writer = pypdf.PdfWriter(clone_from=BytesIO(form(BUILT)))
    node = DictionaryObject({NameObject("/T"): TextStringObject("a")})
    reference = writer._add_object(node)
    node[NameObject("/Kids")] = ArrayObject([reference] * 1_000)
    acro: Any = writer.root_object["/AcroForm"]
    acro["/Fields"].append(reference)
    assert back(written(writer)).now == {"m/a": AS_BUILT}
