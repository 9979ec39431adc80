"""Words of a data file in other languages: the files beside it that have them, and what lacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from reportgen.datafile.parsed import ParsedFile
from reportgen.datafile.validate import validate
from reportgen.languages import FIRST, LANGUAGES, Lang, written
from reportgen.loading.characters import hidden_characters
from reportgen.loading.files import decoded, read_bytes
from reportgen.loading.kinds import file_kind
from reportgen.loading.words_entries import WordsFile
from reportgen.loading.yaml import MAX_NODES, parse_yaml
from reportgen.model.briefing import MissingWords
from reportgen.model.problem import Problem
from reportgen.model.text import FileLanguage, Text
from reportgen.paths import shown


def words_file(path: Path, lang: Lang) -> Path:
    """Where the words of a data file in a language lie: meeting.en.yaml beside meeting.yaml."""
    return path.with_name(f"{path.stem}.{lang}{path.suffix}")


def language_of_file(path: Path, source: ParsedFile) -> FileLanguage:
    """The language of a data file's words, with the translations that lie beside it.

    What is wrong with a file of translations is added to ``source``.
    """
    data = source.data if isinstance(source.data, dict) else {}
    named = data.get("lang")
    lang = named if isinstance(named, str) and named in LANGUAGES else FIRST
    found = {}
    for other in written():
        beside = words_file(path, other)
        if other != lang and beside != path and beside.is_file():
            parsed, words = read_words(beside)
            source.problems += parsed.problems
            source.doubts += parsed.doubts
            found[other] = words
    return FileLanguage(lang, found)


def read_words(path: Path) -> tuple[ParsedFile, dict[str, str]]:
    """A file of translations, and its words by those that they stand for; problems are in it.

    Raises:
        InputError: it cannot be read.
    """
    content = read_bytes(path)
    source = parse_yaml(decoded(content, path), shown(path))
    source.content = content
    source.doubts += hidden_characters(source)
    file = None if source.problems else validate(source, WordsFile)
    if file is None:
        return source, {}
    found: dict[str, str] = {}
    for entry in file.translations:
        words = entry.get(file.lang)
        if words is not None and words.strip():
            for lang, own in entry.items():
                if lang != file.lang and own:
                    found.setdefault(own, words)
    return source, found


def sources_of_words(path: Path) -> Iterator[Path]:
    """The files of translations that lie beside a data file."""
    yield from (it for it in (words_file(path, lang) for lang in written()) if it.is_file())


def missing_words(source: ParsedFile, texts: Sequence[Text]) -> Iterator[MissingWords]:
    """The words of a file that it has not in a language, each once, in the order of the file."""
    lines = _lines(source)
    for lang in written():
        words = dict.fromkeys(next(iter(it.own.values())) for it in texts if it.lacks(lang))
        # what is no value by itself, such as the unit of 45辆, comes last
        found = sorted(words, key=lambda it: lines.get(it, MAX_NODES))
        if found:
            yield MissingWords(source.file, lines.get(found[0], 1), lang, tuple(found))


def stale_words(path: Path, language: FileLanguage) -> Iterator[Problem]:
    """Warnings of translations whose words the file does not have any more."""
    for lang, known in language.translations.items():
        unused = [words for words in known if (lang, words) not in language.used]
        if unused:
            source, _ = read_words(words_file(path, lang))
            lines = _lines(source)
            for words in unused:
                place = (lines.get(words), None)
                yield Problem.of("data.stale_words", source.file, *place, words=words, of=path.name)


def is_words(source: ParsedFile) -> bool:
    """Whether a file is one of translations."""
    return file_kind(source) is WordsFile


def _lines(source: ParsedFile) -> Mapping[str, int]:
    """The first line of each text in a file."""
    found: dict[str, int] = {}
    waiting: list[tuple[tuple[str | int, ...], Any]] = [((), source.data)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            waiting += [((*path, key), it) for key, it in reversed(value.items())]
        elif isinstance(value, list):
            waiting += [((*path, i), it) for i, it in reversed(list(enumerate(value)))]
        elif isinstance(value, str):
            found.setdefault(value, source.position(path)[0])
    return found
