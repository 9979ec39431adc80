from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import reportgen
from reportgen import resources
from reportgen.loading import problems_in
from reportgen.messages import Argument
from reportgen.model.problem import Problem

RealFiles = Callable[..., Path]
LIAONING, NATIONAL = "meetings/liaoning-2020.yaml", "meetings/national-2020.yaml"
CODES = "indicators/civil-affairs.yaml"


def uncorrected(tmp_path: Path) -> None:
    """Put the monthly unit back that the national text prints by mistake."""
    path = tmp_path / NATIONAL
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    for i, line in enumerate(lines):
        if "value: 10775" in line or "value: 8230" in line:
            lines[i + 1] = lines[i + 1].replace("year", "month")
    path.write_text("".join(lines), encoding="utf-8")


@pytest.mark.heavy
def test_the_misprinted_monthly_unit_draws_a_warning_for_both_standards(
    real_files: RealFiles, tmp_path: Path
) -> None:
    path = real_files()
    uncorrected(tmp_path)
    warnings = reportgen.load(path).warnings
    between = [w for w in warnings if w.code == "data.a_year_apart"]
    assert {w.line for w in between} == lines_of(tmp_path, "value: 10775", "value: 8230")
    assert all(w.file.endswith("national-2020.yaml") for w in between)
    assert all(w.severity == "warning" for w in warnings)


@pytest.mark.heavy
def test_the_national_file_alone_draws_the_warning_too(
    real_files: RealFiles, tmp_path: Path
) -> None:
    real_files()
    uncorrected(tmp_path)
    warnings = problems_in(tmp_path / NATIONAL, resources.assets() / CODES)
    standing_out = [w for w in warnings if w.code == "data.standard_stands_out"]
    assert {w.line for w in standing_out} == lines_of(tmp_path, "value: 10775", "value: 8230")
    assert [w for w in warnings if w.code == "data.needless_correction"]


def lines_of(tmp_path: Path, *texts: str) -> set[int]:
    """The line above each of the texts: where the observation begins."""
    lines = (tmp_path / NATIONAL).read_text(encoding="utf-8").splitlines()
    return {i for i, line in enumerate(lines) for text in texts if text in line}


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("file", "old", "new", "code", "arguments"),
    [
        (LIAONING, "value: 634.6万", "value: 634.6亿", "data.area_above_whole", {"times": "352.6"}),
        (LIAONING, "value: 20.2万", "value: 20.2", "data.unusual_share", {"power": "10⁴"}),
        (LIAONING, "value: 672", "value: 672万", "data.multiplier_apart", {"power": "10⁴"}),
        (NATIONAL, "value: 11.4%", "value: 114%", "data.growth_above_hundred", {}),
        (NATIONAL, "value: 96.4%", "value: 964%", "data.percentage_above_hundred", {}),
        (LIAONING, "value: 4万", "value: 40万", "data.part_above_whole", {"printed": "40万"}),
        (LIAONING, "value: 672", "value: 134.4万", "data.multiplier_apart", {"times": "2,000"}),
        (LIAONING, "value: 672", "value: 2000万", "data.multiplier_apart", {"times": "30,000"}),
        (LIAONING, "value: 672", "value: 5000万", "data.multiplier_apart", {"power": "10⁵"}),
    ],
)
def test_a_likely_slip_is_named(
    real_files: RealFiles, file: str, old: str, new: str, code: str, arguments: dict[str, Argument]
) -> None:
    warnings = reportgen.load(real_files(file, old, new)).warnings
    (wanted,) = [w for w in warnings if w.code == code]
    assert {name: wanted[name] for name in arguments} == arguments
    assert wanted.severity == "warning"
    assert _is_in(wanted, file)


@pytest.mark.heavy
def test_percentages_may_be_far_apart(real_files: RealFiles, tmp_path: Path) -> None:
    path = real_files(NATIONAL, "value: 96.4%", "value: 99.95%")
    mine = tmp_path / LIAONING
    given = """observations:
  - indicator: community_facility_coverage_urban
    value: 0.05%
    unit: percent
    period: 2020
    at: {paragraph: 2, sentence: 1}
"""
    text = mine.read_text(encoding="utf-8")
    assert "observations:\n" in text
    mine.write_text(text.replace("observations:\n", given, 1), encoding="utf-8")
    assert not [w for w in reportgen.load(path).warnings if "apart" in w.code]


def _is_in(problem: Problem, file: str) -> bool:
    return problem.file.endswith(Path(file).name) and problem.line is not None
