"""The documentation is true: names, commands, links and examples are those of the program."""

from __future__ import annotations

import dataclasses
import pkgutil
import re
import runpy
import shlex
import tomllib
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, get_args

import pytest
import typer.main
from PIL import Image

import reportgen
from reportgen import resources
from reportgen.authoring.source import block_places
from reportgen.chart_kinds import KINDS
from reportgen.charts.choose import choose
from reportgen.cli import app, main
from reportgen.comparing import fields, lines
from reportgen.comparing.reasons import REASONS
from reportgen.compose import compose, make_word_tags
from reportgen.compose.blocks import SOFT
from reportgen.loading.schema import FileKind, schema
from reportgen.loading.yaml import parse_yaml
from reportgen.markup.elements import VOCABULARY
from reportgen.model.chart import Chart, Charts
from reportgen.model.comparison import Comparison
from reportgen.model.format import FORMATS
from reportgen.model.meeting import Meeting
from reportgen.model.multiplier import MULTIPLIERS
from reportgen.model.pack import Settings
from reportgen.model.text import Lang
from reportgen.model.time_base import TIME_BASES
from reportgen.model.tokens import COLOURS, DAY, SHADES, SIZES, SPACES
from reportgen.packs import find_pack, pack_names, search_path
from reportgen.report import make_report
from reportgen.report.figure_values import Figure
from reportgen.report.rows import VERDICTS
from reportgen.report.schema import HIDDEN
from reportgen.report.values import Reason, Report, Row, TopicGroup
from reportgen.templating.environment import make_environment
from reportgen.word import styles
from reportgen.word.restyle import SIZED
from reportgen.wording.figures import Wording
from tests.real import BRIEFING

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
READMES = ("README.md", "README.zh-CN.md")
PAGES = (
    *READMES,
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    *(path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "docs").glob("*.md"))),
)
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def fenced(name: str, language: str) -> list[str]:
    """The blocks of code in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", page(name), re.M | re.S)


def code_words(name: str) -> set[str]:
    """What is set as code in running text and tables, whole and as single words."""
    spans = re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```$", "", page(name), flags=re.M | re.S))
    return set(spans) | {word for span in spans for word in re.findall(r"[\w-]+", span)}


def table_rows(name: str) -> Iterator[list[str]]:
    """The rows of all tables, cell by cell."""
    yield from rows_in(page(name))


def rows_in(text: str) -> Iterator[list[str]]:
    for line in text.splitlines():
        if line.startswith("| "):
            yield [cell.strip() for cell in line.strip("|").split(" | ")]


def example_lines() -> Iterator[tuple[str, list[str]]]:
    """Every ``reportgen`` command in a block of shell, up to a pipe or a redirection."""
    for name in PAGES:
        for block in fenced(name, "sh"):
            for line in block.splitlines():
                words = shlex.split(re.split(r"[|>;&]", line)[0], comments=True)
                if words[:1] == ["reportgen"]:
                    yield name, words[1:]


def test_every_command_stands_in_both_readmes() -> None:
    assert len(COMMANDS) > 5
    for name in READMES:
        text = "\n".join(fenced(name, "sh"))
        for command in COMMANDS:
            assert f"reportgen {command}" in text, (name, command)


@pytest.mark.parametrize(("name", "words"), list(example_lines()))
def test_every_example_of_a_command_is_one_it_understands(name: str, words: list[str]) -> None:
    command, *arguments = words
    assert COMMANDS[command].make_context(command, arguments)
    for path in (word for word in arguments if word.startswith("assets/")):
        assert list(ROOT.glob(path)), (name, path)


def test_every_make_target_named_is_one() -> None:
    targets = set(re.findall(r"^([a-z]+):", page("Makefile"), re.M))
    named = set()
    for name in PAGES:
        blocks = [*re.findall(r"`(make [a-z]+)", page(name)), *fenced(name, "sh")]
        named |= set(re.findall(r"^make ([a-z]+)", "\n".join(blocks), re.M))
    assert "test" in named
    assert named <= targets


def test_both_readmes_have_the_same_code() -> None:
    for language in ("sh", "python", "text"):
        english, chinese = (fenced(name, language) for name in READMES)
        assert english == chinese


def test_the_readme_is_short() -> None:
    for name in READMES:
        assert len(page(name).splitlines()) <= 150


def test_the_three_lines_of_python_are_those_of_the_package() -> None:
    (block,) = fenced("README.md", "python")
    docstring = reportgen.__doc__ or ""
    assert [line.strip() for line in docstring.splitlines() if line.startswith("    ")] == (
        block.splitlines()
    )


def test_the_results_in_the_readme_are_the_real_ones(
    briefing: reportgen.Briefing, comparison: Comparison
) -> None:
    rows = lines(comparison, briefing.indicators, "en")
    real = {" ".join(line[:3]).strip() for line in rows}
    (block,) = (block for block in fenced("README.md", "text") if block.startswith("indicator"))
    shown = {" ".join(line.split()) for line in block.splitlines()[1:]}
    assert len(shown) > 2
    assert shown <= real


@pytest.mark.heavy
def test_the_warnings_shown_are_the_real_ones(real_files: Callable[..., Path]) -> None:
    path = real_files("meetings/national-2020.yaml")
    file = path.parents[1] / "meetings" / "national-2020.yaml"
    misprinted = re.sub(
        r"(value: (?:10775|8230)\n    unit: CNY/person/)year",
        r"\1month",
        file.read_text(encoding="utf-8"),
    )
    file.write_text(misprinted, encoding="utf-8")
    warnings = reportgen.load(path).warnings
    said = [line for problem in warnings for line in (problem.message, f"    {problem.hint}")]
    (in_readme,) = (block for block in fenced("README.md", "text") if "warning: " in block)
    (in_docs,) = fenced("docs/data.md", "text")
    assert in_readme.partition("warning: ")[2].splitlines()[0] in said
    number = int(re.findall(r"yaml:(\d+):", in_readme)[0])
    assert number in {problem.line for problem in warnings}
    for line in in_docs.splitlines():
        assert line in said


# docs/templates.md


@pytest.mark.parametrize("kind", [Report, Row, Figure, Reason, TopicGroup, Meeting, Chart])
def test_every_field_that_a_template_may_read_is_named(kind: Any) -> None:
    names = {field.name for field in dataclasses.fields(kind)}
    hidden = set(HIDDEN.get(kind, ()))
    assert names - hidden <= code_words("docs/templates.md")


def test_every_function_and_filter_of_templates_is_named() -> None:
    environment = make_environment(find_pack("briefing", [resources.templates()]), "zh")
    words = code_words("docs/templates.md")
    assert set(environment.filters) | set(environment.globals) <= words


def test_every_call_and_list_of_a_word_document_is_named(
    briefing: reportgen.Briefing, comparison: Comparison
) -> None:
    pack = find_pack("briefing", [resources.templates()])
    report = make_report(briefing, comparison, Charts(), "zh")
    tags = make_word_tags(pack, report, pack.defaults)
    words = code_words("docs/templates.md")
    assert tags.calls | tags.environment.globals.keys() <= words


def test_every_filter_named_is_allowed() -> None:
    section = page("docs/templates.md").partition("## Filters")[2].partition("All tests")[0]
    environment = make_environment(find_pack("briefing", [resources.templates()]), "zh")
    assert set(re.findall(r"`(\w+)`", section)) == set(environment.filters)


def test_every_class_with_a_meaning_is_named() -> None:
    words = code_words("docs/templates.md")
    assert {*SOFT, *styles.PARAGRAPHS, *styles.TABLE_STYLES} - {"body"} <= words
    assert {
        "num",
        "center",
        "check",
        "group",
        "ref",
        "data-chart",
        "data-width",
        "data-needs",
    } <= words
    assert {"data-task", "owner", "due", "status"} <= words


def test_every_element_has_an_example() -> None:
    text = "\n".join(fenced("docs/templates.md", "html"))
    used = set(re.findall(r"<([a-z][a-z0-9]*)", text))
    assert used | {"article", "div"} == VOCABULARY
    assert {"<article>", "<div>"} <= code_words("docs/templates.md")


@pytest.mark.heavy
def test_the_blocks_of_each_pack_are_those_of_its_content() -> None:
    told = {
        row[0].strip("`"): re.findall(r"`(\w+)`", row[1])
        for row in reversed(list(table_rows("docs/templates.md")))
    }
    assert pack_names([resources.templates()])
    for name in pack_names([resources.templates()]):
        assert told[name] == list(block_places(find_pack(name, [resources.templates()])))


@pytest.mark.heavy
def test_the_mistake_shown_is_answered_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    example = next(it for it in fenced("docs/templates.md", "text") if it.startswith("templates/"))
    line = example.splitlines()[1].partition(" | ")[2]
    folder = tmp_path / "templates" / "office"
    folder.mkdir(parents=True)
    (folder / "template.toml").write_text('extends = "briefing"\n', encoding="utf-8")
    (folder / "content.html.j2").write_text(
        f'{{% extends "briefing" %}}\n{{% block findings %}}\n{line}\n{{% endblock %}}\n'
    )
    monkeypatch.chdir(tmp_path)
    assert main(["templates", "check", "office"]) == 2
    assert example in capfd.readouterr().err


def test_every_pack_is_named() -> None:
    assert set(pack_names([resources.templates()])) <= code_words("docs/templates.md")


@pytest.fixture(scope="module")
def reports(briefing: reportgen.Briefing, comparison: Comparison) -> dict[Lang, Report]:
    """What templates read of the real briefing."""

    def report(lang: Lang) -> Report:
        charts = Charts(choose(comparison, Wording(briefing.indicators), lang))
        return make_report(briefing, comparison, charts, lang)

    return {"zh": report("zh"), "en": report("en")}


@pytest.mark.heavy
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    "content",
    [
        *(f"<article>{text}</article>" for text in fenced("docs/templates.md", "html")),
        "<article>" + "".join(fenced("docs/templates.md", "html")) + "</article>",
        *fenced("docs/templates.md", "jinja"),
    ],
)
def test_every_example_of_a_template_can_be_built(
    reports: dict[Lang, Report], content: str, lang: Lang, tmp_path: Path
) -> None:
    if 'href="#tab-levels"' in content:
        assert 'id="tab-levels"' in content
    pack = dataclasses.replace(find_pack("briefing", [resources.templates()]), content=content)
    pack = dataclasses.replace(pack, name="house")
    logo = tmp_path / "seal.png"
    Image.new("RGB", (8, 8)).save(logo)
    chosen = Settings((("logo", "seal.png"), ("show_sources", True)), (("seal.png", logo),))
    assert compose(pack, reports[lang], chosen).blocks


# docs/charts.md


def test_every_kind_of_chart_has_its_section_and_its_pictures() -> None:
    text = page("docs/charts.md")
    assert set(re.findall(r"^## (\w+)$", text, re.M)) == set(KINDS)
    for kind in KINDS:
        section = text.partition(f"\n## {kind}\n")[2].partition("\n## ")[0]
        assert f"](pictures/{kind}-en.png)" in section
        assert f"](pictures/{kind}-zh.png)" in section
    rows = re.findall(r"^\| `(\w+)` \| `([\w-]+)` \|", text, re.M)
    assert rows == [(name, code) for name, kind in KINDS.items() for code in kind.ids]


@pytest.mark.heavy
def test_the_pictures_are_those_of_the_program() -> None:
    drawn = runpy.run_path(str(ROOT / "docs" / "pictures.py"))["pictures"]()
    assert set(drawn) == {f"{kind}-{lang}.png" for kind in KINDS for lang in ("en", "zh")}
    for name, data in drawn.items():
        assert pixels(PICTURES / name) == pixels(BytesIO(data)), f"{name}: make pictures"


def pixels(file: Path | BytesIO) -> tuple[tuple[int, int], bytes]:
    with Image.open(file) as image:
        return image.size, image.convert("RGB").tobytes()


# docs/verdicts.md


def test_the_tables_of_rules_and_qualifiers_are_those_of_the_program() -> None:
    pages = runpy.run_path(str(ROOT / "docs" / "rules.py"))["pages"]()
    assert set(pages) == {"verdicts.md", "data.md", "tables.md", "templates.md"}
    for name, text in pages.items():
        assert page(f"docs/{name}") == text, f"{name}: run make docs"


def written_rows() -> list[list[str]]:
    """The rows of the tables of verdicts.md that are written by hand."""
    before, _, rest = page("docs/verdicts.md").partition("<!-- rules: written by make docs -->")
    return [*rows_in(before), *rows_in(rest.partition("<!-- end of rules -->")[2])]


def test_the_codes_of_reasons_are_those_of_the_program() -> None:
    section = page("docs/verdicts.md").partition("## Reasons")[2]
    assert re.findall(r"^\| `(\w+)`", section, re.M) == list(REASONS)
    heads = {
        "Why two figures are not compared": "blocks",
        "Why a figure stands alone": "alone",
        "What a comparison must be read with": "caveat",
        "What was done to compare them": "conversion",
    }
    for head, kind in heads.items():
        table = section.partition(f"{head}:")[2].strip().partition("\n\n")[0]
        codes = re.findall(r"^\| `(\w+)`", table, re.M)
        assert codes == [code for code, words in REASONS.items() if words.kind == kind]


def test_the_verdicts_are_those_of_the_program() -> None:
    section = page("docs/verdicts.md").partition("## What is derived")[0]
    assert re.findall(r"^\| `(\w+)`", section, re.M) == list(VERDICTS)


def test_the_examples_of_reasons_are_real(comparison: Comparison) -> None:
    found = {
        (reason.code, row.indicator.id, row.measure)
        for row in comparison.rows
        for reason in row.reasons
    }
    rows = [row for row in written_rows() if len(row) == 3]
    shown = [(code, example) for code, _, example in rows if code.strip("`") in REASONS]
    assert len(shown) == len(REASONS)
    for code, example in shown:
        if example == "—":
            assert code.strip("`") not in {item[0] for item in found}
        else:
            indicator, growth = re.findall(r"^`(\w+)`( growth)?", example)[0]
            assert (code.strip("`"), indicator, "growth" if growth else "value") in found


def test_the_examples_of_verdicts_are_real(comparison: Comparison) -> None:
    found = {(row.verdict, row.indicator.id) for row in comparison.rows if row.measure == "value"}
    rows = [row for row in written_rows() if len(row) == 4]
    examples = [(row[0].strip("`"), row[3].strip("`")) for row in rows if row[0] != "verdict"]
    assert len(examples) == len(VERDICTS)
    assert set(examples) <= found


def test_the_derived_figures_are_the_real_ones(
    briefing: reportgen.Briefing, comparison: Comparison
) -> None:
    real = {
        row["indicator"]: (row["verdict"], name, *(_shown(row[name][part]) for part in PARTS))
        for row in fields(comparison, briefing.indicators)["rows"]
        for name in ("ratio", "share")
        if row[name]
    }
    shown = {}
    for row in written_rows():
        if len(row) == 5 and row[2] != "result":
            name, value = row[2].split()
            shown[row[0].strip("`")] = (row[1].strip("`"), name, value, *row[3:])
    assert shown == real


PARTS = ("value", "low", "high")


def _shown(value: str | None) -> str:
    return "open" if value is None else f"{float(value):.4f}"


# docs/data.md


def keys(node: Any) -> Iterator[str]:
    """The keys that a JSON Schema describes, at any depth."""
    if isinstance(node, dict):
        properties = node.get("properties", {})
        yield from properties
        for value in (*properties.values(), *(v for k, v in node.items() if k != "properties")):
            yield from keys(value)
    elif isinstance(node, list):
        for item in node:
            yield from keys(item)


def choices(node: Any) -> Iterator[str]:
    """The words that a JSON Schema allows, at any depth."""
    values: Iterable[Any] = node.values() if isinstance(node, dict) else node
    if isinstance(node, dict):
        yield from node.get("enum", ())
    for value in values:
        if isinstance(value, dict | list):
            yield from choices(value)


@pytest.mark.parametrize("kind", get_args(FileKind))
def test_every_key_and_choice_of_a_data_file_is_named(kind: FileKind) -> None:
    words = code_words("docs/data.md")
    words |= code_words("docs/tables.md") if kind == "mapping" else set()
    assert {*keys(schema(kind)), *choices(schema(kind))} <= words


def test_every_multiplier_is_named() -> None:
    (sentence,) = re.findall(r"Multipliers: (.*?)\.", page("docs/data.md"), re.S)
    assert re.split(r",\s+", sentence) == list(MULTIPLIERS)


def contained(part: Any, whole: Any) -> bool:
    """Whether an abridged value says nothing that the whole does not say."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(
            key in whole and contained(value, whole[key]) for key, value in part.items()
        )
    if isinstance(part, list):
        return isinstance(whole, list) and all(
            any(contained(item, other) for other in whole) for item in part
        )
    return bool(part == whole)


