from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest

from reportgen.cli import main
from reportgen.errors import InputError
from reportgen.languages import LANGUAGES
from reportgen.messages import LANGUAGES_OF_MESSAGES
from reportgen.model.problem import Problem
from reportgen.preview import Ask, preview
from reportgen.preview.page import STATIC
from reportgen.preview.state import problem_card
from tests.preview.conftest import Office, started
from tests.real import BRIEFING


class Asking:
    """Asks a preview as a browser, or as another page in it, would."""

    def __init__(self, address: str) -> None:
        self.host = urlsplit(address).netloc

    def __call__(
        self, path: str, method: str = "GET", body: str = "", **headers: str
    ) -> tuple[int, str]:
        connection = http.client.HTTPConnection(self.host, timeout=120)
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body.encode(), {"Host": self.host, **given})
        answer = connection.getresponse()
        text = answer.read().decode(errors="replace")
        connection.close()
        return answer.status, text

    def choose(self, **wish: object) -> int:
        origin = f"http://{self.host}"
        return self("/choose", "POST", json.dumps(wish), Origin=origin)[0]


def test_it_answers_its_own_page_and_nobody_else(address: str) -> None:
    ask = Asking(address)
    port = ask.host.partition(":")[2]
    assert ask("/")[0] == 200
    assert ask("/", Host=f"localhost:{port}")[0] == 200
    assert ask("/", Host="evil.example")[0] == 400
    assert ask("/", Host=f"evil.example:{port}")[0] == 400
    assert ask("/page", Origin="http://evil.example")[0] == 403
    assert ask("/events", Origin="null")[0] == 403
    wish = json.dumps({"lang": "en"})
    assert ask("/choose", "POST", wish)[0] == 403
    assert ask("/choose", "POST", wish, Origin="http://evil.example")[0] == 403
    assert ask("/choose", "POST", wish, Origin=f"http://127.0.0.1:{int(port) - 1}")[0] == 403
    assert ask.choose(lang="en") == 204


def test_a_choice_that_is_none_is_refused(address: str) -> None:
    ask = Asking(address)
    assert ask.choose(lang="fr") == 400
    assert ask.choose(set={"motto": 3}) == 400
    assert ask.choose(set=[]) == 400
    assert ask.choose(briefing="x") == 400
    assert ask.choose(template=["mine"]) == 400
    assert ask.choose(set={"motto": "x" * 200_000}) == 413
    assert ask("/choose", "POST", "[" * 50_000, Origin=f"http://{ask.host}")[0] == 400
    assert ask("/choose", "POST", "{", Origin=f"http://{ask.host}")[0] == 400


def test_every_registered_language_may_be_chosen_and_no_other(address: str) -> None:
    ask = Asking(address)
    assert {lang: ask.choose(lang=lang) for lang in (*LANGUAGES, "xx")} == {
        **dict.fromkeys(LANGUAGES, 204),
        "xx": 400,
    }


def test_only_files_of_templates_and_data_are_shown(address: str, office: Office) -> None:
    ask = Asking(address)
    secret = office.folder / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    link = office.template / "link.txt"
    link.symlink_to(secret)
    loop = office.template / "loop"
    loop.symlink_to(loop)

    def source(path: object) -> tuple[int, str]:
        return ask(f"/source?path={quote(str(path))}")

    assert source(office.content) == (200, office.content.read_text(encoding="utf-8"))
    assert source("templates/mine/template.toml")[0] == 200
    assert source(office.briefing)[0] == 200
    assert source(office.folder / "meetings" / "liaoning-2020.yaml")[0] == 200
    for path in (
        secret,
        link,
        loop,
        "templates/mine/loop",
        "templates/" + "x" * 5000,
        "secret.txt",
        "templates/../secret.txt",
        "/etc/passwd",
        office.template,
        "",
        "a\0b",
    ):
        assert source(path)[0] == 404, path
    for path in ("/../secret.txt", "/%2e%2e/secret.txt", "/static/app.py", "/app.py"):
        assert ask(path)[0] == 404, path


def test_pages_that_are_not_there_are_not_found(address: str) -> None:
    ask = Asking(address)
    for path in ("/pages/pdf/999.png", "/pages/html/0.png", "/pages/exe/0.png"):
        assert ask(path)[0] == 404, path


