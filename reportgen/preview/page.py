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


def preview_page(lang: MessageLang, token: str = "") -> str:
    """``preview.html`` with its words, and those that its scripts say.

    With the ``token`` the page shows that it is this page which wants to write.
    """
    own = page_words(lang)
    said = json.dumps(own, ensure_ascii=False)
    filled = {**own, "lang": LANGUAGES[lang].tag, "words": said, "token": token}
    html = (STATIC / "preview.html").read_text(encoding="utf-8")
    return _PLACE.sub(lambda place: escape(filled[place[1]]), html)
