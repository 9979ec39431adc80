"""What is wrong with a Word document that gives the look of a pack."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import Message, MessageLang

SKIN_MESSAGES = {
    "unreadable_skin": Message(
        zh=("Word版式文件读不出来：{reason}", "请在Word中另存为 .docx"),
        en=("the Word skin cannot be read: {reason}", "save it in Word as .docx"),
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
    "paragraph_style": {"zh": "段落", "en": "paragraph"},
    "character_style": {"zh": "字符", "en": "character"},
    "table_style": {"zh": "表格", "en": "table"},
}
