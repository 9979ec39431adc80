"""The commands that write data files: ``reportgen words`` and ``reportgen new``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reportgen.messages import phrase
from reportgen.options import AsJson, LanguageName
from reportgen.terminal import print_json, print_line, print_note, voice


def words(
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    *,
    lang: Annotated[LanguageName, typer.Option(case_sensitive=False)],
    as_json: AsJson = False,
) -> None:
    """Write the words that a file lacks in a language to a file beside it, to be filled in."""
    from reportgen.loading.words_written import words_to_fill
    from reportgen.output import write_atomically

    files = words_to_fill(file, lang.value, voice().lang)
    write_atomically([(it.path, it.content) for it in files], another="file")
    if as_json:
        fields = [{"file": str(it.path), "new": it.new, "open": it.open} for it in files]
        print_json({"files": fields})
        return
    for it in files:
        print_line(phrase("wrote_words", file=str(it.path), new=it.new, open=it.open))
    if files:
        print_note(phrase("then_build_in", file=str(file), lang=lang.value))
    else:
        print_line(phrase("no_words_missing", file=str(file)))


def new(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER")],
    *,
    from_: Annotated[Path | None, typer.Option("--from", metavar="FILE")] = None,
    as_json: AsJson = False,
) -> None:
    """Write a project that builds at once: a meeting file with an example to write over."""
    from reportgen.drafting import PRESS_ENDINGS, text_project
    from reportgen.output import write_atomically
    from reportgen.starting import MEETING_NAME, new_project

    drafted = from_ is not None and from_.suffix.lower() in PRESS_ENDINGS
    if from_ is not None and drafted:
        files = text_project(from_, folder, voice().lang)
    else:
        files = new_project(folder, voice().lang, from_)
    write_atomically(files)
    meeting = folder / MEETING_NAME
    if as_json:
        print_json({"files": [str(path) for path, _ in files], "meeting": str(meeting)})
        return
    for path, _ in files:
        print_line(phrase("wrote", file=str(path)))
    step = "then_answer" if drafted else "then_build_project"
    print_note(phrase(step, file=str(meeting)))