def test_a_port_in_use_is_said_in_one_sentence(
    house: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert main(["preview", str(house.briefing), "--port", str(port), "--no-open"]) == 2
    said = capsys.readouterr().err
    assert f"port {port} cannot be used" in said
    assert "--port" in said
    assert "Traceback" not in said


def test_a_briefing_that_is_missing_and_a_library_that_is(
    house: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(InputError, match="no such file"):
        preview(Ask(Path("nowhere.yaml")))
    monkeypatch.setattr("reportgen.preview.server.find_spec", lambda _: None)
    with pytest.raises(InputError, match=r"pip install -c constraints\.txt -e '\.\[preview\]'"):
        preview(Ask(BRIEFING))


@pytest.mark.heavy
def test_a_template_wrong_from_the_start_does_not_stop_it(house: Office) -> None:
    (house.template / "template.toml").write_text("title = ", encoding="utf-8")
    with started(house) as address:
        connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=120)
        connection.request("GET", "/events")
        answer = connection.getresponse()
        states = (json.loads(line[6:]) for line in answer if line.startswith(b"data: "))
        state = next(state for state in states if state["problems"])
        connection.close()
    (problem,) = state["problems"]
    assert problem["file"] == "templates/mine/template.toml"
    assert problem["line"] == 1
    assert problem["source"] == "title = "
    assert "digest" in state["templates"]


def workers_below(process: int) -> Iterator[int]:
    """The processes that make documents for this one."""
    for place in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            above = int((place / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[1])
            if above == process:
                if b"spawn_main" in (place / "cmdline").read_bytes():
                    yield int(place.name)
                else:
                    yield from workers_below(int(place.name))


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes as Linux tells them")
def test_a_save_is_shown_after_the_worker_of_the_page_was_killed(
    address: str, office: Office
) -> None:
    ask, figures = Asking(address), office.folder / "meetings" / "liaoning-2020.yaml"
    shown = []
    for words in ("Second words.", "Third words."):
        for worker in list(workers_below(os.getpid())):
            os.kill(worker, signal.SIGKILL)
        text = figures.read_text(encoding="utf-8")
        figures.unlink()
        figures.write_text(text, encoding="utf-8")
        office.edit("First words.", words)
        until = time.monotonic() + 60
        while words not in (page := ask("/page")[1]) and time.monotonic() < until:
            time.sleep(0.1)
        shown.append(words in page)
        office.edit(words, "First words.")
    assert shown == [True, True]


def test_the_files_of_the_page_are_there() -> None:
    names = {path.name for path in STATIC.iterdir()}
    assert names == {f"{name}.{end}" for name in ("preview", "review") for end in ("css", "js")} | {
        "preview.html"
    }


@pytest.mark.parametrize(
    ("ask", "words"),
    [
        (Ask(BRIEFING, "breifing"), "did you mean 'briefing'"),
        (Ask(BRIEFING, "mine", parameters={"moto": "x"}), "did you mean 'motto'"),
        (Ask(BRIEFING, "mine", parameters={"words.ofice": "x"}), "did you mean 'office'"),
        (Ask(BRIEFING.parents[1] / "indicators" / "civil-affairs.yaml"), "not a briefing file"),
        (Ask(Path("templates", "mine", "template.toml")), "not a data file of reportgen"),
    ],
)
def test_what_can_never_be_shown_is_refused_at_once(house: Office, ask: Ask, words: str) -> None:
    with pytest.raises(InputError, match=words):
        preview(ask, ready=lambda _: pytest.fail("it serves"))


@pytest.mark.parametrize("wrong", ["template: brief\n", "template: [\n"])
def test_a_briefing_with_mistakes_is_told_and_shown_all_the_same(house: Office, wrong: str) -> None:
    text = house.briefing.read_text(encoding="utf-8")
    house.briefing.write_text(text.replace("template: briefing\n", wrong), encoding="utf-8")
    told: list[Problem] = []

    def ready(_: str) -> None:
        assert [Path(problem.file).name for problem in told] == [house.briefing.name]
        raise KeyboardInterrupt

    preview(Ask(house.briefing), ready=ready, doubt=told.extend)
    assert told[0].line


@pytest.mark.heavy
def test_a_program_is_given_the_address_in_one_line(
    house: Office, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def serve(_: object, listening: socket.socket) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("reportgen.preview.server._serve", serve)
    assert main(["preview", str(house.briefing), "--no-open", "--json"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    found = json.loads(line)
    assert found["address"].startswith("http://127.0.0.1:")
    assert found["problems"] == []


def test_a_problem_is_shown_in_the_language_of_messages(house: Office) -> None:
    problem = Problem.of("preview.too_slow", str(house.content), 2, seconds=20)
    cards = {lang: problem_card(problem, lang, house.content) for lang in LANGUAGES_OF_MESSAGES}
    assert cards["zh"]["message"] == "生成文件超过了20秒"
    assert cards["en"]["message"] == "making the document took longer than 20 seconds"
    assert {card["source"] for card in cards.values()} == {"<h1>{{ report.title }}</h1>"}
    assert {card["code"] for card in cards.values()} == {"preview.too_slow"}
