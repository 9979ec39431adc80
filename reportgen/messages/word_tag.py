"""What is wrong with the tags of a Word document, and with the pieces that they call for."""

from __future__ import annotations

from reportgen.messages.entry import Message

_WHOLE_ZH = "请把整个标记写在同一段里：从 {{{{ 到 }}}}，或从 {{% 到 %}}"
_WHOLE_EN = "write the whole tag in one paragraph, from {{{{ to }}}} or from {{% to %}}"
_KNOWN_ZH, _KNOWN_EN = "{near}可用的有：{known}", "{near}there are: {known}"

WORD_PIECES = {
    "literal_number": Message(
        zh=(
            "{words!q}中的 {number} 不是由数据写出的",
            "请用标记读出，例如 {{{{ report.year }}}}；如果是固定用语，请列入 template.toml："
            'literals = ["{words}"]；word.docx中的数都是固定的，可写 keep = ["numbers"]',
        ),
        en=(
            "{number} in {words!q} is not printed from the data",
            "print it by a tag, as in {{{{ report.year }}}}; or list it in template.toml if it is "
            'always the same: literals = ["{words}"]; or all numbers of word.docx itself: '
            'keep = ["numbers"]',
        ),
    ),
    "unknown_chart": Message(
        zh=(
            "没有图表{name!q}",
            "{near}可用的有：{known}；要全部列出："
            "{{%p for it in report.charts %}}，{{{{ chart(it.id) }}}}",
        ),
        en=(
            "there is no chart {name!q}",
            "{near}there are: {known}; "
            "for all that there are: {{%p for it in report.charts %}}, {{{{ chart(it.id) }}}}",
        ),
    ),
    "unknown_table": Message(
        zh=("没有表{name!q}", _KNOWN_ZH),
        en=("there is no table {name!q}", _KNOWN_EN),
    ),
    "unknown_tasks": Message(
        zh=("没有任务清单{name!q}", _KNOWN_ZH),
        en=("there is no list of tasks {name!q}", _KNOWN_EN),
    ),
    "unknown_meeting": Message(
        zh=("没有会议{name!q}", _KNOWN_ZH),
        en=("there is no meeting {name!q}", _KNOWN_EN),
    ),
    "no_alt": Message(
        zh=("图片没有替代文字", '请写 alt="图片内容"；只作装饰的写 alt=""'),
        en=("the image has no alt text", 'write alt="what it shows"; alt="" where it only adorns'),
    ),
    "bad_width": Message(
        zh=("宽度是{width}", "请写厘米数，如 12 或 7.5"),
        en=("the width is {width}", "write a number of centimetres, as 12 or 7.5"),
    ),
    "piece_as_text": Message(
        zh=("它把图表、表、清单或图片当作文字", "请让它独占一段，文字写在别的段里"),
        en=(
            "it makes text of a chart, table, checklist or image",
            "write it alone in a paragraph of its own, and text in others",
        ),
    ),
    "piece_misplaced": Message(
        zh=("它不能放在这里", "请移到正文里"),
        en=("it cannot stand here", "move it into the text itself"),
    ),
    "piece_beside_text": Message(
        zh=("同一段里还有别的内容，会被它取代", "请让它独占一段"),
        en=(
            "there is more in its paragraph, which it would replace",
            "give it a paragraph of its own",
        ),
    ),
    "piece_twice": Message(
        zh=("它已在前面出现过：{first}", "请只留一处：它只能出现一次"),
        en=("it stands before already, in {first}", "leave one of them: it can stand but once"),
    ),
    "piece_in_loop": Message(
        zh=("它会出现在{count}处", "请移到循环之外：它只能出现一次"),
        en=(
            "it comes to stand in {count:place|places}",
            "move it out of the loop: it can stand but once",
        ),
    ),
    "no_body_paragraph": Message(
        zh=("Word文件里没有写着 {marker} 的段落", "请在Word中打开它，在单独一段里写上 {marker}"),
        en=(
            "the Word skin has no paragraph {marker}",
            "open the skin in Word and write {marker} in a paragraph of its own",
        ),
    ),
    "no_content": Message(
        zh=(
            "此模板没有可放在 {{{{ {name} }}}} 处的内容",
            "写有 {{{{ {name} }}}} 的模板须有 content.html.j2，或沿用有它的模板",
        ),
        en=(
            "this pack has no content for {{{{ {name} }}}}",
            "a pack with {{{{ {name} }}}} has a content.html.j2, or extends a pack that has one",
        ),
    ),
}
"""What stands for a chart, a table, a checklist, an image or the content."""

