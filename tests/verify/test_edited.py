"""Word files that people went on with: what is told is what a careful reader would list."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest

import reportgen
from reportgen import resources
from reportgen.charts import chart
from reportgen.compose import compose
from reportgen.keep import Keep
from reportgen.languages import Lang
from reportgen.manifests import manifest_of
from reportgen.messages import words
from reportgen.model.manifest import Manifest
from reportgen.model.problem import Problem
from reportgen.packs import find_pack
from reportgen.report import make_report
from reportgen.verify import audit, read
from reportgen.writers import Edition, write
from tests.verify.editing import Edited
from tests.verify.edits import EDITS, SEVERAL, Edit, Told, several_edits, unchanged

SOURCES: Mapping[str, tuple[str, str, Lang]] = {
    "J": ("liaoning-2020", "jianbao", "zh"),
    "E": ("invented-pair", "digest", "en"),
}
"""The documents that are edited: briefing, pack and language."""
ONCE_MORE = (
    Edit("saved by LibreOffice", "J", unchanged),
    Edit("saved by LibreOffice, in English", "E", unchanged),
    Edit(
        "a figure corrected, and saved by LibreOffice",
        "J",
        lambda it: it.say("每人每月672元", "每人每月675元"),
        (("number", "675", "672"),),
    ),
    Edit("several at once, and saved by LibreOffice", "J", several_edits, SEVERAL),
)
Documents = Callable[[str], tuple[bytes, Manifest]]


@pytest.fixture(scope="module")
def built() -> Documents:
    """The bytes of a document, and what it says."""

    @cache
    def build(name: str) -> tuple[bytes, Manifest]:
        source, template, lang = SOURCES[name]
        briefing = reportgen.load(resources.assets() / "briefings" / f"{source}.yaml")
        comparison = reportgen.compare(briefing)
        report = make_report(briefing, comparison, chart(briefing, comparison, lang), lang)
        pack = find_pack(template, [resources.templates()])
        document = compose(pack, report, pack.defaults)
        edition, keep = Edition(pack, report, pack.defaults, document), Keep()
        return write(edition, "docx", keep), manifest_of(edition, "docx", keep)

    return build


def told(finding: Problem) -> str:
    """A finding with all that it says."""
    values = [words(it, "en") for _, it in finding.arguments if not isinstance(it, int | tuple)]
    place = words(finding.where, "en")
    return " | ".join((finding.code.removeprefix("document."), place, *values, finding.excerpt))


def differing(findings: tuple[Problem, ...], expected: tuple[Told, ...]) -> list[str]:
    """What was told and not expected, and what was expected and not told."""
    left = [told(it) for it in findings]
    wrong = []
    for code, *held in expected:
        fits = [
            it for it in left if it.startswith(f"{code} |") and all(word in it for word in held)
        ]
        if fits:
            left.remove(fits[0])
        else:
            wrong.append(f"not told: {code} {held}")
    return wrong + [f"told: {it}" for it in left]


@pytest.mark.parametrize("edit", EDITS, ids=lambda it: it.name)
def test_an_edit_is_told_as_what_it_is(edit: Edit, built: Documents) -> None:
    content, manifest = built(edit.document)
    edited = Edited(content)
    edit.do(edited)
    assert differing(audit(read(edited.saved(), "docx"), manifest), edit.findings) == []


def test_what_an_office_program_saved_is_told_as_if_it_had_not(
    libreoffice: str, built: Documents, tmp_path: Path
) -> None:
    files = []
    for number, edit in enumerate(ONCE_MORE):
        edited = Edited(built(edit.document)[0])
        edit.do(edited)
        files.append(tmp_path / f"{number}.docx")
        files[-1].write_bytes(edited.saved())
    saved = tmp_path / "saved"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [libreoffice, profile, "--headless", "--convert-to", "docx:MS Word 2007 XML"]
    subprocess.run([*command, "--outdir", saved, *files], check=True, capture_output=True)
    wrong = []
    for edit, file in zip(ONCE_MORE, files, strict=True):
        manifest = built(edit.document)[1]
        findings = audit(read((saved / file.name).read_bytes(), "docx"), manifest)
        wrong += [f"{edit.name}: {it}" for it in differing(findings, edit.findings)]
    assert wrong == []


def test_there_are_fifty() -> None:
    assert len(EDITS) + len(ONCE_MORE) >= 50
