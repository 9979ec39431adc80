"""Documents of Chinese offices."""

from __future__ import annotations

from tests.skins.letterhead import Letterhead
from tests.skins.markup import (
    bookmark,
    centred,
    control,
    ends,
    face,
    field,
    inline,
    para,
    table,
    text,
    vml_box,
)
from tests.skins.parts import (
    A4,
    CHINESE,
    GRID,
    MARGINS,
    PLACE,
    WORD_TYPE,
    Made,
    body_with,
    compat,
    heading,
)
from tests.skins.pictures import jpeg_cmyk, png

RED = '<w:color w:val="FF0000"/>'
OFFICIAL = A4 + (
    '<w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" '
    'w:footer="1304" w:gutter="0"/>'
)
"""The page of GB/T 9704."""
OFFICIAL_GRID = (
    '<w:cols w:space="720"/><w:docGrid w:type="linesAndChars" w:linePitch="579" '
    'w:charSpace="-849"/>'
)
NUMBER = "民函〔2020〕15号"


def _line(colour: str = "FF0000") -> str:
    """A paragraph with a red line below it."""
    edge = f'<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="1" w:color="{colour}"/></w:pBdr>'
    return para("", f'{edge}<w:spacing w:line="240" w:lineRule="exact"/>')


def _pages(made: Made) -> str:
    dash = text("— ", face("宋体", 28))
    odd = para(dash + field("PAGE") + text(" —"), '<w:ind w:right="320"/><w:jc w:val="right"/>')
    even = para(dash + field("PAGE", "2") + text(" —"), '<w:ind w:left="320"/>')
    return made.band("footer", odd) + made.band("footer", even, "even")


def red_head() -> Letterhead:
    made = Made(settings=f"<w:evenAndOddHeaders/>{compat(15)}")
    section = _pages(made) + OFFICIAL + OFFICIAL_GRID
    body = (
        para(text("000001", face("仿宋_GB2312", 32)))
        + centred("辽宁省民政厅文件", face("方正小标宋简体", 96, RED))
        + para()
        + centred(NUMBER, face("仿宋_GB2312", 32))
        + _line()
        + para()
        + PLACE
        + para(text("（此件公开发布）", face("仿宋_GB2312", 32)), '<w:ind w:firstLine="640"/>')
        + _line("000000")
        + para(text("辽宁省民政厅办公室　　　　　　2020年12月31日印发", face("仿宋_GB2312", 28)))
    )
    stays = ("辽宁省民政厅文件", NUMBER, "（此件公开发布）", "印发")
    literals = ("000001", NUMBER, "2020年12月31日印发")
    return Letterhead(made.saved(body, section), stays=stays, literals=literals)


def joint_issue() -> Letterhead:
    made = Made()
    offices = ("辽宁省民政厅", "辽宁省财政厅", "辽宁省人力资源和社会保障厅")
    spread = '<w:jc w:val="distribute"/>'
    rows = []
    for number, office in enumerate(offices):
        merge = '<w:vMerge w:val="restart"/>' if not number else "<w:vMerge/>"
        last = text("文件", face("方正小标宋简体", 72, RED)) if not number else ""
        right = f'{merge}<w:vAlign w:val="center"/>|{para(last)}'
        rows.append((para(text(office, face("方正小标宋简体", 52, RED)), spread), right))
    body = (
        table(rows, (6200, 2400), '<w:tblW w:w="8600" w:type="dxa"/><w:jc w:val="center"/>')
        + centred("辽民发〔2020〕33号", face("仿宋_GB2312", 32))
        + _line()
        + PLACE
        + para(text("2020年12月30日"), '<w:wordWrap w:val="0"/><w:jc w:val="right"/>')
    )
    section = _pages(made) + OFFICIAL + OFFICIAL_GRID
    return Letterhead(
        made.saved(body, section),
        stays=(*offices, "文件", "33号"),
        literals=("〔2020〕33号", "2020年12月30日"),
    )


