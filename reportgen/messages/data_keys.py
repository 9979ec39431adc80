"""What keys of data files are for, in Chinese: the JSON Schema says it in English alone."""

from __future__ import annotations

from collections.abc import Mapping

KEYS_ELSEWHERE = "写法见docs/data.md"
"""What is said in Chinese of a key that is not here."""
KEYS_IN_CHINESE: Mapping[str, str] = {
    "The full name.": "全称",
    "The name.": "姓名",
    "The role.": "职务",
    "As 2020-12-30.": "日期，如2020-12-30",
    "Lower-case letters, digits and hyphens, such as liaoning-2020.": "小写字母、数字和连字符",
    "Lower-case letters, digits and underscores.": "小写字母、数字和下划线",
    "Lower-case letters, digits and underscores; made of the name where left out.": (
        "小写字母、数字和下划线；不写时由名称生成"
    ),
    "An id of the code list, a name or an alias in it, or what else is measured, in words"
    ".": "指标：代码表中的编号、名称或别名；代码表没有的，直接写名称",
    "As printed, with its multiplier and the word that qualifies it: 672, 66万, 8%, 6%以上"
    ", 600余万, 6%～8%, 1.5倍, 翻一番. All digits printed, no more. Of a rank, the place.": (
        "原文的数，连同倍数词和限定词，如672、66万、8%、6%以上、600余万、6%～8%、1.5倍；位次写名次"
    ),
    "As people write it, 元/人·月 or 万人次, or as CNY/person/month; left out for what is"
    " in percent, and for a rank.": "单位，如元/人·月、万人次；百分数和位次不写单位",
    "2020, 2020-Q1, 2020-12-31, {from: 2016, to: 2020}, {from: unstated, to: 2020} for a "
    "running total, or unstated; the period of the file where left out, and unstated wher"
    "e that has none.": (
        "时期，如2020、2020-Q1、2020-12-31；一段时期写{from: 2016, to: 2020}；原文没有写明"
        "的，写unstated"
    ),
    "First period, such as 2016; unstated where the source does not say.": (
        "起始时期，如2016；原文没有写明的，写unstated"
    ),
    "Last period, such as 2020.": "终止时期，如2020",
    "The unit as printed.": "原文印的单位",
    "Why it cannot be right, and what shows the right one.": "为什么不对，依据什么",
    "What a reader must know to read the figure rightly.": "读者须知的说明",
    "Where it stands in the source.": "出处，如{paragraph: 2, sentence: 4}",
    "Where that stands in the source.": "出处，如{paragraph: 2, sentence: 4}",
    "Where a statement stands in its source.": "出处，如{paragraph: 2, sentence: 4}",
    "Paragraph, counted from 1 as the source note says.": "第几段，从1数起",
    "Sentence within the paragraph, counted from 1 and ended by 。": "段内第几句，从1数起",
    "Of a rank: how many there are.": "参加排位的有多少个",
    "Of a rank: among whom, such as {zh: 全国, en: in the nation}.": "在哪个范围内排位，如全国",
    "Where unit differs from the printed one.": (
        "对原文单位的更正：printed_unit（原文单位）和reason（理由）"
    ),
    "Further indicators that this one printed figure stands for.": (
        "同一个数还代表的其他指标，写成列表"
    ),
    "An id of the indicator's coverages, where it is not the first.": "统计口径的编号",
    "Every statistic of the source.": "原文的每个数据，写成列表",
    "The tasks of the coming year.": "下一年的任务",
    "The tasks, where they are not grouped.": "任务，写成列表",
    "The tasks by group.": "分组的任务，写成列表",
    "The tasks.": "任务，写成列表",
    "A short imperative in our own words.": "任务的内容，一句短句",
    "What the tasks have in common.": "这一组任务的标题",
    "The year in which they are to be done; left out where the source does not say.": "任务的年度",
    "Why there is no list.": "为什么没有列表",
    "What was said, as a sentence without its full stop.": "讲的内容，一句话，不加句号",
    "What was achieved, where no figure is given.": "没有数字的成效，写成列表",
    "General requirements for the work ahead.": "总体要求，写成列表",
    "What the meeting stressed, one by one; equal ids in two meetings answer each other.": (
        "会议强调的各点，写成列表"
    ),
    "How the work is to be done.": "工作方法，写成列表",
    "What is required of the organisation itself.": "对自身建设的要求，写成列表",
    "Work around the turn of the year.": "岁末年初的工作，写成列表",
    "How the meeting itself is to be passed on.": "会议精神如何传达，写成列表",
    "Other areas that figures are for, or are measured from.": "数据涉及的其他地区，写成列表",
    "Rates of exchange that the source states: without one no currency is converted.": (
        "原文写明的汇率，写成列表，如{of: USD, to: CNY, rate: 6.9}"
    ),
    "A currency among the units of the code list, such as USD.": "货币，如USD",
    "The currency that it is given in, such as CNY.": "折算成的货币，如CNY",
    "How much of the second one of the first is, such as 6.9.": "汇率，如6.9",
    "More of indicators that the code list does not have.": "代码表没有的指标，写成列表",
    "What texts call it besides its names; an observation may name it so.": "别名，写成列表",
    "What an observation may cover; the first is meant where none is given.": "统计口径，写成列表",
    "The indicators that this one counts together.": "合计了哪些指标，写成列表",
    "A shorter name for charts and narrow columns.": "简称，用于图和窄栏",
    "An id of topics.": "主题的编号",
    "The unit to show it in.": "显示用的单位",
    "The text that the data was taken from.": "数据所据的原文",
    "An id of the text.": "原文的编号",
    "The title of the text.": "原文的标题",
    "Who published it.": "由谁发布",
    "Path of that text, beside this file: short for source.text.": (
        "原文文件的路径，与本文件放在一起"
    ),
    "Path of the text itself, which lies beside the file.": "原文文件的路径，与本文件放在一起",
    "How paragraphs are counted, so that a place can be found again.": "段落怎样计数",
    "The meeting itself, in the long form; in the short one its keys stand at the top.": (
        "会议本身：title、date、area等键"
    ),
    "Whose instruction it is.": "谁的批示",
    "What is said about it.": "批示的内容",
    "Who they were.": "参会人员",
    "Path of the meeting file the briefing is about.": "简报所依据的会议文件的路径",
    "Path of the meeting file it is set against; left out for none. Short for one of agai"
    "nst.": "用来对照的会议文件的路径",
    "Path of its meeting file.": "会议文件的路径",
    "The meetings that it is set against, each in its relation.": "用来对照的会议，写成列表",
    "Path of the code list; all built-in lists where left out.": (
        "代码表的路径；不写时用自带的代码表"
    ),
    "Which templates in which formats.": "用哪些模板、做成哪些格式，写成列表",
    "Name of the template pack.": "模板的名称，如briefing",
    "The formats to write it in.": "格式的列表，如[docx, pdf]",
    "Ids of the indicators that the digest shows first; those furthest apart, where left "
    "out.": "摘要首先列出的指标，写成列表",
    "Who receives it, a line each, printed at the foot of the last page.": "发送单位，写成列表",
    "In the order to show them.": "按显示的顺序写成列表",
    "The nouns that units are made of.": "单位用的名词，写成列表",
    "The indicators, in the order to show them.": "指标，写成列表",
    "The language that they are put into.": "译成的语言",
    "Each the words of the data file in its language, and in this one; empty where not ye"
    "t.": "每条写原文和译文；还没有译文的留空",
}
