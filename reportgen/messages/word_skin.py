"""What is wrong with a Word document that gives the look of a pack."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import Message, MessageLang

SKIN_MESSAGES = {
    "unreadable_skin": Message(
        zh=("Word版式文件读不出来：{reason}", "请用Word打开，另存为“Word文档（.docx）”"),
        en=(
            "the Word skin cannot be read: {reason}",
            "open it in Word and save it as “Word Document (.docx)”",
        ),
    ),
    "odd_skin": Message(
        zh=(
            "Word版式文件里有读不懂的内容（{said}）",
            "请用Word打开、另存后再试；仍然如此，则是reportgen的缺陷，请把文件附上报告",
        ),
        en=(
            "something in the Word skin cannot be used ({said})",
            "open it in Word, save it anew and try again; where that does not help it is a fault "
            "of reportgen: report it with the file",
        ),
    ),
    "skin_password": Message(
        zh=("Word版式文件有密码保护", "请用Word打开，去掉密码后再保存；或重新打包，不设密码"),
        en=(
            "the Word skin is protected by a password",
            "open it in Word, take the password away and save it; or zip it without one",
        ),
    ),
    "changes_left_out": Message(
        zh=(
            "其中有{count}处修订（{names}），文件里不保留，按全部接受处理",
            '请在Word中接受或拒绝修订；要保留，请在 template.toml 写 keep = ["changes"]',
        ),
        en=(
            "it has {count:tracked change|tracked changes} ({names}), which do not go out: all are "
            "accepted",
            "accept or reject them in Word; to let them go out, write in template.toml: "
            'keep = ["changes"]',
        ),
        severity="warning",
    ),
    "comments_left_out": Message(
        zh=(
            "其中有{count}条批注（{names}），文件里不保留",
            '请在Word中删除批注；要保留，请在 template.toml 写 keep = ["comments"]',
        ),
        en=(
            "it has {count:comment|comments} ({names}), which do not go out",
            'delete them in Word; to let them go out, write in template.toml: keep = ["comments"]',
        ),
        severity="warning",
    ),
    "no_style": Message(
        zh=(
            "Word版式文件里没有文件要用的{kind}样式“{name}”",
            "请用Word打开版式文件，新建名为“{name}”的{kind}样式",
        ),
        en=(
            "the Word skin has no {kind} style “{name}”, which the document needs",
            "open the skin in Word and create a {kind} style named “{name}”",
        ),
    ),
    "no_place": Message(
        zh=(
            "Word版式文件里没有段落 {words}",
            "请用Word打开版式文件，单独起一段，写上 {words}",
        ),
        en=(
            "the Word skin has no paragraph {words}",
            "open the skin in Word and write {words} in a paragraph of its own",
        ),
    ),
    "several_places": Message(
        zh=("{words} 在Word版式文件里有{count}段", "请只留一段"),
        en=("{words} stands in {count} paragraphs", "leave one of them"),
    ),
}

SKIN_PHRASES: Mapping[str, Mapping[MessageLang, str]] = {
    "crowded_file": {
        "zh": "其中的部分多于{most}个",
        "en": "it has more than {most} parts",
    },
    "damaged_file": {"zh": "文件已损坏", "en": "it is damaged"},
    "empty_file": {"zh": "文件是空的", "en": "it is empty"},
    "html_file": {"zh": "这是网页", "en": "it is a web page"},
    "old_word_file": {"zh": "这是旧版Word文档（.doc）", "en": "it is an old Word document (.doc)"},
    "old_or_secret_file": {
        "zh": "这是旧版Word文档（.doc），或有密码保护",
        "en": "it is an old Word document (.doc), or is protected by a password",
    },
    "open_document_file": {"zh": "这是ODF文档", "en": "it is an OpenDocument file"},
    "pages_file": {"zh": "这是Pages文档", "en": "it is a document of Pages"},
    "pdf_file": {"zh": "这是PDF", "en": "it is a PDF"},
    "rtf_file": {"zh": "这是RTF文档", "en": "it is an RTF document"},
    "slides_file": {"zh": "这是幻灯片", "en": "it is a presentation"},
    "spreadsheet_file": {"zh": "这是电子表格", "en": "it is a spreadsheet"},
    "xml_file": {"zh": "这是XML文件", "en": "it is an XML file"},
    "paragraph_style": {"zh": "段落", "en": "paragraph"},
    "character_style": {"zh": "字符", "en": "character"},
    "table_style": {"zh": "表格", "en": "table"},
}