WORD_TAGS = {
    "tag_without_end": Message(
        zh=("标记在这里开始，却没有结束：{words}", _WHOLE_ZH),
        en=("a tag begins here and does not end: {words}", _WHOLE_EN),
    ),
    "tag_without_start": Message(
        zh=("标记在这里结束，却没有开始：{words}", _WHOLE_ZH),
        en=("a tag ends here and does not begin: {words}", _WHOLE_EN),
    ),
    "unknown_statement": Message(
        zh=("没有语句{name!q}", "{near}Word里的语句以这些词之一开头：{known}"),
        en=(
            "there is no statement {name!q}",
            "{near}in Word a statement begins with one of {known}",
        ),
    ),
    "not_closed": Message(
        zh=("没有 {{%{lift} {closer} %}}", "请在它结束的地方写上，种类相同"),
        en=("there is no {{%{lift} {closer} %}}", "write it where this ends, of the same kind"),
    ),
    "closes_nothing": Message(
        zh=("它之前没有 {{%{lift} {opener} … %}}", "请补上，或删去这个"),
        en=(
            "there is no {{%{lift} {opener} … %}} before it",
            "write one, or take this away",
        ),
    ),
    "not_in_table": Message(
        zh=("它不在表中，而 {{%{lift} 指{element}", "请移到表中；整段请写 {{%p … %}}"),
        en=(
            "it stands in no table, and {{%{lift} means {element}",
            "move it into the table, or write {{%p … %}} for a paragraph",
        ),
    ),
    "closed_by_other_kind": Message(
        zh=("结束它的 {closing} 是另一种", "请在那里写 {{%{lift} {closer} %}}"),
        en=(
            "it is closed by {closing}, which is of another kind",
            "write {{%{lift} {closer} %}} there",
        ),
    ),
    "closed_elsewhere": Message(
        zh=("它在别处结束：{place}", "{advice}"),
        en=("it is closed in another place, {place}", "{advice}"),
    ),
    "would_be_lost": Message(
        zh=("整个{element}连同其中别的内容都会被标记取代", "请让标记独占一个{element}{or_closing}"),
        en=(
            "the whole {element} gives way to the tag, with what else is in it",
            "put the tag into a {element} of its own{or_closing}",
        ),
    ),
    "would_lose": Message(
        zh=("整个{element}会被标记取代，其中的{what}也会失去", "请把{what}放到另一个{element}里"),
        en=(
            "the whole {element} gives way to the tag, and {what} in it would be lost",
            "put {what} into another {element}",
        ),
    ),
    "parts_element": Message(
        zh=(
            "它与 {closing} 一个在链接或内容控件里，一个在外面",
            "请把两个标记都写在里面，或都写在外面",
        ),
        en=(
            "it stands outside of a link or control, and {closing} in it, or the other way round",
            "write both in it, or both outside",
        ),
    ),
    "parts_field": Message(
        zh=(
            "它与 {closing} 之间只有域（例如目录）的一部分",
            "请让域整个在两个标记之间，或整个在外面",
        ),
        en=(
            "between it and {closing} there is only a part of a field, such as a table of contents",
            "let the whole field stand between them, or outside",
        ),
    ),
    "tag_not_filled": Message(
        zh=("{words} 在{kind}中，那里的标记不会填写", "请把标记写在段落里，这里直接写出内容"),
        en=(
            "{words} stands in {kind}, where tags are not filled",
            "put the tag into a paragraph, and write here what is to stand",
        ),
    ),
    "divides": Message(
        zh=("它把一个{element}分成了两半", "请让每个标记独占一个{element}"),
        en=("it divides one {element}", "put each tag into a {element} of its own"),
    ),
}
"""Tags that do not fit the paragraphs and tables they stand in."""
