"""Texts in drawings whose letters join or change places: WeasyPrint sets each by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_APART = re.compile(
    "[\x00-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u200a\u2010-\u2029\u202f-\u205f\u2070-\u20cf"
    "\u2100-\u3029\u302e-\u3098\u309b-\u9fff\uff00-\uffef]*"
)
"""Letters that look the same whatever stands beside them."""


class _Whole(str):
    """A text that is one letter to who asks for its letters."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        yield str(self)


class _WholeNode:
    """An element of a drawing whose text is whole."""

    def __init__(self, node: Any) -> None:
        object.__setattr__(self, "node", node)
        object.__setattr__(self, "text", _Whole(node.text))

    def __getattr__(self, name: str) -> Any:
        return getattr(object.__getattribute__(self, "node"), name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(object.__getattribute__(self, "node"), name, value)


@contextmanager
def whole_words() -> Iterator[None]:
    """Within it WeasyPrint sets texts of such scripts in a drawing as they are, all at once."""
    from weasyprint import svg

    single = svg.text

    def text(drawing: Any, node: Any, size: float) -> None:
        apart = not node.text or _APART.fullmatch(node.text)
        single(drawing, node if apart else _WholeNode(node), size)

    tags = [tag for tag, draw in svg.TAGS.items() if draw is single]
    _set(svg, tags, text)
    try:
        yield
    finally:
        _set(svg, tags, single)


def _set(svg: Any, tags: list[str], text: Any) -> None:
    svg.text = text
    svg.TAGS.update(dict.fromkeys(tags, text))
