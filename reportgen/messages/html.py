"""What is wrong in the HTML that a template makes."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import Message, MessageLang

_NOT_FOR_DOCUMENTS = "write {{# … #}}, which goes into no document"

HTML = {
    # tags
    "tag_breaks_off": Message(
        zh=("{words!q}后面缺少“>”", "请补上；如果“<”不是标签的开头，请写成 &lt;"),
        en=("a > is missing after {words!q}", "write it, or &lt; for a < that begins no tag"),
    ),
    "too_many_attributes": Message(
        zh=("<{tag}>的属性超过{most:,}个", "请检查引号是否配对"),
        en=("<{tag}> has more than {most:,} attributes", "see whether all quotation marks match"),
    ),
    "too_long_text": Message(
        zh=("<{tag}>的文字超过{most:,}个字符", "请分成几段"),
        en=("the text of <{tag}> has more than {most:,} characters", "part it into paragraphs"),
    ),
    "too_long_word": Message(
        zh=("{words!q} … 超过{most:,}个字符而无处换行", "请加空格"),
        en=(
            "{words!q} … goes on for more than {most:,} characters, with no place to break a line",
            "put spaces into it",
        ),
    ),
    "quotes_differ": Message(
        zh=("<{tag}>有一个属性的引号不配对", '请写成 name="value"，前后都用直引号'),
        en=(
            "the quotation marks of an attribute of <{tag}> do not match",
            'write name="value", with both marks straight',
        ),
    ),
    "no_end_tag": Message(
        zh=(
            "{words!q}不是结束标签",
            "请写明它结束哪个元素，例如 </p>；如果“<”不是标签的开头，请写成 &lt;",
        ),
        en=(
            "{words!q} is no end tag",
            "name what it closes, as in </p>; or write &lt; for a < that begins no tag",
        ),
    ),
    "end_tag_breaks_off": Message(
        zh=("{words!q}后面缺少“>”", "请写成 {words}>"),
        en=("a > is missing after {words!q}", "write {words}>"),
    ),
    "not_for_documents": Message(
        zh=("文件里不能有 {words}", "请写成 {{# … #}}，这样的内容不会进入文件"),
        en=("{words} is no part of a document", _NOT_FOR_DOCUMENTS),
    ),
    "forbidden_character": Message(
        zh=("文件里不能有字符 U+{number}", "请从模板或数据中删去"),
        en=(
            "the character U+{number} cannot stand in a document",
            "take it out of the template, or of the data",
        ),
    ),
    "not_closed": Message(
        zh=("<{tag}>在{before}之前没有结束", "请补上 </{tag}>"),
        en=("<{tag}> is not closed before {before}", "write </{tag}>"),
    ),
    "closes_nothing": Message(
        zh=("</{tag}>没有对应的开始标签", "请删去，或者在它前面写 <{tag}>"),
        en=("</{tag}> closes nothing", "take it out, or open <{tag}> before it"),
    ),
    "never_closed": Message(
        zh=("</{tag}>没有对应的开始标签", "请删去：<{tag}>不需要结束标签"),
        en=("</{tag}> closes nothing", "take it out: <{tag}> has no end tag"),
    ),
    "too_deep": Message(
        zh=("有{most}层以上的元素一层套一层，都没有结束", "请先结束<{tag}>，再开始下一个"),
        en=(
            "more than {most} elements stand open, one in the other",
            "close <{tag}> before the next one",
        ),
    ),
    # attributes
    "reserved_attribute": Message(
        zh=("<{tag}>不能有属性{name!q}", "请删去：它由程序自己写"),
        en=("<{tag}> carries {name!q}, which it may not", "take it out: the program writes it"),
    ),
    "reserved_element": Message(
        zh=(
            "模板不能写<{tag}>",
            "请直接写出数值，例如 {{{{ figure.amount }}}}：<{tag}>由程序自己写",
        ),
        en=(
            "a template may not write <{tag}>",
            "print the value itself, as in {{{{ figure.amount }}}}: the program writes <{tag}>",
        ),
    ),
    "literal_number": Message(
        zh=(
            "{words!q}中的 {number} 不是由数据写出的",
            "请写入数据再读出，例如 {{{{ report.year }}}}；如果是固定用语，请列入 template.toml："
            'literals = ["{words}"]',
        ),
        en=(
            "{number} in {words!q} is not printed from the data",
            "put it into the data and read it, as in {{{{ report.year }}}}; or list it in "
            'template.toml if it is always the same: literals = ["{words}"]',
        ),
    ),
    "print_changed": Message(
        zh=(
            "报告给出的一个值，写出后又被截断或改动",
            "请在写出之前改动：用 {{{{ … | replace(…) }}}} 等，不要在带标签的文字里截取",
        ),
        en=(
            "a value of the report was cut or changed after it was printed",
            "change it before: a filter or a slice takes values, and not text that has tags",
        ),
    ),
    "attribute_twice": Message(
        zh=("同一个<{tag}>里属性 {name} 写了两次", "请只留一个"),
        en=("{name} stands twice in one <{tag}>", "leave one"),
    ),
    "class_twice": Message(
        zh=("同一个<{tag}>里属性 class 写了两次", '请合写在一起，例如 class="lead note"'),
        en=("class stands twice in one <{tag}>", 'write both in one, as in class="lead note"'),
    ),
    "curly_quotes": Message(
        zh=("<{tag}>的属性 {name} 用了弯引号：{value!q}", '请用直引号，例如 class="note"'),
        en=(
            "{name} of <{tag}> stands between curly quotation marks: {value!q}",
            'use straight ones, as in class="note"',
        ),
    ),
    "unknown_attribute": Message(
        zh=("<{tag}>不能有属性{name!q}", "{near}可以用的属性：{allowed}"),
        en=("<{tag}> carries {name!q}, which it may not", "{near}it may carry: {allowed}"),
    ),
    "attribute_missing": Message(
        zh=("<{tag}>缺少属性 {name}", "请{form}"),
        en=("the <{tag}> has no {name}", "write {form}"),
    ),
    "col_without_width": Message(
        zh=("<col>没有写列宽", "请{form}"),
        en=("the width of a <col> is missing", "write {form}"),
    ),
    "wrong_value": Message(
        zh=("属性 {name} 的值是{value!q}", "请{form}"),
        en=("{name} is {value!q}", "write {form}"),
    ),
    "wrong_col_width": Message(
        zh=("<col>的列宽是{value!q}", "请{form}"),
        en=("the width of a <col> is {value!q}", "write {form}"),
    ),
    # elements
    "no_article": Message(
        zh=("模板的结果不是一个<article>", "请把全部内容写在一个<article>里，外面不要再写什么"),
        en=(
            "the template does not make one <article>",
            "write one <article> around all that the document says, and nothing outside it",
        ),
    ),
    "too_long": Message(
        zh=("文件的HTML超过{most:,}个字符", "请减少内容，或者分成几个文件"),
        en=(
            "the document has more than {most:,} characters of HTML",
            "show less, or make several documents",
        ),
    ),
    "unknown_element": Message(
        zh=("<{tag}>不是模板可以用的元素", "{near}可以用：{allowed}"),
        en=(
            "the element <{tag}> is not of the vocabulary",
            "{near}templates may use: {allowed}",
        ),
    ),
    "misplaced": Message(
        zh=("<{tag}>不能直接放在<{parent}>里", "<{parent}>里可以放：{allowed}"),
        en=(
            "<{tag}> cannot stand directly in <{parent}>",
            "<{parent}> may hold {allowed}",
        ),
    ),
    "misplaced_in_p": Message(
        zh=("<{tag}>不能直接放在<p>里", "请先结束<p>：<p>里可以放：{allowed}"),
        en=(
            "<{tag}> cannot stand directly in <p>",
            "close the <p> before it: <p> may hold {allowed}",
        ),
    ),
    "id_twice": Message(
        zh=("标识（id）{id!q}出现了两次", "请给每个元素各自的标识"),
        en=("the id {id!q} stands twice", "give each element its own"),
    ),
    "second_caption": Message(
        zh=("一个<{tag}>里有两个<{caption}>", "请把要说的话写在一个里"),
        en=("there is a second <{caption}> in one <{tag}>", "write all that it says in one"),
    ),
    "late_thead": Message(
        zh=("<thead>放在了表格各行之后", "请移到第一行之前"),
        en=("<thead> stands after the rows of its table", "move it before the first row"),
    ),
    "nested_link": Message(
        zh=("链接里面又有链接", "请先结束外面的链接"),
        en=("a link stands in another link", "end the outer one before it"),
    ),
    "nested_footnote": Message(
        zh=("脚注里面又有脚注", "请先结束外面的脚注"),
        en=("a footnote stands in another footnote", "end the outer one before it"),
    ),
    "loose_text": Message(
        zh=("<{tag}>里有段落之外的文字：{words!q}", "请放进<p>里"),
        en=("text stands outside a paragraph, in <{tag}>: {words!q}", "put it in a <p>"),
    ),
    "no_alt": Message(
        zh=("<img>没有替代文字（alt）", '请写 alt="图中的内容"；只作装饰的写 alt=""'),
        en=("the <img> has no alt text", 'write alt="what it shows"; alt="" where it only adorns'),
    ),
    "image_not_alone": Message(
        zh=("<img>没有单独成段", "请在它前后各结束一段"),
        en=(
            "the <img> does not stand alone in its <p>",
            "close the paragraph before and after it",
        ),
    ),
    "image_in_block": Message(
        zh=("<{tag}>里的段落不能放<img>", "请把图片放在它前面或后面，单独成一段"),
        en=(
            "a paragraph in a <{tag}> cannot hold an <img>",
            "put the image before or after it, in a paragraph of its own",
        ),
    ),
    # what a document as a whole asks for
    "task_twice": Message(
        zh=("任务 {task} 出现了两次", "请给每份清单写上会议的标识，一项任务只列一次"),
        en=(
            "the task {task} stands twice",
            "give each checklist the id of its meeting, and list a task once",
        ),
    ),
    "unknown_reference": Message(
        zh=("引用 #{id} 没有对应的表或图", "{near}有题注的标识：{known}"),
        en=(
            "a reference to #{id} leads nowhere",
            "{near}captions have the ids: {known}",
        ),
    ),
    "link_to_part": Message(
        zh=(
            "链接指向 #{id}，但 Word 里没有<{tag}>的位置",
            "请把 id 写在标题、段落、表格、单元格或图上",
        ),
        en=(
            "the link leads to #{id}, a <{tag}>, which has no place of its own in Word",
            "give the id to a heading, a paragraph, a table, a cell or a figure",
        ),
    ),
    "least_over_most": Message(
        zh=("data-least 是{least}，大于 data-most 的{most}", "请让 data-least 不大于 data-most"),
        en=("data-least is {least}, more than data-most, {most}", "let data-most be no less"),
    ),
    "no_priority": Message(
        zh=(
            "<{tag}>有 {name}，但没有优先级",
            '请在它或它外面的元素上写 data-fit，例如 data-fit="1"',
        ),
        en=(
            "<{tag}> has {name} and no priority",
            'write data-fit on it or on an element around it, as data-fit="1"',
        ),
    ),
    "no_page": Message(
        zh=(
            "<{tag}>可以省略，但不在任何一页里",
            '请放在有 data-room 的元素里，例如 <section data-room="266">',
        ),
        en=(
            "<{tag}> may be left out, but is on no page",
            'put it into an element with data-room, as <section data-room="266">',
        ),
    ),
    "unknown_candidate": Message(
        zh=("{name} 写的{id!q}不是可以省略的元素", "{near}可以省略的有：{known}"),
        en=("{name} names {id!q}, which may not be left out", "{near}these may: {known}"),
    ),
    "unknown_other_place": Message(
        zh=("{name} 写的{id!q}不是后面某一页上的元素", "{near}现有的标识：{known}"),
        en=("{name} names {id!q}, which is no element on a later page", "{near}there are: {known}"),
    ),
    "unknown_chart": Message(
        zh=(
            "没有图表{chart!q}",
            "{near}现有：{known}；可以写 {{% for chart in report.charts %}}",
        ),
        en=(
            "there is no chart {chart!q}",
            "{near}there are: {known}; write {{% for chart in report.charts %}}",
        ),
    ),
    # images
    "nameless_image": Message(
        zh=("图片没有名称", "请写模板包里的文件名，或者 image 类型的参数"),
        en=(
            "the image has no name",
            "name a file of the pack, or a parameter of type image",
        ),
    ),
    "unset_image": Message(
        zh=(
            "没有图片：{parameters}是空的",
            "请设置它，例如 --set {name}=seal.png；或者在图片前后写 "
            "{{% if params.{name} %}} … {{% endif %}}",
        ),
        en=(
            "there is no image, for {parameters} is empty",
            "set it, as --set {name}=seal.png; or write "
            "{{% if params.{name} %}} … {{% endif %}} around it",
        ),
    ),
    "unknown_image": Message(
        zh=(
            "没有图片{name!q}",
            "请放到 {folder}/ 里，或者写 image 类型的参数；现有：{known}",
        ),
        en=(
            "there is no image {name!q}",
            "put it into {folder}/, or name a parameter of type image; there is {known}",
        ),
    ),
    "no_image_file": Message(
        zh=("没有图片{name!q}：没有文件 {path}", "请把文件放到那里，或者换一个"),
        en=("there is no image {name!q}: no file {path}", "put it there, or name another"),
    ),
    "unreadable_image": Message(
        zh=("图片{name!q}读不出来：{reason}", "请存为 .png 或 .jpg"),
        en=("the image {name!q} cannot be read: {reason}", "save it anew as .png or .jpg"),
    ),
}

HTML_PHRASES: Mapping[str, Mapping[MessageLang, str]] = {
    "next_tag": {"zh": "下一个<{tag}>", "en": "the next <{tag}>"},
    "end_of_document": {"zh": "文件末尾", "en": "the end of the document"},
    "either": {"zh": "{first}或{second}", "en": "{first} or {second}"},
    "no_picture": {"zh": "它不是PNG或JPEG", "en": "it is no PNG or JPEG"},
    "damaged_picture": {"zh": "它已损坏", "en": "it is damaged"},
    "huge_picture": {
        "zh": "它超过{most}00万像素",
        "en": "it has more than {most} million pixels",
    },
    "thin_picture": {
        "zh": "它的长宽相差太大，放进页面会看不见",
        "en": "it is so much longer than wide that on a page it would not be seen",
    },
    "large_picture": {"zh": "它大于{most} MB", "en": "it is larger than {most} MB"},
}

FORMS: Mapping[str, Mapping[MessageLang, str]] = {
    "form_class": {
        "zh": "只用字母、数字和连字符，两个类之间空一格",
        "en": "letters, digits and hyphens, with a space between two classes",
    },
    "form_id": {"zh": "不要写空格", "en": "it without spaces"},
    "form_lang": {"zh": '写成 lang="en" 这样', "en": 'it as in lang="en"'},
    "form_href": {
        "zh": "写 #标识，或者以 https://、http://、mailto: 开头的地址",
        "en": "#id, or an address with https://, http:// or mailto:",
    },
    "form_data_needs": {
        "zh": "写一个标识，没有它就不显示这个元素；可以写几个，中间空一格，有其一即可",
        "en": "the id without which the element is left out; of several, with a space between, one",
    },
    "form_data_levels": {"zh": "写1、2或3", "en": "1, 2 or 3"},
    "form_whole_number": {"zh": "写一个整数", "en": "a whole number"},
    "form_data_room": {
        "zh": "写这一页能放多少毫米的内容，例如 266",
        "en": "how many millimetres the page holds, as 266",
    },
    "form_data_columns": {"zh": "写1至9栏", "en": "the number of columns, from 1 to 9"},
    "form_priority": {
        "zh": "写1至99的整数，小的先放",
        "en": "a priority from 1 to 99, the smaller the sooner",
    },
    "form_items": {
        "zh": "写行数或条数，只写整数",
        "en": "a number of rows or items, a whole number alone",
    },
    "form_data_lines": {"zh": "写最多几行", "en": "the most lines, from 1 to 99"},
    "form_data_else": {
        "zh": "写后面某一页上一个元素的标识，这一页放不下时就移到那里",
        "en": "the id of an element on a later page, where it stands if this one has no room",
    },
    "form_candidate": {
        "zh": "写一个可以省略的列表、表格或元素的标识",
        "en": "the id of a list, table or other element that may be left out",
    },
    "form_data_left": {
        "zh": "写 items（省略了几条）或 counts（它们的 data-count 之和）",
        "en": "items (how many are left out) or counts (the sum of their data-count)",
    },
    "form_data_task": {"zh": "写任务的标识", "en": "the id of a task"},
    "form_text": {"zh": "写文字", "en": "text"},
    "form_colspan": {"zh": "写99以内的整数", "en": "a whole number up to 99"},
    "form_scope": {
        "zh": "写 col、row、colgroup 或 rowgroup",
        "en": "col, row, colgroup or rowgroup",
    },
    "form_type": {"zh": "写 checkbox：没有别的", "en": "checkbox: there is no other"},
    "form_checked": {"zh": "只写 checked", "en": "checked alone"},
    "form_aria_label": {"zh": "写勾选的是什么", "en": "what the box ticks"},
    "form_data_chart": {"zh": "写图表的标识", "en": "the id of a chart"},
    "form_data_width": {"zh": "写厘米数", "en": "a number of centimetres"},
    "form_src": {"zh": "写模板包里的文件名", "en": "the name of a file of the pack"},
    "form_alt": {"zh": "写图中的内容", "en": "what it shows"},
    "form_style": {
        "zh": '用百分比，例如 style="width: 20%"',
        "en": 'it in percent, as in style="width: 20%"',
    },
}
"""What may stand in an attribute, to follow ``write``."""
