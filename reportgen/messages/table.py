"""All messages and phrases by their codes: ``data.unknown_key`` stands in the table ``data``."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages import help_texts, lines, phrases, places
from reportgen.messages.build import BUILD
from reportgen.messages.data import DATA
from reportgen.messages.data_phrases import DATA_PHRASES
from reportgen.messages.document import DOCUMENT
from reportgen.messages.entry import Message, MessageLang
from reportgen.messages.fonts import FONTS
from reportgen.messages.html import FORMS, HTML, HTML_PHRASES
from reportgen.messages.machine import MACHINE
from reportgen.messages.option import OPTION
from reportgen.messages.preview import PREVIEW

Phrases = Mapping[str, Mapping[MessageLang, str]]

TABLES: Mapping[str, Mapping[str, Message]] = {
    "build": BUILD,
    "data": DATA,
    "document": DOCUMENT,
    "html": HTML,
    "machine": {**FONTS, **MACHINE},
    "option": OPTION,
    "preview": PREVIEW,
}

MESSAGES: Mapping[str, Message] = {
    f"{subject}.{name}": message
    for subject, table in TABLES.items()
    for name, message in table.items()
}
PHRASES: Phrases = {
    **phrases.PHRASES,
    **lines.LINES,
    **places.PLACES,
    **DATA_PHRASES,
    **HTML_PHRASES,
    **FORMS,
}
HELP: Phrases = help_texts.HELP
