"""A pack that is one Word document, built as its user builds it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from PIL import Image

import reportgen
from reportgen.authoring.annotate import check_word
from reportgen.errors import InputError
from reportgen.model.text import Lang
from reportgen.packs import find_pack, search_path
from tests.word import rendering
from tests.word.fill.building import ABOUT, blank, office, saved, with_lines
from tests.word.reading import Docx, controls, faults

LANGUAGES: tuple[Lang, ...] = ("zh", "en")


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    monkeypatch.chdir(tmp_path)

    def make(data: bytes, about: str = ABOUT) -> Path:
        folder = tmp_path / "templates" / "office"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "template.toml").write_text(about, encoding="utf-8")
        (folder / "word.docx").write_bytes(data)
        return folder

    return make


def built(briefing: reportgen.Briefing, lang: Lang = "zh", **parameters: str) -> bytes:
    (file,) = reportgen.build(
        briefing, templates=["office"], formats=["docx"], lang=lang, parameters=parameters
    )
    return file.path.read_bytes()


@pytest.mark.heavy
@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_is_built_whole(
    lang: Lang, pack: Callable[..., Path], briefing: reportgen.Briefing, tmp_path: Path
) -> None:
    pack(office())
    data = built(briefing, lang)
    assert not faults(data, tmp_path)
    made = Docx(data)
    assert "{" not in "".join(made.text("//w:p"))
    rows = [row for row in reportgen.compare(briefing).rows if row.derived and row.ratio]
    names = [row.indicator.name[lang] for row in rows]
    assert made.text("(//w:tbl)[1]/w:tr[position() > 1]/w:tc[1]") == names
    assert sum("/charts/chart" in name for name in made.parts) == 1
    assert any(name.endswith(".xlsx") for name in made.parts)
    headers = [made.part(name) for name in made.parts if "word/header" in name]
    assert [briefing.title[lang]] in [part.text("//w:p") for part in headers if part]
    labels = {"zh": ["图1", "表1"], "en": ["Figure 1", "Table 1"]}[lang]
    captions = [text for text in made.text("//w:p[.//w:instrText]") if text]
    assert [text.split("\u2002")[0] for text in captions] == labels


@pytest.mark.heavy
def test_each_task_has_its_four_controls_and_its_record(
    pack: Callable[..., Path], briefing: reportgen.Briefing
) -> None:
    pack(office())
    data = built(briefing)
    assert briefing.benchmark is not None
    assert briefing.benchmark.tasks is not None
    tasks = [item.id for group in briefing.benchmark.tasks.groups for item in group.items]
    kinds = ("checkbox", "status", "owner", "due")
    expected = {f"{kind}:{briefing.benchmark.id}/{task}" for task in tasks for kind in kinds}
    assert set(controls(data)) == expected
    items = [text for name, text in Docx(data).parts.items() if name.startswith("customXml/item")]
    assert any(tasks[-1].encode() in text for text in items)


@pytest.mark.heavy
def test_the_same_input_gives_the_same_bytes(
    pack: Callable[..., Path], briefing: reportgen.Briefing
) -> None:
    pack(office())
    assert built(briefing) == built(briefing)
    assert built(briefing) != built(briefing, office="信息中心")


@pytest.mark.heavy
def test_an_image_of_a_parameter(
    pack: Callable[..., Path], briefing: reportgen.Briefing, tmp_path: Path
) -> None:
    pack(with_lines("{{ image(params.logo, width=3, alt='Sign') }}"))
    Image.new("RGB", (40, 20), "#C00000").save(tmp_path / "seal.png")
    assert not Docx(built(briefing)).find("//w:drawing")
    made = Docx(built(briefing, logo="seal.png"))
    assert made.values("//wp:extent/@cx") == [str(3 * 360000)]
    assert made.values("//wp:docPr/@descr") == ["Sign"]


@pytest.mark.heavy
def test_a_chart_in_a_cell_is_no_wider_than_it(
    pack: Callable[..., Path], briefing: reportgen.Briefing, tmp_path: Path
) -> None:
    document = blank()
    table = document.add_table(1, 2)
    table.rows[0].cells[1].text = "{{ chart('index') }}"
    pack(saved(document))
    data = built(briefing)
    (width,) = Docx(data).values("//wp:extent/@cx")
    assert int(width) < table.rows[0].cells[1].width
    assert not faults(data, tmp_path)


@pytest.mark.heavy
def test_it_is_for_word_alone(pack: Callable[..., Path], briefing: reportgen.Briefing) -> None:
    pack(office())
    (file,) = reportgen.build(briefing, templates=["office"])
    assert file.path.suffix == ".docx"
    with pytest.raises(InputError, match="not made for pdf"):
        reportgen.build(briefing, templates=["office"], formats=["pdf"])
    pack(office(), 'formats = ["docx", "pdf"]\n' + ABOUT)
    with pytest.raises(InputError, match="cannot be made without content"):
        built(briefing)


@pytest.mark.heavy
def test_content_and_pieces_of_word_are_numbered_together(
    pack: Callable[..., Path], briefing: reportgen.Briefing, tmp_path: Path
) -> None:
    pack(
        with_lines("{{ report.title }}", "{{ chart('index') }}", "{{ body }}"),
        'extends = "briefing"\n' + ABOUT,
    )
    folder = tmp_path / "templates" / "office"
    (folder / "content.html.j2").write_text(
        '<article><p>{{ report.year }}</p>{% from "_blocks/figures.html.j2" import figure %}'
        "{{ figure(report.charts[0]) }}</article>",
        encoding="utf-8",
    )
    data = built(briefing)
    assert not faults(data, tmp_path)
    captions = [text[:2] for text in Docx(data).text("//w:p") if text.startswith("图")]
    assert captions == ["图1", "图2"]


@pytest.mark.heavy
def test_mistakes_name_the_file_and_nothing_is_written(
    pack: Callable[..., Path], briefing: reportgen.Briefing, tmp_path: Path
) -> None:
    pack(with_lines("{{ report.titel }}"))
    with pytest.raises(InputError) as caught:
        built(briefing)
    (problem,) = caught.value.problems
    assert problem.file == "templates/office/word.docx"
    (mistake,) = check_word(briefing, find_pack("office", search_path()), "en")
    assert mistake.problem == problem
    assert not (tmp_path / "out").exists()


@rendering.needs_office
def test_its_pages(pack: Callable[..., Path], briefing: reportgen.Briefing, tmp_path: Path) -> None:
    pack(office())
    reader = pypdf.PdfReader(rendering.pdf(built(briefing), tmp_path))
    pages = ["".join(page.extract_text().split()) for page in reader.pages]
    assert "厅办公室" in pages[0]
    assert briefing.title["zh"] in pages[1]
    assert "城市低保标准" in pages[1]
    assert "二、任务" in "".join(pages[1:])
