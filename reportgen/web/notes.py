"""Footnotes, which stand between brackets in the line."""

from __future__ import annotations

from lxml.etree import _Element as Element


def end_notes(article: Element) -> None:
    """Take the full stop from the end of each footnote: its sentence goes on after the bracket."""
    for note in article.xpath("//span[contains(concat(' ', @class, ' '), ' footnote ')]"):
        last = note[-1] if len(note) else None
        if last is None:
            note.text = _without_stop(note.text)
        elif last.tail:
            last.tail = _without_stop(last.tail)


def _without_stop(text: str | None) -> str:
    found = (text or "").rstrip()
    return found[:-1] if found.endswith(("。", ".")) else found
