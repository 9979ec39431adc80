"""Images of a pack: found, read, made as wide as asked, and reported where they cannot be shown."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from reportgen import resources
from reportgen.compose.images import (
    IMAGE_HEIGHT,
    IMAGE_WIDTHS,
    ImageError,
    embed_images,
    image_reader,
)
from reportgen.compose.passes import CHECKING, PassContext, run_passes
from reportgen.markup.parse import parse_article
from reportgen.messages import phrase
from reportgen.model.pack import Pack, Settings
from reportgen.model.place_marks import place_mark
from reportgen.model.problem import Problem
from reportgen.packs import find_pack
from tests.compose.building import FILE

NONE = Settings((), ())


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    """A pack of one folder, with an image of 192 to 96 pixels."""
    folder = tmp_path / "mine"
    folder.mkdir()
    Image.new("RGB", (192, 96)).save(folder / "seal.png")
    (folder / "text.png").write_text("no picture", encoding="utf-8")
    return replace(find_pack("briefing", [resources.templates()]), folders=(folder,))


def problem_of(name: str, pack: Pack, settings: Settings = NONE) -> Problem:
    with pytest.raises(ImageError) as caught:
        image_reader(pack, settings)(name)
    return caught.value.problem


def test_an_image_is_as_wide_as_asked_and_as_high_as_its_pixels_make_it(pack: Pack) -> None:
    read = image_reader(pack, NONE)
    own, wide = read("seal.png").picture, read("seal.png", width="8").picture
    assert [own.width, own.height] == pytest.approx([5.08, 2.54])
    assert (wide.width, wide.height) == (8, 4)
    assert read("seal.png") is read("seal.png")


@pytest.mark.parametrize(("pixels", "width"), [(2, IMAGE_WIDTHS[0]), (5000, IMAGE_WIDTHS[1])])
def test_no_image_is_too_small_to_be_seen_or_wider_than_the_text(
    pack: Pack, pixels: int, width: float
) -> None:
    Image.new("L", (pixels, pixels)).save(pack.folders[0] / "odd.jpg")
    picture = image_reader(pack, NONE)("odd.jpg").picture
    assert (picture.width, picture.height) == (width, width)


def test_an_image_is_put_into_the_page_itself(pack: Pack) -> None:
    article = parse_article(
        '<article><p><img src="seal.png" alt="seal" data-width="2.5"></p></article>', FILE
    )
    embed_images(article, image_reader(pack, NONE))
    (image,) = article.iter("img")
    kind, _, content = (image.get("src") or "").partition(";base64,")
    assert kind == "data:image/png"
    assert b64decode(content) == (pack.folders[0] / "seal.png").read_bytes()
    assert image.get("style") == "width: 2.5cm; --shape: 2.000000"


def test_an_image_of_a_parameter_is_found_by_its_value(pack: Pack, tmp_path: Path) -> None:
    file = tmp_path / "logo.png"
    Image.new("RGB", (96, 96)).save(file)
    settings = Settings((("logo", "logo.png"),), (("logo.png", file),))
    assert image_reader(pack, settings)("logo.png").picture.width == pytest.approx(2.54)
    file.unlink()
    assert problem_of("logo.png", pack, settings).code == "html.no_image_file"


def test_what_cannot_be_shown_is_reported_with_what_to_do(pack: Pack) -> None:
    assert problem_of("gone.png", pack) == Problem.of(
        "html.unknown_image", name="gone.png", folder="mine", known=("seal.png", "text.png")
    )
    assert problem_of("text.png", pack) == Problem.of(
        "html.unreadable_image", name="text.png", reason=phrase("no_picture")
    )
    assert problem_of("../mine/seal.png", pack).code == "html.unknown_image"


def test_an_image_without_a_name_is_most_likely_a_parameter_that_is_not_set(pack: Pack) -> None:
    assert problem_of("", replace(pack, parameters=())).code == "html.nameless_image"
    (logo,) = (it for it in pack.parameters if it.type == "image")
    second = replace(logo, name="seal")
    problem = problem_of("", replace(pack, parameters=(logo, second)))
    assert (problem.code, problem["name"]) == ("html.unset_image", "logo")
    assert problem.message == "there is no image, for params.logo or params.seal is empty"
    assert problem.message_in("zh") == "没有图片：params.logo或params.seal是空的"
    given = Settings((("logo", "x.png"),), ())
    assert problem_of("", replace(pack, parameters=(logo,)), given).code == "html.nameless_image"


def test_a_file_that_is_too_large_is_not_read(pack: Pack) -> None:
    with (pack.folders[0] / "large.png").open("wb") as file:
        file.truncate(10_000_001)
    problem = problem_of("large.png", pack)
    assert problem["name"] == "large.png"
    assert problem["reason"] == phrase("large_picture", most=10)
    assert "10 MB" in problem.message


def test_an_image_is_reported_at_its_line(pack: Pack) -> None:
    article = parse_article(
        f'<article>{place_mark("u", 7)}<p><img src="gone.png" alt=""></p></article>', FILE
    )
    context = PassContext("zh", {}, image_reader(pack, NONE))
    (problem,) = run_passes(CHECKING, article, context, FILE)
    assert (problem.code, problem.file, problem.line) == ("html.unknown_image", "u", 7)


@pytest.mark.parametrize("width", [None, "16"])
def test_no_image_is_higher_than_a_page(pack: Pack, width: str | None) -> None:
    Image.new("L", (1080, 2400)).save(pack.folders[0] / "phone.png")
    picture = image_reader(pack, NONE)("phone.png", width=width).picture
    assert (picture.width, picture.height) == pytest.approx((9.45, IMAGE_HEIGHT))


@pytest.mark.parametrize("size", [(1, 10_000), (10_000, 1), (30, 4000)])
def test_an_image_of_any_shape_is_seen(size: tuple[int, int], pack: Pack) -> None:
    Image.new("L", size).save(pack.folders[0] / "line.png")
    picture = image_reader(pack, NONE)("line.png").picture
    assert picture.width / picture.height == pytest.approx(size[0] / size[1])
    assert 0.001 <= picture.width <= IMAGE_WIDTHS[1]
    assert 0.001 <= picture.height <= IMAGE_HEIGHT + 0.001


@pytest.mark.parametrize("size", [(1, 30_000), (30_000, 1)])
def test_an_image_that_nobody_would_see_is_told(size: tuple[int, int], pack: Pack) -> None:
    Image.new("1", size).save(pack.folders[0] / "line.png")
    problem = problem_of("line.png", pack)
    assert problem.code == "html.unreadable_image"
    assert "would not be seen" in problem.message
