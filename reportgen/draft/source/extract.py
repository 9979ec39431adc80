"""A source of any format → the text in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from reportgen.draft.source.docx_text import docx_text
from reportgen.draft.source.encoding import decoded_text
from reportgen.draft.source.html_text import html_text
from reportgen.draft.source.pdf_text import pdf_text
from reportgen.draft.source.unreadable import unreadable
from reportgen.messages import phrase
from reportgen.model.problem import Problem

LARGEST_SOURCE = 20_000_000
"""So many bytes of a source are read; a long report as PDF has a fifth of them."""
LONGEST_TEXT = 1_000_000
"""So many characters are read; a yearbook has as many, a report a fiftieth."""

_NO_TEXT: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n", "a_picture"),
    (b"\xff\xd8\xff", "a_picture"),
    (b"GIF8", "a_picture"),
    (b"BM", "a_picture"),
    (b"II*\0", "a_picture"),
    (b"MM\0*", "a_picture"),
    (b"RIFF", "a_picture"),
    (b"\0\0\x01\0", "a_picture"),
    (b"\xd0\xcf\x11\xe0", "old_office_file"),
    (b"{\\rtf", "rich_text_file"),
    (b"PK\x03\x04", "an_archive"),
    (b"\x1f\x8b", "an_archive"),
    (b"Rar!", "an_archive"),
    (b"7z\xbc\xaf", "an_archive"),
)


@dataclass(frozen=True, slots=True)
class Extract:
    """The text in a source, and what a person must know about it."""

    text: str
    remarks: tuple[Problem, ...] = ()
    markdown: bool = False


def extracted(content: bytes, name: str) -> Extract:
    """The text in a source, whatever it is called.

    Raises:
        InputError: it is too large, has no text, or is of no kind that we can read.
    """
    if len(content) > LARGEST_SOURCE:
        raise unreadable("draft.too_large", name, megabytes=LARGEST_SOURCE // 1_000_000)
    found = _read(content, name)
    if not found.text.strip():
        raise unreadable("draft.empty", name)
    if len(found.text) > LONGEST_TEXT:
        raise unreadable("draft.too_long", name, most=f"{LONGEST_TEXT:,}")
    return found


def _read(content: bytes, name: str) -> Extract:
    """By what is in it: a name is what someone called it."""
    if content[:1024].lstrip().startswith(b"%PDF-"):
        return Extract(*pdf_text(content, name))
    if content.startswith(b"PK\x03\x04") and b"word/" in content:
        return Extract(*docx_text(content, name))
    for magic, what in _NO_TEXT:
        if content.startswith(magic) and (len(magic) > 2 or b"\0" in content[:64]):
            raise unreadable("draft.no_text_file", name, what=phrase(what))
    page = html_text(content, name) if _is_page(content, name) else None
    return Extract(*page) if page else _plain(content, name)


def _is_page(content: bytes, name: str) -> bool:
    start = content[:1024].replace(b"\0", b"").lower()
    named = PurePath(name).suffix.lower() in (".html", ".htm", ".xhtml")
    return named or b"<html" in start or b"<!doctype html" in start


def _plain(content: bytes, name: str) -> Extract:
    text = decoded_text(content)
    if text is None or text.count("\0") > 8:
        raise unreadable("draft.unknown_encoding", name)
    return Extract(text, markdown=PurePath(name).suffix.lower() in (".md", ".markdown"))
