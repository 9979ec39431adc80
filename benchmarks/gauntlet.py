"""What comes from outside, spoilt, and faults around a run: make gauntlet ARGS="data --count 9".

Makes all attempts of each area of tests/gauntlet, in as many processes as the machine has cores,
prints what came of them, and with ``--write`` puts the table into docs/reliability.md. What it
finds goes at once into ``--keep FOLDER`` as files for ``tests/gauntlet/corpus``; the exit code is
then 1. A run that is ended (Ctrl-C) prints the table of what was made, and where to go on.
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
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.gauntlet.area import Area
from tests.gauntlet.running import Find, Found, Going
from tests.gauntlet.tried import areas

DOCUMENT = Path(__file__).parents[1] / "docs" / "reliability.md"
BEGIN, END = "<!-- gauntlet: begin -->", "<!-- gauntlet: end -->"
MOST_OUTCOMES = 6
PAUSE = 30
"""Seconds from one line that says how far it is to the next."""


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


class Kept:
    """What an area finds, printed and kept as soon as it is there, and how far it is.

    Args:
        going: The attempts.
        folder: Where finds are kept: a line each in ``finds.jsonl``, and a file each that
            tests/gauntlet/corpus can take. A run that is killed has lost none.
    """

    def __init__(self, going: Going, folder: Path | None) -> None:
        self.going = going
        self.folder = folder
        going.tell = self.tell

    def tell(self, find: Find) -> None:
        """Print and keep a find."""
        number, way, said, stored = find
        last = next(iter(said.strip().splitlines()[-1:]), "")
        say(f"  {number} {way}: {last[:300]}")
        if self.folder is None:
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        name = self.going.area.name
        if stored:
            (self.folder / f"{name}-{number}.json").write_text(stored, encoding="utf-8")
        line = {"area": name, "number": number, "way": way, "find": said}
        with (self.folder / "finds.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")

    @contextmanager
    def told(self) -> Iterator[None]:
        """Within it a line says from time to time how far the attempts are."""
        over, began = threading.Event(), time.monotonic()

        def tell() -> None:
            while not over.wait(PAUSE):
                found, all_of_them = self.going.found, len(self.going.numbers)
                say(
                    f"  {self.going.area.name}: {found.made:,} of {all_of_them:,} in "
                    f"{time.monotonic() - began:.0f} s, {len(found.finds)} found"
                )

        thread = threading.Thread(target=tell, daemon=True)
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join()


def say(line: str) -> None:
    """Print a line at once, also into a file."""
    print(line, flush=True)


def area_run(area: Area, asked: argparse.Namespace, folder: Path) -> tuple[Line, bool]:
    """Make the attempts of an area; false if that was broken off."""
    count = area.full - asked.first if asked.count is None else asked.count
    going, began = Going(area, max(0, count), asked.first), time.monotonic()
    kept, whole = Kept(going, asked.keep), True
    say(f"{area.noun}:")
    try:
        with kept.told():
            going.run(folder, asked.jobs)
    except KeyboardInterrupt:
        whole = False
    line = Line(area, going.found, time.monotonic() - began)
    made = f"{line.found.made:,} in {line.seconds:.0f} s, {len(line.found.finds)} found"
    more = "" if whole else f"; to go on: {area.name} --first {going.first_open()}"
    say(f"{area.noun}: {made}{more}")
    return line, whole


def arguments() -> argparse.Namespace:
    """What was asked."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("area", nargs="*", choices=[[], *areas()], help="all where none is named")
    parser.add_argument("--count", type=int, help="so many attempts of each area")
    parser.add_argument("--first", type=int, default=0, help="the number of the first attempt")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--keep", type=Path, help="a folder for what is found")
    parser.add_argument("--write", action="store_true", help="write docs/reliability.md")
    return parser.parse_args()


def main() -> int:
    """Run the gauntlet; the exit code is 1 if anything was found, 130 if it was broken off."""
    asked, lines, whole = arguments(), [], True
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    folder = Path(tempfile.mkdtemp(prefix="gauntlet-"))
    try:
        for name in asked.area or areas():
            line, whole = area_run(areas()[name], asked, folder)
            lines.append(line)
            if not whole:
                break
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    say(table(lines))
    if not whole:
        return 130
    if asked.write:
        write(lines)
    return 1 if any(line.found.finds for line in lines) else 0


if __name__ == "__main__":
    sys.exit(main())
