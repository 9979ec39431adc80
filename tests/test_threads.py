"""Threads of one process may do at once whatever reportgen does."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

import reportgen
from reportgen.authoring.styles import check_styles
from reportgen.model.format import Format
from reportgen.model.text import Lang
from reportgen.packs import find_pack, search_path

Job = Callable[[], object]


def at_once(jobs: Mapping[str, Job]) -> dict[str, object]:
    """What each of them gives where all begin at the same time."""
    start = Barrier(len(jobs))

    def run(job: Job) -> object:
        start.wait(60)
        return job()

    with ThreadPoolExecutor(len(jobs)) as threads:
        return dict(zip(jobs, threads.map(run, jobs.values()), strict=True))


@pytest.mark.heavy
@pytest.mark.usefixtures("drawn_anew")
def test_each_of_eight_threads_gets_its_own(
    briefing: reportgen.Briefing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same bytes as alone, its own messages, and nothing of the process is left changed."""
    monkeypatch.chdir(tmp_path)
    wrong = tmp_path / "templates" / "wrong"
    wrong.mkdir(parents=True)
    (wrong / "template.toml").write_text('extends = "digest"\n', encoding="utf-8")
    (wrong / "print.css").write_text("p { colour: red }\n", encoding="utf-8")

    def made(template: str, kind: Format, lang: Lang = "zh") -> bytes:
        (it,) = reportgen.make(
            briefing, templates=[template], formats=[kind], lang=lang, verify=False
        )
        return it.content

    def told() -> object:
        with pytest.raises(reportgen.InputError) as caught:
            made("wrong", "pdf")
        return caught.value.problems

    file = tmp_path / "digest.pdf"
    file.write_bytes(made("digest", "pdf"))
    jobs: dict[str, Job] = {
        "page": lambda: made("digest", "html"),
        "pdf": lambda: made("digest", "pdf"),
        "English page": lambda: made("briefing", "html", "en"),
        "Word": lambda: made("briefing", "docx", "en"),
        "bulletin": lambda: made("jianbao", "html"),
        "wrong": told,
        "read back": lambda: reportgen.verify(briefing, [file]),
        "checked": lambda: [*check_styles(find_pack("wrong", search_path()), loads=False)],
    }
    alone = {name: job() for name, job in jobs.items()}
    filters = list(warnings.filters)
    assert at_once(jobs) == alone
    assert "colour" in str(alone["wrong"])
    assert "colour" in str(alone["checked"])
    assert list(warnings.filters) == filters
