"""Documents of English offices, and of others."""

from __future__ import annotations

from tests.skins.letterhead import Letterhead
from tests.skins.markup import (
    bookmark,
    control,
    field,
    floating,
    graphic,
    inline,
    para,
    table,
    text,
    text_box,
)
from tests.skins.parts import (
    ENGLISH,
    PLACE,
    USUAL,
    Made,
    body_with,
    compat,
    heading,
)
from tests.skins.pictures import emf, jpeg_cmyk, pale_png, png, svg, wmf

US_LETTER = '<w:pgSz w:w="12240" w:h="15840"/>'
_INCH = (
    '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" '
    'w:footer="720" w:gutter="0"/><w:cols w:space="720"/>'
)


def letterhead_table() -> Letterhead:
    """US Letter, a table with the logo and the address at the head of the first page."""
    made = Made(ENGLISH)
    id_ = made.picture(png(), "png")
    address = para(text("Office of Planning")) + para(text("1 Example Street"))
    head = table([(para(inline(id_, (2, 2))), address)], (2400, 6960))
    body = head + para(text("December 30, 2020")) + PLACE + para(text("Yours faithfully,"))
    stays = ("Office of Planning", "1 Example Street", "Yours faithfully,")
    data = made.saved(body, US_LETTER + _INCH)
    return Letterhead(data, "en", stays, literals=(stays[1], "December 30, 2020"))


def print_logo() -> Letterhead:
    """A JPEG in the colours of print, in the header of the first page alone."""
    made = Made(ENGLISH)
    name = made.free("header")
    id_ = made.picture(jpeg_cmyk(), "jpeg", name)
    first = made.band("header", para(inline(id_, (2, 2))), "first", name)
    head = made.band("header", para(text("Continuation sheet")))
    section = first + head + US_LETTER + _INCH + "<w:titlePg/>"
    return Letterhead(made.saved(PLACE, section), "en", ("Continuation sheet",))


def metafiles() -> Letterhead:
    """Logos as EMF and WMF, from a drawing program of old."""
    made = Made(ENGLISH)
    first, second = made.picture(emf(), "emf"), made.picture(wmf(), "wmf")
    bars = para(inline(first, (4, 1)) + inline(second, (4, 1), 2))
    return Letterhead(made.saved(bars + body_with("Registry")), "en", ("Registry",))


def vector_logo() -> Letterhead:
    """An SVG with the PNG that older versions show in its place."""
    made = Made(ENGLISH)
    main, other = made.picture(svg(), "svg"), made.picture(png(), "png")
    uri = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
    more = (
        '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip '
        f'xmlns:asvg="{uri}" r:embed="{main}"/></a:ext></a:extLst>'
    )
    return Letterhead(made.saved(para(inline(other, (2, 2), 1, more)) + PLACE), "en")


def text_boxes() -> Letterhead:
    """The address stands in a text box at the right, as do notes at the left."""
    made = Made(ENGLISH)
    right = text_box(para(text("Head Office")) + para(text("Tel. 555 0100")), (5, 2), (14, 1.2), 3)
    left = text_box(para(text("{{ report.date }}")), (4, 1), (2, 1.2), 4)
    section = made.band("header", para(right + left)) + USUAL
    return Letterhead(
        made.saved(body_with("Memorandum"), section),
        "en",
        ("Head Office", "Tel. 555 0100"),
        literals=("Tel. 555 0100",),
    )


def behind_text() -> Letterhead:
    """A picture behind the text of the whole page."""
    made = Made(ENGLISH)
    name = made.free("header")
    id_ = made.picture(pale_png(), "png", name)
    ground = floating(graphic(id_, (21, 29.7)), (21, 29.7), (0, 0), 5, behind=True)
    head = made.band("header", para(f"<w:r>{ground}</w:r>" + text("Printed sheet")), name=name)
    return Letterhead(made.saved(PLACE, head + USUAL), "en", ("Printed sheet",))


def watermark() -> Letterhead:
    """DRAFT across every page, as Word puts it there."""
    made = Made(ENGLISH)

    def mark(number: int) -> str:
        style = (
            "position:absolute;margin-left:0;margin-top:0;width:412pt;height:165pt;rotation:315;"
            "z-index:-251;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
            "mso-position-vertical:center;mso-position-vertical-relative:margin"
        )
        shape = (
            '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
            'path="m@7,l@8,m@5,21600l@6,21600e"><v:path textpathok="t" o:connecttype="rect"/>'
            '<v:textpath on="t" fitshape="t"/></v:shapetype>'
            f'<v:shape id="PowerPlusWaterMarkObject{number}" o:spid="_x0000_s{2048 + number}" '
            f'type="#_x0000_t136" style="{style}" o:allowincell="f" fillcolor="silver" '
            'stroked="f"><v:fill opacity=".5"/><v:textpath style="font-family:Calibri" '
            'string="DRAFT"/></v:shape>'
        )
        return para(f"<w:r><w:pict>{shape}</w:pict></w:r>")

    bands = "".join(
        made.band("header", mark(number), kind)
        for number, kind in enumerate(("even", "default", "first"), start=1)
    )
    return Letterhead(made.saved(body_with("Circular"), bands + USUAL), "en", ("Circular",))


