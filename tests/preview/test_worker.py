from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from threading import Timer

import pytest

from reportgen.preview import worker
from reportgen.preview.ask import Ask
from reportgen.preview.worker import Worker
from tests.preview.conftest import Office

ENDLESS = 3 * ("{% for letter in '" + 2000 * "x" + "' %}") + 3 * "{% endfor %}"


@pytest.fixture
def page(house: Office, heavy: None) -> Iterator[Worker]:
    it = Worker("html")
    yield it
    it.close()


def test_it_makes_the_page_in_a_process_of_its_own(page: Worker, house: Office) -> None:
    made = page.make(Ask(house.briefing, "mine", verify=False))
    assert made.problems == ()
    assert "First words." in (made.content or b"").decode()


def test_a_process_that_ended_while_it_waited_is_started_anew(page: Worker, house: Office) -> None:
    os.kill(page._process.pid or 0, signal.SIGKILL)
    page._process.join()
    assert page.make(Ask(house.briefing, "mine", verify=False)).content


def test_a_process_that_ends_at_work_is_said_and_started_anew(page: Worker, house: Office) -> None:
    ask = Ask(house.briefing, "mine", verify=False)
    assert page.make(ask).content
    house.edit("<h1>", f"{ENDLESS}<h1>")
    ending = Timer(0.5, os.kill, (page._process.pid or 0, signal.SIGKILL))
    ending.start()
    made = page.make(ask)
    assert [problem.code for problem in made.problems] == ["preview.worker_ended"]
    assert house.briefing in made.files, "the files that may put it right are known all the same"
    assert len(made.files) > 1
    assert made.folders == ask.path
    house.edit(ENDLESS, "")
    assert page.make(ask).content


def test_an_endless_template_is_ended(
    page: Worker, house: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask = Ask(house.briefing, "mine", verify=False)
    assert page.make(ask).content
    house.edit("<h1>", f"{ENDLESS}<h1>")
    monkeypatch.setitem(worker.TIME_LIMITS, "html", 1)
    made = page.make(ask)
    (problem,) = made.problems
    assert (problem.code, problem["seconds"]) == ("preview.too_slow", 1)
    assert house.briefing in made.files
    house.edit(ENDLESS, "")
    monkeypatch.setitem(worker.TIME_LIMITS, "html", 120)
    assert page.make(ask).content


def test_a_worker_that_is_closed_makes_nothing_more(page: Worker, house: Office) -> None:
    page.close()
    assert page.make(Ask(house.briefing, "mine")).problems
    assert not page._process.is_alive()
