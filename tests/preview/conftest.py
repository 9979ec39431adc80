"""A preview of a copy of the real data, with a template of its own, in a folder of its own."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

ABOUT = """title = {zh = "甲", en = "A"}
extends = "briefing"

[parameters.motto]
type = "text"
default = "first motto"
about = {zh = "题词", en = "The motto"}
"""
CONTENT = """<article>
<h1>{{ report.title }}</h1>
<p>First words. {{ params.motto }}</p>
{% for figure in report.subject_figures %}<p>{{ figure.name }} {{ figure.amount }}</p>
{% endfor %}
</article>
"""


@dataclass(frozen=True)
class Office:
    """A folder with a briefing file and a template."""

    briefing: Path
    template: Path

    @property
    def content(self) -> Path:
        return self.template / "content.html.j2"

    def edit(self, old: str, new: str) -> None:
        text = self.content.read_text(encoding="utf-8")
        assert old in text
        self.content.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def house(real_files: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Office:
    briefing = real_files()
    folder = briefing.parents[1]
    template = folder / "templates" / "mine"
    template.mkdir(parents=True)
    (template / "template.toml").write_text(ABOUT, encoding="utf-8")
    (template / "content.html.j2").write_text(CONTENT, encoding="utf-8")
    monkeypatch.chdir(folder)
    monkeypatch.delenv("REPORTGEN_TEMPLATES", raising=False)
    return Office(briefing, template)


@contextmanager
def started(house: Office, *options: str) -> Iterator[str]:
    """The address of a running preview; it must end at Ctrl-C by itself, and say nothing then."""
    command = [sys.executable, "-m", "reportgen", "preview", str(house.briefing)]
    root = Path(__file__).parents[2]
    running = subprocess.Popen(
        [*command, "--template", "mine", "--no-open", "--no-verify", *options],
        cwd=house.briefing.parents[1],
        env={**os.environ, "PYTHONPATH": str(root), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert running.stdout is not None
    try:
        lines = (re.search(r"http://127\.0\.0\.1:\d+/", line) for line in running.stdout)
        found = next((line for line in lines if line), None)
        assert found, "it has not started"
        yield found[0]
        running.send_signal(signal.SIGINT)
        assert running.wait(60) == 0
        assert running.stdout.read() == ""
    finally:
        running.kill()
        running.wait()
        running.stdout.close()


@pytest.fixture
def address(house: Office, heavy: None) -> Iterator[str]:
    with started(house) as found:
        yield found