def contents_field() -> Letterhead:
    """A table of contents of last year's headings before the place of the content."""
    made = Made(ENGLISH + heading(1, id_="Heading1", based="Normal"))
    entry = f'<w:hyperlink w:anchor="_Toc1" w:history="1">{text("Last year")}</w:hyperlink>'
    start = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    code = '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h \\z \\u </w:instrText></w:r>'
    middle, end = (f'<w:r><w:fldChar w:fldCharType="{it}"/></w:r>' for it in ("separate", "end"))
    gallery = (
        '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        "</w:docPartObj>"
    )
    lines = para(start + code + middle + entry) + para(end)
    old = para(bookmark("_Toc1", 1, text("Last year")), '<w:pStyle w:val="Heading1"/>')
    return Letterhead(made.saved(control(lines, 21, gallery) + old + PLACE), "en", ("Last year",))


def google_docs() -> Letterhead:
    """As Google Docs exports: everything said at each paragraph and run."""
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:cs="Arial" '
        'w:eastAsia="Arial" w:hAnsi="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang '
        'w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="276" '
        'w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="normal"/>'
        '</w:style><w:style w:type="table" w:styleId="TableNormal" w:default="1"><w:name '
        'w:val="Table Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn '
        'w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext w:val="1"/><w:keepLines '
        'w:val="1"/><w:pageBreakBefore w:val="0"/><w:spacing w:after="120" w:before="400"/>'
        '</w:pPr><w:rPr><w:sz w:val="40"/><w:szCs w:val="40"/></w:rPr></w:style>'
    )
    made = Made(styles, settings=f"<w:displayBackgroundShape/>{compat(15)}", themed=False)
    form = (
        '<w:pageBreakBefore w:val="0"/><w:spacing w:before="0" w:after="0" w:line="276" '
        'w:lineRule="auto"/><w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="left"/>'
    )
    body = para(text("Shared draft", '<w:rtl w:val="0"/>'), form)
    body += para(text("{{ body }}", '<w:rtl w:val="0"/>'), form)
    return Letterhead(
        made.saved(body, USUAL + '<w:pgNumType w:start="1"/>'), "en", ("Shared draft",)
    )


def pages_like() -> Letterhead:
    """As Pages exports: styles of its own names, and no heading."""
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" '
        'w:eastAsia="Arial Unicode MS" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
        '<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "</w:style>"
        '<w:style w:type="table" w:styleId="TableNormal"><w:name w:val="Table Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="HeaderFooter"><w:name w:val="Header &amp; Footer"/>'
        '<w:pPr><w:tabs><w:tab w:val="right" w:pos="9020"/></w:tabs></w:pPr><w:rPr><w:rFonts '
        'w:ascii="Helvetica Neue" w:hAnsi="Helvetica Neue"/><w:sz w:val="24"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body"/><w:rPr><w:rFonts '
        'w:ascii="Helvetica Neue" w:hAnsi="Helvetica Neue"/><w:sz w:val="22"/></w:rPr></w:style>'
    )
    made = Made(styles, program="Pages")
    named = '<w:pStyle w:val="Body"/><w:bidi w:val="0"/>'
    head = made.band("header", para(text("Agency"), '<w:pStyle w:val="HeaderFooter"/>'))
    body = para(text("Summary"), named) + para(text("{{ body }}"), named)
    return Letterhead(made.saved(body, head + USUAL), "en", ("Agency", "Summary"))


def mac_word() -> Letterhead:
    """Word for Mac: other fonts, and its own notes on views and proofs."""
    settings = (
        '<w:view w:val="web"/><w:zoom w:percent="136"/><w:proofState w:spelling="clean"/>'
        f'<w:defaultTabStop w:val="720"/>{compat(15)}'
    )
    styles = (
        ENGLISH
        + heading(1, id_="Heading1", based="Normal")
        + (
            '<w:style w:type="character" w:customStyle="1" w:styleId="Heading1Char"><w:name '
            'w:val="Heading 1 Char"/><w:basedOn w:val="DefaultParagraphFont"/><w:link '
            'w:val="Heading1"/></w:style>'
        )
    )
    made = Made(styles, settings, program="Microsoft Macintosh Word")
    return Letterhead(made.saved(body_with("Directorate")), "en", ("Directorate",))


def bilingual() -> Letterhead:
    """Both languages in one head, with a language of its own for each run."""
    made = Made(ENGLISH)
    chinese = text("沈阳市民政局", '<w:lang w:eastAsia="zh-CN"/>')
    names = (para(text("Shenyang Civil Affairs Bureau")), para(chinese, '<w:jc w:val="right"/>'))
    body = table([names], (4600, 4600)) + PLACE
    return Letterhead(made.saved(body), "en", ("Shenyang Civil Affairs Bureau", "沈阳市民政局"))


