"""``--ask`` as a person meets it, at a terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tasks.test_at_once import MEETING, copy_in, meeting_in

pytestmark = [
    pytest.mark.heavy,
    pytest.mark.skipif(sys.platform == "win32", reason="a terminal as POSIX has them"),
]


def at_terminal(
    folder: Path, *files: Path, answer: str, more: tuple[str, ...] = ("--ask",)
) -> tuple[int, str]:
    """Run it at a terminal, give an answer to all that it asks, and what it said."""
    import pty

    ours, theirs = pty.openpty()
    names = [it.name for it in files]
    command = [sys.executable, "-m", "reportgen", "--messages", "zh", "tasks", "collect", *names]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "120", "PYTHONPATH": str(Path.cwd())}
    with subprocess.Popen(
        [*command, "--into", "m.yaml", "--ask"],
        cwd=folder,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment,
    ) as running:
        os.close(theirs)
        os.write(ours, answer.encode())
        said = b""
        while True:
            try:
                piece = os.read(ours, 4096)
            except OSError:
                break
            if not piece:
                break
            said += piece
        code = running.wait(timeout=60)
    os.close(ours)
    return code, said.decode("utf-8", "replace")


@pytest.mark.parametrize(
    ("answer", "code", "owner"),
    [
        ("1\n", 0, "规划科"),
        ("2\n", 0, "安全科"),
        ("0\n", 2, "养护科"),
        ("\n", 2, "养护科"),
        ("三\n9\n2\n", 0, "安全科"),
        ("\x04", 2, "养护科"),
    ],
)
def test_nothing_but_a_number_of_the_list_decides(
    answer: str, code: int, owner: str, tmp_path: Path
) -> None:
    meeting = meeting_in(tmp_path)
    files = [copy_in(tmp_path, "a.docx", a="规划科"), copy_in(tmp_path, "b.docx", a="安全科")]
    ended, said = at_terminal(tmp_path, *files, answer=answer)
    text = meeting.read_text(encoding="utf-8")
    assert f"甲事, owner: {owner}" in text
    assert (ended, "Traceback" in said) == (code, False), said
    assert (text == MEETING) == (owner == "养护科")
