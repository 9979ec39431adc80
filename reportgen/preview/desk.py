"""Where a worker makes one format, keeping the data and the charts from one time to the next."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from reportgen.errors import ReportgenError
from reportgen.keep import Keep
from reportgen.loading import load, sources
from reportgen.loading.unfinished import text_paths
from reportgen.messages import Argument, phrase
from reportgen.model.briefing import Briefing
from reportgen.model.format import Format
from reportgen.model.pack import Parameter, Value
from reportgen.model.problem import Problem
from reportgen.office import convert
from reportgen.packs import find_pack, pack_names, settings
from reportgen.pipeline import run
from reportgen.preview.ask import Ask, Made, ParameterControl, Subject, fault
from reportgen.preview.pages import is_readable
from reportgen.wanted import Wanted, with_words

NO_OFFICE = phrase("note_no_office")
OFFICE_FAILED = phrase("note_office_failed")


class Desk:
    """Makes the documents of one format; what did not change is kept."""

    def __init__(self, kind: Format) -> None:
        self._kind: Format = kind
        self._files: tuple[Path, ...] = ()
        self._images: tuple[Path, ...] = ()
        self._texts: tuple[Path, ...] = ()
        self._contents: tuple[bytes | None, ...] = ()
        self._briefing: Briefing | None = None
        self._keep = Keep()
        self._subject: Subject | None = None

    def make(self, ask: Ask) -> Made:
        """The document, or what is wrong; never an exception."""
        started = time.perf_counter()
        try:
            content, note, problems = self._make(ask)
        except ReportgenError as error:
            content, note, problems = None, "", error.problems
        except Exception as error:
            content, note, problems = None, "", (fault(error),)
        folders = ask.path
        return Made(
            content=content,
            note=note,
            problems=tuple(dict.fromkeys(problems)),
            subject=self._subject,
            templates=pack_names(folders),
            files=(*self._files, *self._images, *self._texts),
            folders=folders,
            seconds=time.perf_counter() - started,
        )

    def _make(self, ask: Ask) -> tuple[bytes | None, Argument, tuple[Problem, ...]]:
        given = tuple(sorted(ask.parameters.items()))
        briefing, asked = self._keep(_worded, self._load(ask.briefing), given)
        lang = ask.lang or briefing.lang
        template = ask.template or briefing.outputs[0].template
        in_file = next((o.parameters for o in briefing.outputs if o.template == template), {})
        pack = find_pack(template, ask.path)
        controls = tuple(_control(p, in_file, ask) for p in pack.parameters)
        self._subject = Subject(briefing.title[lang], template, lang, pack.formats, controls)
        if not pack.content and self._kind == "html":
            return None, phrase("note_word_alone", template=template), ()
        if self._kind != "html" and self._kind not in pack.formats:
            return None, phrase("note_not_made", template=template, kind=self._kind), ()
        chosen = settings(pack, in_file, briefing.folder, asked)
        self._images = tuple(file for _, file in chosen.images)
        (made,) = run(
            briefing,
            (Wanted(pack, chosen, (self._kind,)),),
            lang=lang,
            verify=ask.verify,
            page_numbers=True,
            keep=self._keep,
        ).made
        # What a build would refuse, a preview shows all the same.
        path = f"{briefing.id}/{pack.name}.{self._kind}"
        wrong = [replace(finding, file=path) for finding in made.findings]
        shown, note = _as_pages(made.content) if self._kind == "docx" else (made.content, "")
        return shown, note, (*wrong, *briefing.warnings)

    def _load(self, path: Path) -> Briefing:
        named = sources(path)
        if len(named) > 1 or not self._files:
            self._files = named
        contents = tuple(_content(file) for file in self._files)
        if contents != self._contents or not self._texts:
            self._texts = text_paths(path)
        if self._briefing is None or contents != self._contents:
            self._briefing = None
            self._briefing = load(path, draft=True)
            self._contents = contents
        return self._briefing


def _worded(
    briefing: Briefing, given: tuple[tuple[str, str], ...]
) -> tuple[Briefing, dict[str, str]]:
    """The briefing with the words that are set, and the parameters that are left."""
    return with_words(briefing, dict(given))


def _as_pages(docx: bytes) -> tuple[bytes | None, Argument]:
    if convert.find_office() is None:
        return None, NO_OFFICE
    pdf = convert.to_pdf(docx)
    return (pdf, "") if pdf and is_readable(pdf) else (None, OFFICE_FAILED)


def _control(parameter: Parameter, in_file: Mapping[str, Value], ask: Ask) -> ParameterControl:
    name = parameter.name
    value = ask.parameters.get(name, in_file.get(name, parameter.default))
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return ParameterControl(
        name, parameter.type, parameter.about[ask.messages], parameter.choices, text
    )


def _content(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None
