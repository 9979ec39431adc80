"""How something was derived, in words, of the ids of its figures."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.model.text import Text
from reportgen.model.traced import DerivedBy

HOWS: Mapping[DerivedBy, Text] = {
    "ratio": Text("（{a} ÷ {b} − 1）× 100%", "({a} ÷ {b} − 1) × 100%"),
    "index": Text("{a} ÷ {b} × 100，以{b}为100", "{a} ÷ {b} × 100, with {b} = 100"),
    "share": Text("{a} ÷ {b}，占{b}的部分", "{a} ÷ {b}, its part of {b}"),
    "points": Text("{a} − {b}，以百分点计", "{a} − {b}, in percentage points"),
    "difference": Text("{a} − {b}", "{a} − {b}"),
    "change": Text("从{b}到{a}的变化", "the change from {b} to {a}"),
    "converted": Text("{b}换算单位", "{b} in another unit"),
    "attainment": Text("{a}对照目标{b}", "{a} against the target {b}"),
    "verdict": Text("{a}与{b}是否可比", "whether {a} and {b} may be compared"),
}
"""``{a}`` is the first of the figures, the subject's, and ``{b}`` the last."""
