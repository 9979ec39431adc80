"""What comes from outside, spoilt, and faults around a run: make gauntlet ARGS="data --count 9".

Makes all attempts of each area of tests/gauntlet, in as many processes as the machine has cores,
prints what came of them, and with ``--write`` puts the table into docs/reliability.md. What it
finds goes into ``--keep FOLDER`` as files for ``tests/gauntlet/corpus``; the exit code is then 1.
It imports the tests: without make it is run with PYTHONPATH=.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import platform
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.gauntlet.area import Area
from tests.gauntlet.running import Found, attempts
from tests.gauntlet.tried import areas

DOCUMENT = Path(__file__).parents[1] / "docs" / "reliability.md"
BEGIN, END = "<!-- gauntlet: begin -->", "<!-- gauntlet: end -->"
MOST_OUTCOMES = 6


@dataclass(frozen=True)
class Line:
    """What an area came to; ``seconds`` by the clock."""

    area: Area
    found: Found
    seconds: float


def table(lines: Iterable[Line]) -> str:
    """The table of docs/reliability.md, and the ways and outcomes of each area under it."""
    rows = [
        "| tried | number | ways | done | told as a mistake | found |",
        "|---|--:|--:|--:|--:|--:|",
    ]
    below = []
    for line in lines:
        found, done = line.found, line.found.outcomes["done"]
        told = sum(found.outcomes.values()) - done
        cells = (f"{found.made:,}", len(found.ways), f"{done:,}", f"{told:,}", len(found.finds))
        rows.append("| " + " | ".join(map(str, (line.area.noun, *cells))) + " |")
        often = [f"`{name}` {count:,}" for name, count in found.outcomes.most_common(MOST_OUTCOMES)]
        rest = len(found.outcomes) - MOST_OUTCOMES
        more = f" and {rest} more" if rest > 0 else ""
        below.append(
            f"- **{line.area.noun}**: {'; '.join(sorted(found.ways))}. "
            f"Came to: {', '.join(often)}{more}."
        )
    return "\n".join([*rows, "", *below])


def machine() -> str:
    """When and where the figures were made."""
    day = dt.datetime.now(tz=dt.UTC).date().isoformat()
    return f"Made on {day}, Python {platform.python_version()}, {os.cpu_count()} cores."


def write(lines: list[Line]) -> None:
    """Put the table in its place."""
    text = DOCUMENT.read_text(encoding="utf-8")
    block = f"{BEGIN}\n{machine()}\n\n{table(lines)}\n{END}"
    pattern = re.compile(f"{re.escape(BEGIN)}.*?{re.escape(END)}", re.DOTALL)
    DOCUMENT.write_text(pattern.sub(lambda _: block, text), encoding="utf-8")


def keep(line: Line, folder: Path) -> None:
    """Write what an area found, a file each that the corpus can take, and a list of all."""
    folder.mkdir(parents=True, exist_ok=True)
    said = []
    for number, way, find, stored in line.found.finds:
        said.append({"number": number, "way": way, "find": find})
        if stored:
            (folder / f"{line.area.name}-{number}.json").write_text(stored, encoding="utf-8")
    text = json.dumps(said, ensure_ascii=False, indent=1)
    (folder / f"{line.area.name}.finds.json").write_text(text, encoding="utf-8")


def main() -> int:
    """Run the gauntlet; the exit code is 1 if anything was found."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("area", nargs="*", choices=[[], *areas()], help="all where none is named")
    parser.add_argument("--count", type=int, help="so many attempts of each area")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--keep", type=Path, help="a folder for what is found")
    parser.add_argument("--write", action="store_true", help="write docs/reliability.md")
    asked = parser.parse_args()
    lines = []
    folder = Path(tempfile.mkdtemp(prefix="gauntlet-"))
    try:
        for name in asked.area or areas():
            area, began = areas()[name], time.monotonic()
            found = attempts(area, asked.count or area.full, folder, asked.jobs)
            lines.append(Line(area, found, time.monotonic() - began))
            print(
                f"{area.noun}: {found.made:,} in {lines[-1].seconds:.0f} s, "
                f"{len(found.finds)} found"
            )
            for number, way, find, _ in found.finds[:20]:
                print(f"  {number} {way}: {find.strip().splitlines()[-1][:300]}")
            if asked.keep and found.finds:
                keep(lines[-1], asked.keep)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(table(lines))
    if asked.write:
        write(lines)
    return 1 if any(line.found.finds for line in lines) else 0


if __name__ == "__main__":
    sys.exit(main())
