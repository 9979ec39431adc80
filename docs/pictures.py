"""Draws the pictures of charts.md into docs/pictures: `make pictures`.

Those of `progress` and `multiples` are of made-up data (docs/pictures/sample), since the real
meetings have no tasks with a status and no levels in several units; all others are of the real
meetings.
"""

from __future__ import annotations

from pathlib import Path

import reportgen
from reportgen.charts.choose import choose
from reportgen.charts.draw import draw_png
from reportgen.model.chart import Chart, ChartKind
from reportgen.model.text import Lang
from reportgen.wording.figures import Wording

FOLDER = Path(__file__).parent / "pictures"
REAL = Path(__file__).parents[1] / "assets" / "briefings" / "liaoning-2020.yaml"
SAMPLE = FOLDER / "sample" / "briefing.yaml"
SOURCES: dict[ChartKind, Path] = {
    "bars": REAL,
    "index": REAL,
    "shares": REAL,
    "gaps": REAL,
    "progress": SAMPLE,
    "multiples": SAMPLE,
}
DPI = 160
LANGUAGES: tuple[Lang, ...] = ("zh", "en")


def charts(path: Path, lang: Lang) -> dict[ChartKind, Chart]:
    """The first chart of each kind."""
    briefing = reportgen.load(path)
    found = choose(reportgen.compare(briefing), Wording(briefing.indicators), lang)
    return {chart.kind: chart for chart in reversed(found)}


def pictures() -> dict[str, bytes]:
    """Each picture by the name of its file: a PNG, which needs no fonts of its reader."""
    return {
        f"{kind}-{lang}.png": draw_png(charts(path, lang)[kind], dpi=DPI).content
        for kind, path in SOURCES.items()
        for lang in LANGUAGES
    }


def main() -> None:
    """Write all pictures."""
    for name, data in pictures().items():
        (FOLDER / name).write_bytes(data)


if __name__ == "__main__":
    main()
