"""How many small mistakes in a room its tests find: ``make mutants ROOM=comparing``.

mutmut puts one mistake at a time into the room (a number one too large, ``<`` for ``<=``, an
argument left out) and runs the tests of the room. It works on a copy in ``out/mutants/ROOM``;
``SAMPLE=150`` takes so many of its mistakes, always the same ones of the same code.

mutmut imports the room before it chooses a mistake. What runs when a module is imported, as the
functions that make its tables, ran without one: its mistakes are counted apart, since no test can
find them here.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
ROOMS = {"loading": ("loading", "datafile")}
"""Rooms whose tests are those of more than one package; any other is a package of its own name."""
COPIED = ("assets", "docs", "templates", "tests", "README.md", "README.zh-CN.md")
SETTINGS = """
[tool.mutmut]
source_paths = ["reportgen"]
only_mutate = {packages}
also_copy = {copied}
pytest_add_cli_args_test_selection = ["tests/{room}"]
pytest_add_cli_args = ["-x", "-q", "-p", "no:cacheprovider"]
timeout_constant = 20.0
"""
LEFT = ("survived", "without a test")
OUT_OF_REACH = "ran at import"
SURVIVED, NO_TEST = 0, 33
"""Exit codes that mutmut keeps of a mutant that no test noticed, and of one that no test runs."""
TIMED_OUT = (24, 36, 152, 255)
IMPORTED = """
import importlib, json, pkgutil, sys
ran = set()
def call(frame, event, _):
    module = frame.f_globals.get("__name__", "")
    if event == "call" and module.startswith("reportgen"):
        ran.add(f"{module}.{frame.f_code.co_qualname.partition('.<locals>')[0]}")
sys.setprofile(call)
import reportgen
for found in pkgutil.walk_packages(reportgen.__path__, "reportgen."):
    if not found.name.endswith("__main__"):
        importlib.import_module(found.name)
sys.setprofile(None)
print(json.dumps(sorted(ran)))
"""
"""Prints the functions of reportgen that run when its modules are imported."""


def prepare(room: str, folder: Path) -> None:
    """A folder like the project's, with the settings of mutmut for this room."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in ("reportgen", *COPIED):
        (folder / name).symlink_to(ROOT / name)
    packages = [f"reportgen/{package}/*" for package in ROOMS.get(room, (room,))]
    settings = SETTINGS.format(room=room, packages=json.dumps(packages), copied=json.dumps(COPIED))
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (folder / "pyproject.toml").write_text(project + settings, encoding="utf-8")


def mutmut(folder: Path, *arguments: str, show: bool = True) -> str:
    """Run it; what it prints is its progress or, where it is not shown, the answer."""
    command = [sys.executable, "-m", "mutmut", *arguments]
    output = None if show else subprocess.PIPE
    done = subprocess.run(
        command, cwd=folder, stdout=output, stderr=output, check=False, encoding="utf-8"
    )
    return done.stdout or ""


def exit_codes(folder: Path) -> dict[str, int | None]:
    """Each mutant by its name, and the exit code of its tests; None where they did not run."""
    codes: dict[str, int | None] = {}
    for meta in sorted((folder / "mutants").rglob("*.py.meta")):
        codes |= json.loads(meta.read_text(encoding="utf-8"))["exit_code_by_key"]
    return codes


def scattered(name: str) -> str:
    """An order that has nothing to do with the code, and is the same on every machine."""
    return hashlib.sha256(name.encode()).hexdigest()


def outcome(code: int) -> str:
    """What became of a mutant."""
    names = {SURVIVED: "survived", NO_TEST: "without a test"}
    return "timed out" if code in TIMED_OUT else names.get(code, "killed")


def mutated(name: str) -> str:
    """The function of a mutant: ``room.x_f__mutmut_3``, or ``room.xǁCǁf__mutmut_3`` of a class."""
    module, _, function = name.rpartition("__mutmut_")[0].rpartition(".")
    return f"{module}.{function.removeprefix('x_').removeprefix('xǁ').replace('ǁ', '.')}"


def run_at_import() -> set[str]:
    """The functions of reportgen that run when its modules are imported."""
    command = [sys.executable, "-c", IMPORTED]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True, encoding="utf-8")
    return set(json.loads(done.stdout))


def main() -> None:
    """Measure one room and print what survived."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("room")
    parser.add_argument("--sample", type=int, help="so many mutants, not all")
    parser.add_argument("--processes", type=int, default=2)
    given = parser.parse_args()
    folder = ROOT / "out" / "mutants" / given.room
    prepare(given.room, folder)
    names: list[str] = []
    if given.sample:
        mutmut(folder, "run", "none", show=False)  # only makes the mutants and times the tests
        names = sorted(exit_codes(folder), key=scattered)[: given.sample]
    mutmut(folder, "run", "--max-children", str(given.processes), *names)
    tried = {name: outcome(code) for name, code in exit_codes(folder).items() if code is not None}
    early = run_at_import()
    for name, became in tried.items():
        if became in LEFT and mutated(name) in early:
            tried[name] = OUT_OF_REACH
        elif became in LEFT:
            print(f"\n{became}: {name}\n{mutmut(folder, 'show', name, show=False)}")
    count = Counter(tried.values())
    left = sum(count[became] for became in LEFT)
    reached = len(tried) - count[OUT_OF_REACH]
    print(f"{given.room}: {len(tried)} mutants, {dict(count)}, survived {left / reached:.1%}")


if __name__ == "__main__":
    main()
