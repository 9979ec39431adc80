"""All messages and phrases by their codes: ``data.unknown_key`` stands in the table ``data``."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages import (
    help_texts,
    lines,
    phrases,
    places,
    template,
    template_code,
    word_tag,
)
from reportgen.messages.build import BUILD
from reportgen.messages.data import DATA
from reportgen.messages.data_phrases import DATA_PHRASES
from reportgen.messages.data_toml import TOML_PHRASES
from reportgen.messages.data_yaml import YAML_PHRASES
from reportgen.messages.document import DOCUMENT
from reportgen.messages.draft import DRAFT, DRAFT_PHRASES
from reportgen.messages.entry import Message, MessageLang
from reportgen.messages.evidence import EVIDENCE, EVIDENCE_PHRASES
from reportgen.messages.fonts import FONTS
from reportgen.messages.html import FORMS, HTML, HTML_PHRASES
from reportgen.messages.machine import MACHINE
from reportgen.messages.machine_doctor import DOCTOR, DOCTOR_PHRASES
from reportgen.messages.option import OPTION
from reportgen.messages.output import OUTPUT, OUTPUT_PHRASES
from reportgen.messages.pack import PACK
from reportgen.messages.pack_phrases import PACK_PHRASES
from reportgen.messages.preview import PREVIEW
from reportgen.messages.preview_page import PAGE_STATES, PAGE_WORDS
from reportgen.messages.review_page import (
    REVIEW_CHOICES,
    REVIEW_FIELDS,
    REVIEW_NOTES,
    REVIEW_WORDS,
)
from reportgen.messages.style import STYLE
from reportgen.messages.style_css import CSS_PHRASES
from reportgen.messages.table_file import TABLE_FILE, TABLE_FILE_PHRASES
from reportgen.messages.tasks import TASKS, TASKS_PHRASES
from reportgen.messages.template_phrases import TAG_PHRASES, TEMPLATE_PHRASES
from reportgen.messages.trace import TRACE, TRACE_PHRASES
from reportgen.messages.word_skin import SKIN_MESSAGES, SKIN_PHRASES

Phrases = Mapping[str, Mapping[MessageLang, str]]

TABLES: Mapping[str, Mapping[str, Message]] = {
    "build": BUILD,
    "data": DATA,
    "output": OUTPUT,
    "pack": PACK,
    "style": STYLE,
    "table": TABLE_FILE,
    "document": DOCUMENT,
    "draft": DRAFT,
    "evidence": EVIDENCE,
    "machine": {**FONTS, **MACHINE, **DOCTOR},
    "option": OPTION,
    "preview": PREVIEW,
    "template": {
        **template.TEMPLATE_NAMES,
        **template.TEMPLATE_FILES,
        **template.TEMPLATE_PACKS,
        **template.TEMPLATE_LIMITS,
        **template_code.TEMPLATE_TAGS,
        **template_code.TEMPLATE_VALUES,
    },
    "html": HTML,
    "tasks": TASKS,
    "trace": TRACE,
    "word": {**SKIN_MESSAGES, **word_tag.WORD_PIECES, **word_tag.WORD_TAGS},
}

MESSAGES: Mapping[str, Message] = {
    f"{subject}.{name}": message
    for subject, table in TABLES.items()
    for name, message in table.items()
}
PHRASES: Phrases = {
    **phrases.COMMON_PHRASES,
    **lines.LINES,
    **places.PLACES,
    **PAGE_WORDS,
    **PAGE_STATES,
    **REVIEW_WORDS,
    **REVIEW_FIELDS,
    **REVIEW_CHOICES,
    **REVIEW_NOTES,
    **DATA_PHRASES,
    **CSS_PHRASES,
    **TOML_PHRASES,
    **YAML_PHRASES,
    **DRAFT_PHRASES,
    **EVIDENCE_PHRASES,
    **DOCTOR_PHRASES,
    **OUTPUT_PHRASES,
    **PACK_PHRASES,
    **HTML_PHRASES,
    **FORMS,
    **TEMPLATE_PHRASES,
    **TAG_PHRASES,
    **SKIN_PHRASES,
    **TABLE_FILE_PHRASES,
    **TASKS_PHRASES,
    **TRACE_PHRASES,
}
HELP: Phrases = help_texts.HELP_TEXTS
