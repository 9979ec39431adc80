"""The page for clerks: what it tells to do leads from nothing to a briefing."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportgen.cli import main
from tests.test_docs import fenced

TEXTS = Path(__file__).parent / "draft" / "data"
PAGES = {"docs/start.md": "meeting", "docs/start.zh-CN.md": "例会"}
"""Each page, and the folder that it drafts into."""


def commands(name: str) -> Iterator[list[list[str]]]:
    for block in fenced(name, "sh"):
        lines = map(shlex.split, block.splitlines())
        yield [words[1:] for words in lines if words[:1] == ["reportgen"]]


def answer(file: Path) -> int:
    """Answer each question as the page Source does where the proposal is right; how many."""
    text = file.read_text(encoding="utf-8")
    kept = [line for line in text.splitlines(keepends=True) if not re.match(r"\s*# \?", line)]
    file.write_text("".join(kept), encoding="utf-8")
    return len(text.splitlines()) - len(kept)


@pytest.mark.heavy
@pytest.mark.parametrize("name", PAGES)
def test_what_the_page_tells_to_do_makes_documents(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(TEXTS / "nation.txt", "news.txt")
    drafting, _, filling, building, beginning, last = commands(name)
    draft, preview, check, build = drafting
    drafted = tmp_path / PAGES[name] / "meeting.yaml"
    assert main(draft) == 0
    assert preview[:2] == ["preview", drafted.relative_to(tmp_path).as_posix()]
    assert main(check) == main(build) == 2
    assert answer(drafted) > 0
    assert main(check) == 0
    assert main([*build, "--format", "docx"]) == 0
    shutil.rmtree(tmp_path / PAGES[name])
    (workbook,) = filling
    assert main([*workbook, "--from", "news.yaml"]) == 2
    assert main(workbook) == 0
    (data,) = fenced(name, "yaml")
    Path("meeting.yaml").write_text(data, encoding="utf-8")
    # the workbook has not been filled in yet: there is nothing to report
    assert main(building[0]) == 2
    (new,), (build_new,) = beginning, last
    assert main(new) == 0
    assert main([*build_new, "--format", "html"]) == 0


@pytest.mark.parametrize("name", PAGES)
def test_two_texts_of_two_areas_become_a_briefing(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (draft,) = list(commands(name))[1]
    for source, text in zip(draft[1:3], ("province.txt", "nation.txt"), strict=True):
        shutil.copy(TEXTS / text, source)
    assert main(draft) == 0
    folder = tmp_path / draft[-1]
    briefing = (folder / "briefing.yaml").read_text(encoding="utf-8")
    stem, other = (Path(source).stem for source in draft[1:3])
    assert f"subject: {stem}.yaml" in briefing
    assert f"benchmark: {other}.yaml" in briefing
