"""A briefing with every kind of block, as long as a real one."""

from __future__ import annotations

from reportgen.model.document import (
    Block,
    Cell,
    Control,
    Document,
    Drawing,
    FigureBlock,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Table,
)
from reportgen.model.picture import Picture
from reportgen.model.text import Lang
from tests.word.building import caption, cell, document, picture, runs

STANDARDS, INDEX = Drawing("standards"), Drawing("index", 22)
PICTURES: dict[Drawing, Picture] = {
    STANDARDS: picture(16, 8),
    INDEX: picture(22, 9, grey=150),
}
_BODY = {
    "zh": "2020年，全省民政系统兜住基本民生底线——“两项补贴”惠及66万人；城市低保平均标准为"
    "每人每月672元，比全国平均高1.1%，农村低保为全国平均的95.1%。上述数据均为年终会议口径，属初步数，见",
    "en": "In 2020 the province kept the safety net whole: the urban subsistence allowance stood "
    "at CNY 672 per person per month, 1.1% above the national average, while the rural one reached "
    "95.1% of it. All figures are provisional, as stated at the year-end meeting; see ",
}
_WORDS = {
    "zh": (
        "低保",
        "会议概况",
        "省与全国比较",
        "城市低保平均标准",
        "元/人·月",
        "辽宁",
        "全国",
        "任务清单",
    ),
    "en": (
        "Subsistence allowance",
        "The meeting at a glance",
        "Province and nation compared",
        "Urban subsistence allowance, average standard",
        "CNY/person/month",
        "Liaoning",
        "Nation",
        "Tasks",
    ),
}


def sample(lang: Lang = "zh") -> Document:
    word = _WORDS[lang]
    blocks: tuple[Block, ...] = (
        Paragraph(
            runs("民政工作简报" if lang == "zh" else "Civil Affairs Bulletin"), "masthead-name"
        ),
        Paragraph(runs("辽宁省民政厅办公室　　2020年12月30日"), "masthead-line"),
        Heading(
            0, runs("2020年全省民政工作与全国比较" if lang == "zh" else "Liaoning and the Nation")
        ),
        Paragraph(runs("依据：2020年12月30日全省民政工作视频会议"), "meta"),
        Paragraph(runs(_BODY[lang]), "lead"),
        Heading(1, runs(word[1]), "glance"),
        _facts(word),
        _body(lang),
        Paragraph((Run("Key: ", bold=True), Run("高于全国", italic=True)), "finding"),
        Paragraph(runs("672"), "key-value"),
        Paragraph(runs(word[3]), "key-what"),
        Paragraph(runs("全国 665，高于全国 1.1%"), "key-against"),
        Heading(2, runs(word[2]), "compare"),
        _body(lang),
        _body(lang),
        _data(word, lang),
        Paragraph(runs("注：① 已将按年的标准折算为按月。"), "note"),
        Paragraph(runs("资料来源：会议公开报道。"), "source"),
        _body(lang),
        Heading(3, runs(word[0])),
        FigureBlock(
            STANDARDS,
            "城市低保高于全国1.1%，农村低保低于全国4.9%",
            caption("figure", 1, "农村低保低于全国 5%", lang),
            "fig-standards",
        ),
        Paragraph(runs("资料来源：会议公开报道。"), "source"),
        _body(lang),
        ListBlock((runs("第一条"), runs("第二条")), ordered=True),
        _body(lang),
        ListBlock((runs("另一条，从一数起"), runs("第二条")), ordered=True),
        ListBlock((runs("要点甲"), runs("要点乙"))),
        FigureBlock(INDEX, "指数图", caption("figure", 2, "以全国为100", lang)),
        Heading(4, runs("四级标题")),
        _body(lang),
        PageBreak(),
        Heading(1, runs(word[7])),
        _checklist(lang),
    )
    return document(*blocks, lang=lang)


def _body(lang: Lang) -> Paragraph:
    linked = Run("表1" if lang == "zh" else "Table 1", href="#tab-standards")
    address = Run("http://www.mca.gov.cn/", href="http://www.mca.gov.cn/a b")
    mark = Run("[1]", superscript=True, href="#fig-standards")
    return Paragraph((Run(_BODY[lang]), linked, Run("、"), address, mark, Run("。")))


def _facts(word: tuple[str, ...]) -> Table:
    rows = (("时间", "2020年12月30日"), ("形式", "视频会议"), ("主持", "某某，副厅长"))
    lines = tuple(Row((cell(name, header=True), cell(value * 3))) for name, value in rows)
    return Table(lines, (20, 80), "facts")


def _data(word: tuple[str, ...], lang: Lang) -> Table:
    head = (word[3][:2], word[5], word[6], "%")
    header = Row(
        (
            cell(word[0], header=True, rowspan=2),
            cell(word[4], header=True, colspan=2, align="center"),
            cell("指数", header=True, align="right", rowspan=2),
        ),
        "header",
    )
    second = Row(tuple(cell(text, header=True, align="right") for text in head[1:3]), "header")
    group = Row((cell(word[0], header=True, colspan=4),), "group")
    body = tuple(
        Row(
            (
                cell(f"{word[3]} {number}", header=True, id=f"obs-{number}"),
                cell("672", align="right"),
                cell("665.2", align="right"),
                Cell(((Run("101.1"), Run("①", superscript=True)),), align="right"),
            )
        )
        for number in range(1, 5)
    )
    title = caption("table", 1, word[2], lang)
    rows = (header, second, group, *body, group, *body)
    return Table(rows, (46, 18, 18, 18), caption=title, id="tab-standards")


def _checklist(lang: Lang) -> Table:
    head = ("", "编号", "任务", "责任处室", "期限", "状态")
    header = Row(tuple(cell(text, header=True) for text in head), "header")
    group = Row((cell("一、兜底保障", header=True, colspan=6),), "group")
    return Table(
        (header, *(row for part in range(3) for row in (group, *_tasks(part)))),
        (6, 8, 44, 16, 14, 12),
        "checklist",
        caption("table", 2, "2021年任务", lang),
    )


def _tasks(part: int) -> list[Row]:
    return [
        Row(
            (
                Cell(
                    control=Control(
                        "checkbox", f"t-{part}-{number}", "checked" if number == 2 else ""
                    )
                ),
                cell(f"{part + 1}.{number}"),
                cell("巩固拓展脱贫攻坚兜底保障成果，健全分层分类的社会救助体系"),
                Cell(control=Control("owner", f"t-{part}-{number}")),
                Cell(
                    control=Control(
                        "due", f"t-{part}-{number}", "2021-06-30" if number == 1 else ""
                    )
                ),
                Cell(control=Control("status", f"t-{part}-{number}")),
            )
        )
        for number in range(1, 9)
    ]
