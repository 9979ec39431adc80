"""What is wrong with what was asked of a build."""

from __future__ import annotations

from reportgen.messages.entry import Message

BUILD = {
    "archive_without_pdf": Message(
        zh=(
            "要求归档PDF，但没有要生成的PDF",
            "加上格式 pdf，或去掉 pdf='archive'（--pdf archive）",
        ),
        en=(
            "an archive is asked for, but no PDF is to be built",
            "add the format pdf, or leave pdf='archive' (--pdf archive) out",
        ),
    ),
    "archive_without_files": Message(
        zh=(
            "这份简报没有可附在PDF里的数据文件",
            "请用 reportgen.load 读取简报，或去掉 pdf='archive'",
        ),
        en=(
            "the briefing has no files that a PDF could carry",
            "load the briefing with reportgen.load, or build without pdf='archive'",
        ),
    ),
    "format_not_made": Message(
        zh=("模板{template!q}不生成{format}", "它可以生成：{formats}"),
        en=("the template {template!q} is not made for {format}", "it is made for {formats}"),
    ),
    "source_date": Message(
        zh=(
            "SOURCE_DATE_EPOCH 是{value!q}，不是1970年以来的秒数",
            "请设为整数，或不设",
        ),
        en=(
            "SOURCE_DATE_EPOCH is {value!q}, not a number of seconds since 1970",
            "set it to a whole number, or unset it",
        ),
    ),
}