def right_to_left() -> Letterhead:
    """An Arabic office: its head, its sections and its tables run from right to left."""
    made = Made(ENGLISH)
    line = para(text("مكتب التخطيط", '<w:rtl/><w:lang w:bidi="ar-SA"/>'), "<w:bidi/>")
    rows = [(para(text("رقم", "<w:rtl/>"), "<w:bidi/>"), para(text("خمسة")))]
    form = '<w:bidiVisual/><w:tblW w:w="0" w:type="auto"/>'
    body = line + table(rows, (4000, 4000), form) + PLACE
    return Letterhead(
        made.saved(body, USUAL + '<w:cols w:space="720"/><w:bidi/>'), "en", ("مكتب التخطيط",)
    )


def german() -> Letterhead:
    """A German Word: ids in its language, names as all versions of Word store them."""
    styles = (
        ENGLISH
        + heading(1, id_="berschrift1", based="Normal")
        + heading(2, id_="berschrift2", based="Normal", size=26)
    )
    styles = styles.replace('w:styleId="Normal"', 'w:styleId="Standard"')
    styles = styles.replace(
        'w:val="Normal"/><w:next w:val="Normal"', 'w:val="Standard"/><w:next w:val="Standard"'
    )
    made = Made(styles)
    body = para(text("Bericht des Amtes"), '<w:pStyle w:val="berschrift1"/>') + PLACE
    return Letterhead(made.saved(body), "en", ("Bericht des Amtes",))


def own_tables() -> Letterhead:
    """A table style of the office with stripes and a dark head, which it uses for everything."""
    side = '<w:{0} w:val="single" w:sz="8" w:space="0" w:color="4472C4"/>'
    borders = "".join(side.format(it) for it in ("top", "left", "bottom", "right", "insideH"))
    styles = ENGLISH + (
        '<w:style w:type="table" w:styleId="Corporate"><w:name w:val="Corporate"/><w:basedOn '
        'w:val="TableNormal"/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/>'
        f'</w:pPr><w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblBorders>{borders}</w:tblBorders>'
        "</w:tblPr>"
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr><w:tcPr>'
        '<w:shd w:val="clear" w:color="auto" w:fill="4472C4"/></w:tcPr></w:tblStylePr>'
        '<w:tblStylePr w:type="band1Horz"><w:tcPr><w:shd w:val="clear" w:color="auto" '
        'w:fill="D9E2F3"/></w:tcPr></w:tblStylePr></w:style>'
    )
    styles = styles.replace(
        'w:styleId="Corporate"><w:name w:val="Corporate"',
        'w:customStyle="1" w:styleId="Corporate"><w:name w:val="Report Table"',
    )
    made = Made(styles)
    form = '<w:tblStyle w:val="Corporate"/><w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="04A0"/>'
    rows = [(para(text("Unit")), para(text("Planning"))), (para(text("Date")), para())]
    return Letterhead(made.saved(table(rows, (3000, 3000), form) + PLACE), "en", ("Planning",))


def lines_and_borders() -> Letterhead:
    """Numbers beside the lines, and a border around the page, as a draft of a law has them."""
    made = Made(ENGLISH)
    edges = "".join(
        f'<w:{it} w:val="double" w:sz="4" w:space="24" w:color="auto"/>'
        for it in ("top", "left", "bottom", "right")
    )
    section = (
        f'{USUAL}<w:pgBorders w:offsetFrom="page">{edges}</w:pgBorders><w:lnNumType '
        'w:countBy="5" w:restart="continuous"/><w:cols w:space="720"/>'
    )
    return Letterhead(made.saved(body_with("Bill"), section), "en", ("Bill",))


def cross_references() -> Letterhead:
    """Numbered tables of its own, and references to them and to pages."""
    made = Made(ENGLISH)
    label = bookmark("_Ref100", 1, text("Table ") + field("SEQ Table \\* ARABIC"))
    caption = para(label + text(" Staff"))
    line = para(
        text("As ")
        + field("REF _Ref100 \\h", "Table 1")
        + text(" on page ")
        + field("PAGEREF _Ref100 \\h")
        + text(" says, see ")
        + f'<w:hyperlink w:anchor="_Ref100">{text("there")}</w:hyperlink>'
    )
    return Letterhead(made.saved(line + caption + PLACE), "en", ("As ", " Staff"))


def hidden_text() -> Letterhead:
    """Notes to the typist as hidden text, and the place of the content in small hidden print."""
    made = Made(ENGLISH)
    notes = para(text("Typist: keep this", "<w:vanish/>"), "<w:rPr><w:vanish/></w:rPr>")
    place = para(text("{{ body }}", "<w:vanish/>"), "<w:rPr><w:vanish/></w:rPr>")
    return Letterhead(made.saved(para(text("Minutes")) + notes + place), "en", ("Minutes",))
