"""A pack that tries to get out, and walls that notice."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

import reportgen
from reportgen.errors import InputError
from reportgen.model.problem import Problem

CANARY = "canary-7f3a"
ABOUT = 'title = {zh = "甲", en = "A"}\nextends = "briefing"\n'
NETWORK = ("socket.connect", "socket.getaddrinfo", "socket.sendto", "urllib.Request")
PROGRAMS = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork")

Attack = Callable[..., tuple[Problem, ...]]


class Walls:
    """What the interpreter was asked for that no template may ask for."""

    outside: Path | None = None
    crossed: list[str]

    def notice(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self.outside is None:
            return
        local = event == "urllib.Request" and str(arguments[0]).startswith(("file:", "data:"))
        if event in (*NETWORK, *PROGRAMS) and not local:
            self.crossed.append(f"{event} {arguments}")
        elif event == "open" and isinstance(arguments[0], str | bytes):
            path = Path(os.fsdecode(arguments[0])).resolve()
            if path.is_relative_to(self.outside) or path == Path("/etc/passwd"):
                self.crossed.append(f"{event} {path}")


WALLS = Walls()
sys.addaudithook(WALLS.notice)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, with ``templates/mine``."""
    folder = tmp_path / "office"
    (folder / "templates" / "mine").mkdir(parents=True)
    monkeypatch.chdir(folder)
    monkeypatch.delenv("REPORTGEN_TEMPLATES", raising=False)
    return folder


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A folder beside it, with files that no document may show."""
    folder = tmp_path / "outside"
    folder.mkdir()
    for name in ("secret.txt", "secret.html.j2", "secret.css", "secret.toml"):
        (folder / name).write_text(f"<p>{CANARY}</p>", encoding="utf-8")
    Image.new("RGB", (8, 8)).save(folder / "secret.png")
    return folder


@pytest.fixture
def walls(outside: Path) -> Iterator[Walls]:
    """Fails the test when a file of ``outside`` is opened, an address or a program called."""
    importlib.import_module("weasyprint")  # looks for its libraries with programs
    WALLS.outside, WALLS.crossed = outside.resolve(), []
    yield WALLS
    WALLS.outside = None
    assert WALLS.crossed == []


@pytest.fixture
def pack(office: Path) -> Callable[..., Path]:
    """Writes files into ``templates/mine``: ``pack({"print.css": "…"})``."""

    def write(files: dict[str, str], about: str = ABOUT) -> Path:
        folder = office / "templates" / "mine"
        for name, text in {"template.toml": about, **files}.items():
            (folder / name).write_text(text, encoding="utf-8")
        return folder

    return write


@pytest.fixture
def attack(
    briefing: reportgen.Briefing,
    pack: Callable[..., Path],
    walls: Walls,
    office: Path,
    heavy: None,
) -> Attack:
    """Builds with a content, or other files; gives the problems that end it."""

    def run(content: str = "", format_: str = "html", **files: str) -> tuple[Problem, ...]:
        named = {name.replace("__", "."): text for name, text in files.items()}
        pack({"content.html.j2": content, **named} if content else named)
        with pytest.raises(InputError) as caught:
            reportgen.build(briefing, templates=["mine"], formats=[format_])  # type: ignore[list-item]
        assert not (office / "out").exists()
        assert CANARY not in str(caught.value)
        assert all(problem.hint for problem in caught.value.problems)
        return caught.value.problems

    return run
