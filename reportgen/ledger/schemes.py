"""The built-in rules of colours. Cities differ in them: an office may set its own.

Blue, yellow and red are those of Suqian (blue: the deadline is near; yellow: behind schedule;
red: overdue); green, yellow and red are the lights of most boards of progress. A word stands
beside each: colour alone says nothing to who cannot see it, nor in print.
"""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.model.ledger import (
    ColourRule,
    ColourScheme,
    LedgerColour,
    LedgerSettings,
    SchemeName,
    TaskState,
)
from reportgen.model.text import Text

STATE_WORDS: Mapping[TaskState, Text] = {
    "done": Text("已完成", "Done"),
    "done_late": Text("逾期完成", "Done late"),
    "overdue": Text("逾期", "Overdue"),
    "behind": Text("滞后", "Behind"),
    "near": Text("临期", "Due soon"),
    "on_track": Text("未到期", "Not yet due"),
    "standing": Text("长期", "Standing"),
    "undated": Text("未定时限", "No deadline"),
}
"""What the built-in schemes call each state. 未到期 says no more than the data: not how it goes."""


def _scheme(name: Text, colours: Mapping[TaskState, LedgerColour]) -> ColourScheme:
    rules = (
        ColourRule(state, colours.get(state, "none"), word) for state, word in STATE_WORDS.items()
    )
    return ColourScheme(name, tuple(rules))


SCHEMES: Mapping[SchemeName, ColourScheme] = {
    "green-yellow-red": _scheme(
        Text("绿黄红", "green, yellow, red"),
        {
            "done": "green",
            "done_late": "green",
            "on_track": "green",
            "near": "yellow",
            "behind": "yellow",
            "overdue": "red",
        },
    ),
    "blue-yellow-red": _scheme(
        Text("蓝黄红", "blue, yellow, red"),
        {"near": "blue", "behind": "yellow", "overdue": "red"},
    ),
}
"""The schemes that a file may name."""


def scheme_of(settings: LedgerSettings) -> ColourScheme:
    """The rules that hold: the office's own, and behind them those of the scheme.

    A state for which the office has no rule is called as in the scheme, without a colour.
    """
    built_in = SCHEMES[settings.scheme]
    if not settings.rules:
        return built_in
    rest = (ColourRule(rule.when, "none", rule.word) for rule in built_in.rules)
    return ColourScheme(built_in.name, (*settings.rules, *rest))
