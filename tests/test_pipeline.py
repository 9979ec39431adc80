from __future__ import annotations

import dataclasses
import datetime as dt
import errno
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

import reportgen
from reportgen import pipeline, verifying, wanted
from reportgen.model.briefing import ChartForm, Output
from reportgen.model.format import Format
from reportgen.model.pack import Pack
from reportgen.model.text import Text
from reportgen.output import write_atomically
from reportgen.packs import find_pack


def build(
    briefing: reportgen.Briefing, out: Path, *formats: Format, template: str = "digest"
) -> tuple[reportgen.Written, ...]:
    return reportgen.build(briefing, templates=[template], formats=formats or ("html",), out=out)


@pytest.mark.heavy
def test_files_are_named_after_briefing_template_language_and_format(
    briefing: reportgen.Briefing, tmp_path: Path
) -> None:
    written = build(briefing, tmp_path, "html", "docx")
    reportgen.build(briefing, templates=["digest"], formats=["html"], out=tmp_path, lang="en")
    folder = tmp_path / "liaoning-2020"
    assert [file.path for file in written] == [folder / "digest.html", folder / "digest.docx"]
    assert sorted(path.name for path in folder.iterdir()) == [
        "digest.docx",
        "digest.en.html",
        "digest.html",
    ]
    assert all(file.size == file.path.stat().st_size for file in written)


@pytest.mark.heavy
def test_without_options_the_briefing_says_what_is_written(
    briefing: reportgen.Briefing, tmp_path: Path
) -> None:
    """What the real briefing says is built by test_wheel."""
    outputs = (Output("jianbao", ("docx", "html")), Output("digest", ("html",)))
    asked = dataclasses.replace(briefing, outputs=outputs)
    names = [file.path.name for file in reportgen.build(asked, out=tmp_path)]
    assert names == ["jianbao.docx", "jianbao.html", "digest.html"]


@pytest.mark.heavy
@pytest.mark.usefixtures("drawn_anew")
@pytest.mark.parametrize(
    ("name", "template"), [("docx", "briefing"), ("pdf", "digest"), ("html", "briefing")]
)
def test_the_same_input_gives_the_same_bytes(
    briefing: reportgen.Briefing, tmp_path: Path, name: Format, template: str
) -> None:
    first, second = (
        build(briefing, tmp_path / folder, name, template=template)[0].path.read_bytes()
        for folder in ("a", "b")
    )
    assert first == second


@pytest.mark.heavy
@pytest.mark.parametrize(("form", "kinds"), [("native", {"charts"}), ("picture", {"media"})])
def test_charts_in_word_are_native_or_pictures(
    briefing: reportgen.Briefing, tmp_path: Path, form: ChartForm, kinds: set[str]
) -> None:
    asked = dataclasses.replace(briefing, charts=form)
    (file,) = build(asked, tmp_path, "docx", template="briefing")
    with ZipFile(file.path) as package:
        folders = {part for name in package.namelist() for part in name.split("/")}
    assert folders & {"charts", "media"} == kinds


@pytest.mark.heavy
def test_the_clock_is_passed_in(briefing: reportgen.Briefing, tmp_path: Path) -> None:
    (file,) = reportgen.build(
        briefing,
        templates=["digest"],
        formats=["html"],
        out=tmp_path,
        clock=dt.datetime(2021, 2, 3, 4, 5, 6),
    )
    assert 'content="2021-02-03T04:05:06Z"' in file.path.read_text(encoding="utf-8")
    assert pipeline.clock_from({}) is None
    assert pipeline.clock_from({"SOURCE_DATE_EPOCH": "0"}) == dt.datetime(1970, 1, 1)
    with pytest.raises(reportgen.InputError, match="SOURCE_DATE_EPOCH"):
        pipeline.clock_from({"SOURCE_DATE_EPOCH": "yesterday"})


