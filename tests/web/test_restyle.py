"""Tokens on a screen: what the browser makes of them, by day and by night."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

import reportgen
from reportgen.model.colour import contrast, luminance
from reportgen.model.tokens import NIGHT
from tests.restyling import build


@pytest.fixture(scope="module")
def restyled(briefing: reportgen.Briefing, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("restyled")
    page = folder / "page.html"
    page.write_bytes(build(briefing, folder)["html"])
    return page


def opened(browser: Browser, page: Path, scheme: Literal["light", "dark"]) -> Page:
    tab = browser.new_page(color_scheme=scheme)
    tab.goto(page.as_uri())
    return tab


def computed(tab: Page, selector: str, name: str) -> str:
    found: str = tab.eval_on_selector(selector, f"it => getComputedStyle(it)['{name}']")
    return found


def hexed(colour: str) -> str:
    red, green, blue = (int(part) for part in colour.removeprefix("rgb(")[:-1].split(","))
    return f"#{red:02X}{green:02X}{blue:02X}"


def test_colours_sizes_and_spaces_are_those_of_the_tokens(browser: Browser, restyled: Path) -> None:
    tab = opened(browser, restyled, "light")
    assert hexed(computed(tab, "article p a", "color")) == "#7A1F1F"
    assert hexed(computed(tab, ".masthead-name", "color")) == "#1F5A1F"
    assert tab.locator('svg [fill="#7a1f1f"]').count() > 0
    assert float(computed(tab, "article > p", "fontSize")[:-2]) == pytest.approx(20, abs=0.01)
    assert float(computed(tab, "h2", "fontSize")[:-2]) == pytest.approx(28, abs=0.01)
    assert float(computed(tab, "article > p", "lineHeight")[:-2]) == pytest.approx(40, abs=0.1)
    assert float(computed(tab, "td", "paddingTop")[:-2]) == pytest.approx(8, abs=0.01)


def test_at_night_a_colour_of_ones_own_is_as_light_as_that_of_the_house(
    browser: Browser, restyled: Path
) -> None:
    tab = opened(browser, restyled, "dark")
    link = hexed(computed(tab, "article p a", "color"))
    red, green, blue = bytes.fromhex(link[1:])
    assert red > green == blue
    assert luminance(link) == pytest.approx(luminance(NIGHT.subject), abs=0.01)
    assert contrast(link, NIGHT.paper) > 4.5
    assert hexed(computed(tab, 'svg [fill="#7a1f1f"]', "fill")) == link
