"""Draws the pictures of charts.md into docs/pictures: `make pictures`.

Each kind is drawn from the real meetings, or, where these have nothing for it, from made-up data
(docs/pictures/sample): tasks with a status, and levels in several units.
"""

from __future__ import annotations

from pathlib import Path

import reportgen
from reportgen.chart_kinds import KINDS
from reportgen.charts.choose import choose
from reportgen.charts.draw import draw_png
from reportgen.model.chart import Chart
from reportgen.model.text import Lang
from reportgen.wording.figures import Wording

FOLDER = Path(__file__).parent / "pictures"
REAL = Path(__file__).parents[1] / "assets" / "briefings" / "liaoning-2020.yaml"
SAMPLE = FOLDER / "sample" / "briefing.yaml"
DPI = 160
LANGUAGES: tuple[Lang, ...] = ("zh", "en")


def charts(path: Path, lang: Lang) -> dict[str, Chart]:
    """The first chart of each kind."""
    briefing = reportgen.load(path)
    found = choose(reportgen.compare(briefing), Wording(briefing.indicators), lang)
    return {chart.kind: chart for chart in reversed(found)}


def pictures() -> dict[str, bytes]:
    """Each picture by the name of its file: a PNG, which needs no fonts of its reader."""
    found = {lang: charts(SAMPLE, lang) | charts(REAL, lang) for lang in LANGUAGES}
    return {
        f"{kind}-{lang}.png": draw_png(found[lang][kind], dpi=DPI).content
        for kind in KINDS
        for lang in LANGUAGES
    }


def main() -> None:
    """Write all pictures."""
    for name, data in pictures().items():
        (FOLDER / name).write_bytes(data)


if __name__ == "__main__":
    main()