@pytest.mark.heavy
@pytest.mark.parametrize("example", fenced("docs/data.md", "yaml"))
def test_the_examples_of_data_are_from_the_real_files(example: str) -> None:
    source = parse_yaml(example, "docs/data.md")
    assert not source.problems
    files = resources.assets().glob("*/*.yaml")
    assert any(
        contained(source.data, parse_yaml(file.read_text(encoding="utf-8"), str(file)).data)
        for file in files
    )


# docs/architecture.md


def test_the_layers_are_those_that_are_checked() -> None:
    settings = tomllib.loads(page("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    (layers,) = (contract["layers"] for contract in settings if contract["type"] == "layers")
    (block,) = fenced("docs/architecture.md", "text")
    assert block.splitlines() == layers
    words = set(re.findall(r"^\| `(\w+)`", page("docs/architecture.md"), re.M))
    assert words == {name for layer in layers for name in layer.split(" | ")}
    assert words == {module.name for module in pkgutil.iter_modules(reportgen.__path__)}


def test_the_diagram_ends_in_every_format() -> None:
    diagram = page("docs/architecture.md").partition("```\n")[2].partition("```")[0]
    assert FORMATS
    assert [kind for kind in FORMATS if f" .{kind} " not in diagram] == []


# docs/verify.md


def test_what_is_read_of_every_format_is_said() -> None:
    section = page("docs/verify.md").partition("## What is read")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| \.(\w+) \| [^|]+ \| [^|]+ \|$", section, re.M)
    assert rows
    assert set(rows) == set(FORMATS)


@pytest.mark.heavy
def test_a_figure_is_traced_as_the_page_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (command,) = (it for it in fenced("docs/verify.md", "sh") if it.startswith("reportgen trace"))
    (shown,) = (it for it in fenced("docs/verify.md", "text") if it.startswith("A11 "))
    (tmp_path / "assets").symlink_to(ROOT / "assets")
    monkeypatch.chdir(tmp_path)
    briefing = reportgen.load("assets/briefings/liaoning-2020.yaml")
    reportgen.build(briefing, templates=["briefing"], formats=["docx"], verify=False)
    capsys.readouterr()
    assert main(["--messages", "en", *shlex.split(command)[1:]]) == 0
    assert capsys.readouterr().out == shown


# docs/python.md


@pytest.mark.heavy
def test_the_examples_of_python_print_what_they_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    examples = fenced("docs/python.md", "python")
    results = fenced("docs/python.md", "text")
    assert len(examples) == len(results) > 3
    for folder in ("assets", "docs"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for example, result in zip(examples, results, strict=True):
        exec(example, names)  # noqa: S102 - the examples are ours
        assert capsys.readouterr().out == result


def test_every_public_name_is_explained() -> None:
    words = set(re.findall(r"\w+", page("docs/python.md")))
    assert set(reportgen.__all__) <= words


# all


def slug(heading: str) -> str:
    """The anchor of a heading as forges make it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def links(name: str) -> list[str]:
    """Where the links of a page lead, but those to addresses."""
    text = re.sub(r"^```.*?^```$", "", page(name), flags=re.M | re.S)
    return [it for it in re.findall(r"\]\(([^)\s]+)\)", text) if not re.match("[a-z]+:", it)]


def paths(name: str) -> list[str]:
    """The files and folders that a page names."""
    return re.findall(r"`((?:assets|templates|reportgen|tests|docs)/[\w./-]*)`", page(name))


@pytest.mark.parametrize("name", PAGES)
def test_every_link_leads_somewhere(name: str) -> None:
    assert links("README.md")
    for target in links(name):
        path, _, anchor = target.partition("#")
        file = (ROOT / name).parent / path if path else ROOT / name
        assert file.exists(), (name, target)
        if anchor:
            headings = re.findall(r"^#+ (.*)$", file.read_text(encoding="utf-8"), re.M)
            assert anchor in {slug(heading) for heading in headings}, (name, target)


@pytest.mark.parametrize("name", PAGES)
def test_every_path_named_exists(name: str) -> None:
    assert paths("README.md")
    for path in paths(name):
        assert (ROOT / path).exists(), (name, path)


def test_the_readmes_link_to_each_other() -> None:
    english, chinese = READMES
    assert f"]({chinese})" in page(english)
    assert f"]({english})" in page(chinese)
    assert BRIEFING.relative_to(ROOT).as_posix() in page(english)


def test_the_tokens_are_those_of_the_program() -> None:
    rows = list(table_rows("docs/templates.md"))
    named = {word for row in rows for word in re.findall(r"`(\w+)`", row[0])}
    assert {*COLOURS, *SPACES, *SIZES} - {"heading_2"} <= named
    defaults = {colour for row in rows for colour in re.findall(r"#[0-9A-F]{6}", row[-1])}
    assert defaults == {getattr(DAY, name) for name in COLOURS if name not in SHADES}
    told = " ".join(cell for row in rows for cell in row)
    for name in (name for names in SIZED.values() for name in names):
        assert name.removeprefix("Table ").removesuffix(" 2").removesuffix(" 3") in told, name


def test_the_tokens_of_the_example_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (example,) = (it for it in fenced("docs/templates.md", "toml") if "[tokens." in it)
    (tmp_path / "templates" / "mine").mkdir(parents=True)
    about = tmp_path / "templates" / "mine" / "template.toml"
    about.write_text(f'extends = "briefing"\n{example}', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    pack = find_pack("mine", search_path())
    assert pack.tokens.size("body", "en") == 11
    assert pack.warnings == ()


def test_every_time_base_is_described() -> None:
    units = page("docs/data.md").partition("A time base stands last")[2].partition("\n\n")[0]
    assert TIME_BASES
    assert [name for name in TIME_BASES if f"`{name}`" not in units] == []
