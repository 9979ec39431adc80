"""What is wrong with table files: with the file, its sheets, its columns, its cells."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import Message, MessageLang

_BOOKS = {
    "broken": Message(
        zh=("表格文件已损坏，或不是它的扩展名所说的格式", "请在表格软件中打开，另存为xlsx"),
        en=(
            "the file is damaged, or is not what its name says",
            "open it in a spreadsheet program and save it as xlsx",
        ),
    ),
    "encrypted": Message(
        zh=("表格文件有密码", "请去掉密码后再存一次"),
        en=("the file is protected by a password", "save it once more without one"),
    ),
    "empty": Message(
        zh=("表格中什么也没有", "请检查路径，以及数据是否已保存"),
        en=("there is nothing in the table", "check the path, and whether the data were saved"),
    ),
    "no_table": Message(
        zh=("这不是表格文件", "可用的是csv、xlsx、xls和ods"),
        en=("this is no table file", "csv, xlsx, xls and ods can be read"),
    ),
    "no_text": Message(
        zh=("这不是文本表格：既不是UTF-8也不是GB18030", "请检查路径，或在表格软件中另存为xlsx"),
        en=(
            "this is no text table: neither UTF-8 nor GB18030",
            "check the path, or save it as xlsx in a spreadsheet program",
        ),
    ),
    "no_ending": Message(
        zh=("{file!q}不是表格文件的名称", "名称应以下列之一结尾：{endings}"),
        en=("{file!q} is not the name of a table file", "its name must end in one of {endings}"),
    ),
    "no_name": Message(
        zh=("{key}应为名称，现为{value!q}", "请写文件或工作表的名称"),
        en=("{key} must be a name, not {value!q}", "write the name of the file or of the sheet"),
    ),
    "markup": Message(
        zh=("这是网页或XML，不是表格", "请在表格软件中打开，另存为xlsx"),
        en=(
            "this is a web page or XML, not a table",
            "open it in a spreadsheet program and save it as xlsx",
        ),
    ),
    "text_as_book": Message(
        zh=("文件名以{ending}结尾，内容却是文本", "是文本表格则改名为.csv，否则请检查路径"),
        en=(
            "the name ends in {ending} and the content is text",
            "call it .csv if it is a text table, else check the path",
        ),
    ),
    "book_as_text": Message(
        zh=("文件名以{ending}结尾，内容却是电子表格", "请改名为{better}"),
        en=("the name ends in {ending} and the content is a workbook", "call it {better}"),
    ),
    "too_much": Message(
        zh=("表格展开后大于{megabytes} MB", "请只留下有数据的工作表和行，再存一次"),
        en=(
            "the table unfolds to more than {megabytes} MB",
            "keep the sheets and rows that have data and save it again",
        ),
    ),
    "too_many_cells": Message(
        zh=("有内容的单元格多于{most}个", "请只留下要用的数据"),
        en=("more than {most} cells have something in them", "keep the data that is needed"),
    ),
    "too_many_rows": Message(
        zh=("空行和空单元格太多", "请删去数据以下和以右的行列，再存一次"),
        en=(
            "there are too many empty rows and cells",
            "delete the rows below the data and the columns beside it, and save again",
        ),
    ),
    "open_quote": Message(
        zh=("第{line}行的引号没有配对", '请补上引号；字段中的引号要写两个（""）'),
        en=(
            "a quote that opens in line {line} is not closed",
            'close it; a quote within a field is written twice ("")',
        ),
    ),
}

_SHEETS = {
    "no_sheet": Message(
        zh=("没有工作表{sheet!q}", "{near}有：{sheets!q}"),
        en=("there is no sheet {sheet!q}", "{near}there are: {sheets!q}"),
    ),
    "which_sheet": Message(
        zh=("不止一个工作表有这样的表头：{sheets}", "请用 sheet: 写明是哪一个"),
        en=("several sheets have such a head: {sheets}", "say which one is meant, with sheet:"),
    ),
    "all_hidden": Message(
        zh=("有内容的工作表都是隐藏的", "请取消隐藏，或用 sheet: 写明是哪一个"),
        en=(
            "the sheets with something in them are hidden",
            "unhide them, or say which one is meant, with sheet:",
        ),
    ),
    "no_sheet_with_head": Message(
        zh=("没有一个工作表有所需的表头", "所需的列：{wanted}；别人的表格要用映射文件（mapping:）"),
        en=(
            "no sheet has the names of columns that are needed",
            "it needs columns such as {wanted}; sheets of others need a mapping file (mapping:)",
        ),
    ),
    "no_head": Message(
        zh=(
            "找不到表头，此处是：{given}",
            "所需的列：{wanted}；别人的表格要用映射文件（mapping:）",
        ),
        en=(
            "no row has the names of columns; here stands: {given}",
            "it needs columns such as {wanted}; sheets of others need a mapping file (mapping:)",
        ),
    ),
    "unknown_column": Message(
        zh=("没有列{name!q}", "{near}不读的列，名称前写#；可用的列：{columns}"),
        en=(
            "unknown column {name!q}",
            "{near}write # before the name of a column that is not to be read; known: {columns}",
        ),
    ),
    "column_twice": Message(
        zh=("列{name!q}出现了两次", "只留一个，或在不读的那一个的名称前写#"),
        en=("the column {name!q} stands twice", "keep one, or write # before the other's name"),
    ),
    "no_name_above": Message(
        zh=("{value!q}所在的列没有名称", "请在表头中写上列名，或删去"),
        en=("{value!q} stands in a column without a name", "name the column, or take it out"),
    ),
    "merged": Message(
        zh=("单元格{cells}是合并的，看不出是一个数还是几个", "请取消合并，逐格填写"),
        en=(
            "the cells {cells} are merged: one figure or several?",
            "unmerge them and fill in each",
        ),
    ),
    "hidden": Message(
        zh=("隐藏的行或列中有数据，照样读取：{places}", "不要的请删去"),
        en=(
            "hidden rows or columns have data, which is read as all other: {places}",
            "delete what is not meant",
        ),
        severity="warning",
    ),
}

_CELLS = {
    "error_in_cell": Message(
        zh=("单元格是错误值{value}", "请改正公式，或填写缺失原因"),
        en=("the cell has the error {value}", "correct the formula, or say why it is missing"),
    ),
    "not_computed": Message(
        zh=("公式{formula!q}没有算出的值", "请在表格软件中打开并保存，或直接填写数值"),
        en=(
            "the formula {formula!q} has no computed value",
            "open the file in a spreadsheet program and save it, or write the value itself",
        ),
    ),
    "formula_as_text": Message(
        zh=("单元格是公式{formula!q}，不是它的值", "请写算出的值"),
        en=("the cell is the formula {formula!q} and not its value", "write the value itself"),
    ),
    "number_as_period": Message(
        zh=(
            "时期是数{value}，看不出是几月：2020.10会变成2020.1",
            "请把单元格设为文本，写成2020-10",
        ),
        en=(
            "the period is the number {value}: of 2020.10 a program makes 2020.1",
            "format the cell as text and write 2020-10",
        ),
    ),
    "truth_in_cell": Message(
        zh=("单元格是逻辑值{value}", "请写文字或数"),
        en=("the cell is the truth value {value}", "write words or a number"),
    ),
    "date_in_cell": Message(
        zh=(
            "单元格是日期{value}",
            "表格软件把1/2之类改成了日期：请把单元格设为文本，再重新填写",
        ),
        en=(
            "the cell is the date {value}",
            "spreadsheet programs make dates of 1/2: format the cell as text and write it anew",
        ),
    ),
    "comma_in_number": Message(
        zh=("看不出{value!q}中的逗号是小数点还是分节号", "请不写逗号，小数点写“.”"),
        en=(
            "is the comma of {value!q} a decimal point, or does it part thousands?",
            "write the number without commas, and '.' for the point",
        ),
    ),
    "other_frequency": Message(
        zh=("频率{frequency}与时期{period!q}不符", "请改正其中之一，或把频率留空"),
        en=(
            "the frequency {frequency} does not go with the period {period!q}",
            "correct one of the two, or leave the frequency out",
        ),
    ),
    "marked_confidential": Message(
        zh=("CONF_STATUS是{value!q}：这个数不公开", "请删去这一行，或填写缺失原因confidential"),
        en=(
            "CONF_STATUS is {value!q}: the figure is not to be published",
            "take the row out, or write confidential under MISSING in place of its value",
        ),
    ),
    "bad_decimals": Message(
        zh=("小数位数{value!q}不对", "请写0到{most}的整数"),
        en=("{value!q} is no number of decimals", "write a whole number from 0 to {most}"),
    ),
    "decimals_of_text": Message(
        zh=("{value!q}不能按小数位数改写", "请删去小数位数，或只写数字"),
        en=("{value!q} cannot be given decimals", "leave the decimals out, or write digits alone"),
    ),
    "bad_multiplier": Message(
        zh=("倍数{value!q}不对", "请写10的幂或其名称：{known}"),
        en=("{value!q} is no multiplier", "write a power of ten or its word: {known}"),
    ),
    "multiplier_of_text": Message(
        zh=("{value!q}之后不能再加倍数{word}", "请只在一处写倍数"),
        en=("{value!q} cannot be followed by the multiplier {word}", "write it in one place"),
    ),
    "two_years": Message(
        zh=("年度{year}与前面的{first}不同", "一个任务表只能有一个年度"),
        en=("the year {year} is another than {first} above", "tasks of one table have one year"),
    ),
    "task_without_heading": Message(
        zh=("这一行没有类别，别的行有", "请写上类别"),
        en=("this row has no heading, and others have one", "write its heading"),
    ),
}

_MAPS = {
    "which_sheet_of_map": Message(
        zh=("看不出是哪个工作表：{sheets}", "请在映射文件中用 sheet: 写明"),
        en=("which sheet is meant: {sheets}?", "say it in the map, with sheet:"),
    ),
    "no_such_row": Message(
        zh=(
            "没有一行的名称是{words!q}",
            "{near}最上面的几行是：{rows!q}；请改正映射文件的 first:，"
            "或用 labels: 写明名称在哪一列",
        ),
        en=(
            "no row is called {words!q}",
            "{near}the first rows are {rows!q}; correct first: in the map, or say with labels: in "
            "which column the names stand",
        ),
    ),
    "no_row_number": Message(
        zh=("没有第{value}行", "行号请写1到{most}；是行的名称就写出它的文字"),
        en=(
            "there is no row {value}",
            "write the number of a row, 1 to {most}, or the words of its name",
        ),
    ),
    "last_before_first": Message(
        zh=("last: {last}在first: {first}之前，一行也读不到", "请改正映射文件中的行号"),
        en=(
            "last: {last} comes before first: {first}, so that no row is read",
            "correct the numbers of the rows in the map",
        ),
    ),
    "no_head_rows": Message(
        zh=("head: 不能是{value}", "请写表头有几行：1、2，没有表头写0"),
        en=("head: cannot be {value}", "write how many rows the head has: 1, 2, or 0 for none"),
    ),
    "columns_backwards": Message(
        zh=("{value}的后一列在前一列之前", "请先写左边的列，如C-H"),
        en=("in {value} the last column comes before the first", "write the left one first: C-H"),
    ),
    "sheet_ends": Message(
        zh=("这个工作表没有第{row}行：到第{last}行为止", "请检查映射文件的 first: 和 sheet:"),
        en=(
            "this sheet has no row {row}: it ends with row {last}",
            "check first: and sheet: in the map",
        ),
    ),
    "no_last_row": Message(
        zh=(
            "此行以下没有一行的名称是{words!q}，看不出读到哪里为止",
            "请改正映射文件的 last:；要读到最后一行就删去它",
        ),
        en=(
            "no row from here on is called {words!q}, so that the end is not known",
            "correct last: in the map, or take it out to read to the last row",
        ),
    ),
    "no_such_column": Message(
        zh=("没有一列的表头是{words!q}", "表头有：{heads!q}；请检查映射文件的 columns: 和 head:"),
        en=(
            "no column has {words!q} in its head",
            "the heads are {heads!q}; check columns: and head: in the map",
        ),
    ),
    "two_such_columns": Message(
        zh=("不止一列的表头有{words!q}", "表头有：{heads!q}；请写得更完整，或写明是哪一列"),
        en=(
            "several columns have {words!q} in their heads",
            "the heads are {heads!q}; write more of it, or name the column",
        ),
    ),
    "names_not_there": Message(
        zh=(
            "映射文件中的这些名称，表中没有：{names!q}",
            "名称变了请改映射文件，今年没有的请删去",
        ),
        en=(
            "names of the map that no row has: {names!q}",
            "correct the map where they have changed, and take out what is no more",
        ),
    ),
    "column_or_head": Message(
        zh=("列要写 column: 或 head:，只写一个", "column: C 是列号，head: 是表头中的文字"),
        en=(
            "a column is named by column: or by head:, and not by both",
            "column: C is its letter, head: has words of its head",
        ),
    ),
    "no_label": Message(
        zh=("数{value!q}所在的行没有名称", "请检查映射文件的 labels: 和 skip:"),
        en=("the row of {value!q} has no name", "check labels: and skip: in the map"),
    ),
    "no_figures": Message(
        zh=("没有一个工作表左边是名称、右边是数", "请检查文件，或自己写映射文件"),
        en=(
            "no sheet has names at the left and numbers beside them",
            "check the file, or write a map of it yourself",
        ),
    ),
    "no_unit_there": Message(
        zh=("映射文件说单位在这里，单元格却是空的", "请检查映射文件的 unit:"),
        en=(
            "the map says that the unit stands here, and the cell is empty",
            "check unit: in the map",
        ),
    ),
}

_WRITTEN = {
    "bad_out": Message(
        zh=("{file!q}的扩展名不对", "写入的表格应以下列之一结尾：{endings}"),
        en=("{file!q} does not end as a table does", "tables are written as {endings}"),
    ),
    "exists": Message(
        zh=("{file!q}已存在", "请换一个名称；要覆盖它，请加上 --force"),
        en=("{file!q} exists", "choose another name, or add --force to write over it"),
    ),
    "long_text": Message(
        zh=("{text!q}…太长：一个单元格最多{most}个字符", "请在数据文件中缩短"),
        en=("{text!q}… is too long: a cell holds {most} characters", "shorten it in the data file"),
    ),
    "nothing_to_write": Message(
        zh=("文件中没有键observations，也没有tasks", "请给出会议文件"),
        en=("the file has neither observations nor tasks", "name a meeting file"),
    ),
}

TABLE_FILE: Mapping[str, Message] = {**_BOOKS, **_SHEETS, **_CELLS, **_MAPS, **_WRITTEN}

TABLE_FILE_PHRASES: Mapping[str, Mapping[MessageLang, str]] = {
    "place_cell": {"zh": "工作表“{sheet}”单元格{cell}", "en": "sheet {sheet}, cell {cell}"},
    "place_rows": {"zh": "第{rows}行", "en": "rows {rows}"},
    "place_columns": {"zh": "{columns}列", "en": "columns {columns}"},
}
