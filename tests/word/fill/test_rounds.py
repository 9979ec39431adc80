"""Bookmarks in loops: each round has its own, which the fields in it name."""

from __future__ import annotations

from tests.word.fill.conftest import Maker
from tests.word.fill.test_carried import filled, line

MARKED = '<w:bookmarkStart w:id="5" w:name="_Ref9"/>', '<w:bookmarkEnd w:id="5"/>'
FIELD = "<w:p><w:r><w:instrText> REF _Ref9 \\h </w:instrText></w:r></w:p>"
ANCHOR = '<w:p><w:hyperlink w:anchor="_Ref9"><w:r><w:t>a</w:t></w:r></w:hyperlink></w:p>'
FOR, END = line("{%p for x in 'abc' %}"), line("{%p endfor %}")


def marked(text: str) -> str:
    start, end = MARKED
    return line(text, before=start, after=end)


def test_each_round_has_a_bookmark_of_its_own_that_its_fields_name(tags: Maker) -> None:
    document = filled(tags, FIELD, FOR, FIELD, marked("{{ x }}"), ANCHOR, END, FIELD)
    names = ["_Ref9", "_Ref9_2", "_Ref9_3"]
    assert document.values("//w:bookmarkStart/@w:name") == names
    assert document.values("//w:hyperlink/@w:anchor") == names
    fields = [text.split()[1] for text in document.values("//w:instrText/text()")]
    assert fields == ["_Ref9", *names, "_Ref9"]
    numbers = document.values("//w:bookmarkStart/@w:id")
    assert numbers == document.values("//w:bookmarkEnd/@w:id")
    assert len(set(numbers)) == 3
    assert not document.find("//processing-instruction()")


def test_a_field_in_an_inner_loop_names_the_bookmark_of_the_round_around_it(tags: Maker) -> None:
    inner = (line("{%p for y in 'de' %}"), FIELD, END)
    document = filled(tags, FOR, marked("{{ x }}"), *inner, END)
    fields = [text.split()[1] for text in document.values("//w:instrText/text()")]
    assert fields == ["_Ref9"] * 2 + ["_Ref9_2"] * 2 + ["_Ref9_3"] * 2


def test_a_loop_with_another_branch_ends_its_rounds_before_it(tags: Maker) -> None:
    for values, left in (("'ab'", ["_Ref9", "_Ref9_2"]), ("''", [])):
        loop = (line(f"{{%p for x in {values} %}}"), marked("{{ x }}"), line("{%p else %}"))
        document = filled(tags, *loop, line("none"), END, FIELD)
        assert document.values("//w:bookmarkStart/@w:name") == left
        assert document.values("//w:instrText/text()") == [" REF _Ref9 \\h "]
