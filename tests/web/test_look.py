"""The style of the page: legible by day and by night."""

from __future__ import annotations

import re

import pytest

from reportgen import resources
from reportgen.model.chart_style import ChartStyle
from reportgen.model.tokens import HOUSE
from reportgen.packs import find_pack
from reportgen.page.css import night_css, token_css

CSS = find_pack("briefing", [resources.templates()]).web_css
NIGHT = "@media screen and (prefers-color-scheme: dark) {"
TOKEN = re.compile(r"--([a-z-]+): (#[0-9a-f]{6})")


def tokens(scheme: str) -> dict[str, str]:
    css = token_css(HOUSE, "zh", "rem") if scheme == "day" else night_css(HOUSE)
    return dict(TOKEN.findall(css))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["day", "night"])
def test_text_can_be_read(scheme: str) -> None:
    colours = tokens(scheme)
    for ink in ("ink", "soft", "subject", "masthead"):
        for ground in ("paper", "tint"):
            assert contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)
    assert contrast(colours["paper"], colours["subject"]) >= 4.5, "words on a bar of the subject"
    assert contrast(colours["ink"], colours["benchmark"]) >= 4.5, "words on a bar of the benchmark"
    assert contrast(colours["subject"], colours["benchmark"]) >= 2.5


def test_charts_have_a_colour_of_the_night_for_each_of_the_day() -> None:
    css = night_css(HOUSE)
    marks = re.findall(r'svg \[(fill|stroke)="(#[0-9a-f]{6})"\] \{ \1: var\(--([a-z-]+)\)', css)
    recoloured = {colour for _, colour, _ in marks}
    assert {name for *_, name in marks} <= tokens("night").keys()
    style = {
        value
        for name in ChartStyle.__dataclass_fields__
        if re.fullmatch("#[0-9A-F]{6}", value := str(getattr(ChartStyle(), name)))
    }
    assert {colour.lower() for colour in style} == recoloured


def test_paper_is_always_white() -> None:
    assert "prefers-color-scheme" not in CSS.replace(NIGHT, "")
