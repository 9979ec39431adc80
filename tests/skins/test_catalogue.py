from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pytest

from tests.skins.catalogue import SKINS
from tests.skins.parts import unzipped
from tests.word.reading import faults

NO_DOCUMENTS = ("strict", "template", "macros")
"""What a validator of documents has something to say of, as of any other kind of file."""


def test_the_set_has_what_offices_have() -> None:
    assert len(SKINS) >= 40
    chinese = sum(make().lang == "zh" for make in SKINS.values())
    assert min(chinese, len(SKINS) - chinese) >= 15


@pytest.mark.heavy
def test_the_documents_of_the_set_are_sound(tmp_path: Path) -> None:
    found = [
        (name, it)
        for name, make in SKINS.items()
        if name not in NO_DOCUMENTS
        for it in faults(make().data, tmp_path)
        if "required relation" not in it
    ]
    assert found == []


def test_a_document_of_the_set_is_made_alike_each_time_and_says_what_it_keeps() -> None:
    for name, make in SKINS.items():
        skin = make()
        assert unzipped(make().data) == unzipped(skin.data), name
        parts = unzipped(skin.data)
        words = b"".join(it for part, it in parts.items() if part.endswith(".xml")).decode()
        assert all(it in words for it in (*skin.stays, *skin.literals)), name
        assert bool(skin.refused) or words.count("{{ body }}") == 1, name
    assert docx.Document(BytesIO(SKINS["red_head"]().data)).paragraphs
