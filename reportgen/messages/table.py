"""All messages and phrases by their codes: ``data.unknown_key`` stands in the table ``data``."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages import phrases, template, template_code, word_tag
from reportgen.messages.build import BUILD
from reportgen.messages.data import DATA
from reportgen.messages.data_phrases import DATA_PHRASES
from reportgen.messages.entry import Message, MessageLang
from reportgen.messages.fonts import FONTS
from reportgen.messages.html import FORMS, HTML, HTML_PHRASES
from reportgen.messages.style import STYLE
from reportgen.messages.template_phrases import TAG_PHRASES, TEMPLATE_PHRASES
from reportgen.messages.word_skin import SKIN, SKIN_PHRASES

TABLES: Mapping[str, Mapping[str, Message]] = {
    "build": BUILD,
    "data": DATA,
    "template": {
        **template.NAMES,
        **template.FILES,
        **template.PACKS,
        **template.LIMITS,
        **template_code.TAGS,
        **template_code.VALUES,
    },
    "machine": FONTS,
    "html": HTML,
    "style": STYLE,
    "word": {**SKIN, **word_tag.PIECES, **word_tag.TAGS},
}

MESSAGES: Mapping[str, Message] = {
    f"{subject}.{name}": message
    for subject, table in TABLES.items()
    for name, message in table.items()
}
PHRASES: Mapping[str, Mapping[MessageLang, str]] = {
    **phrases.PHRASES,
    **DATA_PHRASES,
    **HTML_PHRASES,
    **FORMS,
    **TEMPLATE_PHRASES,
    **TAG_PHRASES,
    **SKIN_PHRASES,
}
