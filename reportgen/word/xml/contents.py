"""The frame that Word puts around a table of contents, with its button to update it."""

from __future__ import annotations

from reportgen.word.xml.element import element, valued


def gallery(number: int, content: str) -> str:
    """Paragraphs as a table of contents from Word's gallery."""
    kind = valued("w:docPartGallery", "Table of Contents") + "<w:docPartUnique/>"
    properties = valued("w:id", number) + element("w:docPartObj", content=kind)
    return element(
        "w:sdt",
        content=element("w:sdtPr", content=properties) + element("w:sdtContent", content=content),
    )
