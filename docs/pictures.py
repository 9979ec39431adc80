"""Draws the pictures of charts.md into docs/pictures: `make pictures`.

Those of `progress` and `multiples` are of made-up data (docs/pictures/sample), since the real
meetings have no tasks with a status and no levels in several units; all others are of the real
meetings.
"""

from __future__ import annotations

from pathlib import Path

import reportgen
from reportgen.charts import choose
from reportgen.charts.draw import draw_svg
from reportgen.model.chart import Chart, ChartKind
from reportgen.model.text import Lang
from reportgen.model.wording import Wording

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
LANGUAGES: tuple[Lang, ...] = ("zh", "en")


def charts(path: Path, lang: Lang) -> dict[ChartKind, Chart]:
    """The first chart of each kind."""
    briefing = reportgen.load(path)
    found = choose(reportgen.compare(briefing), Wording(briefing.indicators), lang)
    return {chart.kind: chart for chart in reversed(found)}


def pictures() -> dict[str, str]:
    """The text of each picture by the name of its file."""
    return {
        f"{kind}-{lang}.svg": on_paper(draw_svg(charts(path, lang)[kind], lang))
        for kind, path in SOURCES.items()
        for lang in LANGUAGES
    }


def on_paper(svg: str) -> str:
    """The picture on white, so that it can be read on a dark page."""
    return svg.replace("<svg ", '<svg style="background: #fff" ', 1) + "\n"


def main() -> None:
    """Write all pictures."""
    for name, text in pictures().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
