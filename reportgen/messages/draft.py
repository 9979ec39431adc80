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
}

DRAFT_PHRASES: Mapping[str, Mapping[MessageLang, str]] = {
    "a_picture": {"zh": "图片", "en": "a picture"},
    "old_office_file": {"zh": "旧格式或加密的办公文件", "en": "an old or encrypted office file"},
    "rich_text_file": {"zh": "RTF文件", "en": "an RTF file"},
    "an_archive": {"zh": "压缩文件", "en": "an archive"},
}
