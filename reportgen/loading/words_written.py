"""Words that a data file lacks in a language -> the file of translations, to be filled in."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportgen.errors import InputError
from reportgen.languages import LANGUAGES, Lang, written
from reportgen.loading.briefing import load_briefing
from reportgen.loading.files import decoded, read_bytes
from reportgen.loading.words import read_words, words_file
from reportgen.loading.yaml import parse_yaml
from reportgen.messages import MessageLang, phrase, words
from reportgen.paths import shown

_PLAIN = re.compile(r"[\u3400-\u9fffA-Za-z](?:[^\x00-\x1f:#\"'{}\[\],&*!|>%@`\\]*[^\x00-\x20:#])?")
"""Words that YAML reads as a text without quotes."""
_NO_TEXT = re.compile(r"true|false|null|yes|no|on|off|y|n", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WordsToFill:
    """A file of translations as it is to be: how many of its words are new, and how many open."""

    path: Path
    content: bytes
    new: int
    open: int


def words_to_fill(path: Path, lang: Lang, messages: MessageLang) -> tuple[WordsToFill, ...]:
    """The files of translations that a briefing or a meeting needs in a language; none it has all.

    What is filled in stays as it is; ``messages`` is the language of the lines that explain a new
    file.

    Raises:
        InputError: the data, or a file of translations, is wrong.
    """
    missing = [it for it in load_briefing(path).missing_words if it.lang == lang]
    return tuple(_file(Path(it.file), lang, it.words, messages) for it in missing)


def _file(data: Path, lang: Lang, lacking: Sequence[str], messages: MessageLang) -> WordsToFill:
    target = words_file(data, lang)
    if not target.is_file():
        head = _head(data, lang, messages)
        content = head + _entries(lacking, lang, "")
        return WordsToFill(target, content.encode(), len(lacking), len(lacking))
    source, _ = read_words(target)
    if source.problems:
        raise InputError(source.problems)
    listed = source.data["translations"]
    known = {words for entry in listed for words in entry.values() if words}
    new = [it for it in lacking if it not in known]
    text = decoded(read_bytes(target), target)
    content = _longer(text, listed, new, lang) or _head(data, lang, messages) + "".join(
        [_written(entry) for entry in listed] + [_entries(new, lang, "")]
    )
    return WordsToFill(target, content.encode(), len(new), len(lacking))


def _longer(text: str, listed: Sequence[Any], new: Sequence[str], lang: Lang) -> str | None:
    """The text of a file with more entries at its end; None where its list does not end there."""
    items = re.findall(r"^( *)- ", text, re.MULTILINE)
    longer = text.rstrip("\n") + "\n" + _entries(new, lang, items[0] if items else "")
    found = parse_yaml(longer, shown(Path()))
    data = found.data if isinstance(found.data, dict) else {}
    expected = [*listed, *({_other(lang): it, lang: None} for it in new)]
    return longer if not found.problems and data.get("translations") == expected else None


def _head(data: Path, lang: Lang, messages: MessageLang) -> str:
    said = words(phrase("words_file_head", of=data.name, language=_language(lang)), messages)
    return f"# {said}\nlang: {lang}\ntranslations:\n"


def _language(lang: Lang) -> Any:
    return phrase(f"language_{lang}")


def _entries(lacking: Iterable[str], lang: Lang, indent: str) -> str:
    return "".join(f"{indent}- {_other(lang)}: {_yaml(it)}\n{indent}  {lang}:\n" for it in lacking)


def _written(entry: dict[str, str | None]) -> str:
    lines = [f"{lang}: {_yaml(it) if it else ''}".rstrip() for lang, it in entry.items()]
    return "- " + "\n  ".join(lines) + "\n"


def _other(lang: Lang) -> Lang:
    """The language that the words are shown in: another one of those that have their own."""
    return next(it for it in (*written(), *LANGUAGES) if it != lang)


def _yaml(text: str) -> str:
    if _PLAIN.fullmatch(text) and not _NO_TEXT.fullmatch(text):
        return text
    return json.dumps(text, ensure_ascii=False)
