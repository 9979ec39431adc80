"""The command as a process: signals that ask it to end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.real import BRIEFING

SLOW = """
import sys, time
from pathlib import Path
import reportgen.__main__ as program

def run():
    try:
        Path(sys.argv[1]).touch()
        time.sleep(30)
    finally:
        time.sleep(0.2)
        Path(sys.argv[1]).unlink()

program.main = run
sys.exit(program.start())
"""


@pytest.mark.skipif(os.name == "nt", reason="signals as POSIX has them")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_signal_that_asks_to_end_leaves_time_to_clean_up(tmp_path: Path, name: str) -> None:
    number, left = getattr(signal, name), tmp_path / "left"
    running = subprocess.Popen([sys.executable, "-c", SLOW, str(left)])
    while not left.exists():
        time.sleep(0.02)
    running.send_signal(number)
    time.sleep(0.05)
    running.send_signal(number)
    assert running.wait(10) == 128 + number
    assert not left.exists(), "a second signal does not break off the cleaning up"


@pytest.mark.heavy
@pytest.mark.skipif(sys.platform != "linux", reason="a bound of memory as Linux has it")
def test_too_little_memory_is_no_fault_of_reportgen(tmp_path: Path) -> None:
    import resource

    running = subprocess.run(
        [sys.executable, "-m", "reportgen", "build", str(BRIEFING), "--out", str(tmp_path)],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (60 << 20, 60 << 20)),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert running.returncode == 2
    assert "not enough memory" in running.stderr
    assert list(tmp_path.iterdir()) == []
