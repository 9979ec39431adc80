from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.preview.review import Review
from tests.preview.review.drafted import reading, write_draft


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a drafted meeting, with its text, a code list and a briefing file."""
    folder = tmp_path / "office"
    folder.mkdir()
    write_draft(folder)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def review(draft: Path) -> Review:
    return Review(draft / "briefing.yaml", "en", reading)
