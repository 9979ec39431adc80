"""Press texts → the files of a project: read, written as data, and told what is open."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from reportgen.draft.reading import read_press_text
from reportgen.draft.write import briefing_file, meeting_file
from reportgen.errors import InputError, gathered_problems
from reportgen.loading.built_in import built_in_codes
from reportgen.loading.files import read_bytes
from reportgen.messages import MessageLang
from reportgen.model.indicator import CodeList
from reportgen.model.problem import Problem
from reportgen.model.reading import TextReading
from reportgen.output import write_atomically
from reportgen.paths import shown

PRESS_ENDINGS = (".txt", ".md", ".markdown", ".html", ".htm", ".docx", ".pdf")
"""How the names of press texts end; what is in them decides how they are read."""
_UNFIT = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class DraftedFiles:
    """The files of a draft by their names in the folder; ``opens`` is the one to build."""

    files: Mapping[str, bytes]
    opens: str


def read_texts(sources: Sequence[tuple[str, bytes]], codes: CodeList) -> tuple[TextReading, ...]:
    """Each source with its name, as it is understood.

    Raises:
        InputError: what is wrong with any of them.
    """
    readings: list[TextReading] = []
    with gathered_problems() as gather:
        for name, content in sources:
            with gather():
                readings.append(read_press_text(content, name, codes))
    return tuple(readings)


def draft_files(
    readings: Sequence[TextReading], codes: CodeList, lang: MessageLang
) -> DraftedFiles:
    """The files of a draft: a meeting file and its text for each source.

    Of two sources about different areas there is a briefing too, about the one against the other.
    """
    files: dict[str, bytes] = {}
    meetings: list[tuple[str, TextReading]] = []
    for reading, stem in zip(readings, _stems(readings), strict=True):
        ending = (
            ".md"
            if PurePath(reading.source.name).suffix.lower() in (".md", ".markdown")
            else ".txt"
        )
        name = f"{stem}.yaml"
        text = f"source{ending}" if len(readings) == 1 else f"{stem}.source{ending}"
        files[text] = reading.source.decoded.encode("utf-8")
        digest = hashlib.sha256(files[text]).hexdigest()
        written = meeting_file(reading, codes, lang, text=text, sha256=digest)
        files[name] = written.encode("utf-8")
        meetings.append((name, reading))
    briefing = briefing_file(meetings, lang)
    if briefing:
        files["briefing.yaml"] = briefing.encode("utf-8")
    return DraftedFiles(files, "briefing.yaml" if briefing else meetings[0][0])


def write_draft(drafted: DraftedFiles, folder: Path) -> tuple[Path, ...]:
    """Write the files of a draft into a folder, all of them or none.

    Raises:
        InputError: a file is there already: nothing is overwritten.
        OutputError: a file cannot be written.
    """
    written = placed(drafted, folder)
    write_atomically(written)
    return tuple(path for path, _ in written)


def text_project(source: Path, folder: Path, lang: MessageLang) -> tuple[tuple[Path, bytes], ...]:
    """The files of a project that begins with a press text, nothing written.

    Raises:
        InputError: the text cannot be read, or a file is there already.
    """
    codes = built_in_codes()
    readings = read_texts([(shown(source), read_bytes(source))], codes)
    return placed(draft_files(readings, codes, lang), folder)


def placed(drafted: DraftedFiles, folder: Path) -> tuple[tuple[Path, bytes], ...]:
    """The files of a draft in a folder, nothing written.

    Raises:
        InputError: a file is there already.
    """
    there = [folder / name for name in drafted.files if (folder / name).exists()]
    if there:
        raise InputError([Problem.of("output.exists", shown(path)) for path in there])
    return tuple((folder / name, content) for name, content in drafted.files.items())


def _stems(readings: Sequence[TextReading]) -> Iterator[str]:
    """How the files of each source are called: ``meeting`` where there is one."""
    if len(readings) == 1:
        yield "meeting"
        return
    used = {"briefing"}
    for number, reading in enumerate(readings, 1):
        stem = (
            _UNFIT.sub("-", PurePath(reading.source.name).stem).strip("-.") or f"meeting-{number}"
        )
        while stem.lower() in used:
            stem = f"{stem}-{number}"
        used.add(stem.lower())
        yield stem
