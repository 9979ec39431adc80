"""Word documents as offices save them: read, or told what they are."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest

from reportgen import resources
from reportgen.packs.skin import check_skin, merge_notes
from reportgen.packs.word_file import MOST_SKIN_PARTS, as_document, what_is_wrong
from tests.gauntlet.spoiling.zips import Entry, entries_of, zipped

SKIN = (resources.templates() / "briefing" / "word.docx").read_bytes()
BODY, RELATIONS, TYPES = "word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"
USUAL = "http://schemas.openxmlformats.org/{}/2006/"
STRICT = "http://purl.oclc.org/ooxml/{}/"


def changed(change: Callable[[str, str], str | bytes], *, more: dict[str, bytes] = {}) -> bytes:  # noqa: B006
    """The skin of the briefing with its parts changed, and with further ones."""
    made = BytesIO()
    with ZipFile(BytesIO(SKIN)) as source, ZipFile(made, "w") as target:
        for name in source.namelist():
            content = source.read(name).decode()
            target.writestr(name, change(name, content))
        for name, extra in more.items():
            target.writestr(name, extra)
    return made.getvalue()


def replaced(part: str, old: str, new: str, *, more: dict[str, bytes] = {}) -> bytes:  # noqa: B006
    assert old in ZipFile(BytesIO(SKIN)).read(part).decode()
    return changed(lambda name, it: it.replace(old, new, 1) if name == part else it, more=more)


def said(data: bytes) -> str:
    return " ".join(problem.message for problem in check_skin(as_document(data), "word.docx"))


def opens(data: bytes) -> bool:
    document = docx.Document(BytesIO(data))
    return any("{{ body }}" in it.text for it in document.paragraphs)


def test_a_usual_document_stays_byte_by_byte() -> None:
    assert as_document(SKIN) == SKIN
    assert said(SKIN) == ""


def test_strict_open_xml_is_read() -> None:
    def strictly(_: str, text: str) -> str:
        for family in ("wordprocessingml", "drawingml", "officeDocument"):
            text = text.replace(USUAL.format(family), STRICT.format(family))
        text = text.replace("relationships/extended-properties", "relationships/extendedProperties")
        return text.replace("<w:document ", '<w:document w:conformance="strict" ')

    data = changed(strictly)
    made = as_document(data)
    assert opens(made)
    assert said(data) == ""
    names = ZipFile(BytesIO(made)).namelist()
    assert not any(b"purl.oclc" in ZipFile(BytesIO(made)).read(name) for name in names)
    assert b"conformance" not in ZipFile(BytesIO(made)).read(BODY)


def test_a_template_is_read_as_a_document() -> None:
    data = replaced(TYPES, "document.main+xml", "template.main+xml")
    assert opens(as_document(data))
    assert said(data) == ""


@pytest.mark.parametrize("kind", ["document", "template"])
def test_a_document_with_macros_is_told(kind: str) -> None:
    old = "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    data = replaced(TYPES, old, f"vnd.ms-word.{kind}.macroEnabled.main+xml")
    assert "it has macros" in said(data)


def test_a_relation_to_nothing_does_no_harm_where_nothing_asks_for_it() -> None:
    relation = '<Relationship Id="rIdGone" Type="x/thumbnail" Target="gone.jpeg"/></Relationships>'
    data = replaced(RELATIONS, "</Relationships>", relation)
    assert opens(as_document(data))
    assert said(data) == ""


def test_a_part_that_is_used_and_gone_is_told() -> None:
    relation = '<Relationship Id="rIdGone" Type="x/image" Target="gone.png"/></Relationships>'

    def change(name: str, text: str) -> str:
        if name == RELATIONS:
            return text.replace("</Relationships>", relation)
        more = '<w:r><a r:embed="rIdGone"/></w:r></w:p>' if name == BODY else "</w:p>"
        return text.replace("</w:p>", more, 1)

    assert said(changed(change)) == "a part that it uses is not in it: gone.png"


def test_a_password_is_told() -> None:
    data = bytearray(SKIN)
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for found in re.finditer(re.escape(sign), SKIN):
            data[found.start() + at] |= 1
    assert said(bytes(data)) == "the Word skin is protected by a password"
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500
    assert "password" in said(ole + "EncryptedPackage".encode("utf-16-le"))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "it is empty"),
        (b"{\\rtf1\\ansi}", "it is an RTF document"),
        (b"%PDF-1.7", "it is a PDF"),
        (b"<!DOCTYPE HTML><p>", "it is a web page"),
        (b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"), "it is an old Word document"),
        (b"\xd0\xcf\x11\xe0" + bytes(500), "it is an old Word document (.doc), or"),
        (SKIN[:-30], "it is damaged"),
        (SKIN[: len(SKIN) // 2], "it is damaged"),
        (b"\0" * 40, "it is damaged"),
    ],
)
def test_what_is_no_word_document_is_named(data: bytes, words: str) -> None:
    assert f"cannot be read: {words}" in said(data)


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("xl/workbook.xml", "a spreadsheet"),
        ("content.xml", "OpenDocument"),
        ("other.txt", "damaged"),
    ],
)
def test_another_zip_is_named(part: str, words: str) -> None:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr(part, "<a/>")
    assert words in said(made.getvalue())


def test_one_wrong_byte_is_told_wherever_it_is() -> None:
    wrong = what_is_wrong(SKIN, "word.docx")
    assert wrong is None
    for at in range(100, len(SKIN), len(SKIN) // 40):
        data = SKIN[:at] + bytes([SKIN[at] ^ 0x55]) + SKIN[at + 1 :]
        if said(data) == "":  # a byte that says nothing, such as a date
            assert opens(as_document(data))


@pytest.mark.parametrize(
    "part",
    [TYPES, RELATIONS, BODY, "word/styles.xml", "word/settings.xml", "word/numbering.xml"],
)
@pytest.mark.parametrize("content", ["<a/>", "no XML", ""])
def test_a_part_that_is_something_else_is_told(part: str, content: str) -> None:
    assert f"its part {part} is damaged" in said(
        changed(lambda name, text: content if name == part else text)
    )


@pytest.mark.parametrize("content", ["<a/>", "no XML", '<!DOCTYPE x [<!ENTITY a "b">]><Types/>'])
def test_a_document_whose_types_are_damaged_is_told_as_that_alone(content: str) -> None:
    data = changed(lambda name, it: content if name == TYPES else it)
    (problem,) = check_skin(as_document(data), "word.docx")
    assert problem["part"] == TYPES


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('Id="rId1" ', ""),
        ('Id="rId1"', 'Id="rId2"'),
        (r'Target="styles\.xml"', ""),
        (r'Type="[^"]*/styles"', ""),
    ],
)
def test_a_relation_that_says_too_little_is_told(old: str, new: str) -> None:
    data = changed(lambda name, it: re.sub(old, new, it) if name == RELATIONS else it)
    assert f"its part {RELATIONS} is damaged" in said(data)


@pytest.mark.parametrize("part", ["word/styles.xml", "word/settings.xml", "docProps/core.xml"])
def test_a_part_of_another_type_than_its_relation_says_is_told(part: str) -> None:
    def change(name: str, text: str) -> str:
        if name != TYPES:
            return text
        return re.sub(rf'(PartName="/{part}" ContentType=)"[^"]*"', r'\1"application/xml"', text)

    assert f"its part {part} is damaged, or is not what it should be" in said(changed(change))


@pytest.mark.parametrize("key", ["id", "embed", "link"])
def test_a_relation_that_is_named_and_not_there_is_told(key: str) -> None:
    def change(name: str, text: str) -> str:
        more = f'<w:hyperlink r:{key}="rIdGone"/><w:hyperlink r:{key}=""/></w:p>'
        return text.replace("</w:p>", more, 1) if name == BODY else text

    assert said(changed(change)) == "a part that it uses is not in it: rIdGone (word/document.xml)"


def test_a_document_of_very_many_parts_is_refused() -> None:
    more = {f"x/{number}": b"" for number in range(MOST_SKIN_PARTS)}
    assert "it has more than 5000 parts" in said(changed(lambda _, text: text, more=more))


def test_a_part_without_a_name_is_told() -> None:
    assert "it is damaged" in said(zipped([*entries_of(SKIN), Entry(b"", b"x")]))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_entities_are_seen_in_every_encoding(encoding: str) -> None:
    def change(name: str, text: str) -> str | bytes:
        if name != BODY:
            return text
        declared = '<!DOCTYPE x [<!ENTITY a "b">]><w:document'
        text = re.sub(r"^<\?xml.*?\?>", "", text).replace("<w:document", declared, 1)
        return text.encode(encoding)

    assert "its part word/document.xml" in said(changed(change))


def test_a_part_is_looked_at_whatever_its_name() -> None:
    names = f'xmlns:w="{USUAL.format("wordprocessingml")}main"'
    field = f'<w:ftr {names}><w:p><w:fldSimple w:instr="RD x"/></w:p></w:ftr>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
    entry = f'<Override PartName="/word/foot.bin" ContentType="{kind}"/></Types>'
    data = replaced(TYPES, "</Types>", entry, more={"word/foot.bin": field.encode()})
    assert said(data) == "it has a field that loads: RD x"


@pytest.mark.parametrize(
    ("field", "refused"),
    [
        ("INCL<!--x-->UDETEXT x", True),
        ("INCL<?x y?>UDETEXT x", True),
        ('HYPERLINK "file:///etc/passwd"', True),
        ("HYPERLINK \\\\host\\x", True),
        ('hyperlink \\n "//host/x"', True),
        ('HYPERLINK "https://example.org/a" \\o "words"', False),
        ('HYPERLINK \\l "place"', False),
        ('HYPERLINK "https://example.org/{{ report.year }}"', False),
        ('HYPERLINK "file:///{{ report.year }}"', True),
        ("HYPERLINK", False),
        ("REF place \\h", False),
    ],
)
def test_fields_that_lead_to_files_are_told(field: str, *, refused: bool) -> None:
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{it}"/></w:r>' for it in ("begin", "end"))
    run = f"{begin}<w:r><w:instrText>{field}</w:instrText></w:r>{end}</w:p>"
    assert ("field that loads" in said(replaced(BODY, "</w:p>", run))) is refused


@pytest.mark.parametrize(
    ("shape", "refused"),
    [
        ('<v:rect xmlns:v="urn:schemas-microsoft-com:vml" href="file:///etc/passwd"/>', True),
        ('<v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="http://host/x.png"/>', True),
        ('<v:rect xmlns:v="urn:schemas-microsoft-com:vml" href="https://example.org/"/>', False),
    ],
)
def test_addresses_of_old_drawings_are_told(shape: str, *, refused: bool) -> None:
    data = replaced(BODY, "</w:p>", f"<w:r><w:pict>{shape}</w:pict></w:r></w:p>")
    assert ("loads from elsewhere" in said(data)) is refused


def test_the_template_that_a_document_was_begun_with_is_left_out() -> None:
    address = 'TargetMode="External" Target="file:///C:/Letter.dotm"'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    relation = f'<Relationship Id="rId1" Type="{kind}" {address}/>'
    tied = replaced("word/settings.xml", "<w:zoom", '<w:attachedTemplate r:id="rId1"/><w:zoom')
    rels = f'<Relationships xmlns="{namespace}">{relation}</Relationships>'
    stream = BytesIO(tied)
    with ZipFile(stream, "a") as package:
        package.writestr("word/_rels/settings.xml.rels", rels)
    assert [it.code for it in check_skin(stream.getvalue(), "word.docx")] == ["pack.skin_loads"]
    made = as_document(stream.getvalue())
    assert said(made) == ""
    with ZipFile(BytesIO(made)) as package:
        assert b"attachedTemplate" not in package.read("word/settings.xml")


@pytest.mark.parametrize(
    "field",
    [
        '<w:fldSimple w:instr=" MERGEFIELD 单位 "><w:r><w:t>«单位»</w:t></w:r></w:fldSimple>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MERGE</w:instrText></w:r>'
        "<w:r><w:instrText>FIELD 单位 </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>«单位»</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ],
)
def test_a_field_of_a_mail_merge_that_would_be_printed_is_told_once(field: str) -> None:
    line = f"<w:p><w:r><w:t>致</w:t></w:r>{field}{field}</w:p>"
    data = replaced("word/document.xml", "<w:body>", f"<w:body>{line}")
    (problem,) = merge_notes(data, "word.docx")
    assert (problem.code, problem.severity) == ("pack.skin_merge_field", "warning")
    assert "MERGEFIELD 单位" in problem.message
    assert "致" in str(problem.where)


def test_a_mail_merge_is_told() -> None:
    merge = '<w:mailMerge><w:connectString w:val="Driver=x"/></w:mailMerge></w:settings>'
    data = replaced("word/settings.xml", "</w:settings>", merge)
    assert said(data) == "it is still tied to the list of a mail merge: Driver=x"


VML = 'xmlns:v="urn:schemas-microsoft-com:vml"'
RUN = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
LEFT, BACK = "</w:instrText></w:r>", "<w:r><w:instrText>"
INNER = RUN.format("begin") + "<w:r><w:instrText>QUOTE x</w:instrText></w:r>" + RUN.format("end")


@pytest.mark.parametrize(
    ("code", "refused"),
    [
        ('HYPERLINK \\o "tip" "file:///etc/passwd"', True),
        ('HYPERLINK "file:///etc/passwd" \\l "place"', True),
        ('HYPERLINK \\t "_blank" "https://example.org"', False),
        ("HYPERLINK “\\\\host\\x”", True),
        ("HYPERLINK \\l place \\o words", False),
        ('HYPERLINK "mailto:a@example.org" \\h', False),
        ('</w:instrText></w:r><w:r><w:t>INCLUDE</w:t></w:r><w:r><w:instrText>TEXT "x"', True),
        (f"{LEFT}<w:r><w:delInstrText>LINK x</w:delInstrText></w:r>{BACK}", True),
        (f"</w:instrText></w:r>{INNER}<w:r><w:instrText> x", True),
        (f'HYPERLINK "</w:instrText></w:r>{INNER}<w:r><w:instrText>"', True),
        (f"IF 1 = 1 {LEFT}{INNER}{BACK} x", False),
        ("DATA file.mdb", True),
        ("PRINT x", True),
        ("DATE \\@ x", False),
        ("MACROBUTTON NoMacro words", False),
    ],
)
def test_a_field_is_read_as_word_reads_it(code: str, *, refused: bool) -> None:
    field = f"{RUN.format('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>{RUN.format('end')}"
    data = replaced(BODY, "</w:p>", f"{field}<w:r><w:t>beside</w:t></w:r></w:p>")
    assert ("field that loads" in said(data)) is refused
    if refused:
        (problem, *_) = check_skin(data, "word.docx")
        assert "beside" in problem.said_in("en")


def test_the_result_of_a_field_is_no_code() -> None:
    field = (
        RUN.format("begin") + "<w:r><w:instrText>REF x</w:instrText></w:r>"
        f"{RUN.format('separate')}<w:r><w:t>LINK x</w:t></w:r>{RUN.format('end')}</w:p>"
    )
    assert said(replaced(BODY, "</w:p>", field)) == ""


RELATION = (
    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/{}" Target="{}"{}/></Relationships>'
)
OUTSIDE = ' TargetMode="External"'
BLIP = '<w:r><w:drawing><a:blip xmlns:a="x" r:link="rId99"/></w:drawing></w:r></w:p>'
LINK = '<w:hyperlink r:id="rId99"><w:r><w:t>words</w:t></w:r></w:hyperlink></w:p>'


@pytest.mark.parametrize(
    ("run", "refused"),
    [(LINK, False), (BLIP, True), (LINK.replace("</w:p>", "") + BLIP, True)],
)
def test_a_link_that_something_else_loads_is_told(run: str, *, refused: bool) -> None:
    relation = RELATION.format("hyperlink", "https://example.org/x.png", OUTSIDE)

    def change(name: str, text: str) -> str:
        text = text.replace("</Relationships>", relation) if name == RELATIONS else text
        return text.replace("</w:p>", run, 1) if name == BODY else text

    assert ("loads from elsewhere" in said(changed(change))) is refused


def test_an_embedded_object_is_told_with_its_place() -> None:
    relation = RELATION.format("oleObject", "embeddings/x.bin", "")
    shape = (
        '<w:r><w:t>beside</w:t><w:object><o:OLEObject xmlns:o="x" r:id="rId99"/></w:object></w:r>'
    )

    def change(name: str, text: str) -> str:
        text = text.replace("</Relationships>", relation) if name == RELATIONS else text
        return text.replace("</w:p>", f"{shape}</w:p>", 1) if name == BODY else text

    data = changed(change, more={"word/embeddings/x.bin": b"x"})
    (problem,) = check_skin(data, "word.docx")
    assert problem.said_in("en").endswith("it holds an embedded object (OLE): embeddings/x.bin")
    assert "beside" in problem.said_in("en")


@pytest.mark.parametrize(
    ("svg", "refused"),
    [
        ('<image href="http://host/x.png"/>', True),
        ('<rect style="fill: url(http://host/x)"/>', True),
        ("<style>@import 'http://host/x';</style>", True),
        ("<script>x()</script>", True),
        (
            '<use href="#a"/><rect style="fill: url(#a)"/><image href="data:image/png;base64,"/>',
            False,
        ),
        ('<a href="https://example.org"/>', False),
    ],
)
def test_a_picture_of_lines_that_loads_is_told(svg: str, *, refused: bool) -> None:
    content = f'<svg xmlns="http://www.w3.org/2000/svg">{svg}</svg>'.encode()
    data = changed(lambda _, it: it, more={"word/media/image1.svg": content})
    assert ("loads from elsewhere" in said(data)) is refused


def test_a_part_of_an_odd_type_is_looked_at_for_libreoffice_goes_by_relations() -> None:
    names = f'xmlns:w="{USUAL.format("wordprocessingml")}main"'
    field = f'<w:ftr {names}><w:p><w:fldSimple w:instr="RD x"/></w:p></w:ftr>'
    for content in (field.encode(), field.encode("utf-16")):
        data = changed(lambda _, it: it, more={"word/media/image1.png": content})
        assert "it has a field that loads: RD x" in said(data)
