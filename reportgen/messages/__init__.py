"""What is said to a person: a sentence for each code, in Chinese and in English.

A message is a code and its arguments; the sentences stand in one table for each subject, so that a
message can be in any language, a program can read its code, and a test asserts no prose.
"""

from reportgen.messages.choice import LANGUAGES_OF_MESSAGES, language_of, unknown_language
from reportgen.messages.entry import MessageLang, Sentence, Severity
from reportgen.messages.phrase import Argument, Bilingual, Phrase, known_words, near, phrase
from reportgen.messages.sentence import hint, message, page_words, stated, words, words_named
from reportgen.messages.table import HELP, MESSAGES, PHRASES

__all__ = [
    "HELP",
    "LANGUAGES_OF_MESSAGES",
    "MESSAGES",
    "PHRASES",
    "Argument",
    "Bilingual",
    "MessageLang",
    "Phrase",
    "Sentence",
    "Severity",
    "hint",
    "known_words",
    "language_of",
    "message",
    "near",
    "page_words",
    "phrase",
    "stated",
    "unknown_language",
    "words",
    "words_named",
]
