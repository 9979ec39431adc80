"""What is wrong with style sheets of packs, and with the pages that they make."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import Message

STYLE: Mapping[str, Message] = {
    "html": Message(
        zh=("样式表中不能有HTML", "请删去 </ 和 <!--"),
        en=("a style sheet holds no HTML", "leave out </ and <!--"),
    ),
    "import_rule": Message(
        zh=("模板的样式表中不能用 @import", "请把规则直接写在这个文件中"),
        en=("@import is not for style sheets of templates", "write the rules into this file"),
    ),
    "font_face_rule": Message(
        zh=(
            "模板的样式表中不能用 @font-face",
            "请写字体的用途：font-family: var(--font-body)；其字体文件见 assets/fonts.toml",
        ),
        en=(
            "@font-face is not for style sheets of templates",
            "name a role: font-family: var(--font-body); its files are in assets/fonts.toml",
        ),
    ),
    "namespace_rule": Message(
        zh=("模板的样式表中不能用 @namespace", "请删去"),
        en=("@namespace is not for style sheets of templates", "leave it out"),
    ),
    "no_css": Message(
        zh=("不是CSS：{said}", "请改正这一行"),
        en=("this is no CSS: {said}", "correct this line"),
    ),
    "literal_number": Message(
        zh=(
            "样式表写出了数字 {number}",
            '请删去：数字来自数据；如果是固定用语，请列入 template.toml：literals = ["{number}"]',
        ),
        en=(
            "the style sheet says the number {number}",
            "take it out, for numbers come from the data; or list it in template.toml if it is "
            'always the same: literals = ["{number}"]',
        ),
    ),
    "loads": Message(
        zh=(
            "样式表不能载入文件：{what}",
            "请把PNG或JPEG图片写成 url(data:image/png;base64,…)，或用 <img> 显示",
        ),
        en=(
            "a style sheet loads nothing: {what}",
            "put a PNG or JPEG into it as url(data:image/png;base64,…), or show it as <img>",
        ),
    ),
    "no_picture": Message(
        zh=(
            "这个地址里的内容不是{kind}图片：{what}",
            "请把整个图片文件重新转成base64，类别写它本来的：png或jpeg",
        ),
        en=(
            "what stands in this address is no {kind}: {what}",
            "put the whole file into it anew as base64, and name its own kind: png or jpeg",
        ),
    ),
    "unusable": Message(
        zh=("样式无法使用：{said}", "{near}WeasyPrint会在PDF中略去它；请改正或删去"),
        en=(
            "the style cannot be used: {said}",
            "{near}WeasyPrint would leave this out of the PDF; correct it or take it out",
        ),
    ),
    "no_layout": Message(
        zh=("无法排版：{said}", "请改正样式（print.css）或模板的内容"),
        en=(
            "cannot be laid out: {said}",
            "correct the style (print.css) or the content of the template",
        ),
    ),
    "gave_up": Message(
        zh=(
            "WeasyPrint无法按这些样式排版（{said}）",
            "请检查 print.css 中与内置模板不同的规则",
        ),
        en=(
            "WeasyPrint cannot lay the document out in this style ({said})",
            "look through the rules of print.css that the built-in templates do not have",
        ),
    ),
    "layout_too_long": Message(
        zh=("排版超过{seconds}秒", "请检查 print.css：是什么让排版没有尽头；或把过长的段落分开"),
        en=(
            "the layout takes more than {seconds} seconds",
            "see what in print.css makes it endless, or divide paragraphs that are very long",
        ),
    ),
    "layout_too_large": Message(
        zh=("排版占用的内存超过{megabytes} MB", "请检查 print.css，或缩小图片，分开过长的段落"),
        en=(
            "the layout takes more than {megabytes} MB of memory",
            "look through print.css, make pictures smaller, or divide very long paragraphs",
        ),
    ),
    "too_large": Message(
        zh=("数值过大：{value}", "请写页面上用得到的数值"),
        en=("this is too large: {value}", "write what has a use on a page"),
    ),
    "long_text": Message(
        zh=("样式中的文字超过{most}字", "请把文字写在模板里"),
        en=("a text in a style has more than {most} characters", "write it in the template"),
    ),
    "endless_value": Message(
        zh=("{name} 由其他变量重复组成，长得没有尽头", "请直接写出它的值"),
        en=("{name} is made of others, again and again, and grows endless", "write its value out"),
    ),
    "too_deep": Message(
        zh=("括号嵌套超过{most}层", "请写得简单一些"),
        en=("brackets stand in each other more than {most} deep", "write it more simply"),
    ),
    "too_many_pages": Message(
        zh=("文档超过{most}页", "请检查 print.css：是否页面太小，或文字太大"),
        en=(
            "the document comes to more than {most} pages",
            "see what makes the pages so small, or the text so large, in print.css",
        ),
    ),
    "off_paper": Message(
        zh=(
            "第{page}页有内容超出了纸面，印不全：{text}",
            "请改短，或写进正文；也请检查 print.css 的尺寸",
        ),
        en=(
            "on page {page} something runs off the paper: {text}",
            "make it shorter, or write it in the text; see what print.css makes so large",
        ),
    ),
    "brace_closes_nothing": Message(
        zh=("这个{sign!q}没有可结束的", "请删去，或在前面补上“{{”"),
        en=("this {sign!q} closes nothing", "take it out, or open it before"),
    ),
    "brace_not_closed": Message(
        zh=("这个{sign!q}没有结束", "请在这条规则末尾写“}}”"),
        en=("this {sign!q} is not closed", "write }} at the end of this rule"),
    ),
}
