from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

Maker = Callable[..., Path]
ABOUT = 'title = {zh = "甲", en = "A"}\nextends = "briefing"\n'


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of an office that has its own ``templates``, as working directory."""
    (tmp_path / "templates").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("REPORTGEN_TEMPLATES", raising=False)
    return tmp_path


@pytest.fixture
def pack(office: Path) -> Maker:
    """Writes a pack of one's own: ``pack(name, about, content.html.j2=…)``."""

    def make(
        name: str = "mine", about: str = ABOUT, under: str = "templates", **files: str
    ) -> Path:
        folder = office / under / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "template.toml").write_text(about, encoding="utf-8")
        for file, text in files.items():
            (folder / file.replace("__", ".")).write_text(text, encoding="utf-8")
        return folder

    return make


@pytest.fixture
def seal(office: Path) -> Path:
    """A picture of 40 by 20 dots."""
    path = office / "seal.png"
    Image.new("RGB", (40, 20), "#C00000").save(path)
    return path
