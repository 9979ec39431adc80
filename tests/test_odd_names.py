"""Names in any script and direction: all formats are made, and verify finds nothing."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import html

import reportgen
from reportgen.model.direction import is_right_to_left
from reportgen.pipeline import MadeDocument
from tests.odd_data import odd_briefing

UYGHUR: Mapping[str, Any] = {
    "names": ["شىنجاڭ 360", "360 شىنجاڭ", "شىنجاڭ (2021)"],
    "places": ["قەشقەر", "全省"],
    "tasks": ["走访شىنجاڭ3户", "给شىنجاڭ 2021送12.5万元"],
}
MIXED: Mapping[str, Any] = {
    "names": ["ABC شىنجاڭ 12.5%", "مركز COVID-19 (ب)", "אבג, דהו 1,234.5"],
    "places": ["שלום 12", "كل 3"],
    "tasks": ["שלום, 12 ימים", "visit שלום 12 times", "a (שלום) b"],
}
LONG: Mapping[str, Any] = {
    "names": [
        "مرحبا بالعالم هذا اسم طويل جدا لمؤشر اقتصادي واجتماعي في المقاطعة كلها",
        "شىنجاڭ ئۇيغۇر ئاپتونوم رايونى 2021-2025 يىللىق پىلان 12.5",
        "e\u0301a\u0323\u0308 Việt Nam ｈａｌｆ",
    ],
    "places": ["ئۈرۈمچى 1-", "全省"],
}


def made(folder: Path, lang: str, choices: Mapping[str, Any]) -> dict[str, MadeDocument]:
    """The documents of all formats, verified as they are made."""
    briefing = reportgen.load(odd_briefing(folder, **choices))
    documents = reportgen.make(
        briefing, templates=["briefing"], formats=["docx", "pdf", "html"], lang=lang
    )
    return {it.format: it for it in documents}


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("lang", "choices"), [("zh", UYGHUR), ("en", MIXED), ("zh", LONG)], ids=["ug", "mixed", "long"]
)
def test_names_from_right_to_left_go_through_all_formats(
    tmp_path: Path, lang: str, choices: Mapping[str, Any]
) -> None:
    found = made(tmp_path, lang, choices)
    page = html.fromstring(found["html"].content.decode())
    apart = {it.text_content() for it in page.iter("bdi")}
    turned = list(filter(is_right_to_left, choices["names"]))
    assert len(turned) >= 2
    assert apart.issuperset(turned)
    document = ZipFile(BytesIO(found["docx"].content)).read("word/document.xml").decode()
    assert document.count("<w:rtl/>") >= len(turned)
