from __future__ import annotations

import os
from decimal import Decimal
from pathlib import Path

import pytest

import reportgen
from reportgen import resources
from reportgen.errors import InputError
from reportgen.messages import Argument, phrase
from reportgen.model.format import Format
from reportgen.model.problem import Problem
from reportgen.model.text import Lang
from reportgen.packs import find_pack, pack_names, search_path
from tests.packs.conftest import ABOUT, Maker
from tests.word.reading import Docx

FINDINGS = """{% extends "briefing" %}
{% block findings %}
<p class="lead">{{ t("一句话。", "One line.") }}</p>
{% endblock %}
"""


def problems(name: str = "mine") -> tuple[Problem, ...]:
    with pytest.raises(InputError) as caught:
        find_pack(name, search_path())
    return caught.value.problems


def html(briefing: reportgen.Briefing, name: str = "mine", **options: object) -> str:
    options = {"verify": False, **options}
    (file,) = reportgen.build(briefing, templates=[name], formats=["html"], **options)  # type: ignore[arg-type]
    return file.path.read_text(encoding="utf-8")


def html_problem(briefing: reportgen.Briefing) -> Problem:
    """What is wrong with a build of the pack first of all."""
    with pytest.raises(InputError) as caught:
        html(briefing)
    return caught.value.problems[0]


@pytest.mark.heavy
def test_a_block_is_replaced_in_five_lines(pack: Maker, briefing: reportgen.Briefing) -> None:
    pack(content__html__j2=FINDINGS)
    made = html(briefing)
    assert "一句话。" in made
    assert "主要结论" not in made
    assert "资料来源与更正" in made


@pytest.mark.heavy
def test_a_pack_of_a_few_lines_is_built_in_every_format_and_language(
    pack: Maker, briefing: reportgen.Briefing
) -> None:
    pack(content__html__j2=FINDINGS)
    asked: dict[Lang, tuple[Format, ...]] = {"zh": ("docx", "html"), "en": ("docx", "pdf")}
    for lang, formats in asked.items():
        files = reportgen.build(
            briefing, templates=["mine"], formats=formats, lang=lang, page_numbers=False
        )
        assert [file.path.suffix[1:] for file in files] == list(formats)
        words = {"zh": "一句话。", "en": "One line."}[lang]
        assert words in Docx(files[0].path.read_bytes()).text("//w:p")


def test_what_a_pack_lacks_is_that_of_the_pack_it_extends(pack: Maker) -> None:
    folder = pack(print__css="h1 { color: #123456 }", web__css="h2 { color: #654321 }")
    mine, theirs = (find_pack(name, search_path()) for name in ("mine", "briefing"))
    assert (mine.content, mine.skin) == (theirs.content, theirs.skin)
    assert mine.print_css == theirs.print_css + "h1 { color: #123456 }"
    assert mine.web_css == theirs.web_css + "h2 { color: #654321 }"
    assert mine.title["en"] == "A"
    assert mine.folders == (folder.resolve(), resources.templates() / "briefing")


@pytest.mark.heavy
def test_a_pack_may_extend_its_namesake(pack: Maker, briefing: reportgen.Briefing) -> None:
    pack("briefing", ABOUT, content__html__j2=FINDINGS)
    made = html(briefing, "briefing")
    assert "一句话。" in made
    assert "主要结论" not in made


