"""The pages that list the codes of messages, in both languages, made from the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.messages import MessageLang
from reportgen.messages.table import TABLES

PAGES: dict[str, MessageLang] = {"messages.md": "en", "messages.zh-CN.md": "zh"}
SUBJECTS = {
    "build": ("生成", "Building"),
    "data": ("数据文件", "Data files"),
    "document": ("生成的文件", "Finished documents"),
    "draft": ("从文字起草", "Drafting from text"),
    "html": ("模板中的HTML", "HTML of templates"),
    "machine": ("本机", "This machine"),
    "option": ("命令行和环境变量", "Command line and environment"),
    "evidence": ("数据与原文", "Data and its text"),
    "output": ("写入文件", "Writing files"),
    "pack": ("模板包", "Template packs"),
    "preview": ("预览", "Preview"),
    "style": ("样式表", "Style sheets"),
    "table": ("表格文件", "Table files"),
    "tasks": ("寄回的任务清单", "Check lists that come back"),
    "trace": ("数据的出处", "Sources of figures"),
    "template": ("模板语言", "The language of templates"),
    "word": ("Word文档", "Word documents"),
}
HEADS = {
    "en": """# Messages

Every message has a code, which stays the same in all languages and from one version to the next.
`--json` prints it with what stands in the message (‹…› here) under `arguments`. The language of
messages is that of `--messages zh|en`, else of `REPORTGEN_MESSAGES`, else of `LC_ALL`,
`LC_MESSAGES` or `LANG`.

`make docs` writes this page. [中文](messages.zh-CN.md)
""",
    "zh": """# 消息

每条消息都有代码，代码不随语言和版本改变。加上 `--json` 时，消息中的内容（这里写作‹…›）
列在 `arguments` 之下。消息的语言由 `--messages zh|en` 决定，其次由 `REPORTGEN_MESSAGES` 决定，
再其次由 `LC_ALL`、`LC_MESSAGES` 或 `LANG` 决定。

本页由 `make docs` 生成。[English](messages.md)
""",
}
COLUMNS = {
    "en": "| code | severity | message | what to do |",
    "zh": "| 代码 | 级别 | 消息 | 如何处理 |",
}
SEVERITIES = {
    "en": {"error": "error", "warning": "warning"},
    "zh": {"error": "错误", "warning": "警告"},
}


def pages() -> dict[str, str]:
    """Each page by its name."""
    return {name: "".join(page(lang)) for name, lang in PAGES.items()}


def page(lang: MessageLang) -> Iterator[str]:
    """The head of a page, and a table for each subject."""
    yield HEADS[lang]
    for subject, table in sorted(TABLES.items()):
        yield f"\n## {SUBJECTS[subject][lang == 'en']}\n\n{COLUMNS[lang]}\n|---|---|---|---|\n"
        for name, entry in table.items():
            said, severity = entry.sentences[lang], SEVERITIES[lang][entry.severity]
            cells = (f"`{subject}.{name}`", severity, shown(said.message), shown(said.hint))
            yield f"| {' | '.join(cells)} |\n"


def shown(words: str) -> str:
    """Words of a table as a cell: what stands in them is ‹named›."""
    named = re.sub(r"(?<!\{)\{(\w+)(![a-z])?(:[^}]*)?\}", r"‹\1›", words)
    return named.replace("{{", "{").replace("}}", "}").replace("|", "\\|").replace("\n", " ")
