from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import reportgen
from reportgen import resources
from reportgen.load import check
from reportgen.model.problem import Problem

RealFiles = Callable[..., Path]
LIAONING, NATIONAL = "meetings/liaoning-2020.yaml", "meetings/national-2020.yaml"


def uncorrected(tmp_path: Path) -> None:
    """Put the monthly unit back that the national text prints by mistake."""
    path = tmp_path / NATIONAL
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    for i, line in enumerate(lines):
        if "value: 10775" in line or "value: 8230" in line:
            lines[i + 1] = lines[i + 1].replace("year", "month")
    path.write_text("".join(lines), encoding="utf-8")


def test_the_misprinted_monthly_unit_draws_a_warning_for_both_standards(
    real_files: RealFiles, tmp_path: Path
) -> None:
    path = real_files()
    uncorrected(tmp_path)
    warnings = reportgen.load(path).warnings
    between = [w for w in warnings if "between the areas" in w.message]
    assert {w.line for w in between} == lines_of(tmp_path, "value: 10775", "value: 8230")
    assert all("month for year" in w.hint for w in between)
    assert all(w.file.endswith("national-2020.yaml") for w in between)
    assert all(w.severity == "warning" for w in warnings)


def test_the_national_file_alone_draws_the_warning_too(
    real_files: RealFiles, tmp_path: Path
) -> None:
    real_files()
    uncorrected(tmp_path)
    warnings = check(tmp_path / NATIONAL, resources.assets() / "indicators/civil-affairs.yaml")
    standing_out = [w for w in warnings if "time base" in w.hint]
    assert {w.line for w in standing_out} == lines_of(tmp_path, "value: 10775", "value: 8230")
    assert [w for w in warnings if "correction" in w.message]


def lines_of(tmp_path: Path, *texts: str) -> set[int]:
    """The line above each of the texts: where the observation begins."""
    lines = (tmp_path / NATIONAL).read_text(encoding="utf-8").splitlines()
    return {i for i, line in enumerate(lines) for text in texts if text in line}


@pytest.mark.parametrize(
    ("file", "old", "new", "message", "hint"),
    [
        (LIAONING, "value: 634.6万", "value: 634.6亿", "times that of the whole", "万"),
        (LIAONING, "value: 20.2万", "value: 20.2", "the share of", "10⁴"),
        (LIAONING, "value: 672", "value: 672万", "between the areas", "10⁴"),
        (NATIONAL, "value: 11.4%", "value: 114%", "more than 100 %", "decimal point"),
        (NATIONAL, "value: 96.4%", "value: 964%", "more than the whole", "decimal point"),
        (LIAONING, "value: 4万", "value: 40万", "part of", "multipliers"),
    ],
)
def test_a_likely_slip_is_named(
    real_files: RealFiles, file: str, old: str, new: str, message: str, hint: str
) -> None:
    warnings = reportgen.load(real_files(file, old, new)).warnings
    wanted = [w for w in warnings if message in w.message]
    assert wanted, [str(warning) for warning in warnings]
    assert hint in wanted[0].hint
    assert _is_in(wanted[0], file)


@pytest.mark.parametrize(
    ("old", "new", "factor", "power"),
    [
        ("value: 672", "value: 134.4万", "2,000", "10³"),
        ("value: 672", "value: 2000万", "30,000", "10⁴"),
        ("value: 672", "value: 5000万", "75,000", "10⁵"),
    ],
)
def test_a_factor_is_written_out_with_its_power_of_ten(
    real_files: RealFiles, old: str, new: str, factor: str, power: str
) -> None:
    warnings = reportgen.load(real_files(LIAONING, old, new)).warnings
    (found,) = [w for w in warnings if "between the areas" in w.message]
    assert f"a factor of {factor} between" in found.message
    assert f"about {power}: " in found.hint


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
    assert not [w for w in reportgen.load(path).warnings if "between the areas" in w.message]


def _is_in(problem: Problem, file: str) -> bool:
    return problem.file.endswith(Path(file).name) and problem.line is not None
