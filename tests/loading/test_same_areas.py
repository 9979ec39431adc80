"""Areas of one name in several files of a briefing."""

from __future__ import annotations

from pathlib import Path

import pytest

import reportgen
from reportgen.model.briefing import Briefing

ONE = "observations:\n  - {indicator: 农村公路里程, value: 1260, unit: 公里}\n"
CODED = "{code: CN-LN, name: 辽宁省, within: CN}"


def loaded(folder: Path, area: str, other: str, relation: str = "over_time") -> Briefing:
    """A briefing of this year's meeting against that of last year."""
    for year, name, words in ((2021, "now", area), (2020, "then", other)):
        text = f"title: {year}年例会\ndate: {year}-12-30\narea: {words}\n{ONE}"
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    path = folder / "briefing.yaml"
    against = f"  - {{meeting: then.yaml, relation: {relation}, label: 上年}}\n"
    path.write_text(f"subject: now.yaml\nagainst:\n{against}", encoding="utf-8")
    return reportgen.load(path)


def areas(briefing: Briefing) -> tuple[str, str]:
    return briefing.subject.area.code, briefing.against[0].meeting.area.code


def refused(folder: Path, area: str, other: str, relation: str = "over_time") -> set[str]:
    with pytest.raises(reportgen.InputError) as caught:
        loaded(folder, area, other, relation)
    return {it.code for it in caught.value.problems}


def test_an_area_named_alone_is_the_one_that_another_file_gives_the_code_of(tmp_path: Path) -> None:
    assert areas(loaded(tmp_path, "辽宁省", CODED)) == ("CN-LN", "CN-LN")
    assert areas(loaded(tmp_path, CODED, "辽宁省")) == ("CN-LN", "CN-LN")
    both = loaded(tmp_path, "{zh: 辽宁省, en: Liaoning}\nlang: en", "辽宁省")
    assert len(set(areas(both))) == 1


def test_areas_of_other_names_or_codes_are_others(tmp_path: Path) -> None:
    assert len(set(areas(loaded(tmp_path, "辽宁", CODED)))) == 2
    cities = "{code: CN-21-CY, name: 朝阳}", "{code: CN-11-CY, name: 朝阳}"
    for area, other in (cities, (f"辽宁省\nareas:\n  - {CODED}", CODED)):
        assert refused(tmp_path, area, other) == {"data.same_area"}


def test_one_area_cannot_be_set_across(tmp_path: Path) -> None:
    assert refused(tmp_path, "辽宁省", CODED, "across") == {"data.relation_of_areas"}
