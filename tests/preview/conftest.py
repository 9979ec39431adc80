"""A preview of a copy of the real data, with a template of its own, in a folder of its own."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.real import copy_real

ABOUT = """title = {zh = "甲", en = "A"}
extends = "briefing"
%s
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


SECOND = """title = {zh = "乙", en = "B"}
extends = "digest"
formats = ["html"]
"""


@dataclass(frozen=True)
class Office:
    """A folder with a briefing file and a template."""

    briefing: Path
    template: Path
    known: dict[Path, bytes] = field(default_factory=dict)
    """What its files were when it was furnished."""

    @property
    def folder(self) -> Path:
        return self.briefing.parents[1]

    @property
    def content(self) -> Path:
        return self.template / "content.html.j2"

    def edit(self, old: str, new: str) -> None:
        text = self.content.read_text(encoding="utf-8")
        assert old in text
        self.content.write_text(text.replace(old, new), encoding="utf-8")

    def offer(self, *formats: str) -> None:
        """Let the template be of these formats and no others; what is not looked at takes time."""
        about = ABOUT % f"formats = {json.dumps(formats)}"
        (self.template / "template.toml").write_text(about, encoding="utf-8")

    def restore(self) -> None:
        """Make everything as it was when it was furnished."""
        for path in self.folder.rglob("*"):
            if not path.is_dir() and path not in self.known:
                path.unlink()
        for path, content in self.known.items():
            if path.read_bytes() != content:
                path.write_bytes(content)


def furnished(briefing: Path) -> Office:
    """The office of a copy of the real files."""
    template = briefing.parents[1] / "templates" / "mine"
    template.mkdir(parents=True)
    (template / "template.toml").write_text(ABOUT % "", encoding="utf-8")
    (template / "content.html.j2").write_text(CONTENT, encoding="utf-8")
    return Office(briefing, template)


@pytest.fixture
def house(real_files: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Office:
    found = furnished(real_files())
    monkeypatch.chdir(found.folder)
    monkeypatch.delenv("REPORTGEN_TEMPLATES", raising=False)
    return found


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


class Running:
    """A preview that serves several tests, one after the other: each finds it as the first did."""

    def __init__(self, office: Office, address: str) -> None:
        self.office = office
        self.address = address
        self._host = urlsplit(address).netloc
        self._first = ""
        self._first = self._settled()

    def begin(self) -> None:
        """Take back what the last test did, and wait until it is seen no more."""
        self.office.restore()
        for wish in ('{"template": "mine", "lang": "zh"}', '{"set": {}}'):
            self._asked("POST", "/choose", wish)
        self._settled()

    def _settled(self) -> str:
        """The page, once it is made of all files and shows no problem."""
        for _ in range(2400):
            state = json.loads(self._asked("GET", "/events", first="data: ")[6:])
            page = self._asked("GET", "/page")
            done = not state["problems"] and not state["views"]["html"]["busy"]
            if done and page and page == (self._first or page):
                return page
            time.sleep(0.05)
        raise AssertionError("it does not come to rest")

    def _asked(self, method: str, path: str, body: str = "", first: str = "") -> str:
        """The answer, or the first line of it that begins so."""
        connection = http.client.HTTPConnection(self._host, timeout=120)
        connection.request(method, path, body.encode(), {"Origin": f"http://{self._host}"})
        answer = connection.getresponse()
        if first:
            text = next(line for line in map(bytes.decode, answer) if line.startswith(first))
        else:
            text = answer.read().decode()
        connection.close()
        return text


@pytest.fixture(scope="session")
def running(heavy: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A preview of web pages alone; a test that looks at others offers them."""
    office = furnished(copy_real(tmp_path_factory.mktemp("office")))
    office.offer("html")
    second = office.folder / "templates" / "second"
    second.mkdir()
    (second / "template.toml").write_text(SECOND, encoding="utf-8")
    office.known.update(
        (path, path.read_bytes()) for path in office.folder.rglob("*") if path.is_file()
    )
    with started(office) as address:
        yield Running(office, address)


@pytest.fixture
def office(running: Running) -> Office:
    """The folder of the preview that runs, as it was furnished."""
    running.begin()
    return running.office


@pytest.fixture
def address(running: Running, office: Office) -> str:
    return running.address