@pytest.mark.heavy
def test_a_briefing_without_a_benchmark_is_built_without_comparison(
    briefing: reportgen.Briefing, tmp_path: Path
) -> None:
    alone = dataclasses.replace(briefing, benchmark=None)
    for template in ("briefing", "digest"):
        for file in build(alone, tmp_path, "docx", "html", template=template):
            assert file.size > 1000
        page = (tmp_path / "liaoning-2020" / f"{template}.html").read_text(encoding="utf-8")
        assert "672" in page
        assert "全国" not in page.replace("全国民政", "").replace("全国会议", "")
        assert "<svg" not in page


@pytest.fixture
def old(briefing: reportgen.Briefing, tmp_path: Path) -> Iterator[Path]:
    """A file of an earlier build, which must be whole after a build that fails."""
    (file,) = build(briefing, tmp_path)
    file.path.write_text("the old file", encoding="utf-8")
    yield file.path
    assert file.path.read_text(encoding="utf-8") == "the old file"
    assert [path.name for path in file.path.parent.iterdir()] == [file.path.name]


@pytest.mark.heavy
def test_an_archive_carries_its_files(briefing: reportgen.Briefing, tmp_path: Path) -> None:
    (file,) = reportgen.build(
        briefing, templates=["digest"], formats=["pdf"], out=tmp_path, pdf="archive"
    )
    names = set(PdfReader(file.path).attachments)
    assert names == {data.name for data in briefing.files}
    assert len(names) == 4


@pytest.mark.parametrize(("files", "name"), [(False, "pdf"), (True, "html")])
def test_an_archive_that_cannot_be_is_refused(
    briefing: reportgen.Briefing, tmp_path: Path, *, files: bool, name: Format
) -> None:
    it = briefing if files else dataclasses.replace(briefing, files=())
    with pytest.raises(reportgen.InputError) as caught:
        reportgen.build(it, templates=["digest"], formats=[name], out=tmp_path, pdf="archive")
    assert "archive" in caught.value.problems[0].hint
    assert not list(tmp_path.iterdir())


