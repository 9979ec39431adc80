from __future__ import annotations

import pytest

from reportgen.languages import LANGUAGES
from tests.languages.third import third


@pytest.fixture
def xx(monkeypatch: pytest.MonkeyPatch) -> str:
    """The id of a third language; this is all that it takes to have one."""
    language = third()
    monkeypatch.setitem(LANGUAGES, language.id, language)
    return language.id