def letter_with_signer() -> Letterhead:
    """An upward report: number at the left, who signs at the right, and a box of dates in VML."""
    made = Made(settings=f'<w:zoom w:percent="120"/>{compat(14)}')
    box = vml_box(para(text("收文日期：2021年1月4日")), (5, 1), (14, 1.2), 7)
    pair = (
        para(text("辽民〔2020〕88号", face("仿宋_GB2312", 32))),
        para(text("签发人：张三", face("楷体_GB2312", 32)), '<w:jc w:val="right"/>'),
    )
    body = (
        para(f"<w:r>{box}</w:r>")
        + centred("辽宁省民政厅", face("方正小标宋简体", 84, RED))
        + table([pair], (4400, 4400))
        + _line()
        + PLACE
    )
    stays = ("收文日期：2021年1月4日", "签发人：张三", "88号")
    literals = (stays[0], "〔2020〕88号")
    return Letterhead(made.saved(body, OFFICIAL + GRID), stays=stays, literals=literals)


def wps() -> Letterhead:
    """As WPS saves: its own names of fonts and properties, and styles that are not used."""
    styles = CHINESE.replace('w:eastAsia="宋体"', 'w:eastAsia="仿宋_GB2312"')
    styles += (
        '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:basedOn '
        'w:val="a"/><w:next w:val="a"/><w:qFormat/><w:uiPriority w:val="0"/><w:pPr><w:keepNext/>'
        '<w:spacing w:before="340" w:beforeLines="0" w:after="330" w:afterLines="0" w:line="576" '
        'w:lineRule="auto"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:kern w:val="44"/>'
        '<w:sz w:val="44"/></w:rPr></w:style>'
    ).replace('<w:qFormat/><w:uiPriority w:val="0"/>', '<w:uiPriority w:val="0"/><w:qFormat/>')
    made = Made(styles, program="WPS Office_11.8.2.11718_F1E327BC-269C-435d-A152-05C5408002CA")
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006"
    custom = (
        f'<Properties xmlns="{kinds}/custom-properties" xmlns:vt="{kinds}/docPropsVTypes">'
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" '
        'name="KSOProductBuildVer"><vt:lpwstr>2052-11.8.2.11718</vt:lpwstr></property>'
        "</Properties>"
    )
    kind = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    made.part("docProps/custom.xml", custom, "custom-properties", kind, "")
    store = '<s:customData xmlns:s="http://www.wps.cn/officeDocument/2013/wpsCustomData"/>'
    made.store(store, "{8A4B7C1E-0000-4000-8000-000000000002}")
    body = (
        centred("关于印发工作要点的通知", face("方正小标宋_GBK", 44, latin="方正小标宋_GBK"))
        + para(text("各市民政局：", face("仿宋_GB2312", 32, latin="仿宋_GB2312")))
        + PLACE
    )
    footer = para(field("PAGE"), '<w:pStyle w:val="a4"/><w:jc w:val="center"/>')
    section = made.band("footer", footer) + OFFICIAL + GRID
    return Letterhead(made.saved(body, section), stays=("关于印发工作要点的通知", "各市民政局："))


