"""The words of the preview's own page: tabs, buttons, hints, what is being done."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import MessageLang

PAGE_WORDS: Mapping[str, Mapping[MessageLang, str]] = {
    "page_title": {"zh": "预览", "en": "Preview"},
    "page_format": {"zh": "格式", "en": "Format"},
    "page_html": {"zh": "网页", "en": "Web page"},
    "page_pdf": {"zh": "PDF", "en": "PDF"},
    "page_docx": {"zh": "Word", "en": "Word"},
    "page_pdf_pages": {"zh": "PDF各页", "en": "PDF pages"},
    "page_docx_pages": {"zh": "Word各页", "en": "Word pages"},
    "page_beside": {"zh": "并排显示", "en": "Side by side"},
    "page_beside_hint": {
        "zh": "把三种格式并排显示",
        "en": "Show the three beside each other",
    },
    "page_starting": {"zh": "正在启动……", "en": "Starting…"},
    "page_drawing": {"zh": "正在绘制……", "en": "Drawing…"},
    "page_number": {"zh": "第{number}页，共{count}页", "en": "Page {number} of {count}"},
    "page_last_good": {
        "zh": "这是上一次无误的页面，请看问题一栏。",
        "en": "These are the last good pages: see the problems.",
    },
    "page_none_yet": {
        "zh": "还没有页面，请看问题一栏。",
        "en": "There are no pages yet: see the problems.",
    },
    "page_aside": {"zh": "问题与设置", "en": "Problems and settings"},
    "page_problems": {"zh": "问题", "en": "Problems"},
    "page_settings": {"zh": "设置", "en": "Settings"},
    "page_template": {"zh": "模板", "en": "Template"},
    "page_language": {"zh": "语言", "en": "Language"},
    "page_image_hint": {"zh": ".png 或 .jpg 文件的路径", "en": "path of a .png or .jpg"},
    "page_keep": {
        "zh": "只在这里有效。要长期有效，请写入简报文件，放在该模板之下：",
        "en": "Set here only. To keep it, write in the briefing file, under the template:",
    },
    "page_reset": {"zh": "恢复", "en": "Reset"},
    "page_editor": {"zh": "在VS Code中打开", "en": "Open in VS Code"},
    "page_close": {"zh": "关闭", "en": "Close"},
    "page_lost": {
        "zh": "没有回应：reportgen preview 是否已经结束？",
        "en": "No answer: has reportgen preview ended?",
    },
}
"""What ``preview.html`` and ``preview.js`` say, by the names that they have for it."""

PAGE_STATES: Mapping[str, Mapping[MessageLang, str]] = {
    "preview_problems": {"zh": "{count}个问题", "en": "{count:problem|problems}"},
    "preview_drawn": {"zh": "用时 {seconds} 秒", "en": "Drawn in {seconds} s"},
}
"""What the server says of its state."""
