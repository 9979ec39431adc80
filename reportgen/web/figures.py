"""The card with the source of a figure: the script that shows it, and what it says."""

from __future__ import annotations

import json
from functools import cache
from html import escape
from importlib.resources import files

from reportgen.identity import HOWS
from reportgen.languages import Lang
from reportgen.model.text import Text

CARD_SCRIPT, CARD_STYLE = "figures.js", "figures.css"
"""They lie beside this module."""

_WORDS = {
    "title": Text("数据出处", "Source of the figure"),
    "steps": Text("逐个查看数据出处", "Step through the figures"),
    "close": Text("关闭", "Close"),
    "keys": Text(
        "← → 前后的数据；Enter 到出处一览；Esc 关闭",
        "← → other figures; Enter to the list of sources; Esc closes",
    ),
    "list": Text("在出处一览中查看", "In the list of sources"),
    "area": Text("地区", "Area"),
    "period": Text("时期", "Period"),
    "unit": Text("单位", "Unit"),
    "coverage": Text("范围", "Coverage"),
    "status": Text("性质", "Status"),
    "note": Text("说明", "Note"),
    "source": Text("出处", "Source"),
    "correction": Text("更正", "Correction"),
    "printed": Text("原文印作{a}", "printed as {a}"),
    "used": Text("由此得出", "Gives"),
    "index": Text("指数", "index "),
    "how": Text("算法", "Derived"),
    "from": Text("所据数据", "From"),
    "reading": Text("注意", "Caveat"),
    "aside": Text("（{a}）", " ({a})"),
    "colon": Text("：", ": "),
    "comma": Text("，", ", "),
    "semicolon": Text("；", "; "),
}


def card_script() -> str:
    """The script."""
    return _beside(CARD_SCRIPT)


def card_style() -> str:
    """The look of the card, in the colours and sizes of the page."""
    return _beside(CARD_STYLE)


def card_data(figures: str, lang: Lang) -> str:
    """The record of figures as an element of the page, with the words of the card."""
    words = {name: text[lang] for name, text in _WORDS.items()}
    hows = {name: text[lang] for name, text in HOWS.items()}
    said = json.dumps({**words, "hows": hows}, ensure_ascii=False, separators=(",", ":"))
    # nothing in it may end the element
    held = figures.replace("<", "\\u003c")
    head = f'<script type="application/json" id="figure-record" data-words="{escape(said)}">'
    return f"{head}{held}</script>\n"


@cache
def _beside(name: str) -> str:
    return files("reportgen.web").joinpath(name).read_text(encoding="utf-8")
