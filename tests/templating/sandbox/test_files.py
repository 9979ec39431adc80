"""The files of a pack: style sheets and Word documents load nothing, and none is a way out."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image

import reportgen
from reportgen import resources
from reportgen.errors import InputError
from reportgen.messages import phrase
from reportgen.model.problem import Problem
from reportgen.packs import find_pack, search_path
from reportgen.packs.style import loading_style
from reportgen.pdf import bounds, write
from tests.pdf.test_file import small
from tests.templating.sandbox.conftest import ABOUT, Attack, Walls

MINE = Path("templates", "mine")

STYLES = {
    "@import 'http://127.0.0.1:9/x.css';": "@import",
    "@import url(../../../outside/secret.css);": "@import",
    "@IMPORT url(file:///etc/passwd) print;": "@import",
    "@\\69mport 'x.css';": "@import",
    "@font-face { font-family: x; src: url(http://127.0.0.1:9/x.woff) }": "@font-face",
    "@font-face { font-family: x; src: url(file:///etc/passwd) }": "@font-face",
    "@font-face { font-family: x; src: local('x') }": "@font-face",
    "@media print { @font-face { font-family: x; src: url(x.ttf) } }": "@font-face",
    "p { background: url(http://127.0.0.1:9/x.png) }": "loads nothing",
    "p { background: url('http://127.0.0.1:9/x.png') }": "loads nothing",
    "p { background: url( //127.0.0.1:9/x.png ) }": "loads nothing",
    "p { background: u\\72l(http://127.0.0.1:9/x.png) }": "loads nothing",
    "p { background: URL(http://127.0.0.1:9/x.png) }": "loads nothing",
    "p { background: url(file:///etc/passwd) }": "loads nothing",
    "p { background: url(../../../outside/secret.png) }": "loads nothing",
    "p { cursor: url(http://127.0.0.1:9/x.cur), auto }": "loads nothing",
    "p::before { content: url(http://127.0.0.1:9/x.png) }": "loads nothing",
    "li { list-style-image: url(http://127.0.0.1:9/x.png) }": "loads nothing",
    "p { border-image: url(http://127.0.0.1:9/x.png) 1 }": "loads nothing",
    "p { --x: url(http://127.0.0.1:9/x.png); background: var(--x) }": "loads nothing",
    "@page { background: url(http://127.0.0.1:9/x.png) }": "loads nothing",
    "@page { @top-left { content: url(http://127.0.0.1:9/x.png) } }": "loads nothing",
    "p { background: image-set('http://127.0.0.1:9/x.png' 1x) }": "loads nothing",
    "p { background: -webkit-image-set('http://127.0.0.1:9/x.png' 1x) }": "loads nothing",
    "p { background: src('http://127.0.0.1:9/x.png') }": "loads nothing",
    "p { background: url(data:image/svg+xml;base64,PHN2Zy8+) }": "loads nothing",
    "p { background: url(data:text/css,p{}) }": "loads nothing",
    "p { background: url(data:image/png;base64,JSFQUy1BZG9iZQ==) }": "is no PNG",
    "p { background: url('data:image/png;base64,PHN2Zz48L3N2Zz4=') }": "is no PNG",
    "p { background: url(http://a b) }": "no CSS",
    "p { color: red }</style><script>alert(1)</script>": "no HTML",
    "/* </style><meta http-equiv=refresh content='0;url=http://127.0.0.1:9'> */": "no HTML",
}


@pytest.mark.parametrize("name", ["print.css", "web.css"])
@pytest.mark.parametrize("style", STYLES)
def test_no_style_sheet_loads_anything(attack: Attack, style: str, name: str) -> None:
    problem = attack("", "pdf", **{name.replace(".", "__"): f"p {{ color: red }}\n{style}"})[0]
    assert (problem.file, problem.line) == (str(MINE / name), 2)
    assert STYLES[style] in problem.message


def picture(kind: str) -> str:
    held = BytesIO()
    Image.new("RGB", (2, 2)).save(held, kind)
    return f"data:image/{kind};base64,{b64encode(held.getvalue()).decode()}"


@pytest.mark.heavy
@pytest.mark.parametrize("kind", ["png", "jpeg"])
def test_a_picture_may_stand_in_a_style_sheet(
    kind: str, briefing: reportgen.Briefing, pack: Callable[..., Path], walls: Walls
) -> None:
    style = f"h1 {{ background: url({picture(kind)}); list-style: url('{picture(kind)}') }}"
    assert not list(loading_style(style, "x.css"))
    content = "<article><h1>{{ report.title }}</h1></article>"
    pack({"print.css": style, "content.html.j2": content})
    (made,) = reportgen.build(briefing, templates=["mine"], formats=["pdf"])
    assert made.size > 5000


@pytest.mark.heavy
@pytest.mark.parametrize(
    "style",
    [
        "h1 { background: url(http://127.0.0.1:9/x.png) }",
        "h1 { background: url(file:///etc/passwd) }",
        "h1 { background: url(data:image/svg+xml;base64,PHN2Zy8+) }",
        "h1::before { content: url(http://127.0.0.1:9/x.svg) }",
        "@import url(http://127.0.0.1:9/x.css);",
        "@font-face { font-family: x; src: url(file:///etc/passwd) } h1 { font-family: x }",
    ],
)
def test_a_pdf_fetches_nothing_whatever_its_style_says(walls: Walls, style: str) -> None:
    with pytest.raises(InputError, match="cannot be laid out"):
        write(small("<h1>文字</h1>"), style, {})


@pytest.mark.heavy
def test_a_pdf_of_endless_pages_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MOST_PAGES", 5)
    with pytest.raises(InputError, match="more than 5 pages"):
        write(small("<p>文字</p>" * 20), "p { break-after: page }", {})


SKIN = resources.templates() / "briefing" / "word.docx"
RELATION = (
    '<Relationship Id="rIdX" TargetMode="External" Target="{}" Type="http://schemas.'
    'openxmlformats.org/officeDocument/2006/relationships/{}"/></Relationships>'
)
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> {}</w:instrText></w:r>'
    '<w:r><w:instrText>{}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
FIELDS = ("INCLUDEPICTURE", "IncludeText", "DDEAUTO", "LINK", "DATABASE", "RD")


def skin(part: str, old: str, new: str) -> bytes:
    """The skin of the briefing, one text in one of its parts replaced."""
    made = BytesIO()
    with ZipFile(SKIN) as source, ZipFile(made, "w") as target:
        for item in source.infolist():
            content = source.read(item)
            if item.filename == part:
                assert old.encode() in content
                content = content.replace(old.encode(), new.encode(), 1)
            target.writestr(item, content)
    return made.getvalue()


def problems_of(pack: Callable[..., Path], data: bytes) -> tuple[Problem, ...]:
    (pack({}) / "word.docx").write_bytes(data)
    with pytest.raises(InputError) as caught:
        find_pack("mine", search_path())
    assert all(problem.file == str(MINE / "word.docx") for problem in caught.value.problems)
    return caught.value.problems


@pytest.mark.parametrize("kind", ["attachedTemplate", "image", "oleObject", "subDocument", "frame"])
@pytest.mark.parametrize("target", ["http://127.0.0.1:9/x", "file:///etc/passwd", "\\\\host\\x"])
def test_no_skin_loads_from_elsewhere(
    pack: Callable[..., Path], walls: Walls, kind: str, target: str
) -> None:
    relation = RELATION.format(target, kind)
    data = skin("word/_rels/document.xml.rels", "</Relationships>", relation)
    (problem,) = problems_of(pack, data)
    assert f"loads from elsewhere ({kind})" in problem.message


@pytest.mark.parametrize("kind", ["aFChunk", "control"])
def test_no_skin_holds_another_document_or_control(pack: Callable[..., Path], kind: str) -> None:
    relation = RELATION.format("afchunk.html", kind).replace('TargetMode="External" ', "")
    data = skin("word/_rels/document.xml.rels", "</Relationships>", relation)
    (problem,) = problems_of(pack, data)
    assert problem.message.startswith("it holds an")
    assert problem.hint


def test_no_skin_has_macros(pack: Callable[..., Path]) -> None:
    made = BytesIO(SKIN.read_bytes())
    with ZipFile(made, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"x")
    (problem,) = problems_of(pack, made.getvalue())
    assert problem.message == "it has macros"
    assert "without macros" in problem.hint


def test_a_skin_may_link_to_an_address(pack: Callable[..., Path]) -> None:
    for target, allowed in (("https://example.org", True), ("file:///etc/passwd", False)):
        relation = RELATION.format(target, "hyperlink")
        data = skin("word/_rels/document.xml.rels", "</Relationships>", relation)
        if allowed:
            (pack({}) / "word.docx").write_bytes(data)
            assert find_pack("mine", search_path()).skin == data
        else:
            assert "elsewhere" in problems_of(pack, data)[0].message


@pytest.mark.parametrize("name", FIELDS)
def test_no_skin_has_a_field_that_loads(pack: Callable[..., Path], walls: Walls, name: str) -> None:
    field = (
        FIELD.format(name[:3], f'{name[3:]} "http://127.0.0.1:9/x"')
        if len(name) > 3
        else (FIELD.format(name, ' "x.docx"'))
    )
    (problem,) = problems_of(pack, skin("word/document.xml", "</w:p>", field))
    assert "field that loads" in problem.message


def test_no_skin_declares_entities(pack: Callable[..., Path], walls: Walls) -> None:
    data = skin(
        "word/document.xml",
        "<w:document",
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document',
    )
    assert "declares entities" in problems_of(pack, data)[0].message


@pytest.mark.parametrize(
    "name", ["template.toml", "content.html.j2", "print.css", "web.css", "word.docx"]
)
def test_no_file_of_a_pack_is_a_link_that_leads_out(
    attack: Attack, pack: Callable[..., Path], outside: Path, name: str
) -> None:
    file = pack({}) / name
    file.unlink(missing_ok=True)
    file.symlink_to(outside / "secret.txt")
    with pytest.raises(InputError) as caught:
        find_pack("mine", search_path())
    (problem,) = caught.value.problems
    assert problem.code == "pack.link_out"


@pytest.mark.parametrize(
    "name", ["../../../outside/secret.png", "{outside}/secret.png", "link.png", "..\\\\secret.png"]
)
def test_no_default_of_a_parameter_is_a_file_outside(
    pack: Callable[..., Path], outside: Path, walls: Walls, name: str
) -> None:
    default = name.replace("{outside}", str(outside))
    about = (
        f'{ABOUT}[parameters.sign]\ntype = "image"\ndefault = "{default}"\n'
        'about = {zh = "标", en = "sign"}\n'
    )
    folder = pack({}, about)
    (folder / "link.png").symlink_to(outside / "secret.png")
    with pytest.raises(InputError) as caught:
        find_pack("mine", search_path())
    (problem,) = caught.value.problems
    assert (problem.code, problem.line, problem.column) == ("pack.bad_default", 5, 11)
    assert problem["wanted"] == phrase("write_a_file_of_the_pack")
