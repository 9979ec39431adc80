"""In which language a person is spoken to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from reportgen.messages.entry import MessageLang

VARIABLE = "REPORTGEN_MESSAGES"
"""The environment variable that says it for reportgen alone."""
LANGUAGES_OF_MESSAGES: tuple[MessageLang, ...] = get_args(MessageLang)
_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""The first of them that is set counts, as POSIX has it."""
_UNTRANSLATED = ("C", "POSIX")


def language_of(environment: Mapping[str, str]) -> MessageLang:
    """Chinese where ``REPORTGEN_MESSAGES`` or the locale says so, English otherwise."""
    own = environment.get(VARIABLE, "").strip().casefold()
    for lang in LANGUAGES_OF_MESSAGES:
        if own == lang:
            return lang
    return "zh" if _locale(environment).casefold().startswith("zh") else "en"


def unknown_language(environment: Mapping[str, str]) -> str:
    """What ``REPORTGEN_MESSAGES`` says where it is no language of messages, else nothing."""
    own = environment.get(VARIABLE, "").strip()
    return "" if own.casefold() in ("", *LANGUAGES_OF_MESSAGES) else own


def _locale(environment: Mapping[str, str]) -> str:
    """The locale of messages; ``LANGUAGE`` goes before it unless it is C, as gettext has it."""
    locale = next(filter(None, map(environment.get, _LOCALES)), "")
    if locale.partition(".")[0] in _UNTRANSLATED:
        return ""
    return environment.get("LANGUAGE", "").partition(":")[0] or locale