def test_own_folders_come_before_those_named_and_those_built_in(
    pack: Maker, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for under in ("templates", "first", "second"):
        pack("mine", ABOUT.replace("甲", under), under=under)
    pack("digest", ABOUT.replace("甲", "second"), under="second")
    named = os.pathsep.join(str(office / name) for name in ("first", "second"))
    monkeypatch.setenv("REPORTGEN_TEMPLATES", named)
    assert find_pack("mine", search_path()).title["zh"] == "templates"
    assert find_pack("digest", search_path()).title["zh"] == "second"
    assert {"briefing", "checklist", "digest", "jianbao", "mine", "progress"} <= set(
        pack_names(search_path())
    )


@pytest.mark.heavy
def test_a_section_may_be_added_to(pack: Maker, briefing: reportgen.Briefing) -> None:
    more = FINDINGS.replace("<p", "{{ super() }}<p")
    pack(content__html__j2=more)
    made = html(briefing)
    assert made.index("主要结论") < made.index("一句话。")


PARAMETERS = """
[parameters.sign]
type = "image"
default = ""
about = {zh = "标", en = "sign"}
[parameters.deep]
type = "number"
default = 2
about = {zh = "深", en = "deep"}
[parameters.wide]
type = "boolean"
default = false
about = {zh = "宽", en = "wide"}
[parameters.kind]
type = "choice"
default = "long"
choices = ["long", "short"]
about = {zh = "种", en = "kind"}
"""
SHOWN = """<article><p>{{ params.deep + 1 }} {{ params.wide }} {{ params.kind }}</p>
{% if params.sign %}<p><img src="{{ params.sign }}" alt="sign" data-width="2"></p>{% endif %}
</article>
"""


@pytest.mark.heavy
def test_parameters_are_set_in_the_file_and_when_asked(
    pack: Maker, seal: Path, briefing: reportgen.Briefing
) -> None:
    pack("mine", ABOUT + PARAMETERS, content__html__j2=SHOWN)
    assert "3 False long" in html(briefing)
    assert "4.5 True short" in html(
        briefing, parameters={"deep": "3.5", "wide": "true", "kind": "short"}
    )
    made = html(briefing, parameters={"sign": seal.name})
    assert 'src="data:image/png;base64,' in made
    assert "width: 2cm" in made


def test_an_image_stands_in_word_with_its_alt_text(
    pack: Maker, seal: Path, briefing: reportgen.Briefing
) -> None:
    pack("mine", ABOUT + PARAMETERS, content__html__j2=SHOWN)
    (file,) = reportgen.build(
        briefing, templates=["mine"], formats=["docx"], parameters={"sign": seal.name}
    )
    docx = Docx(file.path.read_bytes())
    assert docx.values("//wp:docPr/@descr") == ["sign"]
    assert docx.values("//wp:extent/@cx") == ["720000"]
    assert docx.values("//wp:extent/@cy") == ["360000"]


@pytest.mark.parametrize(
    ("asked", "code", "arguments"),
    [
        ({"deap": "1"}, "pack.no_parameter", {"name": "deap", "near": phrase("near", word="deep")}),
        ({"deep": "far"}, "pack.bad_setting", {"value": "far", "wanted": phrase("write_a_number")}),
        ({"wide": "yes"}, "pack.bad_setting", {"wanted": phrase("write_true_or_false")}),
        (
            {"kind": "round"},
            "pack.bad_setting",
            {"name": "kind", "wanted": phrase("write_one_of", choices=("long", "short"))},
        ),
        ({"sign": "none.png"}, "pack.no_image", {"name": "sign", "file": "none.png"}),
        ({"sign": "seal.svg"}, "pack.bad_image", {"file": "seal.svg"}),
    ],
)
def test_a_wrong_setting_is_reported(
    pack: Maker,
    briefing: reportgen.Briefing,
    asked: dict[str, str],
    code: str,
    arguments: dict[str, Argument],
) -> None:
    pack("mine", ABOUT + PARAMETERS, content__html__j2=SHOWN)
    with pytest.raises(InputError) as caught:
        html(briefing, parameters=asked)
    (problem,) = caught.value.problems
    assert problem.code == code
    assert arguments.items() <= dict(problem.arguments).items()


NUMBERED = """<article>
<p>{{ t("共印", "Printed: ") }}{{ params.copies }}{{ t("套", " sets") }}</p></article>"""
COPIES = """
[parameters.copies]
type = "number"
default = 1973
about = {zh = "套数", en = "sets"}
"""


@pytest.mark.heavy
@pytest.mark.parametrize("asked", [{}, {"copies": "2971"}])
def test_a_document_may_say_what_is_set_for_it(
    pack: Maker, briefing: reportgen.Briefing, asked: dict[str, str]
) -> None:
    pack("mine", ABOUT + COPIES, content__html__j2=NUMBERED)
    (file,) = reportgen.build(briefing, templates=["mine"], formats=["html"], parameters=asked)
    other = {"copies": "2972"}
    (same,) = reportgen.verify(briefing, [file.path], parameters={"copies": "1973", **asked})
    assert not same.findings
    (wrong,) = reportgen.verify(briefing, [file.path], parameters=other)
    assert [finding["found"] for finding in wrong.findings] == [asked.get("copies", "1973")]


@pytest.mark.heavy
def test_settings_of_the_briefing_file_count_from_it(pack: Maker, seal: Path, office: Path) -> None:
    pack("mine", ABOUT + PARAMETERS, content__html__j2=SHOWN)
    source = resources.assets()
    text = (source / "briefings" / "liaoning-2020.yaml").read_text(encoding="utf-8")
    head, _, tail = text.replace("../", f"{source.as_posix()}/").partition("outputs:")
    asked = "parameters: {sign: ../seal.png, deep: 2.5, wide: true}"
    outputs = f"outputs:\n  - {{template: mine, formats: [html], {asked}}}\nlang: zh\n"
    assert tail
    (office / "sub").mkdir()
    file = office / "sub" / "briefing.yaml"
    file.write_text(head + outputs, encoding="utf-8")
    (made,) = reportgen.build(reportgen.load(file), verify=False)
    words = made.path.read_text(encoding="utf-8")
    assert "3.5 True long" in words
    assert "data:image/png" in words
    assert reportgen.load(file).outputs[0].parameters["deep"] == Decimal("2.5")


IMAGE = """[parameters.sign]
type = "image"
default = "../seal.png"
about = {zh = "标", en = "sign"}
"""


@pytest.mark.parametrize(
    ("about", "place", "code"),
    [
        ("title = {zh = '甲'", (1, None), "pack.no_toml"),
        ("title = {zh = '甲', en = 'A'}\nformats = docx", (2, 11), "pack.no_toml"),
        ("extends = 'briefing'\ntitel = 'x'", (2, 1), "data.unknown_key"),
        ("title = '甲'", (1, 9), "data.wrong_type"),
        ("title = {zh = '甲'}", (1, 1), "data.missing_key"),
        ("title = {zh = '甲', en = ' '}", (1, 9), "pack.blank"),
        ("extends = 'breifing'", (1, 11), "pack.extends_unknown"),
        ("\nextends = 'mine'", (2, 11), "pack.extends_itself"),
        ("extends = 'briefing'\nformats = ['doc']", (2, 12), "data.unknown_value"),
        ("extends = 'briefing'\nformats = []", (2, 11), "data.empty_list"),
        ("extends = 'briefing'\ncomplete = 'yes'", (2, 12), "data.wrong_type"),
        (
            "extends = 'briefing'\n[parameters.a]\ntype = 'text'\nabout = {zh = 'a', en = 'a'}",
            (2, 13),
            "data.missing_key",
        ),
        (ABOUT + PARAMETERS.replace('"long"\n', '"wrong"\n'), (18, 11), "pack.bad_default"),
        (ABOUT + PARAMETERS.replace('["long", "short"]', "[]"), (19, 11), "pack.no_choices"),
        (ABOUT + PARAMETERS.replace('["long", "short"]', "1"), (19, 11), "data.wrong_type"),
        (f"extends = '{'x' * 300}'", (1, 11), "pack.extends_unknown"),
        (ABOUT + PARAMETERS.replace("default = 2", "default = [2]"), (10, 11), "pack.bad_default"),
        (ABOUT + PARAMETERS.replace("deep]", "Deep]"), (8, 13), "pack.bad_parameter_name"),
        (ABOUT + IMAGE, (5, 11), "pack.bad_default"),
    ],
)
def test_a_wrong_template_toml_is_reported_with_its_place(
    pack: Maker, about: str, place: tuple[int, int | None], code: str
) -> None:
    pack("mine", about)
    (found,) = problems()
    assert found.file == str(Path("templates", "mine", "template.toml"))
    assert (found.code, found.line, found.column) == (code, *place)
    assert found.hint


def test_a_mark_of_the_byte_order_is_passed_over(pack: Maker) -> None:
    pack("mine", "\ufeff" + ABOUT)
    assert find_pack("mine", search_path()).title["zh"] == "甲"


def test_packs_in_a_ring_are_reported(pack: Maker) -> None:
    pack("one", ABOUT.replace("briefing", "two"))
    pack("two", ABOUT.replace("briefing", "one"))
    (problem,) = problems("one")
    assert (problem.code, problem["names"]) == ("pack.extends_in_a_ring", "one → two → one")
    assert (problem.file, problem.line) == (str(Path("templates/two/template.toml")), 2)


def test_a_format_that_a_pack_is_not_made_for_is_reported(
    pack: Maker, briefing: reportgen.Briefing
) -> None:
    pack("mine", ABOUT + "formats = ['docx']\n")
    found = html_problem(briefing)
    assert (found.code, found["template"], found["format"]) == (
        "build.format_not_made",
        "mine",
        "html",
    )


@pytest.mark.parametrize(
    ("content", "line", "code", "arguments"),
    [
        (
            "<article>\n<p>{{ reprot }}</p></article>",
            2,
            "template.unknown_name",
            {"name": "reprot", "near": phrase("near", word="report")},
        ),
        (
            "<article>\n\n<blink>x</blink></article>",
            3,
            "html.unknown_element",
            {"tag": "blink"},
        ),
        (
            "<article>\n{% if 1 %}\n<p><img src='x.png'></p>{% endif %}</article>",
            3,
            "html.no_alt",
            {},
        ),
        (
            "<article>\n<p>\n<img src='x.png' alt=''></p></article>",
            3,
            "html.unknown_image",
            {"name": "x.png"},
        ),
        (
            "<article>\n\n<figure data-chart='indx'></figure></article>",
            3,
            "html.unknown_chart",
            {"chart": "indx", "near": phrase("near", word="index")},
        ),
        (
            "<article>\n<p>{{ 1 | captial }}</p></article>",
            2,
            "template.unknown_filter",
            {"name": "captial", "near": phrase("near", word="capital")},
        ),
        ("{% extends 'breifing' %}", 1, "template.not_found", {"name": "breifing"}),
        ("<article><p id='a'></p>\n<p id='a'></p></article>", 2, "html.id_twice", {"id": "a"}),
    ],
)
def test_a_mistake_in_the_content_is_reported_with_its_line(
    pack: Maker,
    briefing: reportgen.Briefing,
    content: str,
    line: int,
    code: str,
    arguments: dict[str, Argument],
) -> None:
    pack("mine", ABOUT, content__html__j2=content)
    found = html_problem(briefing)
    assert (found.code, found.file, found.line) == (
        code,
        str(Path("templates", "mine", "content.html.j2")),
        line,
    )
    assert arguments.items() <= dict(found.arguments).items()


@pytest.mark.heavy
def test_no_file_outside_the_pack_is_shown(
    pack: Maker, seal: Path, office: Path, briefing: reportgen.Briefing
) -> None:
    folder = pack("mine")
    (folder / "link.png").symlink_to(seal)
    for name in ("../../seal.png", str(seal), "link.png", "file:///etc/passwd"):
        content = f"<article><p><img src='{name}' alt=''></p></article>"
        pack("mine", ABOUT, content__html__j2=content)
        assert html_problem(briefing).code == "html.unknown_image"
    (office / "secret.j2").write_text("secret")
    for name in ("../secret.j2", str(office / "secret.j2"), "mine/../../secret.j2"):
        pack("mine", ABOUT, content__html__j2=f"<article>{{% include '{name}' %}}</article>")
        assert html_problem(briefing).code == "template.outside_pack"


@pytest.mark.heavy
def test_sources_may_be_left_out_but_no_correction(briefing: reportgen.Briefing) -> None:
    full = html(briefing, "briefing")
    bare = html(briefing, "briefing", parameters={"show_sources": "false"})
    assert "数据出处</h3>" in full
    assert "数据出处</h3>" not in bare
    assert "出处编号" not in bare
    assert "更正为" in bare
