from __future__ import annotations

import pytest

from reportgen.languages import LANGUAGES, language_from
from reportgen.page.css import rules_of

SHEET = "html:lang(en) body { color: red } html:lang(zh) p { margin: 0 }"


def test_the_rules_of_a_sheet_stay_as_they_are() -> None:
    assert [rules_of(SHEET, lang) for lang in ("zh", "en")] == [SHEET, SHEET]


def test_a_language_that_derives_takes_the_rules_of_its_base(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    base = LANGUAGES["zh"]
    other = language_from(
        base, "hant", str, name=base.name, about=base.about, tag="zh-Hant", locale=base.locale
    )
    monkeypatch.setitem(LANGUAGES, "hant", other)
    assert rules_of(SHEET, "hant") == SHEET.replace(":lang(zh)", ":lang(zh-Hant)")
