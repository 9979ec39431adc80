"""Which style of the skin each part of a document takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from reportgen.errors import InputError
from reportgen.languages import Lang, lineage
from reportgen.messages import Phrase, phrase
from reportgen.model.document import RowKind
from reportgen.model.pack import SKIN
from reportgen.model.problem import Problem

HEADING_STYLES = ("Title", "Heading 1", "Heading 2", "Heading 3", "Heading 4")
BODY_STYLE = "Body Text"
PARAGRAPHS: Mapping[str, str] = {
    "body": BODY_STYLE,
    "figure": "Figure",
    "lead": "Lead",
    "finding": "Finding",
    "note": "Note",
    "source": "Source",
    "meta": "Meta",
    "masthead-name": "Masthead Name",
    "masthead-line": "Masthead Line",
    "key-value": "Key Value",
    "key-what": "Key What",
    "key-against": "Key Against",
}
"""The style of a paragraph by its role. Another role takes the style of its own name
(``side-note``: Side Note) where the skin has one, and that of the body where it has none."""

TABLE_STYLE = "Report Table"
TABLE_STYLES: Mapping[str, str] = {
    "data": TABLE_STYLE,
    "facts": "Report Facts",
    "checklist": "Report Checklist",
}
"""The style of a table by its role. Another role takes Report and its own name, or Report Table."""

CELL_STYLES: Mapping[RowKind, str] = {
    "header": "Table Header",
    "group": "Table Group",
    "body": "Table Text",
}
"""The style of the cells of a row by its kind."""

STUBS: Mapping[str, str] = {"facts": "Table Stub"}
"""The style of the cells that name the rows, where it is not that of the other cells."""

CAPTION, FIGURE, TABLE_END = "Caption", "Figure", "Table End"
BULLETS, NUMBERS = "List Bullet", "List Number"
CONTENTS, ENTRIES = "TOC Heading", ("TOC 1", "TOC 2", "TOC 3")
FOOTNOTE, FOOTNOTE_MARK = "Footnote Text", "Footnote Reference"
STRONG, EMPHASIS, SOFT, LINK = "Strong", "Emphasis", "Soft", "Hyperlink"

StyleKind = Literal["paragraph", "character", "table"]
_KINDS: Mapping[StyleKind, Phrase] = {
    "paragraph": phrase("paragraph_style"),
    "character": phrase("character_style"),
    "table": phrase("table_style"),
}


class Styles:
    """The styles of a skin, looked up by name.

    A style may have a variant for one language: in an English document ``Body Text English`` comes
    before ``Body Text``; a language that derives takes the variants of its base where the skin has
    none for it. What is missing is gathered, so that all of it is reported at once.
    """

    def __init__(self, ids: Mapping[tuple[str, str], str], lang: Lang) -> None:
        self._ids = ids
        self._variants = [f" {language.english_name}" for language in lineage(lang)]
        self._missing: dict[tuple[StyleKind, str], None] = {}

    def paragraph(self, name: str) -> str:
        """The id of a paragraph style."""
        return self._id("paragraph", name)

    def character(self, name: str) -> str:
        """The id of a character style."""
        return self._id("character", name)

    def paragraph_of(self, role: str, default: str = BODY_STYLE) -> str:
        """The id of the style of a paragraph in this role; ``default`` where the skin has none."""
        own = role.replace("-", " ").title()
        return self.paragraph(PARAGRAPHS.get(role) or self._known("paragraph", own) or default)

    def table_of(self, role: str) -> str:
        """The id of the style of a table in this role."""
        own = f"Report {role.replace('-', ' ').title()}"
        return self._id("table", TABLE_STYLES.get(role) or self._known("table", own) or TABLE_STYLE)

    def check(self) -> None:
        """See that no style was missing.

        Raises:
            InputError: the skin lacks styles that the document needs.
        """
        if self._missing:
            raise InputError(
                Problem.of("word.no_style", SKIN, kind=_KINDS[kind], name=name)
                for kind, name in self._missing
            )

    def _known(self, kind: StyleKind, name: str) -> str | None:
        return name if (kind, name.casefold()) in self._ids else None

    def _id(self, kind: StyleKind, name: str) -> str:
        for variant in (*self._variants, ""):
            found = self._ids.get((kind, f"{name}{variant}".casefold()))
            if found:
                return found
        self._missing[kind, name] = None
        return name
