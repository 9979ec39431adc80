"""How PDF/UA-1 wants elements to stand in each other, and WeasyPrint does not have them."""

from __future__ import annotations

from typing import Any

from pydyf import Array

from reportgen.pdf.tree import StructureTree

_HEADINGS = tuple(f"/H{level}" for level in range(1, 7))
_OF_ITEMS = ("/Lbl", "/LBody")


def nest(tree: StructureTree) -> None:
    """Bring headings, links, items of lists and tables without rows into order."""
    _level_headings(tree)
    for link in tree.within(tree.root, "/Link"):
        _join_link(tree, link)
    for table in tree.within(tree.root, "/Table"):
        _give_body(tree, table)
    for each in tree.within(tree.root, "/L"):
        for item in tree.within(each, "/LI"):
            _join_item(tree, item)


def _level_headings(tree: StructureTree) -> None:
    """Let no level be skipped, as where a template leaves the section of a heading out."""
    above: list[int] = []
    for heading in tree.within(tree.root, *_HEADINGS):
        level = _HEADINGS.index(heading["S"])
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        heading["S"] = _HEADINGS[len(above) - 1]


def _join_link(tree: StructureTree, link: Any) -> None:
    """Let a link have the places of what stands in it, each of which can be clicked."""
    parents = tree.at(tree.root["ParentTree"])["Nums"]
    for inner in tree.below(link):
        for kid in tuple(inner["K"]) if inner["S"] != "/Link" else ():
            annotation = tree.annotation(kid)
            if annotation.get("Subtype") == "/Link":
                inner["K"].remove(kid)
                link["K"].append(kid)
                numbers = parents[::2]
                parents[2 * numbers.index(annotation["StructParent"]) + 1] = link.reference


def _give_body(tree: StructureTree, table: Any) -> None:
    """Make rows of the head of a table that has no others."""
    if any(tree.within(table, "/TBody")):
        return
    for head in tree.within(table, "/THead"):
        head["S"] = "/TBody"


def _join_item(tree: StructureTree, item: Any) -> None:
    """Let an item have one body: a box of a form stands beside it, and parts it in two."""
    kids = [kid for kid in tree.kids(item) if kid["S"] != "/Lbl"]
    if all(kid["S"] in _OF_ITEMS for kid in kids):
        return
    labels = [kid.reference for kid in tree.kids(item) if kid["S"] == "/Lbl"]
    bodies = [kid for kid in kids if kid["S"] == "/LBody"]
    body = bodies[0] if bodies else tree.new("/LBody", item)
    inner: list[bytes] = []
    for kid in kids:
        parts = kid["K"] if kid["S"] == "/LBody" else [kid.reference]
        for part in parts:
            tree.at(part)["P"] = body.reference
        inner += parts
    body["K"], item["K"] = Array(inner), Array([*labels, body.reference])