def numbered_chapters() -> Letterhead:
    """Headings with a numbering of their own: 第一章, 第一条."""
    numbered = '<w:numPr><w:ilvl w:val="{0}"/><w:numId w:val="1"/></w:numPr>'
    styles = (
        CHINESE
        + heading(1, id_="1", based="a", size=36, more=numbered.format(0))
        + heading(2, id_="20", based="a", size=30, more=numbered.format(1))
    )
    made = Made(styles)
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>'
        f'<w:pStyle w:val="{style}"/><w:suff w:val="space"/><w:lvlText w:val="第%{n + 1}{unit}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>'
        for n, (style, unit) in enumerate((("1", "章"), ("20", "条")))
    )
    numbering = (
        f'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    made.part("word/numbering.xml", numbering, "numbering", f"{WORD_TYPE}.numbering+xml")
    old = para(text("总则"), '<w:pStyle w:val="1"/>')
    return Letterhead(made.saved(old + PLACE), stays=("总则",))


def first_odd_even() -> Letterhead:
    """Another header for the first page, for odd and for even pages, with all fields of pages."""
    made = Made(settings=f"<w:evenAndOddHeaders/>{compat(15)}")
    total = text("第") + field("PAGE") + text("页　共") + field("NUMPAGES", "9") + text("页")
    bands = (
        made.band("header", para(text("首页页眉")), "first")
        + made.band("header", para(text("单页页眉　") + field('STYLEREF "heading 1"', "标题")))
        + made.band("header", para(text("双页页眉　") + field("SECTIONPAGES", "9")), "even")
        + made.band("footer", para(text("首页页脚")), "first")
        + made.band("footer", para(total, '<w:pStyle w:val="a4"/>'))
        + made.band("footer", para(total, '<w:pStyle w:val="a4"/>'), "even")
    )
    section = bands + A4 + MARGINS.format(1440, 1800) + '<w:cols w:space="425"/><w:titlePg/>'
    stays = ("首页页眉", "单页页眉", "双页页眉", "首页页脚")
    return Letterhead(made.saved(body_with("情况通报"), section), stays=stays)


def sections() -> Letterhead:
    """A cover, the text, and a landscape annex, each with a header of its own."""
    made = Made()
    wide = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    margins = MARGINS.format(1440, 1440)
    cover = made.band("header", para(text("封面页眉"))) + A4 + margins
    main = made.band("header", para(text("正文页眉"))) + A4 + margins + '<w:pgNumType w:start="1"/>'
    annex = made.band("header", para(text("附表页眉"))) + wide + margins
    rows = [
        [para(text(f"附表{'甲乙丙'[row]}{'子丑寅卯'[column]}")) for column in range(4)]
        for row in range(3)
    ]
    body = (
        centred("年度情况汇编", face("黑体", 72))
        + ends(cover)
        + PLACE
        + ends(main)
        + para(text("附表"))
        + table(rows, (3000,) * 4)
        + para()
    )
    return Letterhead(
        made.saved(body, annex),
        stays=("年度情况汇编", "封面页眉", "正文页眉", "附表页眉", "附表丙卯"),
    )


def landscape() -> Letterhead:
    """The content itself stands on landscape pages."""
    made = Made()
    wide = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' + MARGINS.format(1440, 1440)
    return Letterhead(made.saved(body_with("横排汇报"), wide + GRID), stays=("横排汇报",))


def two_columns() -> Letterhead:
    """A newsletter: a head over the whole width, and the content in two columns."""
    made = Made()
    head = A4 + MARGINS.format(1134, 1134)
    columns = '<w:type w:val="continuous"/>' + head + '<w:cols w:num="2" w:sep="1" w:space="425"/>'
    body = centred("民政工作快讯", face("华文中宋", 64, RED)) + ends(head) + PLACE
    return Letterhead(made.saved(body, columns), stays=("民政工作快讯",))


def a3_folded() -> Letterhead:
    """A sheet of A3 folded in the middle: two pages side by side, as columns."""
    made = Made()
    page = (
        '<w:pgSz w:w="23811" w:h="16838" w:orient="landscape" w:code="8"/>'
        + MARGINS.format(1134, 1134)
        + '<w:cols w:num="2" w:space="1134"/>'
    )
    return Letterhead(made.saved(body_with("简报（折页）"), page), stays=("简报（折页）",))


def b5() -> Letterhead:
    """A booklet of B5 with a narrow text."""
    made = Made(settings=f"<w:mirrorMargins/>{compat(15)}")
    page = (
        '<w:pgSz w:w="10319" w:h="14571" w:code="13"/><w:pgMar w:top="1134" w:right="1134" '
        'w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="284"/>'
    )
    footer = made.band("footer", para(field("PAGE"), '<w:jc w:val="center"/>'))
    return Letterhead(made.saved(body_with("工作手册"), footer + page), stays=("工作手册",))


def indented_normal() -> Letterhead:
    """Normal itself has an indent, lines of 28 points and a large font, as many offices set it."""
    styles = CHINESE.replace(
        '<w:jc w:val="both"/></w:pPr><w:rPr><w:kern w:val="2"/><w:sz w:val="21"/>',
        '<w:spacing w:before="120" w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" '
        'w:firstLine="640"/><w:jc w:val="both"/></w:pPr><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/>'
        '<w:b/><w:color w:val="1F3864"/><w:kern w:val="2"/><w:sz w:val="32"/>',
    )
    made = Made(styles)
    return Letterhead(
        made.saved(body_with("各有关单位："), OFFICIAL + GRID), stays=("各有关单位：",)
    )


def word_2003() -> Letterhead:
    """Converted from Word 97-2003: old settings, a grid, a picture in VML, no theme."""
    old = (
        "<w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/>"
        "<w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/>"
        "<w:doNotUseHTMLParagraphAutoSpacing/><w:useFELayout/>"
    )
    settings = f'<w:drawingGridVerticalSpacing w:val="156"/><w:compat>{old}</w:compat>'
    made = Made(settings=settings, themed=False)
    id_ = made.picture(jpeg_cmyk(), "jpeg")
    logo = (
        '<w:r><w:pict><v:shape id="_x0000_i1025" style="width:57pt;height:57pt" '
        f'path="m,l,21600r21600,l21600,xe"><v:imagedata r:id="{id_}" o:title="seal"/></v:shape>'
        "</w:pict></w:r>"
    )
    body = para(logo, '<w:jc w:val="center"/>') + body_with("沈阳市民政局简报")
    return Letterhead(made.saved(body), stays=("沈阳市民政局简报",))


def cover_controls() -> Letterhead:
    """A cover whose title and department are controls, bound to properties and to a store."""
    made = Made()
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    terms = "http://purl.org/dc/elements/1.1/"
    kind = "application/vnd.openxmlformats-package.core-properties+xml"
    about = (
        f'<cp:coreProperties xmlns:cp="{core}" xmlns:dc="{terms}"><dc:title>旧标题</dc:title>'
        "</cp:coreProperties>"
    )
    relation = (
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    )
    made.part("docProps/core.xml", about, relation, kind, "")
    store = '<cover xmlns="urn:office:cover"><unit>规划财务处</unit></cover>'
    made.store(store, "{8A4B7C1E-0000-4000-8000-000000000001}")
    title = (
        f"<w:dataBinding w:prefixMappings=\"xmlns:ns0='{terms}' xmlns:ns1='{core}'\" "
        'w:xpath="/ns1:coreProperties[1]/ns0:title[1]" '
        'w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/><w:text/>'
    )
    unit = (
        '<w:dataBinding w:prefixMappings="xmlns:c=\'urn:office:cover\'" w:xpath="/c:cover/c:unit" '
        'w:storeItemID="{8A4B7C1E-0000-4000-8000-000000000001}"/><w:text/>'
    )
    body = (
        control(centred("{{ report.title }}", face("黑体", 60)), 11, title, "标题")
        + control(centred("规划财务处", face("楷体", 36)), 12, unit, "处室")
        + para('<w:r><w:br w:type="page"/></w:r>')
        + PLACE
    )
    return Letterhead(made.saved(body), stays=("规划财务处",), goes=("report.title",))


def long_old_document() -> Letterhead:
    """Last year's document of forty pages, with one place in it for this year's figures."""
    styles = CHINESE + heading(1, id_="1", based="a") + heading(2, id_="2", based="a", size=28)
    made = Made(styles)
    words = "坚持以人民为中心的发展思想，健全养老服务体系，做好困难群众救助工作。" * 9
    chapters = []
    for number in range(1, 41):
        head = para(text(f"旧文第{number}部分"), '<w:pStyle w:val="1"/>')
        lines = para(text(words), '<w:ind w:firstLine="420"/>') * 3
        chapters.append(head + lines + (PLACE if number == 20 else ""))
    stays = ("旧文第1部分", "旧文第40部分")
    literals = tuple(f"旧文第{number}部分" for number in range(1, 41))
    return Letterhead(made.saved("".join(chapters)), stays=stays, literals=literals)


def header_logo() -> Letterhead:
    """The logo of the office in the header of every page, with its name beside it."""
    made = Made()
    name = made.free("header")
    id_ = made.picture(png(), "png", name)
    line = para(inline(id_, (1.2, 1.2)) + text("大连市民政局"), '<w:pStyle w:val="a3"/>')
    head = made.band("header", line, name=name)
    body = para(bookmark("正文", 3, "")) + PLACE
    return Letterhead(
        made.saved(body, head + A4 + MARGINS.format(1440, 1440) + GRID), stays=("大连市民政局",)
    )
