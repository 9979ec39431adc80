"""All messages and phrases by their codes: ``data.unknown_key`` stands in the table ``data``."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages import phrases, template, template_code, word_tag
from reportgen.messages.data import DATA
from reportgen.messages.entry import Message, MessageLang
from reportgen.messages.style import STYLE

TABLES: Mapping[str, Mapping[str, Message]] = {
    "data": DATA,
    "template": {
        **template.NAMES,
        **template.FILES,
        **template.PACKS,
        **template.LIMITS,
        **template_code.TAGS,
        **template_code.VALUES,
    },
    "style": STYLE,
    "word": {**word_tag.PIECES, **word_tag.TAGS},
}

MESSAGES: Mapping[str, Message] = {
    f"{subject}.{name}": message
    for subject, table in TABLES.items()
    for name, message in table.items()
}
PHRASES: Mapping[str, Mapping[MessageLang, str]] = phrases.PHRASES
