"""Two threads of one process may make documents at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import reportgen
from reportgen.model.format import Format

ASKED: tuple[tuple[str, Format], ...] = (
    ("digest", "html"),
    ("digest", "pdf"),
    ("briefing", "html"),
    ("jianbao", "html"),
)


@pytest.mark.heavy
@pytest.mark.usefixtures("drawn_anew")
def test_each_thread_gets_its_own_documents(briefing: reportgen.Briefing) -> None:
    def made(asked: tuple[str, Format]) -> bytes:
        template, kind = asked
        (document,) = reportgen.make(
            briefing, templates=[template], formats=[kind], verify=kind == "html"
        )
        return document.content

    alone = [made(asked) for asked in ASKED]
    with ThreadPoolExecutor(len(ASKED)) as threads:
        assert list(threads.map(made, ASKED)) == alone


@pytest.mark.heavy
def test_what_is_wrong_with_one_is_not_said_of_another(
    briefing: reportgen.Briefing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "templates" / "wrong"
    folder.mkdir(parents=True)
    (folder / "template.toml").write_text('extends = "digest"\n', encoding="utf-8")
    (folder / "print.css").write_text("p { colour: red }\n", encoding="utf-8")

    def made(template: str) -> object:
        try:
            reportgen.make(briefing, templates=[template], formats=["pdf"], verify=False)
        except reportgen.InputError as error:
            return error.problems
        return "made"

    with ThreadPoolExecutor(2) as threads:
        wrong, right = threads.map(made, ["wrong", "digest"])
    assert right == "made"
    assert isinstance(wrong, tuple)
    assert "colour" in str(wrong[0])
