"""What is wrong in a finished document that is read back."""

from __future__ import annotations

from reportgen.messages.entry import Message

_CORRECT_ZH = "请改正模板或数据；`build --no-verify` 则照样写入"
_CORRECT_EN = "correct the template or the data; `build --no-verify` writes it all the same"

DOCUMENT = {
    "numbers_without_room": Message(
        zh=(
            "“{table}”的宽度放不下其中的数，字号已到最小",
            "请少列几个地区，改用较大的单位，如万元、亿元，或把页面改为横向",
        ),
        en=(
            "“{table}” has no room for its numbers, even in the smallest type",
            "show fewer areas, use a larger unit, as millions, or turn the page to landscape",
        ),
    ),
    "number": Message(
        zh=("{found}应为{expected}", "{advice}"),
        en=("{found} should be {expected}", "{advice}"),
    ),
    "sign": Message(
        zh=("{found}的正负号不对，应为{expected}", "{advice}"),
        en=("{found} has the wrong sign: it should be {expected}", "{advice}"),
    ),
    "words": Message(
        zh=("“{found}”应为“{expected}”", "{advice}"),
        en=("“{found}” should be “{expected}”", "{advice}"),
    ),
    "words_missing": Message(
        zh=("缺少“{expected}”", "{advice}"),
        en=("“{expected}” is missing", "{advice}"),
    ),
    "words_added": Message(
        zh=("多出“{found}”", "{advice}"),
        en=("“{found}” was not written by the program", "{advice}"),
    ),
    "caption_number": Message(
        zh=("编号{found}应为{expected}", "{advice}"),
        en=("{found} should be {expected}", "{advice}"),
    ),
    "exchanged": Message(
        zh=("“{found}”与“{other}”互换了位置（{elsewhere}）", "{advice}"),
        en=("“{found}” and “{other}” ({elsewhere}) stand in each other's places", "{advice}"),
    ),
    "rows_exchanged": Message(
        zh=("“{found}”与“{other}”两行的内容互换了位置（{elsewhere}）", "{advice}"),
        en=(
            "the rows of “{found}” and “{other}” ({elsewhere}) hold each other's cells",
            "{advice}",
        ),
    ),
    "columns_exchanged": Message(
        zh=("“{found}”与“{other}”两列的内容互换了位置", "{advice}"),
        en=("the columns of “{found}” and “{other}” hold each other's cells", "{advice}"),
    ),
    "line_missing": Message(
        zh=("缺少这段文字：{expected}", "{advice}"),
        en=("this text is missing: {expected}", "{advice}"),
    ),
    "line_added": Message(
        zh=("这段文字带有数字，不是程序写的：{found}", "{advice}"),
        en=("this text has numbers, and was not written by the program: {found}", "{advice}"),
    ),
    "text_added": Message(
        zh=("这段文字不是程序写的，其中没有数字：{found}", "{advice}"),
        en=("this text was not written by the program; it has no number: {found}", "{advice}"),
        severity="warning",
    ),
    "row_missing": Message(
        zh=("缺少这一行：{expected}", "{advice}"),
        en=("this row is missing: {expected}", "{advice}"),
    ),
    "row_added": Message(
        zh=("多出这一行：{found}", "{advice}"),
        en=("this row was not written by the program: {found}", "{advice}"),
    ),
    "column_missing": Message(
        zh=("缺少这一列：{expected}", "{advice}"),
        en=("this column is missing: {expected}", "{advice}"),
    ),
    "column_added": Message(
        zh=("多出这一列：{found}", "{advice}"),
        en=("this column was not written by the program: {found}", "{advice}"),
    ),
    "table_missing": Message(
        zh=("缺少整张表格，共{count}行：{expected}", "{advice}"),
        en=("a whole table of {count:row|rows} is missing: {expected}", "{advice}"),
    ),
    "doubled": Message(
        zh=("重复出现：{found}", "{advice}"),
        en=("this stands here once more: {found}", "{advice}"),
    ),
    "moved": Message(
        zh=("从别处移来（{elsewhere}）：{found}", "{advice}"),
        en=("moved here from elsewhere ({elsewhere}): {found}", "{advice}"),
        severity="warning",
    ),
    "chart_missing": Message(
        zh=("缺少图表“{expected}”", "{advice}"),
        en=("the chart “{expected}” is missing", "{advice}"),
    ),
    "chart_added": Message(
        zh=("这张图表不是程序画的：{found}", "{advice}"),
        en=("this chart was not drawn by the program: {found}", "{advice}"),
    ),
    "chart_unused": Message(
        zh=("文件中存有一张没有显示的图表", "{advice}"),
        en=("the file holds a chart that it does not show", "{advice}"),
        severity="warning",
    ),
    "chart_kind": Message(
        zh=("图表类型是{found}，应为{expected}", "{advice}"),
        en=("the kind of chart is {found} where it should be {expected}", "{advice}"),
    ),
    "series_missing": Message(
        zh=("缺少系列“{expected}”", "{advice}"),
        en=("the series “{expected}” is missing", "{advice}"),
    ),
    "series_added": Message(
        zh=("多出系列“{found}”", "{advice}"),
        en=("the series “{found}” was not drawn by the program", "{advice}"),
    ),
    "series_hidden": Message(
        zh=("系列“{found}”被隐藏", "{advice}"),
        en=("the series “{found}” is hidden", "{advice}"),
    ),
    "series_order": Message(
        zh=("系列的顺序是{found}，应为{expected}", "{advice}"),
        en=("the series stand as {found} where they should stand as {expected}", "{advice}"),
    ),
    "values_exchanged": Message(
        zh=("系列“{found}”与“{other}”的数值互换了位置", "{advice}"),
        en=("the series “{found}” and “{other}” hold each other's values", "{advice}"),
    ),
    "labels_missing": Message(
        zh=("缺少各点的标签", "{advice}"),
        en=("the labels of its points are missing", "{advice}"),
    ),
    "axis_ends": Message(
        zh=("坐标轴的起止是{found}，应为{expected}", "{advice}"),
        en=("the axis goes over {found} where it should go over {expected}", "{advice}"),
    ),
    "not_its_cell": Message(
        zh=("图中的{found}指向工作簿的这个单元格，其中并不是它", "{advice}"),
        en=(
            "the chart takes {found} from this cell of its workbook, which holds another",
            "{advice}",
        ),
    ),
    "workbook_missing": Message(
        zh=("图表没有可读的工作簿，在 Word 中无法编辑其数据", "{advice}"),
        en=(
            "the chart has no workbook that can be read, so Word cannot edit its figures",
            "{advice}",
        ),
        severity="warning",
    ),
    "other_alt": Message(
        zh=("替代文字是图表“{found}”的", "{advice}"),
        en=("the alt text is that of the chart “{found}”", "{advice}"),
    ),
    "control": Message(
        zh=("填写的日期{found}与数据中的{expected}不一致", "{advice}"),
        en=("the date {found} was filled in where the data has {expected}", "{advice}"),
    ),
    "missing": Message(
        zh=("没有给出这项数据：{origin}", _CORRECT_ZH),
        en=("this figure is not given: {origin}", _CORRECT_EN),
    ),
    "should_be": Message(
        zh=("{found}应为{expected}", _CORRECT_ZH),
        en=("{found} should be {expected}", _CORRECT_EN),
    ),
    "no_such_language": Message(
        zh=("文件自称的语言{lang}，程序没有", "请用更新的程序核对"),
        en=(
            "it says that its language is {lang}, which this program has not",
            "use a newer program",
        ),
    ),
    "settings_unreadable": Message(
        zh=("无法读取文件所记录的设置", "请按数据重新生成"),
        en=("what it says was set for it cannot be read", "build it anew from the data"),
    ),
    "no_edition": Message(
        zh=("没有可以与它比较的模板", "请指明生成它的模板所在的文件夹"),
        en=("there is no template that it could be of", "name the folder of the template it is of"),
    ),
    "no_document": Message(
        zh=("这不是可以核对的文件", "可以核对的文件种类：{kinds}"),
        en=("it is not a document that can be checked", "give a file of the kinds {kinds}"),
    ),
    "unreadable": Message(
        zh=("无法读取：{said}", "请给出完整的、没有密码保护的文件"),
        en=("it cannot be read: {said}", "give a whole document, not locked by a password"),
    ),
}
