"""Fifty edits of finished Word files, each with what a careful reader would list of it.

The lists were written before they were compared with what ``verify`` says. A finding is told by its
code and by words that it must hold: what is found, what was expected, or where it stands.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any, NamedTuple

from docx.shared import Pt, RGBColor

from tests.verify.editing import Edited, remove

Told = tuple[str, ...]
"""A code without ``document.``, and words of the finding."""


class Edit(NamedTuple):
    """What is done to a document, in Chinese (J) or English (E), and what is found."""

    name: str
    document: str
    do: Callable[[Edited], object]
    findings: tuple[Told, ...] = ()


def unchanged(_: Edited) -> None:
    """It is opened and saved."""


def _corrected_twice(it: Edited) -> None:
    it.say("每人每月672元", "每人每月675元")
    it.say("672", "675")


def _fonts(it: Edited) -> None:
    for paragraph in it.docx.paragraphs:
        paragraph.paragraph_format.space_after = Pt(9)
        for run in paragraph.runs:
            run.font.name, run.font.size, run.bold = "KaiTi", Pt(14), True
            run.font.color.rgb = RGBColor(0x99, 0, 0)


def _filled(it: Edited) -> None:
    it.fill("checkbox:national-2020/safety-net-stability", "☑")
    it.fill("owner:national-2020/safety-net-stability", "救助处")
    it.fill("due:national-2020/safety-net-stability", "2021-03-31", "2021-03-31")
    it.fill("status:national-2020/safety-net-stability", "已完成")
    it.fill("checkbox:liaoning-2020/year-end-duty", "☑")
    it.fill("owner:liaoning-2020/year-end-duty", "办公室12人")


def _moved_block(it: Edited) -> None:
    start = it.paragraph("下列指标口径一致").getprevious()
    for element in it.between("所占比重", "未作对比的数据及原因"):
        start.addprevious(element)


def _sorted(it: Edited) -> None:
    first, second, third = (
        it.row("首次纳入国家保障的事实无人抚养儿童"),
        it.row("养老床位数"),
        it.row("注册志愿者"),
    )
    third.addnext(second)
    second.addnext(first)


def _copied_table(it: Edited) -> None:
    it.table(1).addnext(deepcopy(it.table(1)))


def _parted(it: Edited) -> None:
    paragraph = it.paragraph("低于全国的指标。")
    second = deepcopy(paragraph)
    paragraph.addnext(second)
    runs = [child for child in paragraph if not child.tag.endswith("pPr")]
    copies = [child for child in second if not child.tag.endswith("pPr")]
    cut = next(i for i, run in enumerate(runs) if "（全国" in _said(run))
    remove(*runs[cut:], *copies[:cut])


def _said(element: Any) -> str:
    return "".join(it.text or "" for it in element.iter() if it.tag.endswith("}t"))


def _joined(it: Edited) -> None:
    first, second = it.paragraph("健全分层分类的救助体系"), it.paragraph("创新社会治理，提升")
    for child in list(second):
        if not child.tag.endswith("pPr"):
            first.append(child)
    remove(second)


def _spaces(it: Edited) -> None:
    it.say("672元，高于", "672 元 ，\u00a0高于")
    it.say("5558元", "５５５８元")
    it.say("2021年重点任务，逐项", "2021年\u200b重点任务，逐项")


def several_edits(it: Edited) -> None:
    """A figure, a row, a remark, a heading and an item."""
    it.say("每人每月672元", "每人每月675元")
    remove(it.row("注册志愿者"))
    it.write("未作对比的数据。", "请各处室核对后报送。")
    it.say("所占比重", "所占份额")
    it.move("创新社会治理", after="完善残疾人、孤儿等福利制度")


def _heads(it: Edited) -> None:
    row = it.table(1)[2]
    first, second = (cell for cell in row if _said(cell) in ("Jiaye", "Nation"))
    texts = [next(it for it in cell.iter() if it.tag.endswith("}t")) for cell in (first, second)]
    texts[0].text, texts[1].text = texts[1].text, texts[0].text


def _renumbered(it: Edited) -> None:
    caption = it.paragraph("辽宁占全国的比重")
    next(text for text in caption.iter() if text.tag.endswith("}t") and text.text == "2").text = "7"


def _page(it: Edited) -> None:
    it.docx.add_section()
    for section in it.docx.sections:
        section.left_margin = section.right_margin = Pt(40)
    it.docx.paragraphs[5].paragraph_format.page_break_before = True


SEVERAL: tuple[Told, ...] = (
    ("number", "675", "672"),
    ("row_missing", "注册志愿者"),
    ("text_added", "请各处室核对"),
    ("words", "份额", "比重"),
    ("moved", "创新社会治理"),
)
EDITS = (
    # what leaves the words as they are
    Edit("saved again", "J", unchanged),
    Edit("fonts, colours, spacing", "J", _fonts),
    Edit("margins, a section, a page break", "J", _page),
    Edit("text in many runs", "J", Edited.split_runs),
    Edit("text in many runs, in English", "E", Edited.split_runs),
    Edit("spaces and wide digits", "J", _spaces),
    Edit("a paragraph parted", "J", _parted),
    Edit("two paragraphs joined", "J", _joined),
    Edit("boxes, offices, dates and states filled in", "J", _filled),
    Edit("a picture", "J", lambda it: it.picture("任务部署。")),
    # what stands elsewhere
    Edit(
        "a paragraph moved",
        "J",
        lambda it: it.move("未作对比的数据。", after="可比高低的6项指标中"),
        (("moved", "未作对比的数据。"),),
    ),
    Edit(
        "an item moved",
        "J",
        lambda it: it.move("创新社会治理", after="完善残疾人、孤儿等福利制度"),
        (("moved", "创新社会治理"),),
    ),
    Edit("a section moved", "J", _moved_block, (("moved", "所占比重"),)),
    Edit(
        "a row moved",
        "J",
        lambda it: it.row("农村低保标准").addnext(it.row("城市低保标准")),
        (("moved", "低保标准"),),
    ),
    Edit("rows sorted the other way", "J", _sorted, (("moved",), ("moved",))),
    # what is gone
    Edit(
        "a row deleted",
        "J",
        lambda it: remove(it.row("养老床位数")),
        (("row_missing", "养老床位数", "20.2万张"),),
    ),
    Edit(
        "two rows deleted",
        "J",
        lambda it: remove(it.row("农村低保增速"), it.row("社会散居孤儿增速")),
        (("row_missing", "农村低保增速"), ("row_missing", "社会散居孤儿增速")),
    ),
    Edit(
        "a task deleted",
        "J",
        lambda it: remove(it.row("安排好值班")),
        (("row_missing", "安排好值班"),),
    ),
    Edit(
        "a paragraph deleted",
        "J",
        lambda it: remove(it.paragraph("占全国的比重。")),
        (("line_missing", "占全国的比重。"),),
    ),
    Edit(
        "a sentence deleted",
        "J",
        lambda it: it.say("全国会议部署2021年任务7类39项。", ""),
        (("line_missing", "7类39项"),),
    ),
    Edit("a column deleted", "J", lambda it: it.remove_column(1, 4), (("column_missing", "指数"),)),
    Edit(
        "a table deleted",
        "J",
        lambda it: remove(it.table(2)),
        (("table_missing", "指标"),),
    ),
    Edit(
        "a footnote deleted",
        "J",
        lambda it: it.remove_footnote(3),
        (("line_missing", "辽宁的范围较窄"),),
    ),
    # what is new
    Edit(
        "a remark typed",
        "J",
        lambda it: it.write("任务部署。", "请各处室抓紧落实。"),
        (("text_added", "请各处室抓紧落实。"),),
    ),
    Edit(
        "a paragraph typed, with a number",
        "J",
        lambda it: it.write("任务部署。", "全省另有县级养老机构1342家。"),
        (("line_added", "1342"),),
    ),
    Edit(
        "a sentence typed",
        "J",
        lambda it: it.add("低于全国的指标。", "请各市结合实际，认真研究参照。"),
        (("text_added", "请各市结合实际"),),
    ),
    Edit(
        "a sentence typed, with a number",
        "J",
        lambda it: it.add("低于全国的指标。", "其中沈阳市为每人每月701元。"),
        (("line_added", "701元"),),
    ),
    Edit(
        "a sentence typed, with a figure that is right elsewhere",
        "J",
        lambda it: it.add("任务部署。", "另一项标准为每人每月672元。"),
        (("line_added", "672元"),),
    ),
    Edit(
        "a row added",
        "J",
        lambda it: it.copy_row("养老床位数", ("养老床位数", "福利机构数"), ("20.2万张", "12万家")),
        (("row_added", "福利机构数", "12万家"),),
    ),
    Edit(
        "a task added",
        "J",
        lambda it: it.copy_row("抓好常态化防疫", ("抓好常态化防疫，确保服务机构安全", "办好")),
        (("row_added", "办好"),),
    ),
    Edit(
        "a column added",
        "J",
        lambda it: it.add_column(2, "备注"),
        (("column_added", "备注"),),
    ),
    Edit("a table copied twice", "J", _copied_table, (("doubled", "table 2", "指标"),)),
    Edit(
        "a paragraph copied twice",
        "J",
        lambda it: it.paragraph("占全国的比重。").addnext(deepcopy(it.paragraph("占全国的比重。"))),
        (("doubled", "占全国的比重。"),),
    ),
    Edit(
        "a footnote added",
        "J",
        lambda it: it.footnote("任务部署。", "其中12项由厅办公室牵头。"),
        (("line_added", "footnote", "12项"),),
    ),
    Edit(
        "a comment",
        "J",
        lambda it: it.comment("任务部署。", "请核实这里是否应为40项"),
        (("line_added", "comment", "40项"),),
    ),
    Edit(
        "a header", "J", lambda it: it.header("内部资料，注意保存"), (("text_added", "内部资料"),)
    ),
    Edit(
        "a header with a number", "J", lambda it: it.header("第12期"), (("line_added", "第12期"),)
    ),
    Edit(
        "a text box",
        "J",
        lambda it: it.box("任务部署。", "目标：7500元"),
        (("line_added", "7500元"),),
    ),
    Edit(
        "hidden text",
        "J",
        lambda it: it.hide("任务部署。", "原为另一数字685元"),
        (("words_added", "685元"),),
    ),
    Edit(
        "a picture that is described",
        "J",
        lambda it: it.picture("任务部署。", "会场照片"),
        (("text_added", "会场照片"),),
    ),
    Edit(
        "an insertion tracked",
        "J",
        lambda it: it.tracked("in", "任务部署。|另有56项由各市自行安排。"),
        (("line_added", "56项"),),
    ),
    # what says something else
    Edit(
        "a deletion tracked",
        "J",
        lambda it: it.tracked("del", "，两种增速口径不同"),
        (("words_missing", "两种增速口径不同"),),
    ),
    Edit(
        "a figure corrected by hand",
        "J",
        lambda it: it.say("每人每月672元", "每人每月675元"),
        (("number", "675", "672"),),
    ),
    Edit(
        "a figure corrected in a sentence and in its table",
        "J",
        _corrected_twice,
        (("number", "675", "672", "paragraph"), ("number", "675", "672", "table 1")),
    ),
    Edit(
        "a figure of a footnote",
        "J",
        lambda it: it.say("更正为每人每年8230元，见", "更正为每人每年8320元，见"),
        (("number", "8320", "8230", "footnote 2"),),
    ),
    Edit(
        "year for month",
        "J",
        lambda it: it.say("每人每月672元", "每人每年672元"),
        (("words", "每年", "每月"),),
    ),
    Edit(
        "below for above",
        "J",
        lambda it: it.say("高于全国22.5%", "低于全国22.5%"),
        (("words", "低于", "高于"),),
    ),
    Edit(
        "a qualifier dropped",
        "J",
        lambda it: it.say("的约3.5%", "的3.5%"),
        (("words", "3.5%", "约3.5%"),),
    ),
    Edit(
        "a sentence reworded",
        "J",
        lambda it: it.say("并列出会议部署的工作", "并附上会议部署的工作"),
        (("words", "附上", "列出"),),
    ),
    Edit(
        "a heading changed",
        "J",
        lambda it: it.say("所占比重", "所占份额"),
        (("words", "份额", "比重"),),
    ),
    Edit(
        "two figures in each other's places",
        "J",
        lambda it: it.swap("665元", "5842元"),
        (("exchanged", "665", "5842"),),
    ),
    Edit(
        "heads of two columns in each other's places",
        "E",
        _heads,
        (("exchanged", "Jiaye", "Nation", "table 1"),),
    ),
    Edit(
        "a column dragged behind another",
        "J",
        lambda it: it.swap_columns(1, 2, 3),
        (("columns_exchanged", "辽宁", "全国"),),
    ),
    Edit(
        "a caption renumbered",
        "J",
        _renumbered,
        (("caption_number", "7", "2"),),
    ),
    Edit(
        "up to below, in English",
        "E",
        lambda it: it.say("36.3% above the nation", "36.3% below the nation"),
        (("words", "below", "above"),),
    ),
    Edit(
        "two digits in each other's places, in English",
        "E",
        lambda it: it.say("98,143", "98,413"),
        (("number", "98,413", "98,143"),),
    ),
    Edit(
        "a sentence typed in English, with a number",
        "E",
        lambda it: it.write("Expand domestic demand", "A further 340 firms were helped."),
        (("line_added", "340"),),
    ),
    Edit("several at once", "J", several_edits, SEVERAL),
)
