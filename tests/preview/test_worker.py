from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from reportgen.preview import worker
from reportgen.preview.ask import Ask
from reportgen.preview.worker import Worker
from tests.preview.conftest import Office


@pytest.fixture
def page(house: Office, heavy: None) -> Iterator[Worker]:
    it = Worker("html")
    yield it
    it.close()


def test_it_makes_the_page_in_a_process_of_its_own(page: Worker, house: Office) -> None:
    made = page.make(Ask(house.briefing, "mine", verify=False))
    assert made.problems == ()
    assert "First words." in (made.content or b"").decode()


def test_a_process_that_ends_is_said_and_started_anew(page: Worker, house: Office) -> None:
    ask = Ask(house.briefing, "mine", verify=False)
    assert page.make(ask).content
    os.kill(page._process.pid or 0, signal.SIGKILL)
    (problem,) = page.make(ask).problems
    assert problem.code == "preview.worker_ended"
    assert page.make(ask).content


def test_an_endless_template_is_ended(
    page: Worker, house: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask = Ask(house.briefing, "mine", verify=False)
    assert page.make(ask).content
    start = "{% for letter in '" + 2000 * "x" + "' %}"
    endless = 3 * start + 3 * "{% endfor %}"
    house.edit("<h1>", f"{endless}<h1>")
    monkeypatch.setitem(worker.TIME_LIMITS, "html", 1)
    (problem,) = page.make(ask).problems
    assert (problem.code, problem["seconds"]) == ("preview.too_slow", 1)
    house.edit(endless, "")
    monkeypatch.setitem(worker.TIME_LIMITS, "html", 120)
    assert page.make(ask).content


def test_a_worker_that_is_closed_makes_nothing_more(page: Worker, house: Office) -> None:
    page.close()
    assert page.make(Ask(house.briefing, "mine")).problems
    assert not page._process.is_alive()
