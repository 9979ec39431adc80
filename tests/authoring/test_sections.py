"""Each section of the built-in packs is a block: to replace, add to, drop or move."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import reportgen
from reportgen.authoring.sample import alone, report_of, sample
from reportgen.authoring.sections import headings, sections
from reportgen.authoring.source import block_places
from reportgen.authoring.structure import check_source
from reportgen.compose import compose
from reportgen.errors import InputError
from reportgen.packs import find_pack, pack_names, search_path
from tests.packs.conftest import Maker

PACKS = pack_names(search_path({}))
KEY = {
    "briefing": ("findings", "sources"),
    "checklist": ("tasks", "year_end"),
    "digest": ("tasks", "year_end"),
    "jianbao": ("findings", "sources"),
    "progress": ("counts", "late"),
}


def built(briefing: reportgen.Briefing) -> list[str]:
    """The ids and headings of the pack ``mine``, in their order."""
    pack = find_pack("mine", search_path())
    document = compose(pack, report_of(briefing, "zh"), pack.defaults)
    article = document.html.partition("<article")[2]
    found = re.findall(r"<h[23][^>]*>(.*?)</h[23]>|<p class=\"note\">(加的。)", article, re.DOTALL)
    return [re.sub(r"<[^>]*>|[一二三四五六七八九十]、", "", "".join(words)) for words in found]


@pytest.mark.heavy
@pytest.mark.parametrize("name", PACKS)
def test_no_heading_stands_outside_of_a_block(name: str, briefing: reportgen.Briefing) -> None:
    pack = find_pack(name, search_path({}))
    briefing = sample(None, pack) if pack.ledger else briefing
    for case in (briefing, alone(briefing)):
        found = headings(pack, report_of(case, "zh"))
        assert found
        assert all(block for block, _ in found)


@pytest.mark.parametrize("parent", ["nope", "mine", "mine/content.html.j2"])
def test_a_pack_that_extends_a_missing_one_is_wrong_in_that_line(
    pack: Maker, briefing: reportgen.Briefing, parent: str
) -> None:
    pack(content__html__j2=f'\n{{% extends "{parent}" %}}')
    with pytest.raises(InputError) as caught:
        sections(find_pack("mine", search_path()), report_of(briefing, "zh"))
    (problem,) = caught.value.problems
    assert (problem.file, problem.line) == (str(Path("templates", "mine", "content.html.j2")), 2)
    assert problem.code == "template.not_found"


def test_links_that_lead_nowhere_or_out_are_found_without_reading_them(
    pack: Maker, office: Path
) -> None:
    folder = pack(content__html__j2="<article><p>x</p></article>")
    (office / "secret").write_text("{{", encoding="utf-8")
    (folder / "a.j2").symlink_to("a.j2")
    (folder / "b.j2").symlink_to(office / "secret")
    (folder / "c.j2").mkdir()
    problems = check_source(find_pack("mine", search_path()))
    assert [Path(problem.file).name for problem in problems] == ["a.j2", "b.j2", "c.j2"]
    assert {problem.code for problem in problems} == {"template.no_file_of_pack"}


@pytest.mark.heavy
@pytest.mark.parametrize("name", PACKS)
def test_what_is_found_without_rendering_is_no_false_alarm(name: str) -> None:
    assert check_source(find_pack(name, search_path({}))) == ()


@pytest.mark.heavy
@pytest.mark.parametrize("name", PACKS)
def test_a_section_is_replaced_added_dropped_or_moved_in_five_lines(
    name: str, pack: Maker, briefing: reportgen.Briefing
) -> None:
    def mine(*lines: str) -> list[str]:
        assert len(lines) < 5
        content = "\n".join([f'{{% extends "{name}" %}}', *lines])
        pack("mine", f'extends = "{name}"\n', content__html__j2=content)
        return built(briefing)

    first, last = KEY[name]
    base = find_pack(name, search_path({}))
    briefing = sample(None, base) if base.ledger else briefing
    own = dict(reversed(headings(base, report_of(briefing, "zh"))))
    heads = [re.sub(r"[一二三四五六七八九十]、", "", own[block]) for block in (first, last)]
    added = '<p class="note">{{ t("加的。", "Added.") }}</p>'

    whole = mine()
    assert all(head in whole for head in heads)
    replaced = mine(f"{{% block {first} %}}", added, "{% endblock %}")
    assert "加的。" in replaced
    assert heads[0] not in replaced
    more = mine(f"{{% block {first} %}}", "{{ super() }}", added, "{% endblock %}")
    assert more.index(heads[0]) < more.index("加的。") < more.index(heads[1])
    dropped = mine(f"{{% block {last} %}}{{% endblock %}}")
    assert heads[1] not in dropped
    moved = mine(
        f"{{% block {last} %}}{{% endblock %}}",
        f"{{% block {first} %}}{{{{ self.{last}.super() }}}}{{{{ super() }}}}{{% endblock %}}",
    )
    assert moved.index(heads[1]) < moved.index(heads[0])
    assert moved.count(heads[1]) == 1


def test_the_blocks_of_a_pack_are_where_they_are_replaced(pack: Maker) -> None:
    content = '{% extends "briefing" %}\n\n{% block tasks %}{% endblock %}'
    pack("mine", content__html__j2=content)
    found = block_places(find_pack("mine", search_path()))
    assert list(found) == list(block_places(find_pack("briefing", search_path({}))))
    assert found["tasks"] == ("templates/mine/content.html.j2", 3)
