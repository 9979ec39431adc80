"""Whatever a style asks for, a layout ends: with a document, or with what is wrong."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

from reportgen.errors import InputError, OutputError
from reportgen.pdf import bounds, write
from reportgen.pdf.bounds import OwnFaultError, bounded_layout
from tests.gauntlet.faulty import limited
from tests.pdf.test_file import small


def problem_of(error: pytest.ExceptionInfo[InputError]) -> str:
    (problem,) = error.value.problems
    return problem.code


def test_what_a_library_raises_is_a_problem() -> None:
    for raised in (TypeError("odd"), OverflowError(), RecursionError("deep"), AssertionError()):
        with pytest.raises(InputError) as caught, bounded_layout():
            raise raised
        assert problem_of(caught) == "style.gave_up"
        assert type(raised).__name__ in caught.value.problems[0].message


def test_a_fault_of_our_own_stays_one() -> None:
    with pytest.raises(KeyError), bounded_layout():
        raise OwnFaultError from KeyError("x")


def busy(seconds: float) -> None:
    """Work that catches whatever is raised in it, as WeasyPrint does here and there."""
    begun = time.monotonic()
    while time.monotonic() - begun < seconds:
        with suppress(Exception):
            sum(range(100))


def test_a_layout_without_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "LONGEST_LAYOUT", 0.2)
    monkeypatch.setattr(bounds, "_LOOKS", 0.02)
    begun = time.monotonic()
    with pytest.raises(InputError) as caught, bounded_layout():
        busy(20)
    assert problem_of(caught) == "style.layout_too_long"
    assert time.monotonic() - begun < 10


def fill(held: list[bytes]) -> None:
    for _ in range(500):
        held.append(b"x" * 1_000_000)
        time.sleep(0.001)


def test_a_layout_that_fills_the_memory_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "LARGEST_LAYOUT", 20_000_000)
    monkeypatch.setattr(bounds, "_LOOKS", 0.02)
    held: list[bytes] = []
    with pytest.raises(InputError) as caught, bounded_layout():
        fill(held)
    assert problem_of(caught) == "style.layout_too_large"
    assert len(held) < 500


def test_the_watch_ends_with_the_layout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "_LOOKS", 0.01)
    before = threading.active_count()
    for _ in range(20):
        with bounded_layout():
            pass
    time.sleep(0.2)
    assert threading.active_count() <= before


@pytest.mark.heavy
def test_what_weasyprint_cannot_lay_out_is_told() -> None:
    with pytest.raises(InputError) as caught:
        write(small("<p>文字</p>"), "* { position: running(x) }", {})
    assert problem_of(caught) == "style.gave_up"


PROFILED = """
import cProfile
import reportgen.pdf.bounds as bounds
from reportgen.errors import InputError, OutputError

with bounds.bounded_layout():
    pass
cProfile.Profile().runcall(lambda: 1)
bounds.LONGEST_LAYOUT = 0.3
try:
    with bounds.bounded_layout():
        while True:
            pass
except InputError:
    print(cProfile.Profile().runcall(lambda: "goes on"))
"""


def test_a_profiler_goes_on_after_a_layout_and_after_one_that_was_ended() -> None:
    """Python 3.11 waits without an end where an exception was on its way and was taken back."""
    ended = subprocess.run(
        [sys.executable, "-c", PROFILED], capture_output=True, text=True, check=False, timeout=60
    )
    assert (ended.returncode, ended.stdout) == (0, "goes on\n")


def test_a_temporary_folder_that_is_full_is_told_as_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with limited(resource.RLIMIT_FSIZE, 100), pytest.raises(OutputError) as caught:
        write(small(), "", {})
    (problem,) = caught.value.problems
    assert problem.code == "machine.no_temporary"
    assert "TMPDIR" in str(problem.hint_in("zh"))


def test_a_temporary_folder_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", "/nowhere/at/all")
    with pytest.raises(OutputError) as caught:
        write(small(), "", {})
    (problem,) = caught.value.problems
    assert problem.code == "machine.no_temporary"
