"""Bookmarks: the ids of a document, and of printed figures, as names that Word accepts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from reportgen.identity import bookmark_stem, row_bookmark
from reportgen.model.document import Document
from reportgen.word.xml import text
from reportgen.word.xml.element import Xml

_LIMIT = 40
"""Word takes names of bookmarks of no more characters."""

# Word takes letters, digits and underscores in the name of a bookmark.
_INVALID = re.compile(r"\W")


class Bookmarks:
    """The bookmarks of one document: around what a link or a reference points to, and figures."""

    def __init__(self, document: Document, taken: Iterable[str], first: int) -> None:
        self._taken = {name.casefold() for name in taken}
        self._next = first
        self._names: dict[str, str] = {}
        for id_ in document.ids:
            self._names.setdefault(id_, self._free(id_))
        self._linked = set(targets(document))
        self._marked: set[str] = set()
        self._printed: Counter[str] = Counter()

    def name(self, id_: str) -> str | None:
        """The bookmark of an id; None if nothing in the document has it."""
        return self._names.get(id_)

    def mark(self, id_: str, content: Xml) -> Xml:
        """Content with a bookmark around it, if a link leads to its id."""
        return self.mark_always(id_, content) if id_ in self._linked else content

    def mark_always(self, id_: str, content: Xml) -> Xml:
        """Content with a bookmark around it. An id that occurs again is left to the first."""
        if id_ in self._marked:
            return content
        self._marked.add(id_)
        return self._around(self._names.setdefault(id_, self._free(id_)), content)

    def mark_figure(self, id_: str, content: Xml) -> Xml:
        """A printed figure with a hidden bookmark around it, which tells which one it is."""
        stem = bookmark_stem(id_)
        self._printed[stem] += 1
        while (name := f"{stem}_{self._printed[stem]}").casefold() in self._taken:
            self._printed[stem] += 1
        self._taken.add(name.casefold())
        return self._around(name, content)

    def mark_row(self, task: str, content: Xml) -> Xml:
        """What a row says with a hidden bookmark around it, which tells which task it is."""
        name = row_bookmark(task)
        if name.casefold() in self._taken:
            return content
        self._taken.add(name.casefold())
        return self._around(name, content)

    def _around(self, name: str, content: Xml) -> Xml:
        number, self._next = self._next, self._next + 1
        return text.bookmark(number, name, content)

    def _free(self, id_: str) -> str:
        """A name of letters, digits and underscores that is still free, letter case aside."""
        stem = _INVALID.sub("_", id_)
        stem = (stem if stem[:1].isalpha() or stem[:1] == "_" else f"_{stem}")[:_LIMIT]
        name, count = stem, 1
        while name.casefold() in self._taken:
            count += 1
            name = f"{stem[: _LIMIT - len(str(count)) - 1]}_{count}"
        self._taken.add(name.casefold())
        return name


def targets(document: Document) -> Iterator[str]:
    """All ids that a link leads to."""
    yield from (entry.id for entry in document.entries)
    for run in document.runs:
        if run.href and run.href.startswith("#"):
            yield run.href[1:]
