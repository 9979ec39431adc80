"""Same input, same bytes: in another process, with another order of sets and another folder."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.real import BRIEFING

BUILD = """
import sys, reportgen
briefing = reportgen.load(sys.argv[1])
for kind, template in (("form", "jianbao"), ("archive", "digest")):
    reportgen.build(briefing, templates=[template], formats=["pdf", "html"],
                    out=sys.argv[2] + "/" + kind, pdf=kind, verify=False)
"""


def build(folder: Path, seed: str) -> dict[str, str]:
    """The hash of each file that a new process builds."""
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", BUILD, str(BRIEFING), str(folder)]
    subprocess.run(command, check=True, env=environment, cwd=Path(__file__).parent.parent)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }


@pytest.mark.heavy
def test_two_processes_write_the_same_bytes(tmp_path: Path) -> None:
    first, second = (build(tmp_path / seed, seed) for seed in ("1", "2"))
    assert len(first) == 4
    assert first == second
    assert len(set(first.values())) == 4
