"""The gauntlet finds what is planted."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.gauntlet import commands, planted, running
from tests.gauntlet.area import Attempt
from tests.gauntlet.commands import SECRET, command

CHECK = Attempt("nothing", ("check", "meeting.yaml", "--json"))


@pytest.mark.heavy
def test_attempts_that_hang_die_or_eat_are_found_and_the_rest_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "GRACE", 0)
    found = running.attempts(planted.AREA, len(planted.WAYS), tmp_path)
    assert found.made == len(planted.WAYS)
    assert [(number, way) for number, way, _, _ in found.finds] == [
        (1, "hangs"),
        (3, "dies"),
        (4, "eats"),
    ]


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


def test_an_attempt_is_the_same_after_it_was_stored() -> None:
    attempt = Attempt(
        "w", ("build", "x"), {"a.yaml": "题".encode(), "b.png": b"\xff\x00", "c": None}
    )
    assert Attempt.of(attempt.stored()) == attempt
