from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

import reportgen
from reportgen import resources
from reportgen.charts import chart
from reportgen.compose import compose
from reportgen.errors import InputError
from reportgen.model.chart import Charts
from reportgen.model.comparison import Comparison
from reportgen.model.document import Document, Table
from reportgen.model.pack import Pack
from reportgen.model.period import Period
from reportgen.model.problem import Problem
from reportgen.model.text import Lang, Text
from reportgen.packs import find_pack, pack_names
from reportgen.paths import shown
from reportgen.report import make_report
from reportgen.templating.functions import do_numeral

BRIEFING = shown(resources.templates() / "briefing" / "content.html.j2")
Composer = Callable[..., Document]


def composed_of(
    pack: Pack, briefing: reportgen.Briefing, comparison: Comparison, lang: Lang
) -> Document:
    charts = chart(briefing, comparison, lang)
    return compose(pack, make_report(briefing, comparison, charts, lang), pack.defaults)


@pytest.fixture
def composed(briefing: reportgen.Briefing, comparison: Comparison) -> Composer:
    def run(content: str | None = None, lang: Lang = "zh", name: str = "briefing") -> Document:
        pack = find_pack(name, [resources.templates()])
        if content is not None:
            pack = dataclasses.replace(pack, content=content)
        return composed_of(pack, briefing, comparison, lang)

    return run


def problem(composed: Composer, content: str) -> Problem:
    with pytest.raises(InputError) as caught:
        composed(content)
    return caught.value.problems[0]


@pytest.mark.parametrize(
    ("content", "line", "code"),
    [
        ("<article>\n{% for x in report.rows %}\n</article>", 3, "template.not_closed"),
        ("<article>\n\n{{ report.titel }}</article>", 3, "template.unknown_field"),
        ("<article>\n{{ report.title | shout }}</article>", 2, "template.unknown_filter"),
        ("<article>\n{{ 1 / 0 }}</article>", 2, "template.division"),
        ("<article>\n{{ ''.__class__.__mro__ }}</article>", 2, "template.unsafe_field"),
        ("<article>\n{{ report.rows.append(1) }}</article>", 2, "template.unknown_field"),
        ("<article>\n{% include 'secret' %}</article>", 2, "template.not_found"),
        ("<article>\n{% if %}</article>", 2, "template.missing_before"),
    ],
)
def test_a_wrong_template_is_reported_with_file_and_line(
    composed: Composer, content: str, line: int, code: str
) -> None:
    found = problem(composed, content)
    assert (found.file, found.line) == (BRIEFING, line)
    assert found.code == code
    assert found.hint


def test_a_filter_that_would_change_tags_is_refused(composed: Composer) -> None:
    content = "<article>\n{% filter upper %}<p>x</p>{% endfilter %}</article>"
    found = problem(composed, content)
    assert (found.file, found.line) == (BRIEFING, 2)
    assert (found.code, found["name"]) == ("template.tags_changed", "upper")


@pytest.mark.parametrize(
    "content",
    [
        "<h{{ 2 }}>x</h{{ 2 }}>",
        "<{{ 'h2' }}>x</{{ 'h2' }}>",
        "<h{% if lang %}2{% else %}3{% endif %}>x</h2>",
        "{% filter trim %}<h2>{% filter upper %}x{% endfilter %}</h2>{% endfilter %}",
        "<h2{% if lang %} id='a'{% endif %}>x</h2>",
    ],
)
def test_a_tag_may_be_put_together(composed: Composer, content: str) -> None:
    assert "<h2" in composed(f"<article>{content}</article>").html


def test_a_figure_without_its_chart_is_reported(composed: Composer) -> None:
    found = problem(composed, "<article><figure data-chart='pie'></figure></article>")
    assert "no chart 'pie'" in found.message
    assert "index" in found.hint


