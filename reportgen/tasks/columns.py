"""The columns of a check list by what stands in their heads and titles, in any language."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.model.document import ControlKind

_NAMES: Mapping[ControlKind, tuple[str, ...]] = {
    "checkbox": ("完成", "done"),
    "owner": ("责任处室", "责任单位", "责任科室", "牵头单位", "office", "lead"),
    "due": ("完成时限", "时限", "due"),
    # documents of older versions call the status so
    "status": ("状态", "进展", "status"),
    "progress": ("进展情况", "progress"),
}
_KINDS = {name: kind for kind, names in _NAMES.items() for name in names}


def kind_named(words: str) -> ControlKind | None:
    """What is filled in where these words stand above; None where nothing is."""
    return _KINDS.get(words.strip().casefold())
