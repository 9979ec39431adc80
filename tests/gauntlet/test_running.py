"""The gauntlet finds what is planted."""

from __future__ import annotations

import json
import os
import runpy
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import matplotlib as mpl
import pytest

from tests.gauntlet import commands, planted, running
from tests.gauntlet.area import Attempt
from tests.gauntlet.commands import SECRET, command
from tests.gauntlet.tried import data
from tests.gauntlet.watch import watched

ROOT = Path(__file__).parents[2]
BENCHMARK = ROOT / "benchmarks" / "gauntlet.py"
CHECK = Attempt("nothing", ("check", "meeting.yaml", "--json"))


@pytest.mark.heavy
def test_attempts_that_hang_die_or_eat_are_found_and_the_rest_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "PATIENCE", 1)
    found = running.attempts(planted.AREA, len(planted.WAYS), tmp_path)
    assert found.made == len(planted.WAYS)
    assert [(number, way) for number, way, _, _ in found.finds] == [
        (1, "hangs"),
        (3, "dies"),
        (4, "eats"),
    ]


@pytest.mark.heavy
def test_a_run_that_is_ended_has_kept_what_it_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "PATIENCE", 1)
    going = running.Going(planted.AREA, len(planted.WAYS))
    kept = runpy.run_path(str(BENCHMARK))["Kept"](going, tmp_path / "kept")

    def tell(find: running.Find) -> None:
        kept.tell(find)
        going.end()

    going.tell = tell
    going.run(tmp_path)
    (line,) = (tmp_path / "kept" / "finds.jsonl").read_text("utf-8").splitlines()
    assert (json.loads(line)["number"], json.loads(line)["way"]) == (1, "hangs")
    assert going.first_open() == 1


@pytest.mark.heavy
@pytest.mark.skipif(sys.platform != "linux", reason="looks at the processes of Linux")
def test_a_signal_ends_the_workers_and_prints_what_was_made() -> None:
    arguments = ["escapes", "--first", "3", "--count", "90", "--jobs", "1"]
    with subprocess.Popen(
        [sys.executable, str(BENCHMARK), *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()  # until then it imports
        workers = _workers(process.pid)
        process.send_signal(signal.SIGTERM)  # who runs tests in the background lets SIGINT be
        printed = process.stdout.read()
    assert process.returncode == 130
    assert "to go on: escapes --first 3" in printed
    assert "| tried |" in printed
    assert not any(Path(f"/proc/{worker}").exists() for worker in workers)


def _workers(process: int) -> list[str]:
    """What a process has started, as soon as that is something."""
    for _ in range(400):
        tasks = Path(f"/proc/{process}/task").glob("*/children")
        if found := " ".join(task.read_text() for task in tasks).split():
            return found
        time.sleep(0.05)
    raise AssertionError("no worker was started")


def test_a_run_that_goes_well_finds_nothing(tmp_path: Path) -> None:
    tried = command(CHECK, tmp_path)
    assert (tried.outcome, tried.finds) == ("done", ())


def test_a_mistake_of_the_user_is_its_code(tmp_path: Path) -> None:
    spoilt = Attempt("a key: x", CHECK.arguments, {"meeting.yaml": b"titel: x\n"})
    tried = command(spoilt, tmp_path)
    assert tried.outcome.startswith("data.")
    assert tried.way == "a key"
    assert not tried.finds


def _raises() -> None:
    raise ValueError("planted")


def _reads_a_secret() -> None:
    Path("../secret.txt").read_text()


def _shows_a_secret() -> None:
    sys.stdout.write(SECRET)


def _writes_outside() -> None:
    Path("../elsewhere").write_text("x")
    Path("../elsewhere").unlink()


def _writes_half() -> None:
    Path("half.pdf").write_bytes(b"%PDF-1.7")


def _changes_the_data() -> None:
    Path("meeting.yaml").write_text("title: another")


def _leaves_a_temporary_file() -> None:
    Path("../tmp/left.bin").write_text("x")


@pytest.mark.parametrize(
    ("does", "said"),
    [
        (_raises, "ValueError: planted"),
        (_reads_a_secret, "read: "),
        (_shows_a_secret, "shows what it may not read"),
        (_writes_outside, "written: "),
        (_writes_half, "torn: half.pdf"),
        (_changes_the_data, "changed or gone: meeting.yaml"),
        (_leaves_a_temporary_file, "left among the temporary files: left.bin"),
    ],
)
def test_what_no_run_may_do_is_found(
    does: Callable[[], None], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def main(_: list[str]) -> int:
        does()
        return 0

    monkeypatch.setattr(commands, "main", main)
    (find,) = command(CHECK, tmp_path).finds
    assert said in find


def test_the_list_of_fonts_that_the_first_chart_writes_is_no_find(tmp_path: Path) -> None:
    place = Path(mpl.get_cachedir()) / "a file of a test"
    with watched(tmp_path) as touched:
        place.write_text("x", "utf-8")
        place.read_text("utf-8")
    place.unlink()
    assert not touched


@pytest.mark.heavy
def test_no_command_passes_over_the_data_file_that_is_spoilt(tmp_path: Path) -> None:
    said = []
    for name in sorted(set(data.TARGETS)):
        for other in (data.compare, data.words, data.workbook, data.with_codes):
            arguments = (*other(Random(1), name), "--json")  # noqa: S311 - dice, no secret
            spoilt = Attempt("no YAML", arguments, {name: b"a: [\n"}, "desk")
            said.append((name, arguments, command(spoilt, tmp_path).outcome))
    assert [it for it in said if it[2] != "data.no_yaml"] == []


def test_an_attempt_is_the_same_after_it_was_stored() -> None:
    attempt = Attempt(
        "w", ("build", "x"), {"a.yaml": "题".encode(), "b.png": b"\xff\x00", "c": None}
    )
    assert Attempt.of(attempt.stored()) == attempt
