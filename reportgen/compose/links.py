"""Links inside a document that lead nowhere."""

from __future__ import annotations

from reportgen.compose.place import Element


def unlink(article: Element) -> None:
    """Make links to an id that nothing has plain text: a macro may link to what some packs lack."""
    ids = {element.get("id") for element in article.iter() if isinstance(element.tag, str)}
    for link in article.iter("a"):
        href = link.get("href") or ""
        if href.startswith("#") and href[1:] not in ids:
            del link.attrib["href"]
