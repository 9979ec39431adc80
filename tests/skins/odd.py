"""Documents of unusual kinds: reviewed, protected, of other kinds of file, with hardly anything."""

from __future__ import annotations

from io import BytesIO

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from tests.skins.letterhead import Letterhead
from tests.skins.markup import DECLARED, OFFICE, bookmark, field, para, table, text
from tests.skins.parts import (
    ENGLISH,
    HEAD,
    PLACE,
    USUAL,
    WORD_TYPE,
    Made,
    body_with,
    compat,
    unzipped,
    zipped,
)
from tests.skins.pictures import png

_WHO = 'w:author="Li" w:date="2020-12-01T08:00:00Z"'


def reviewed() -> Letterhead:
    """Every kind of tracked change, and comments, left in by those who read it."""
    made = Made()
    comments = (
        f'{HEAD}<w:comments {DECLARED}><w:comment w:id="0" {_WHO} w:initials="L">'
        f"{para(text('删掉这句？'))}</w:comment></w:comments>"
    )
    made.part("word/comments.xml", comments, "comments", f"{WORD_TYPE}.comments+xml")
    change = f'w:id="{{}}" {_WHO}'
    gone = '<w:del {}><w:r><w:delText xml:space="preserve">旧字号</w:delText></w:r></w:del>'
    moved, there = (
        f'<w:move{way}RangeStart w:name="move1" {change.format(number)}/><w:move{way} '
        f"{change.format(number + 1)}>{text(words)}</w:move{way}><w:move{way}RangeEnd "
        f'w:id="{number}"/>'
        for way, number, words in (("From", 4, "移走的话"), ("To", 6, "移来的话"))
    )
    looks = f"<w:b/><w:rPrChange {change.format(8)}><w:rPr/></w:rPrChange>"
    row = table([(para(text("删去的行")),)], (4000,)).replace(
        "<w:tr>", f"<w:tr><w:trPr><w:cantSplit/><w:del {change.format(9)}/></w:trPr>"
    )
    two = table([(para(text("留下的行")),)], (4000,))
    comment = (
        '<w:commentRangeStart w:id="0"/>' + text("批注过的话") + '<w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r>'
    )
    end = f"<w:rPr><w:del {change.format(10)}/></w:rPr>"
    body = (
        para(
            text("通知")
            + gone.format(change.format(1))
            + f"<w:ins {change.format(2)}>{text('新字号')}</w:ins>"
        )
        + para(moved)
        + para(there)
        + para(text("加粗的话", looks))
        + para(comment)
        + para(
            f"<w:del {change.format(11)}><w:r><w:delText>整段删去</w:delText></w:r></w:del>", end
        )
        + row
        + para()
        + two
        + PLACE
    )
    stays = ("通知", "新字号", "移来的话", "加粗的话", "批注过的话", "留下的行")
    return Letterhead(
        made.saved(body), stays=stays, goes=("旧字号", "移走的话", "删去的行", "删掉这句")
    )


def notes() -> Letterhead:
    """Notes of its own at the foot and at the end, with other lines above them."""
    made = Made()
    line = '<w:{0} w:type="{1}" w:id="{2}"><w:p><w:r><w:{3}/></w:r></w:p></w:{0}>'
    for kind in ("footnote", "endnote"):
        lines = para(text("＊＊＊"))
        first = f'<w:{kind} w:type="separator" w:id="-1">{lines}</w:{kind}>'
        second = line.format(kind, "continuationSeparator", 0, "continuationSeparator")
        mark = f"<w:r><w:{kind}Ref/></w:r>"
        own = f'<w:{kind} w:id="1">{para(mark + text(f"自带的{kind}"))}</w:{kind}>'
        whole = f"{HEAD}<w:{kind}s {DECLARED}>{first}{second}{own}</w:{kind}s>"
        made.part(f"word/{kind}s.xml", whole, f"{kind}s", f"{WORD_TYPE}.{kind}s+xml")
    marks = "".join(f'<w:r><w:{it}Reference w:id="1"/></w:r>' for it in ("footnote", "endnote"))
    form = '<w:footnotePr><w:numFmt w:val="decimalEnclosedCircleChinese"/></w:footnotePr>'
    stays = ("自带的footnote", "自带的endnote")
    return Letterhead(made.saved(para(text("说明") + marks) + PLACE, form + USUAL), stays=stays)


