"""The briefings that come with the project, each read once in a process."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import reportgen
from reportgen import resources

REAL = tuple(
    resources.assets() / name
    for name in (
        "briefings/liaoning-2020.yaml",
        "meetings/liaoning-2020.yaml",
        "meetings/national-2020.yaml",
        "indicators/civil-affairs.yaml",
    )
)
"""All files of the briefing about the two meetings of 2020."""
BRIEFING = REAL[0]
SAMPLE = Path(__file__).parents[1] / "docs" / "pictures" / "sample" / "briefing.yaml"
"""The made-up sample of docs/charts.md, which has the kinds of chart that the real one lacks."""


@cache
def real() -> reportgen.Briefing:
    """The real briefing about the two meetings of 2020."""
    return reportgen.load(BRIEFING)


@cache
def sample() -> reportgen.Briefing:
    """The made-up sample."""
    return reportgen.load(SAMPLE)


def copy_real(folder: Path, file: str = "", old: str = "", new: str = "") -> Path:
    """Copies the real data files, one text in one of them replaced; gives the briefing's path."""
    for path in resources.assets().glob("*/*.yaml"):
        text = path.read_text(encoding="utf-8")
        name = f"{path.parent.name}/{path.name}"
        if name == file:
            assert old in text, f"{old!r} is not in {file}"
            text = text.replace(old, new, 1)
        target = folder / name
        target.parent.mkdir(exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return folder / "briefings" / "liaoning-2020.yaml"