@pytest.mark.heavy
def test_what_the_data_says_cannot_become_markup(
    briefing: reportgen.Briefing, comparison: Comparison
) -> None:
    title = Text("<b>1 < 2 & 3</b>", briefing.title["en"])
    pack = find_pack("briefing", [resources.templates()])
    changed = dataclasses.replace(briefing, title=title)
    document = composed_of(pack, changed, comparison, "zh")
    assert "&lt;b&gt;1 &lt; 2 &amp; 3&lt;/b&gt;" in document.html


@pytest.mark.heavy
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", pack_names([resources.templates()]))
def test_every_pack_says_the_same_in_html_and_in_blocks(
    composed: Composer, name: str, lang: Lang
) -> None:
    document = composed(lang=lang, name=name)
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert document.html.count("<table") == len(tables)
    assert document.html.count("data-task=") == sum(
        any(cell.control for cell in row.cells) for table in tables for row in table.rows
    )
    assert document.html.count("<!--chart:") == len(document.drawings)
    assert document.properties.created == dt.datetime(2020, 12, 30)


@pytest.mark.heavy
def test_the_briefing_lists_every_task_and_traces_every_figure(composed: Composer) -> None:
    html = composed().html
    assert html.count("data-task=") == 39 + 7 + 7
    for code in [*(f"A{i}" for i in range(1, 25)), *(f"B{i}" for i in range(1, 32))]:
        assert html.count(f'id="src-{code}"') == 1
        assert html.count(f'href="#src-{code}"') >= 1


def test_an_unknown_pack_is_reported_with_the_known_ones() -> None:
    with pytest.raises(InputError, match="briefing, checklist, digest"):
        find_pack("breifing", [resources.templates()])
    digest = resources.templates() / "digest"
    for name in (str(digest), f"../{digest.parent.name}/digest", "digest/", "./digest", "", "_x"):
        with pytest.raises(InputError, match="there is no template"):
            find_pack(name, [resources.templates()])


@pytest.mark.parametrize("missing", ["template.toml", "print.css", "word.docx"])
def test_a_pack_that_lacks_a_file_is_reported_which(tmp_path: Path, missing: str) -> None:
    for path in resources.templates().glob("*/*"):
        target = tmp_path / path.relative_to(resources.templates())
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(path.read_bytes())
    (tmp_path / "briefing" / missing).unlink()
    with pytest.raises(InputError) as caught:
        find_pack("briefing", [tmp_path])
    assert caught.value.problems[0].file.endswith(missing)


def test_a_pack_is_a_value(briefing: reportgen.Briefing) -> None:
    pack = find_pack("digest", [resources.templates()])
    assert isinstance(pack, Pack)
    assert pack == find_pack("digest", [resources.templates()])


@pytest.mark.parametrize(
    ("number", "zh"), [(1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (39, "三十九")]
)
def test_section_numbers_in_chinese(number: int, zh: str) -> None:
    assert do_numeral(number, "zh") == zh
    assert do_numeral(number, "en") == str(number)


OF_TASKS = {"checklist", "progress"}
"""The packs that compare no figures."""


@pytest.mark.heavy
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", sorted({*pack_names([resources.templates()])} - OF_TASKS))
def test_rates_of_one_kind_are_compared_in_points_in_every_pack(
    briefing: reportgen.Briefing, name: str, lang: Lang
) -> None:
    assert briefing.benchmark is not None
    figures = [
        dataclasses.replace(o, growth_kind="year_on_year", period=Period("2020", "2020"))
        if o.measure == "growth"
        else o
        for o in briefing.subject.observations
    ]
    subject = dataclasses.replace(briefing.subject, observations=tuple(figures))
    changed = dataclasses.replace(briefing, subject=subject)
    comparison = reportgen.compare(changed)
    pack = find_pack(name, [resources.templates()])
    report = make_report(changed, comparison, Charts(), lang)
    document = compose(pack, report, pack.defaults)
    assert {"zh": "1.2个百分点", "en": "1.2 percentage points"}[lang] in document.html
