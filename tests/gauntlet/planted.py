"""An area whose attempts do what no run may: what the gauntlet must find of itself."""

from __future__ import annotations

import os
import time
from pathlib import Path
from random import Random

from tests.gauntlet.area import Area, Tried

WAYS = ("well", "hangs", "well", "dies", "eats", "well")


def attempt(dice: Random, folder: Path) -> Tried:
    """Do what the list has at this number; a file in the folder counts the attempts."""
    counter = folder / "count"
    number = int(counter.read_text()) if counter.exists() else 0
    counter.write_text(str(number + 1))
    way = WAYS[number]
    if way == "hangs":
        time.sleep(600)
    if way == "dies":
        os._exit(3)
    if way == "eats":
        held = bytearray(64 << 20)
        held[::4096] = b"x" * len(held[::4096])
    del dice
    return Tried(way, "done")


AREA = Area("planted", "planted faults", len(WAYS), 0, attempt, seconds=2, megabytes=32)
