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

DRAFT_PHRASES: Mapping[str, Mapping[MessageLang, str]] = {
    "a_picture": {"zh": "图片", "en": "a picture"},
    "old_office_file": {"zh": "旧格式或加密的办公文件", "en": "an old or encrypted office file"},
    "rich_text_file": {"zh": "RTF文件", "en": "an RTF file"},
    "an_archive": {"zh": "压缩文件", "en": "an archive"},
}
