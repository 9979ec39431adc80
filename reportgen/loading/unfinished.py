"""Meeting files as they lie on disk, whether or not they load: a draft with open questions too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportgen.datafile.parsed import ParsedFile
from reportgen.datafile.validate import validate
from reportgen.errors import InputError
from reportgen.loading.briefing import briefing_sources
from reportgen.loading.built_in import built_in_codes
from reportgen.loading.entries import IndicatorsFile
from reportgen.loading.faults import faults
from reportgen.loading.files import decoded, read_bytes
from reportgen.loading.indicators import code_list
from reportgen.loading.questions import OpenQuestion, questions
from reportgen.loading.read_files import ReadFiles
from reportgen.loading.table_files import put_tables_in, tables_named
from reportgen.loading.yaml import parse_yaml
from reportgen.loading.yaml_places import QUESTION, places_of
from reportgen.model.indicator import CodeList
from reportgen.model.meeting import Meeting
from reportgen.model.problem import Problem
from reportgen.model.table_place import TablePlace
from reportgen.paths import shown


@dataclass(frozen=True, slots=True)
class UnfinishedMeeting:
    """A meeting file: its values with their lines, and the questions in it.

    ``tabled`` are the figures in the table files that it names, with their places.
    """

    path: Path
    source: ParsedFile
    questions: tuple[OpenQuestion, ...]
    tabled: tuple[tuple[Mapping[str, Any], TablePlace], ...] = ()

    @property
    def data(self) -> Mapping[str, Any]:
        """The values at its top level."""
        return self.source.data if isinstance(self.source.data, dict) else {}

    @property
    def figures(self) -> tuple[tuple[int, Mapping[str, Any]], ...]:
        """The entries under ``observations`` that are mappings, with their numbers there."""
        listed = self.data.get("observations")
        found = enumerate(listed) if isinstance(listed, list) else ()
        return tuple((i, it) for i, it in found if isinstance(it, dict) and "file" not in it)

    @property
    def title(self) -> str:
        """Its title as it stands in the file, in the first language that it has."""
        head = self.data.get("meeting")
        title = head.get("title") if isinstance(head, dict) else self.data.get("title")
        words = title.values() if isinstance(title, dict) else [title]
        return next((it for it in words if isinstance(it, str)), "")

    @property
    def text(self) -> Path | None:
        """The text that it was taken from, where it names one."""
        named = self.data.get("source")
        name = named.get("text") if isinstance(named, dict) else None
        name = name or self.data.get("text")
        return self.path.parent / name if isinstance(name, str) and name.strip() else None

    @property
    def sha256(self) -> str | None:
        """The hash that its text had when the data was taken from it."""
        named = self.data.get("source")
        found = named.get("sha256") if isinstance(named, dict) else None
        return found if isinstance(found, str) else None


def unfinished(path: Path) -> UnfinishedMeeting:
    """A meeting file as it is.

    Raises:
        InputError: it cannot be read at all.
    """
    return unfinished_of(read_bytes(path), path)


def unfinished_of(content: bytes, path: Path) -> UnfinishedMeeting:
    """A meeting file with that content.

    Raises:
        InputError: it is no YAML.
    """
    source = _parsed(content, path)
    text = decoded(content, path)
    asked = questions(places_of(text)) if QUESTION.search(text) else ()
    return UnfinishedMeeting(path, source, asked, _tabled(content, path))


def _tabled(content: bytes, path: Path) -> tuple[tuple[Mapping[str, Any], TablePlace], ...]:
    """The figures in table files, as far as they can be read."""
    source = _parsed(content, path)
    if not any(it.kind == "observations" for it in tables_named(source.data)):
        return ()
    put_tables_in(source, path)
    listed = enumerate(source.data["observations"])
    placed = ((it, source.cell(("observations", n))) for n, it in listed if isinstance(it, dict))
    return tuple((it, place) for it, place in placed if place is not None)


def _parsed(content: bytes, path: Path) -> ParsedFile:
    source = parse_yaml(decoded(content, path), shown(path))
    source.content = content
    if source.data is None:
        raise InputError(source.problems)
    return source


def meeting_paths(path: Path) -> tuple[Path, ...]:
    """The meeting files of a briefing, each once; a file that is no briefing stands for itself."""
    found = dict.fromkeys(file.resolve() for file in briefing_sources(path))
    return tuple(file for file in found if _is_meeting(file))


def text_paths(path: Path) -> tuple[Path, ...]:
    """The texts from which the meetings of a briefing were taken, as far as they are named."""
    found = []
    for file in meeting_paths(path):
        with suppress(InputError):
            found.append(unfinished(file).text)
    return tuple(it for it in found if it is not None)


def _is_meeting(path: Path) -> bool:
    try:
        data = parse_yaml(decoded(read_bytes(path), path), shown(path)).data
    except InputError:
        return False
    return isinstance(data, dict) and not {"subject", "topics", "translations"} & set(data)


def code_list_of(path: Path) -> CodeList | None:
    """The code list that a briefing names, or all built-in ones where it names none.

    None where it names one that cannot be read.
    """
    named = False
    for file in briefing_sources(path):
        try:
            source = parse_yaml(decoded(read_bytes(file), file), shown(file))
        except InputError:
            continue
        data = source.data if isinstance(source.data, dict) else {}
        # in a meeting file these are indicators of its own
        named = named or isinstance(data.get("indicators"), str)
        if "topics" in data and not source.problems:
            entry = validate(source, IndicatorsFile, faults(source.data))
            found = code_list(source, entry) if entry else None
            return found if not source.problems else None
    return None if named else built_in_codes()


def meeting_problems(content: bytes, path: Path, codes: CodeList | None) -> tuple[Problem, ...]:
    """What would be wrong with a meeting file, had it that content.

    Raises:
        InputError: it is no YAML.
    """
    return meeting_of(content, path, codes)[1]


def meeting_of(
    content: bytes, path: Path, codes: CodeList | None
) -> tuple[Meeting | None, tuple[Problem, ...]]:
    """The meeting of a file with that content, or what is wrong with it.

    Raises:
        InputError: it is no YAML.
    """
    source = _parsed(content, path)
    if source.problems:
        return None, tuple(source.problems)
    files = ReadFiles({path: content})
    found = files.meetings({"": path}, codes, ParsedFile(shown(path)))[""]
    return found, tuple(files.problems)


def figure_lines(found: UnfinishedMeeting) -> dict[int, range]:
    """The lines of each figure: from its first to the last on which one of its values begins."""
    last: dict[int, int] = {}
    for path, (line, _) in _all_places(found.source):
        if path[:1] == ("observations",) and len(path) > 1:
            i = int(path[1])
            last[i] = max(line, last.get(i, line))
    first = {i: found.source.position(("observations", i))[0] for i in last}
    return {i: range(first[i], last[i] + 1) for i in sorted(last)}


def _all_places(source: ParsedFile) -> Iterator[tuple[tuple[str | int, ...], tuple[int, int]]]:
    yield from source.values.items()
    yield from source.keys.items()
