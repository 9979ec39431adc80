from __future__ import annotations

from reportgen.model.document import Drawing, FigureBlock, Paragraph, Run
from tests.word.building import caption, picture, written

ONE, TWO, WIDE = Drawing("one"), Drawing("two"), Drawing("wide", 40)
PICTURES = {ONE: picture(grey=10), TWO: picture(grey=20), WIDE: picture(40, 20)}
EMU = 360_000


def test_a_picture_says_what_it_shows() -> None:
    docx = written(
        FigureBlock(ONE, "农村<低保>低于全国", caption("figure", 1, "低保\n元/人·月")),
        pictures=PICTURES,
    )
    assert docx.values("//wp:docPr/@descr") == ["农村<低保>低于全国"]
    assert docx.values("//wp:docPr/@title") == ["低保 元/人·月"]
    assert docx.values("//wp:extent/@cx") == [str(14 * EMU)]
    assert docx.values("//wp:extent/@cy") == [str(7 * EMU)]


def test_drawing_ids_are_unique_and_equal_pictures_are_stored_once() -> None:
    docx = written(
        FigureBlock(ONE, "a"), FigureBlock(TWO, "b"), FigureBlock(ONE, "c"), pictures=PICTURES
    )
    assert len(set(docx.values("//wp:docPr/@id"))) == 3
    assert len([name for name in docx.parts if name.startswith("word/media/")]) == 2
    embedded = docx.values("//a:blip/@r:embed")
    assert embedded[0] == embedded[2] != embedded[1]


def test_a_picture_wider_than_the_text_is_made_smaller() -> None:
    docx = written(FigureBlock(WIDE, ""), pictures=PICTURES)
    width, height = (int(docx.values(f"//wp:extent/@{side}")[0]) for side in ("cx", "cy"))
    assert width / EMU < 16.7
    assert abs(width / height - 2) < 0.001


def test_a_link_to_a_figure_lands_on_its_caption_or_on_itself() -> None:
    link = Paragraph((Run("x", href="#fig"),))
    bare = written(link, FigureBlock(ONE, "", id="fig"), pictures=PICTURES)
    named = FigureBlock(ONE, "", caption("figure", 1, "甲"), "fig")
    assert bare.values("//w:bookmarkStart/@w:name") == ["fig"]
    assert written(link, named, pictures=PICTURES).values("//w:bookmarkStart/@w:name") == ["fig"]
