"""A Word document as an office has it, with a little of everything that Word keeps in one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from reportgen import resources
from tests.word.building import picture

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_NAMES = (
    f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:wp="{_WP}" xmlns:a="{_A}" xmlns:pic="{_PIC}" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument."
_STORE = "{7A1B2C3D-0000-4000-8000-000000000001}"

ABOUT = """title = {zh = "甲", en = "A"}
extends = "briefing"
formats = ["docx", "html", "pdf"]
[tokens.colours]
subject = "#7A1F1F"
[tokens.sizes]
body = 13
[parameters.logo]
type = "image"
default = ""
about = {zh = "标识", en = "Sign"}
"""
ALONE = """title = {zh = "乙", en = "B"}
[parameters.logo]
type = "image"
default = ""
about = {zh = "标识", en = "Sign"}
"""
_CONTENT = """<article>
<h1>{{ report.title }}</h1>
{% if params.logo %}<p><img src="{{ params.logo }}" alt="x"></p>{% endif %}
<h2 id="a">{{ t("情况", "Facts") }}</h2>
<p>{{ report.subject.area.name }}<a href="#a">{{ t("见", "see") }}</a></p>
<ol><li>{{ report.date }}</li></ol>
<table><tbody><tr><td>{{ report.title }}</td><td>x</td></tr></tbody></table>
</article>
"""


def packs() -> Iterator[tuple[str, bytes]]:
    """The files of two packs: ``mine``, with a content, and ``alone``, which is one document."""
    yield "mine/template.toml", ABOUT.encode()
    yield "mine/content.html.j2", _CONTENT.encode()
    yield "mine/print.css", b"h1 { color: #7A1F1F }\n"
    yield "mine/word.docx", office_document(alone=False)
    yield "alone/template.toml", ALONE.encode()
    yield "alone/word.docx", office_document(alone=True)


@cache
def office_document(*, alone: bool) -> bytes:
    """A letterhead; where it is not ``alone``, with a place for the content of a pack."""
    base = resources.templates() / "briefing" / "word.docx"
    with ZipFile(base) as source:
        parts = {name: source.read(name).decode() for name in source.namelist()}
    made: dict[str, bytes | str] = {**parts, **_added()}
    made["word/document.xml"] = _document(alone=alone)
    made["word/_rels/document.xml.rels"] = _related(parts["word/_rels/document.xml.rels"])
    made["[Content_Types].xml"] = _typed(parts["[Content_Types].xml"])
    made["_rels/.rels"] = parts["_rels/.rels"].replace(
        "</Relationships>",
        f'<Relationship Id="rIdOwn" Type="{_R}/custom-properties" Target="docProps/custom.xml"/>'
        "</Relationships>",
    )
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as target:
        for name, content in made.items():
            target.writestr(name, content)
    return stream.getvalue()


_RELATED = {
    "rIdHead": ("header", "header1.xml", "wordprocessingml.header+xml"),
    "rIdNotes": ("footnotes", "footnotes.xml", "wordprocessingml.footnotes+xml"),
    "rIdStore": ("customXml", "../customXml/item1.xml", ""),
    "rIdPhoto": ("image", "media/image1.png", ""),
}


def _related(text: str) -> str:
    made = "".join(
        f'<Relationship Id="{id_}" Type="{_R}/{kind}" Target="{target}"/>'
        for id_, (kind, target, _) in _RELATED.items()
    )
    link = (
        f'<Relationship Id="rIdLink" Type="{_R}/hyperlink" '
        'Target="https://example.org/" TargetMode="External"/>'
    )
    return text.replace("</Relationships>", f"{made}{link}</Relationships>")


def _typed(text: str) -> str:
    made = "".join(
        f'<Override PartName="/word/{target}" ContentType="{_KIND}{kind}"/>'
        for _, target, kind in _RELATED.values()
        if kind
    )
    made += (
        f'<Override PartName="/docProps/custom.xml" ContentType="{_KIND}custom-properties+xml"/>'
    )
    made += (
        '<Override PartName="/customXml/itemProps1.xml" '
        f'ContentType="{_KIND}customXmlProperties+xml"/>'
    )
    default = '<Default Extension="png" ContentType="image/png"/>'
    text = text.replace("</Types>", f"{made}</Types>")
    return text if 'Extension="png"' in text else text.replace("<Default", default + "<Default", 1)


def _added() -> dict[str, bytes | str]:
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    logo = f"<w:p><w:r><w:t>{{{{ report.title }}}}</w:t>{_drawing(_PICTURE, _PIC, 1)}</w:r></w:p>"
    return {
        "word/header1.xml": f"{head}<w:hdr {_NAMES}>{logo}</w:hdr>",
        "word/footnotes.xml": f"{head}<w:footnotes {_NAMES}>{_NOTES}</w:footnotes>",
        "word/_rels/header1.xml.rels": (
            f'{head}<Relationships xmlns="{_RELATIONS}"><Relationship Id="rIdPhoto" '
            f'Type="{_R}/image" Target="media/image1.png"/></Relationships>'
        ),
        "word/media/image1.png": picture().content,
        "customXml/item1.xml": f'{head}<cover xmlns="urn:office:cover"><by>x</by></cover>',
        "customXml/itemProps1.xml": (
            f'{head}<ds:datastoreItem ds:itemID="{_STORE}" xmlns:ds="'
            'http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>'
        ),
        "customXml/_rels/item1.xml.rels": (
            f'{head}<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" '
            f'Type="{_R}/customXmlProps" Target="itemProps1.xml"/></Relationships>'
        ),
        "docProps/custom.xml": (
            f'{head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
            'custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/'
            'docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" '
            'name="Office"><vt:lpwstr>x</vt:lpwstr></property></Properties>'
        ),
    }


def _p(text: str, properties: str = "") -> str:
    run = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
    return f"<w:p>{properties and f'<w:pPr>{properties}</w:pPr>'}{run}</w:p>"


def _drawing(graphic: str, uri: str, number: int) -> str:
    return (
        '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="360000" '
        f'cy="360000"/><wp:docPr id="{number}" name="D{number}" descr="x"/><a:graphic>'
        f'<a:graphicData uri="{uri}">{graphic}</a:graphicData></a:graphic></wp:inline></w:drawing>'
    )


_SHAPE = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm>'
_BOX = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
_PICTURE = (
    '<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="i"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
    '<a:blip r:embed="rIdPhoto"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
    f"{_SHAPE}{_BOX}</pic:spPr></pic:pic>"
)
_NOTES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r>'
    f'</w:p></w:footnote><w:footnote w:id="1">{_p("{{ report.date }}")}</w:footnote>'
)
_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF mark </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>m</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def _cell(text: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>{_p(text)}</w:tc>'


def _document(*, alone: bool) -> str:
    row = "".join(map(_cell, ("{%tr for it in levels %}{{ it.name }}", "x{%tr endfor %}")))
    table = (
        '<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid>'
        '<w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>'
        f"<w:tr>{_cell('{{ report.title }}')}{_cell('b')}</w:tr><w:tr>{row}</w:tr></w:tbl>"
    )
    control = (
        '<w:sdt><w:sdtPr><w:alias w:val="c"/><w:tag w:val="c"/><w:id w:val="7"/><w:dataBinding '
        'w:prefixMappings="xmlns:o=\'urn:office:cover\'" w:xpath="/o:cover[1]/o:by[1]" '
        f'w:storeItemID="{_STORE}"/><w:text/></w:sdtPr><w:sdtContent>{_p("x")}</w:sdtContent>'
        "</w:sdt>"
    )
    box = (
        '<w:p><w:r><w:pict><v:shape id="s1" style="width:90pt;height:40pt"><v:textbox>'
        f"<w:txbxContent>{_p('{{ report.date }}')}</w:txbxContent></v:textbox></v:shape>"
        "</w:pict></w:r></w:p>"
    )
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rIdHead"/><w:pgSz w:w="11906" '
        'w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" '
        'w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>'
    )
    body = (
        _p("{{ report.title }}", '<w:pStyle w:val="Title"/>'),
        _p("one", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
        '<w:p><w:bookmarkStart w:id="1" w:name="mark"/><w:r><w:t>m</w:t></w:r>'
        '<w:bookmarkEnd w:id="1"/>'
        '<w:hyperlink r:id="rIdLink"><w:r><w:t>web</w:t></w:r></w:hyperlink>'
        f'<w:r><w:footnoteReference w:id="1"/></w:r>{_FIELD}</w:p>',
        '<w:p><w:ins w:id="3" w:author="A"><w:r><w:t>new</w:t></w:r></w:ins>'
        '<w:del w:id="4" w:author="A"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>',
        f"<w:p><w:pPr>{section}</w:pPr></w:p>",
        table,
        f"<w:p><w:r>{_drawing(_PICTURE, _PIC, 2)}</w:r></w:p>",
        "<w:p><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>",
        control,
        box,
        _p("{{ image(params.logo, width=3, alt='x') if params.logo }}" if alone else "{{ body }}"),
        _p("{% if report.title %}yes{% endif %}"),
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f"<w:document {_NAMES}><w:body>{''.join(body)}{section}</w:body></w:document>"
    )