@pytest.mark.heavy
def test_a_full_disk_leaves_the_old_file_whole(
    briefing: reportgen.Briefing, tmp_path: Path, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(reportgen.OutputError, match="No space left") as caught:
        build(briefing, tmp_path)
    assert caught.value.problems[0].file == str(old)


@pytest.mark.heavy
def test_a_disk_that_is_full_at_the_second_file_leaves_the_first_old_one_whole(
    briefing: reportgen.Briefing, tmp_path: Path, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[int] = []

    def full_later(handle: int) -> None:
        calls.append(handle)
        if len(calls) > 1:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("os.fsync", full_later)
    with pytest.raises(reportgen.OutputError, match="No space left") as caught:
        build(briefing, tmp_path, "html", "docx")
    assert caught.value.problems[0].file == str(old.with_suffix(".docx"))


def test_a_directory_in_place_of_the_second_file_leaves_the_first_old_one_whole(
    tmp_path: Path,
) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    first.write_text("old", "utf-8")
    second.mkdir()
    with pytest.raises(reportgen.OutputError, match="directory"):
        write_atomically([(first, b"new"), (second, b"new")])
    assert first.read_text("utf-8") == "old"
    assert sorted(tmp_path.iterdir()) == [first, second]


@pytest.mark.heavy
def test_a_build_that_is_killed_leaves_the_old_file_whole(
    briefing: reportgen.Briefing, tmp_path: Path, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", killed)
    with pytest.raises(KeyboardInterrupt):
        build(briefing, tmp_path)
    assert old.is_file()


@pytest.mark.heavy
def test_a_document_that_cannot_be_made_leaves_the_others_unwritten(
    briefing: reportgen.Briefing, tmp_path: Path, old: Path
) -> None:
    with pytest.raises(reportgen.InputError, match="no template 'nowhere'"):
        reportgen.build(briefing, templates=["digest", "nowhere"], formats=["html"], out=tmp_path)
    assert old.is_file()


@pytest.mark.heavy
def test_a_file_in_place_of_the_folder_is_told_as_such(
    briefing: reportgen.Briefing, tmp_path: Path
) -> None:
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(reportgen.OutputError, match="out is a file"):
        build(briefing, tmp_path / "out")


@pytest.mark.heavy
def test_a_directory_in_place_of_the_file_is_told_as_such(
    briefing: reportgen.Briefing, tmp_path: Path
) -> None:
    (tmp_path / "liaoning-2020" / "digest.html").mkdir(parents=True)
    with pytest.raises(reportgen.OutputError, match="directory"):
        build(briefing, tmp_path)


Typing = Callable[..., None]


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Typing:
    """Types 另有673人 into the template of the digest, and lists these literals for it."""
    original = find_pack

    def find(name: str, folders: list[Path], literals: tuple[str, ...]) -> Pack:
        pack = original(name, folders)
        content = pack.content.replace("</article>", "<p>另有673人。</p></article>")
        return dataclasses.replace(
            pack, content=content, literals=(*(pack.literals or ()), *literals)
        )

    def make(*literals: str) -> None:
        for room in (wanted, verifying):
            monkeypatch.setattr(room, "find_pack", partial(find, literals=literals))

    return make


def test_a_number_typed_into_a_template_stops_the_build(
    briefing: reportgen.Briefing, tmp_path: Path, typed: Typing
) -> None:
    typed()
    with pytest.raises(reportgen.InputError, match="673 in '另有673人") as caught:
        build(briefing, tmp_path, "html")
    assert Path(caught.value.problems[0].file).name == "content.html.j2"


@pytest.mark.heavy
@pytest.mark.parametrize("name", ["docx", "pdf", "html"])
def test_a_number_that_the_template_lists_is_built_and_verified(
    briefing: reportgen.Briefing, tmp_path: Path, typed: Typing, name: Format
) -> None:
    typed("另有673人")
    (file,) = build(briefing, tmp_path, name)
    assert reportgen.verify(briefing, [file.path])[0].findings == ()


@pytest.mark.heavy
def test_a_file_built_from_other_data_is_told_as_such(
    briefing: reportgen.Briefing, tmp_path: Path
) -> None:
    (file,) = build(briefing, tmp_path, "docx")
    other = dataclasses.replace(briefing, issuer=Text("办公室", "Office"))
    assert not reportgen.verify(briefing, [file.path])[0].other_data
    assert reportgen.verify(other, [file.path])[0].other_data


@pytest.mark.heavy
def test_words_that_were_set_for_a_build_are_set_to_verify_it(
    briefing: reportgen.Briefing, tmp_path: Path
) -> None:
    given = {"words.office": "2号处"}
    (page,) = reportgen.build(
        briefing, templates=["digest"], formats=["html"], out=tmp_path, parameters=given
    )
    (checked,) = reportgen.verify(briefing, [page.path], parameters=given)
    assert (checked.findings, checked.other_data) == ((), False)
    with pytest.raises(reportgen.InputError, match="office"):
        reportgen.verify(briefing, [page.path], parameters={"words.ofice": "x"})


@pytest.mark.heavy
@pytest.mark.parametrize("name", ["a.docx", "a.pdf", "a.html", "a.odt"])
def test_a_file_that_is_no_document_is_told_as_such(
    briefing: reportgen.Briefing, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_bytes(b"\xff\xfe not a document")
    with pytest.raises(reportgen.InputError) as caught:
        reportgen.verify(briefing, [tmp_path / name])
    assert caught.value.problems[0].file == str(tmp_path / name)
    with pytest.raises(reportgen.InputError):
        reportgen.verify(briefing, [tmp_path / f"none-{name}"])


def test_a_document_that_is_not_verified_may_say_numbers_of_its_own(
    briefing: reportgen.Briefing, typed: Typing
) -> None:
    typed()
    with pytest.raises(reportgen.InputError) as caught:
        reportgen.make(briefing, templates=["digest"], formats=["html"])
    assert {it.code for it in caught.value.problems} == {"html.literal_number"}
    (made,) = reportgen.make(briefing, templates=["digest"], formats=["html"], verify=False)
    assert "另有673人" in made.content.decode()
