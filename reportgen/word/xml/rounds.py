"""The rounds of loops: where they begin and end in a filled part, and what stands in which."""

from __future__ import annotations

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.word.xml.element import name

_OPENS, _CLOSES = "round", "done"
ROUND_DONE = f"<?{_CLOSES}?>"
"""What stands at the end of each round."""

_KEY = "{urn:reportgen}round"
_ROWS = (name("w:tbl"), name("w:tr"))

RoundPath = tuple[str, ...]
"""The rounds that something stands in, the outermost first, each as ``loop.round``.

The name of a loop ends in ``r`` where it repeats rows or cells.
"""


def round_mark(loop: int) -> str:
    """What stands at the beginning of each round of a loop, which has a number of its own."""
    return f"<?{_OPENS} {loop}?>"


def note_rounds(root: Element) -> None:
    """Note at each element in which rounds it stands; take the marks out of the tree."""
    path: list[str] = []
    count = 0
    for node in root.iter():
        target = getattr(node, "target", None)
        if target == _OPENS:
            count += 1
            parent = node.getparent()
            rows = "r" if parent is not None and parent.tag in _ROWS else ""
            path.append(f"{node.text}{rows}.{count}")
        elif target == _CLOSES:
            path.pop()
        elif path:
            node.set(_KEY, "/".join(path))
    etree.strip_tags(root, etree.ProcessingInstruction)


def place_of_round(element: Element) -> RoundPath:
    """The rounds that an element stands in; none outside of loops."""
    noted = element.get(_KEY)
    return tuple(noted.split("/")) if noted else ()


def loops_of(place: RoundPath) -> RoundPath:
    """The loops of rounds, whichever round of each."""
    return tuple(it.partition(".")[0] for it in place)


def forget_rounds(root: Element) -> None:
    """Take the notes away."""
    for node in root.iter(etree.Element):
        node.attrib.pop(_KEY, None)
