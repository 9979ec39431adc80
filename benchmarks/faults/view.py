"""A finished document as its words in their places, whatever its format: what can be altered."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from lxml.etree import _Element as Element

Role = Literal["title", "heading", "item", "paragraph", "caption", "note", "cell"]
"""What a text is: ``note`` is a footnote, ``cell`` a paragraph of a cell."""
Attribute = Literal["text", "tail", ""]
Pick = Callable[[Sequence[str]], str]
"""One of some texts, by chance."""
INVENTED = {
    "zh": ("共安排4327万元。", "惠及6183人。", "增长17.3%。"),
    "en": ("CNY 43.27 million was set aside.", "It reached 6,183 persons.", "Up by 17.3%."),
}
"""Sentences with figures that no data has."""


def digit_changed(text: str, pick: Pick) -> str:
    """A text with one of its digits another."""
    at = int(pick([str(match.start()) for match in re.finditer(r"\d", text)]))
    return text[:at] + pick([it for it in "123456789" if it != text[at]]) + text[at + 1 :]


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in the tree that holds some of a text; ``fixed`` stands for a break."""

    node: Element | None
    attribute: Attribute = ""
    fixed: str = ""

    @property
    def text(self) -> str:
        """What it holds."""
        return self.fixed if self.node is None else getattr(self.node, self.attribute) or ""

    def put(self, text: str) -> None:
        """Let it hold something else."""
        setattr(self.node, self.attribute, text)


@dataclass(eq=False, slots=True)
class Words:
    """A paragraph, or all of a caption, a note or a heading: a text in one or more slots."""

    element: Element
    role: Role
    slots: list[Slot] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(slot.text for slot in self.slots)

    def replace(self, start: int, end: int, new: str) -> None:
        """Put a text in the place of some of it, where the first of this stands."""
        spans, at = [], 0
        for slot in self.slots:
            spans.append((at, at + len(slot.text), slot))
            at += len(slot.text)
        free = [span for span in spans if span[2].node is not None]
        holder = next((it for it in free if it[1] > start or it[1] == start == end), free[-1])
        for first, last, slot in free:
            text, cut = slot.text, max(first, start) - first
            rest = text[max(cut, min(last, end) - first) :] if first < end else text[cut:]
            if slot is holder[2]:
                slot.put(text[:cut] + new + rest)
            elif last > start and first < end:
                slot.put(text[:cut] + rest)


@dataclass(eq=False, slots=True)
class Cell:
    """A cell with its paragraphs."""

    element: Element
    words: list[Words]

    @property
    def text(self) -> str:
        """All that stands in it."""
        return "\n".join(it.text for it in self.words)


@dataclass(eq=False, slots=True)
class Row:
    """A row: one that names columns, one that heads others, or one of the body."""

    element: Element
    kind: Literal["head", "group", "body"]
    cells: list[Cell]

    @property
    def text(self) -> str:
        """All that stands in it."""
        return "\t".join(cell.text for cell in self.cells)

    @property
    def words(self) -> list[Words]:
        """All its paragraphs."""
        return [words for cell in self.cells for words in cell.words]


@dataclass(eq=False, slots=True)
class Table:
    """A table; ``checklist`` where its cells are to be filled in."""

    rows: list[Row]
    checklist: bool = False

    @property
    def head(self) -> list[Cell]:
        """The cells that name its columns."""
        return next((row.cells for row in self.rows if row.kind == "head"), [])

    @property
    def body(self) -> list[Row]:
        """The rows that have one cell for each column."""
        wide = len(self.head)
        return [row for row in self.rows if row.kind == "body" and len(row.cells) == wide]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that can be made wrong: how, and the texts that it is about.

    ``touched`` are the paragraphs that it alters; no other fault of the same document may. What is
    altered and no paragraph has ``told``: words that a finding about it would hold.
    """

    make: Callable[[], None]
    touched: tuple[Words, ...] = ()
    told: tuple[str, ...] = ()
    where: str = ""


class View(ABC):
    """A document that can be altered and saved."""

    lang: str
    blocks: list[Words]
    """What stands outside of tables, in reading order, notes after what they belong to."""
    tables: list[Table]

    @abstractmethod
    def save(self) -> bytes:
        """The altered file."""

    @abstractmethod
    def insert_paragraph(self, after: Words, text: str) -> None:
        """Put a new paragraph behind one."""

    @abstractmethod
    def special(self, kind: str, pick: Pick) -> Iterator[Fault]:
        """Faults that only this format knows how to make: in charts, properties, margins."""

    def of(self, *roles: Role) -> list[Words]:
        """The texts of some roles, cells in their tables too."""
        found = [words for words in self.blocks if words.role in roles]
        if "cell" in roles:
            for table in self.tables:
                found += [it for row in table.rows for it in row.words]
        return found

    @staticmethod
    def remove(element: Element) -> None:
        """Take an element out; what follows it stays."""
        parent = element.getparent()
        assert parent is not None
        before, tail = element.getprevious(), element.tail or ""
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
        parent.remove(element)
