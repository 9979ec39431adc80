from pathlib import Path

import pytest

from reportgen import resources


def test_checkout_has_templates_and_assets_beside_the_package() -> None:
    package = Path(resources.__file__).parent
    assert resources.assets() == package.parent / "assets"
    assert resources.templates() == package.parent / "templates"
    assert (resources.assets() / "fonts.toml").is_file()


def test_wheel_has_them_inside_even_when_others_lie_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "site-packages" / "reportgen"
    (package / "_share" / "assets").mkdir(parents=True)
    (tmp_path / "site-packages" / "templates").mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", package)
    assert resources.assets() == package / "_share" / "assets"
    assert resources.templates() == package / "_share" / "templates"
