"""What reportgen costs: whole processes, each beside one that does the same without it.

Run as ``python benchmarks/run.py``, about a minute. It prints

- ``reportgen build --no-verify`` of the Liaoning briefing as Word and PDF beside ``by_hand.py``,
  which calls the same libraries for the same pages; see there for what it does and is spared;
- ``reportgen --help`` beside ``python -c pass``;
- which of the heavy libraries each kind of build imports;
- ``reportgen draft`` of a long text beside one of a tenth of it, and a meeting whose figures stand
  in a workbook beside the same in YAML.

Runs alternate, after one that does not count. Only ratios mean something: they were taken on the
same machine in the same minute.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
BRIEFING = HERE.parent / "assets" / "briefings" / "liaoning-2020.yaml"
NAME, PACK = "liaoning-2020", "briefing"
REPORTGEN = (sys.executable, "-m", "reportgen")
BOTH = ("--format", "docx", "--format", "pdf")
BUILDS, HELPS = 5, 11
TEXT = HERE.parent / "tests" / "draft" / "data" / "nation.txt"
LENGTHS = 5
"""So many times that text are read, and ten times as many."""
TARGET = 1.25

PROBE = """
import json, sys
from reportgen.cli import main
code = main(sys.argv[1:])
print(json.dumps(sorted(sys.modules)))
sys.exit(code)
"""
TIME, PROCESSOR, MEMORY = "time, s", "processor, s", "peak memory, MB"
KINDS = {TIME: "wall", PROCESSOR: "cpu", MEMORY: "memory"}
HEAVY = ("weasyprint", "matplotlib", "docx", "xlsxwriter")


@dataclass(frozen=True)
class Cost:
    """What one process took: seconds by the clock and of the processor, and its peak memory."""

    wall: float
    cpu: float
    memory: float


def main() -> int:
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}")
    with tempfile.TemporaryDirectory(prefix="reportgen-bench-") as name:
        folder = Path(name)
        whole = bench_build(folder)
        bench_help()
        right = bench_imports(folder)
        bench_draft(folder)
        bench_table(folder)
    return 0 if whole and right else 1


def bench_build(folder: Path) -> bool:
    """Print the build beside the plain script; whether both wrote the same."""
    run([str(HERE / "content.py"), str(BRIEFING), PACK, str(folder)])
    ours, hand = folder / "reportgen", folder / "by_hand"
    options = ("--template", PACK, *BOTH, "--out", str(ours), "--no-verify")
    script = (str(HERE / "by_hand.py"), str(BRIEFING), str(folder / "content.json"), str(hand))
    costs = alternate(
        BUILDS, [*REPORTGEN, "build", str(BRIEFING), *options], [sys.executable, *script]
    )
    title(f"reportgen build (Word and PDF) beside by_hand.py, {BUILDS} runs each")
    print_costs(("reportgen build", "by_hand.py"), costs, (TIME, PROCESSOR, MEMORY))
    print(f"The ratio of the times is to be at most {TARGET}.")
    title("Did both write the same?")
    checked = start([str(HERE / "same.py"), str(ours / NAME), str(hand / NAME), PACK])
    print(checked.stdout, end="")
    return checked.returncode == 0


def bench_help() -> None:
    costs = alternate(HELPS, [*REPORTGEN, "--help"], [sys.executable, "-c", "pass"])
    title(f"reportgen --help beside python -c pass, {HELPS} runs each")
    print_costs(("reportgen --help", "python -c pass"), costs, (TIME, PROCESSOR))
    ours, bare = (statistics.median(cost.wall for cost in side) for side in costs)
    print(f"The difference of the times is {(ours - bare) * 1000:.0f} ms.")


def bench_imports(folder: Path) -> bool:
    """Print what builds import; whether they import nothing that they do not need."""
    alone = folder / "alone.yaml"
    alone.write_text(without_benchmark(), encoding="utf-8")
    cases = (
        ("Word", BRIEFING, "docx", {"docx", "xlsxwriter"}),
        ("Word, nothing to draw", alone, "docx", {"docx"}),
        ("PDF", BRIEFING, "pdf", {"weasyprint", "matplotlib"}),
    )
    rows, right = [], True
    for what, briefing, kind, needed in cases:
        found = imported(briefing, kind, folder)
        right = right and found == needed
        marks = ("yes" if name in found else "no" for name in HEAVY)
        rows.append((what, *marks, "yes" if found == needed else "NO"))
    title("What a build imports")
    print_table(("build", *HEAVY, "only what it needs"), rows)
    return right


def bench_draft(folder: Path) -> None:
    """Print what a text costs to be read, and one of ten times its length."""
    body = TEXT.read_text(encoding="utf-8")
    files = [folder / f"text-{times}.txt" for times in (10 * LENGTHS, LENGTHS)]
    for file, times in zip(files, (10 * LENGTHS, LENGTHS), strict=True):
        file.write_text("\n\n".join([body] * times), encoding="utf-8")
    costs = alternate(3, *([*REPORTGEN, "draft", str(file), "--json"] for file in files))
    length = len(body) * LENGTHS
    title(f"reportgen draft of {10 * length:,} characters beside {length:,}, 3 runs each")
    print_costs(("ten times the text", "the text"), costs, (TIME, PROCESSOR, MEMORY))


def bench_table(folder: Path) -> None:
    """Print what it costs that the figures of a meeting stand in a workbook."""
    meeting = HERE.parent / "assets" / "meetings" / f"{NAME}.yaml"
    run(["-m", "reportgen", "workbook", str(folder / "figures.xlsx"), "--from", str(meeting)])
    head, _, rest = meeting.read_text(encoding="utf-8").partition("\nobservations:\n")
    after = "\nachievements:" + rest.partition("\nachievements:")[2]
    tabled = folder / "tabled.yaml"
    tabled.write_text(f"{head}\nobservations: figures.xlsx\n{after}", encoding="utf-8")
    costs = alternate(3, *([*REPORTGEN, "check", str(file)] for file in (tabled, meeting)))
    title("reportgen check of a meeting with its figures in a workbook beside YAML, 3 runs each")
    print_costs(("workbook", "YAML"), costs, (TIME, PROCESSOR, MEMORY))


def without_benchmark() -> str:
    """The briefing file without its benchmark, with whole paths."""
    lines = BRIEFING.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = (line for line in lines if not line.startswith("benchmark:"))
    return "".join(kept).replace(" ../", f" {BRIEFING.parent.parent.as_posix()}/")


def imported(briefing: Path, kind: str, folder: Path) -> set[str]:
    """Which of the heavy libraries a build of one format imports."""
    options = ("--template", PACK, "--format", kind, "--out", str(folder / "imports"))
    words = run(["-c", PROBE, "build", str(briefing), *options])
    return set(HEAVY) & set(json.loads(words.splitlines()[-1]))


def alternate(count: int, *commands: Sequence[str]) -> tuple[list[Cost], ...]:
    """The costs of each command, run in turns; the first turn does not count."""
    turns = [[measure(command) for command in commands] for _ in range(count + 1)]
    return tuple(list(costs) for costs in zip(*turns[1:], strict=True))


def measure(command: Sequence[str]) -> Cost:
    """Run a command to its end, as a process of its own."""
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(
            command, env=environment(), stdout=subprocess.DEVNULL, stderr=said
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            sys.exit(f"{' '.join(command)} failed\n{said.read().decode(errors='replace')}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 1e6)


def run(arguments: Sequence[str]) -> str:
    """Run Python with these arguments and return what it prints."""
    done = start(arguments)
    if done.returncode:
        sys.exit(f"python {' '.join(arguments)} failed\n{done.stderr}")
    return done.stdout


def start(arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
    command = (sys.executable, *arguments)
    return subprocess.run(
        command, env=environment(), capture_output=True, text=True, encoding="utf-8", check=False
    )


def environment() -> dict[str, str]:
    """This environment, in which Python may keep its compiled modules, as it does for a user."""
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def title(text: str) -> None:
    print(f"\n{text}\n")


def print_costs(names: Sequence[str], costs: Sequence[list[Cost]], kinds: Sequence[str]) -> None:
    """Print the smallest, the median and the largest cost of each kind, and the ratio."""
    rows = []
    for kind in kinds:
        form = ".0f" if kind == MEMORY else ".3f"
        sides = [[getattr(cost, KINDS[kind]) for cost in side] for side in costs]
        ours, theirs = map(statistics.median, sides)
        for name, side in zip(names, sides, strict=True):
            figures = (min(side), statistics.median(side), max(side))
            rows.append([kind, name, *(format(figure, form) for figure in figures), ""])
        rows[-2][-1] = f"{ours / theirs:.2f}"
        rows[-1][0] = ""
    print_table(("", "", "min", "median", "max", "ratio"), rows)


def print_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    lines = [header, *rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        print("  ".join(cells).rstrip())


if __name__ == "__main__":
    sys.exit(main())
