"""The page of a preview in the language in which its reader is spoken to."""

from __future__ import annotations

import json
import re
from html import escape
from pathlib import Path

from reportgen.languages import LANGUAGES
from reportgen.messages import MessageLang, page_words

STATIC = Path(__file__).parent / "static"
_PLACE = re.compile(r"\{(\w+)\}")


def preview_page(lang: MessageLang) -> str:
    """``preview.html`` with its words, and those that ``preview.js`` says."""
    own = page_words(lang)
    filled = {**own, "lang": LANGUAGES[lang].tag, "words": json.dumps(own, ensure_ascii=False)}
    html = (STATIC / "preview.html").read_text(encoding="utf-8")
    return _PLACE.sub(lambda place: escape(filled[place[1]]), html)
