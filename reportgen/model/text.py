"""Text in both languages of a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportgen.model.record import Record

Lang = Literal["zh", "en"]
LANGS: tuple[Lang, ...] = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Text(Record):
    """The same words in Chinese and in English."""

    zh: str
    """In Chinese (Simplified)."""
    en: str
    """In English."""

    def __getitem__(self, lang: Lang) -> str:
        """The words in one language."""
        return self.zh if lang == "zh" else self.en
