"""What was counted, as a table, and whether it is enough."""

from __future__ import annotations

import json
import os
import re
import statistics
import subprocess
import sys
from dataclasses import asdict, dataclass, field
from pathlib import Path

BEFORE = Path(__file__).with_name("before.json")
GOAL = 0.99
COLUMNS = ("docx zh", "docx en", "html zh", "html en", "pdf zh", "pdf en")
BEGIN, END = "<!-- faults: python benchmarks/verify.py --write -->", "<!-- /faults -->"
RUNS = 5
TIMED = """
import sys, tempfile, time, reportgen
from pathlib import Path
root, total = Path(sys.argv[1]), 0.0
for name in ("liaoning-2020", "invented-pair"):
    briefing = reportgen.load(root / "assets" / "briefings" / f"{name}.yaml")
    with tempfile.TemporaryDirectory() as folder:
        files = [
            it.path
            for lang in ("zh", "en")
            for it in reportgen.build(
                briefing, formats=["docx", "pdf", "html"], lang=lang, out=folder,
                page_numbers=False, verify=False)
        ]
        for file in files:
            reportgen.verify(briefing, [file])
            started = time.perf_counter()
            reportgen.verify(briefing, [file])
            total += time.perf_counter() - started
print(total)
"""
"""Prints the seconds that verify takes for each document of two briefings by itself."""


@dataclass
class Counts:
    """Found and planted by kind and column; false alarms; the time beside another checkout."""

    found: dict[str, dict[str, list[int]]] = field(default_factory=dict)
    documents: int = 0
    alarms: int = 0
    saved: int = 0
    alarms_saved: int = 0
    ratio: float = 0.0

    def add(self, kind: str, column: str, *, hit: bool) -> None:
        """Count a fault."""
        cell = self.found.setdefault(kind, {}).setdefault(column, [0, 0])
        cell[0] += hit
        cell[1] += 1

    def include(self, other: Counts) -> None:
        """Count what was counted in another run too."""
        for kind, row in other.found.items():
            for column, (found, planted) in row.items():
                cell = self.found.setdefault(kind, {}).setdefault(column, [0, 0])
                cell[:] = [cell[0] + found, cell[1] + planted]
        self.documents, self.saved = self.documents + other.documents, self.saved + other.saved
        self.alarms += other.alarms
        self.alarms_saved += other.alarms_saved
        self.ratio = self.ratio or other.ratio

    def as_json(self) -> str:
        """All of it."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n"

    @classmethod
    def read(cls, path: Path) -> Counts:
        """What was kept."""
        return cls(**json.loads(path.read_text(encoding="utf-8")))


def printed(counts: Counts) -> str:
    """The table for the terminal."""
    lines = []
    for kind, cells in counts.found.items():
        row = "  ".join(f"{name} {it[0]}/{it[1]}" for name, it in sorted(cells.items()))
        lines.append(f"{kind:42} {row}")
    found, planted = _sums(counts)
    if planted:
        lines.append(f"in all {found} of {planted}, {found / planted:.1%}")
    if counts.documents:
        lines.append(f"false alarms: {counts.alarms} in {counts.documents} documents")
        lines.append(f"  {counts.alarms_saved} in {counts.saved} saved again by LibreOffice")
    if counts.ratio:
        lines.append(f"time of verify beside the other checkout: {counts.ratio:.2f}")
    return "\n".join(lines)


def _sums(counts: Counts, *columns: str) -> tuple[int, int]:
    cells = [
        cell
        for row in counts.found.values()
        for name, cell in row.items()
        if not columns or name in columns
    ]
    return sum(it[0] for it in cells), sum(it[1] for it in cells)


def missed_goals(counts: Counts) -> list[str]:
    """The kinds of which too few were found in a format, and false alarms."""
    said = []
    for kind, row in counts.found.items():
        for form in ("docx", "html", "pdf"):
            cells = [cell for name, cell in row.items() if name.startswith(form)]
            found, planted = sum(it[0] for it in cells), sum(it[1] for it in cells)
            if found < GOAL * planted:
                said.append(f"too few: {kind}, {form}: {found} of {planted}")
    if counts.alarms or counts.alarms_saved:
        said.append(f"false alarms: {counts.alarms + counts.alarms_saved}")
    return said


def write_table(counts: Counts, path: Path) -> None:
    """Put the table, with what was found before, between its marks in a page."""
    before = Counts.read(BEFORE)
    text = path.read_text(encoding="utf-8")
    table = "\n".join((BEGIN, *_lines(before, counts), END))
    pattern = re.compile(re.escape(BEGIN) + ".*?" + re.escape(END), re.S)
    path.write_text(pattern.sub(lambda _: table, text), encoding="utf-8")


def _lines(before: Counts, after: Counts) -> list[str]:
    lines = [f"| found of planted | {' | '.join(COLUMNS)} |", "|---" * (len(COLUMNS) + 1) + "|"]
    for kind in after.found:
        cells = [_cell(before, after, kind, column) for column in COLUMNS]
        lines.append(f"| {kind} | {' | '.join(cells)} |")
    sums = [_change(_sums(before, it), _sums(after, it)) for it in COLUMNS]
    lines += [f"| in all | {' | '.join(sums)} |", "", _alarms(after)]
    return lines


def _cell(before: Counts, after: Counts, kind: str, column: str) -> str:
    empty = [0, 0]
    one = before.found.get(kind, {}).get(column, empty)
    other = after.found.get(kind, {}).get(column, empty)
    return _change((one[0], one[1]), (other[0], other[1]))


def _change(before: tuple[int, int], after: tuple[int, int]) -> str:
    said = [f"{found}/{planted}" if planted else "–" for found, planted in (before, after)]
    return said[0] if said == ["–", "–"] else " → ".join(said)


def _alarms(after: Counts) -> str:
    said = (
        f"False alarms in {after.documents} documents: {after.alarms}; in "
        f"{after.saved} Word files that LibreOffice saved again: {after.alarms_saved}."
    )
    return f"{said} Time: {after.ratio:.2f} of what it was." if after.ratio else said


def timed_beside(other: Path, here: Path) -> float:
    """The time of verify here over that of another checkout, each run in turn."""
    taken: dict[Path, list[float]] = {other: [], here: []}
    for _ in range(RUNS):
        for root, seconds in taken.items():
            environment = {**os.environ, "PYTHONPATH": str(root)}
            command = [sys.executable, "-c", TIMED, str(root)]
            done = subprocess.run(
                command, env=environment, cwd=root, check=True, capture_output=True, text=True
            )
            seconds.append(float(done.stdout))
    return statistics.median(taken[here]) / statistics.median(taken[other])