def form() -> Letterhead:
    """Protected so that only its fields can be filled."""
    made = Made(settings=f'<w:documentProtection w:edit="forms" w:enforcement="1"/>{compat(15)}')
    data = (
        '<w:ffData><w:name w:val="Text1"/><w:enabled/><w:calcOnExit w:val="0"/><w:textInput/>'
        "</w:ffData>"
    )
    box = (
        f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
        '<w:r><w:instrText xml:space="preserve"> FORMTEXT </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + text("请填写")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = para(text("填报人：") + bookmark("Text1", 1, box)) + PLACE
    return Letterhead(made.saved(body), stays=("填报人：",))


def merge_leftovers() -> Letterhead:
    """Fields of a mail merge whose list of addresses is long gone."""
    made = Made()
    line = para(text("致：") + field("MERGEFIELD 单位", "«单位»"))
    return Letterhead(made.saved(line + PLACE), stays=("致：",))


def begun_with_a_template() -> Letterhead:
    """Begun with the template of an office, with all that Word keeps beside: building blocks,
    a small picture of its first page, what printers were told, a signature.
    """
    settings = f'<w:zoom w:percent="100"/><w:attachedTemplate r:id="rId1"/>{compat(15)}'
    made = Made(settings=settings)
    of = "word/settings.xml"
    template = "file:///\\\\server\\templates\\Letter.dotm"
    made.relate(of, "attachedTemplate", template, ' TargetMode="External"')
    blocks = (
        f"{HEAD}<w:glossaryDocument {DECLARED}><w:docParts><w:docPart><w:docPartPr><w:name "
        'w:val="Default"/></w:docPartPr><w:docPartBody>'
        f"{para(text('单击此处输入'))}</w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>"
    )
    kind = f"{WORD_TYPE}.document.glossary+xml"
    made.part("word/glossary/document.xml", blocks, "glossaryDocument", kind)
    web = f"{HEAD}<w:webSettings {DECLARED}/>"
    made.part("word/webSettings.xml", web, "webSettings", f"{WORD_TYPE}.webSettings+xml")
    printer = "application/vnd.openxmlformats-officedocument.wordprocessingml.printerSettings"
    told = made.part("word/printerSettings1.bin", b"\0" * 64, "printerSettings", printer)
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    made.part("docProps/thumbnail.png", png(), f"{package}/metadata/thumbnail", "", "")
    signed = "application/vnd.openxmlformats-package.digital-signature-origin"
    origin = f"{package}/digital-signature/origin"
    made.part("_xmlsignatures/origin.sigs", b"", origin, signed, "")
    section = f'{USUAL}<w:printerSettings r:id="{told}"/>'
    return Letterhead(made.saved(body_with("函"), section), stays=("函",))


def mail_merge() -> Letterhead:
    """A mail merge that still asks for its list when it is opened."""
    source = (
        '<w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:linkToQuery/><w:dataType '
        'w:val="native"/><w:connectString w:val="Provider=Microsoft.ACE.OLEDB"/></w:mailMerge>'
    )
    made = Made(settings=f"{source}{compat(15)}")
    return Letterhead(made.saved(body_with("致各单位")), refused="pack.skin_merge")


def bare() -> Letterhead:
    """Hardly any style: what Word has by itself is only named as latent."""
    latent = (
        '<w:latentStyles w:defLockedState="0" w:count="2"><w:lsdException w:name="heading 1" '
        'w:uiPriority="9"/></w:latentStyles>'
    )
    made = Made(latent, themed=False)
    return Letterhead(made.saved(body_with("便函")), stays=("便函",))


def without_styles() -> Letterhead:
    """No part of styles, of settings or of a theme, as programs write that know little of Word."""
    made = Made(None, None, themed=False, fonts=False, program="Export")
    return Letterhead(made.saved(body_with("导出的文件"), ""), stays=("导出的文件",))


def empty() -> Letterhead:
    """A new document of one empty paragraph: nobody wrote where the content goes."""
    return Letterhead(Made().saved(para()), refused="word.no_body_paragraph")


def template() -> Letterhead:
    """Saved as a template."""
    made = Made(ENGLISH)
    return Letterhead(made.saved(body_with("Template"), kind="template.main"), "en", ("Template",))


def strict() -> Letterhead:
    """Saved as Strict Open XML."""
    made = Made(ENGLISH)
    parts = unzipped(made.saved(body_with("Strict")))
    names = {
        f"{OFFICE}/wordprocessingml/2006/": "http://purl.oclc.org/ooxml/wordprocessingml/",
        f"{OFFICE}/officeDocument/2006/": "http://purl.oclc.org/ooxml/officeDocument/",
        f"{OFFICE}/drawingml/2006/": "http://purl.oclc.org/ooxml/drawingml/",
    }
    for name, content in parts.items():
        new = content.decode()
        for old, other in names.items():
            new = new.replace(old, other)
        parts[name] = new.encode()
    root = parts["word/document.xml"].replace(
        b"<w:document ", b'<w:document w:conformance="strict" '
    )
    return Letterhead(zipped({**parts, "word/document.xml": root}), "en", ("Strict",))


def macros() -> Letterhead:
    """With macros, which nobody would see in a finished document."""
    made = Made()
    made.part(
        "word/vbaProject.bin",
        b"\xd0\xcf\x11\xe0",
        "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
        "application/vnd.ms-office.vbaProject",
    )
    kind = "application/vnd.ms-word.document.macroEnabled.main+xml"
    return Letterhead(made.saved(body_with("宏"), kind=kind), refused="pack.skin_macros")


def embedded_font() -> Letterhead:
    """A font of the office inside the file, so that every machine shows it."""
    made = Made(fonts=False)
    key = "{0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0}"
    mask = bytes.fromhex(key.strip("{}").replace("-", ""))[::-1]
    font = _font()
    hidden = bytes(byte ^ mask[i % 16] for i, byte in enumerate(font[:32])) + font[32:]
    fonts = (
        f'{HEAD}<w:fonts {DECLARED}><w:font w:name="Office Sans"><w:charset w:val="00"/>'
        f'<w:embedRegular r:id="rId1" w:fontKey="{key}"/></w:font></w:fonts>'
    )
    kind = f"{WORD_TYPE}.fontTable+xml"
    made.part("word/fontTable.xml", fonts, "fontTable", kind)
    made.part("word/fonts/font1.odttf", hidden, "font", "", "word/fontTable.xml")
    look = '<w:rFonts w:ascii="Office Sans" w:hAnsi="Office Sans"/>'
    return Letterhead(made.saved(para(text("AAAA", look)) + PLACE), stays=("AAAA",))


def _font() -> bytes:
    pen = TTGlyphPen(None)
    pen.moveTo((50, 0))
    pen.lineTo((250, 700))
    pen.lineTo((450, 0))
    pen.closePath()
    shape = pen.glyph()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", "A"])
    builder.setupCharacterMap({65: "A"})
    builder.setupGlyf({".notdef": shape, "A": shape})
    builder.setupHorizontalMetrics({".notdef": (500, 50), "A": (500, 50)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Office Sans", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    stream = BytesIO()
    builder.save(stream)
    return stream.getvalue()
