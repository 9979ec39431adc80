"""What is wrong with a source from which data is drafted."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import Message, MessageLang

DRAFT: Mapping[str, Message] = {
    "empty": Message(
        zh=("其中没有文字", "请给出有文字的文件"),
        en=("there is no text in it", "name a file that has text"),
    ),
    "too_large": Message(
        zh=("文件超过{megabytes} MB", "请只留要读的部分，另存为文件"),
        en=("it is larger than {megabytes} MB", "save the part to be read as a file of its own"),
    ),
    "too_long": Message(
        zh=("文字超过{most}字", "请只留要读的部分，另存为文件"),
        en=(
            "its text is longer than {most} characters",
            "save the part to be read as a file of its own",
        ),
    ),
    "no_text_file": Message(
        zh=("这是{what}，其中没有能读的文字", "能读的是 .txt、.md、.html、.docx 和有文字的 .pdf"),
        en=(
            "it is {what}, in which no text can be read",
            "what can be read is .txt, .md, .html, .docx, and a .pdf with text",
        ),
    ),
    "unknown_encoding": Message(
        zh=("这不是文本，或不知是什么编码", "请用编辑器打开，另存为 UTF-8 文本"),
        en=(
            "it is no text, or in an encoding that is not known",
            "open it in an editor and save it as UTF-8 text",
        ),
    ),
    "no_word_document": Message(
        zh=("这是压缩文件，但不是Word文档", "请在Word或WPS中另存为 .docx"),
        en=("it is an archive, and no Word document", "save it as .docx in Word"),
    ),
    "broken_document": Message(
        zh=("文件已损坏：{said}", "请重新下载，或打开后另存"),
        en=("it is broken: {said}", "fetch it again, or open it and save it anew"),
    ),
    "encrypted": Message(
        zh=("PDF已加密，要口令才能打开", "请去掉口令，另存后再读"),
        en=("the PDF is encrypted, and opens with a password alone", "save it without a password"),
    ),
    "no_text_in_pdf": Message(
        zh=("PDF里只有图像，没有文字（多为扫描件）；这里不做文字识别", "请找有文字的版本"),
        en=(
            "the PDF has no text but pictures of its pages, as scans have; they are not recognised",
            "find a version with text",
        ),
    ),
    "too_many_pages": Message(
        zh=("PDF超过{most}页", "请只留要读的页，另存为文件"),
        en=(
            "the PDF has more than {most} pages",
            "save the pages to be read as a file of their own",
        ),
    ),
    "pages_without_text": Message(
        zh=("第{pages}页没有文字，未读", "若是扫描的页，请补上其中的内容"),
        en=(
            "pages without text, which are not read: {pages}",
            "if they are scans, add what is in them",
        ),
        severity="warning",
    ),
    "tracked_changes": Message(
        zh=("文档里有修订，按全部接受来读", "请核对：接受或拒绝修订后再读更稳妥"),
        en=(
            "the document has tracked changes; they are read as accepted",
            "better accept or reject them first",
        ),
        severity="warning",
    ),
    "page_unclear": Message(
        zh=("网页上有几块文字，只读了最长的一块", "请看 source.txt 是否完整；或把正文另存为文本"),
        en=(
            "the page has several blocks of text, of which the longest was read",
            "see whether source.txt is whole, or save the text itself as a file",
        ),
        severity="warning",
    ),
}

DRAFT_DATA: Mapping[str, Message] = {
    "open_question": Message(
        zh=("还有一个问题没有回答：{said}", "答完删去这一行注释；或用 build --draft 先生成草稿"),
        en=(
            "a question is open: {said}",
            "answer it and delete the comment, or build a draft with build --draft",
        ),
    ),
    "left_out_of_draft": Message(
        zh=("这条数据还不能用，草稿里没有它", "请回答它上面的问题"),
        en=("this figure cannot be used yet, and is left out", "answer the question above it"),
        severity="warning",
    ),
    "draft": Message(
        zh=("还有{questions}个问题没有回答，生成的是草稿", "用 reportgen check 列出这些问题"),
        en=(
            "{questions:question is|questions are} open: this is a draft",
            "reportgen check lists them",
        ),
        severity="warning",
    ),
}
"""What is said of data files in which questions are open."""

DRAFT_PHRASES: Mapping[str, Mapping[MessageLang, str]] = {
    "drafted_from": {
        "zh": "由 reportgen draft 从 {name} 起草。任务和要点是原文的节略，请改成自己的话；"
        "“# ?”是要回答的问题，答完删去那一行",
        "en": "drafted by reportgen draft from {name}. Tasks and statements are clauses of the "
        "text: make them your own. “# ?” is a question: answer it, and delete its line",
    },
    "new_indicator": {
        "zh": "新指标：指标库里没有“{name}”",
        "en": "new indicator: the code list has no '{name}'",
    },
    "sent_instruction": {"zh": "作出批示", "en": "Sent a written instruction"},
    "tasks_not_listed": {
        "zh": "原文提到部署了任务，但没有列出",
        "en": "The text says that tasks were set, and does not list them",
    },
    "no_heading": {"zh": "其他", "en": "Other"},
    "ask_title": {
        "zh": "原文没有标题，请写 title",
        "en": "the text has no title: write it",
    },
    "ask_date": {
        "zh": "原文没有完整的日期（年月日），请写 date，如 2021-05-10",
        "en": "the text has no whole date: write it, such as 2021-05-10",
    },
    "ask_whose": {
        "zh": "原文没有写明是哪个地区或单位，请写 area",
        "en": "the text does not say of which area or body it is: write area",
    },
    "ask_speaker": {
        "zh": "讲话的不止一人，这里写谁？",
        "en": "several persons spoke: who is named here?",
    },
    "ask_chair": {
        "zh": "主持的不止一人，这里写谁？",
        "en": "several persons chaired: who is named here?",
    },
    "ask_heading": {
        "zh": "下面的任务在原文里没有小标题，请起一个",
        "en": "these tasks have no heading in the text: give them one",
    },
    "ask_benchmark": {
        "zh": "以哪一份为主体、哪一份为对照？如应对调，请换过来",
        "en": "which is the subject and which the benchmark? change them if they are the wrong way",
    },
    "ask_unclear": {
        "zh": "“{said}”没有读懂：……{around}……。如果是数据，请补一条",
        "en": "'{said}' was not understood: …{around}…. If it is a figure, add it",
    },
    "ask_indicator": {
        "zh": "“{said}”说的是哪一项指标？原文只写“{subject}”",
        "en": "of which indicator is '{said}'? the text says '{subject}'",
    },
    "ask_value": {
        "zh": "“{said}”是多少？原文没有写清",
        "en": "how much is '{said}'? the text is not clear",
    },
    "ask_unit": {
        "zh": "“{said}”的单位是“{unit}”吗？原文没有写全，或像是印错（印错的，改正并写correction）",
        "en": "is '{said}' in {unit}? the text does not say all of it, or looks misprinted "
        "(then write the right unit, and a correction)",
    },
    "ask_no_unit": {
        "zh": "“{said}”的单位是什么？原文没有写明",
        "en": "what is the unit of '{said}'? the text does not say",
    },
    "ask_measure": {
        "zh": "“{said}”是数值、增速还是增减量？",
        "en": "is '{said}' a value, a growth or a change?",
    },
    "ask_period": {
        "zh": "“{said}”是{period}的数吗？原文没有写明",
        "en": "is '{said}' for {period}? the text does not say",
    },
    "ask_no_period": {
        "zh": "“{said}”是哪一时期的？原文没有写明",
        "en": "of which period is '{said}'? the text does not say",
    },
    "ask_beginning": {
        "zh": "“{said}”从哪一年算起？原文没有写明；查不到就留 unstated",
        "en": "from when on is '{said}'? the text does not say; leave unstated if nobody knows",
    },
    "ask_kind": {
        "zh": "“{said}”是同比、环比还是年均？原文没有写明",
        "en": "is '{said}' year on year, on the period before, or an average per year?",
    },
    "ask_base": {
        "zh": "“{said}”从哪一年算起？原文没有写明",
        "en": "from which year is '{said}' counted? the text does not say",
    },
    "ask_scale": {
        "zh": "“{said}”是百分比还是百分点？",
        "en": "is '{said}' in percent or in percentage points?",
    },
    "ask_coverage": {
        "zh": "“{said}”的统计范围是什么？",
        "en": "what does '{said}' cover?",
    },
    "ask_area": {
        "zh": "“{said}”是哪个地区的？",
        "en": "of which area is '{said}'?",
    },
    "ask_role": {
        "zh": "“{said}”是已完成的数，还是目标？",
        "en": "is '{said}' a result or a target?",
    },
    "ask_prices": {
        "zh": "“{said}”按现价还是可比价？",
        "en": "is '{said}' at current or at constant prices?",
    },
    "ask_subject": {
        "zh": "“{said}”对应哪一项？原文中项目和数字的个数不等，或分不清",
        "en": "whose is '{said}'? subjects and values differ in number, or cannot be told apart",
    },
    "ask_twice": {
        "zh": "“{subject}”前面已有一条同样的数据：“{said}”是另一项指标、时期或地区的吗？"
        "不是就删去一条",
        "en": "'{subject}' has such a figure already: is '{said}' for another indicator, period or "
        "area? else delete one of them",
    },
    "ask_other_unit": {
        "zh": "“{subject}”前面用的是另一个单位：“{said}”是另一项指标吗？",
        "en": "'{subject}' had another unit before: is '{said}' another indicator?",
    },
    "damage_lost_characters": {
        "zh": "原文缺字：“{said}”，请对照原件",
        "en": "characters are lost here: '{said}'; look at the original",
    },
    "damage_spun_words": {
        "zh": "用词不通，像是被改写过：“{said}”，请对照原件",
        "en": "words replaced by a machine: '{said}'; look at the original",
    },
    "damage_broken_number": {
        "zh": "数字残缺：“{said}”，请对照原件",
        "en": "a number is torn: '{said}'; look at the original",
    },
    "damage_garbled": {
        "zh": "乱码：“{said}”，请对照原件",
        "en": "garbled: '{said}'; look at the original",
    },
    "head_numbers": {"zh": "文中的数字", "en": "Numbers in the text"},
    "numbers_figure": {"zh": "数据", "en": "figures"},
    "numbers_date": {"zh": "日期", "en": "dates"},
    "numbers_name": {"zh": "名称的一部分", "en": "parts of names"},
    "numbers_ordinal": {"zh": "序号", "en": "ordinals"},
    "numbers_reference": {"zh": "文号、页码等", "en": "references"},
    "numbers_unclear": {"zh": "没有读懂", "en": "not understood"},
    "numbers_all": {"zh": "合计", "en": "all"},
    "asked_about": {
        "zh": "{figures}个数据有问题要回答",
        "en": "{figures:figure has|figures have} a question to be answered",
    },
    "damaged_places": {
        "zh": "原文有{places}处残缺，请对照原件",
        "en": "the text is damaged in {places:place|places}: look at the original",
    },
    "then_write_draft": {
        "zh": "加上 --out 文件夹，写成数据文件",
        "en": "add --out FOLDER to write the data files",
    },
    "then_answer": {
        "zh": "下一步：reportgen preview {file}（在“原文核对”页回答问题）",
        "en": "next: reportgen preview {file} (answer the questions on the page Source)",
    },
    "a_picture": {"zh": "图片", "en": "a picture"},
    "old_office_file": {"zh": "旧格式或加密的办公文件", "en": "an old or encrypted office file"},
    "rich_text_file": {"zh": "RTF文件", "en": "an RTF file"},
    "an_archive": {"zh": "压缩文件", "en": "an archive"},
}
