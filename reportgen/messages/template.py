"""What is wrong with a template: its names, its files, and what it would do."""

from __future__ import annotations

from reportgen.messages.entry import Message

_FILES_ZH = (
    '{near}沿用模板写 {{% extends "briefing" %}}；引入公用的块，请写 _blocks/ 中的文件；'
    '引入本模板的文件，请写出文件夹和 .j2，如 {{% include "{pack}/header.html.j2" %}}'
)
_FILES_EN = (
    '{near}extend a pack, as {{% extends "briefing" %}}, or import from _blocks/; of a file of '
    'this pack name its folder, and .j2: {{% include "{pack}/header.html.j2" %}}'
)
_DOCS_ZH, _DOCS_EN = "可用的写法见 docs/templates.md", "write what docs/templates.md names"
_VARS_ZH = "{near}用 `reportgen templates vars` 查看模板可用的内容"
_VARS_EN = "{near}`reportgen templates vars` lists what a template may use"
_LESS_ZH, _LESS_EN = "请让循环早些结束，或少显示一些", "end the loop earlier, or show less"

TEMPLATE_NAMES = {
    "unknown_name": Message(
        zh=("{name!q}未定义", _VARS_ZH),
        en=("{name!q} is undefined", _VARS_EN),
    ),
    "report_not_passed": Message(
        zh=("这里{name!q}未定义", "另一文件中的宏只能看到传给它的内容：请把它加为参数"),
        en=(
            "{name!q} is undefined here",
            "a macro of another file sees only what it is given: add it to its arguments",
        ),
    ),
    "caller_outside_macro": Message(
        zh=(
            "宏之外的{name!q}未定义",
            "请写在 {{% macro %}} 里：它是调用该宏的 {{% call %}} 的内容",
        ),
        en=(
            "{name!q} is undefined outside of a macro",
            "write it in a {{% macro %}}: it is what stands in the {{% call %}} that uses it",
        ),
    ),
    "unknown_field": Message(
        zh=("{owner}没有{name!q}", "{near}{advice}"),
        en=("{owner} has no {name!q}", "{near}{advice}"),
    ),
    "field_of_nothing": Message(
        zh=("{name!q}前面的值为空", "请先判断它是否存在：{{% if … %}}"),
        en=(
            "{name!q} is looked up in nothing: what stands before it is none",
            "ask first whether it is there: {{% if … %}}",
        ),
    ),
    "unknown_parameter": Message(
        zh=("没有参数{name!q}", "{near}此模板的参数有：{known}"),
        en=("there is no parameter {name!q}", "{near}the pack has: {known}"),
    ),
    "unknown_filter": Message(
        zh=("没有过滤器{name!q}", "{near}可用的有：{known}"),
        en=("there is no filter {name!q}", "{near}there are: {known}"),
    ),
    "unknown_test": Message(
        zh=("没有测试{name!q}", "{near}可用的有：{known}"),
        en=("there is no test {name!q}", "{near}there are: {known}"),
    ),
    "unknown_macro": Message(
        zh=("{template}中没有宏{name!q}", "{near}其中有：{known}"),
        en=("{template} has no macro {name!q}", "{near}it has: {known}"),
    ),
    "unknown_block": Message(
        zh=("所沿用的模板中没有块{name!q}", "{near}其中有：{known}"),
        en=("no block {name!q} is in the template that is extended", "{near}there are: {known}"),
    ),
    "outside_block": Message(
        zh=(
            "这段内容不在任何块里，不会显示",
            "请放进一个块：{{% block findings %}}{{{{ super() }}}} … {{% endblock %}}",
        ),
        en=(
            "this stands outside of every block, and would not be shown",
            "put it into a block: {{% block findings %}}{{{{ super() }}}} … {{% endblock %}}",
        ),
    ),
}
"""Names that a template cannot use."""

TEMPLATE_FILES = {
    "not_found": Message(
        zh=("没有模板{name!q}", _FILES_ZH),
        en=("there is no template {name!q}", _FILES_EN),
    ),
    "outside_pack": Message(
        zh=("{name!q}不是模板文件夹或 _blocks/ 中的模板", _FILES_ZH),
        en=("{name!q} is no template in a pack or in _blocks/", _FILES_EN),
    ),
    "not_j2": Message(
        zh=("{name!q}不是模板：模板文件名以 .j2 结尾", _FILES_ZH),
        en=("{name!q} is no template: their names end in .j2", _FILES_EN),
    ),
    "link_leads_out": Message(
        zh=("{path}是通往文件夹之外的链接", "请把文件本身放在那里"),
        en=("{path} is a link that leads out of its folder", "put the file itself there"),
    ),
    "no_file_of_pack": Message(
        zh=("这不是模板文件夹中的文件", "请改为同名文件，或删去"),
        en=(
            "this is no file in the folder of the pack",
            "write a file of that name instead, or take it out",
        ),
    ),
    "no_utf8": Message(
        zh=("文件不是UTF-8文本", "请在编辑器中存为UTF-8"),
        en=("the file is not UTF-8 text", "save it as UTF-8 in your editor"),
    ),
    "unreadable_file": Message(
        zh=("文件无法读取：{reason}", "请检查谁有权读取它"),
        en=("the file cannot be read: {reason}", "see who may read it"),
    ),
}
"""Files that a template names, or is."""

TEMPLATE_PACKS = {
    "no_default_image": Message(
        zh=(
            "参数{parameter!q}的默认值是{name!q}，没有这个文件",
            '请放进 {folder}/，或写 default = ""',
        ),
        en=(
            "the default of {parameter!q} is {name!q}: there is no such file",
            'put it into {folder}/, or write default = ""',
        ),
    ),
    "no_pages": Message(
        zh=(
            "模板{name!q}没有可以画出的页面",
            "图由PDF画出，或由LibreOffice打开Word文件画出：请安装",
        ),
        en=(
            "the template {name!q} has no pages to draw",
            "a picture is made of the PDF, or by LibreOffice of the Word document: install it",
        ),
    ),
    "no_word_document": Message(
        zh=(
            "模板{name!q}不生成Word文件",
            "请不用 --annotate，或在 template.toml 的 formats 中加 docx",
        ),
        en=(
            "the template {name!q} is not made for docx",
            "leave --annotate out, or add docx to formats in template.toml",
        ),
    ),
    "own_document": Message(
        zh=("{path}是模板本身的Word文件", "请写另一个可以覆盖的文件"),
        en=(
            "{path} is the Word document of the template itself",
            "name another file, which may be overwritten",
        ),
    ),
}
"""What a whole pack cannot do."""

TEMPLATE_LIMITS = {
    "too_deep": Message(
        zh=("模板嵌套过深，或引用了自身", "宏和模板不得无止境地引用自身；请减少嵌套"),
        en=(
            "the template nests too deeply, or uses itself",
            "a macro or template must not use itself without an end; nest less",
        ),
    ),
    "too_many_brackets": Message(
        zh=("模板嵌套过深", "请减少层层套用的括号和标记"),
        en=(
            "the template nests too deeply",
            "write fewer brackets and tags, one in the other",
        ),
    ),
    "too_slow": Message(
        zh=("模板运行{seconds}秒仍未结束", _LESS_ZH),
        en=("the template is not finished after {seconds} seconds", _LESS_EN),
    ),
    "too_much_text": Message(
        zh=("模板产生的文字超过{limit:,}个字符", _LESS_ZH),
        en=("the template makes more than {limit:,} characters of text", _LESS_EN),
    ),
    "too_long_number": Message(
        zh=("模板产生的数超过{limit:,}位", "请检查算式"),
        en=("the template makes a number of more than {limit:,} digits", "see what it calculates"),
    ),
    "too_long": Message(
        zh=("模板超过{limit:,}个字符", "请把数据放进数据文件，或把模板分成几个文件"),
        en=(
            "the template has more than {limit:,} characters",
            "put what is data into a data file, or part the template into several files",
        ),
    ),
    "too_many_names": Message(
        zh=("一句中列举超过{limit:,}项", "请少列一些，或改用列表"),
        en=("more than {limit:,} names are to stand in one phrase", "name fewer, or write a list"),
    ),
    "too_long_dictionary": Message(
        zh=("字典超过{limit:,}项", "请把数据放进数据文件"),
        en=("a dictionary has more than {limit:,} keys", "put what is data into a data file"),
    ),
    "too_large_number": Message(
        zh=("数大到无法写出", "请检查算式，或写出位数较少的数"),
        en=(
            "a number is too large to be written",
            "see what it calculates, or write a smaller one",
        ),
    ),
    "no_markup": Message(
        zh=("{words} … 不是文件内容", "请写 {{# … #}}，它不会进入任何文件"),
        en=(
            "{words} … is no part of a document",
            "write {{# … #}}, which goes into no document",
        ),
    ),
    "no_autoescape": Message(
        zh=("模板中不能用 {{% autoescape %}}：文字总是照原样显示", "请删去"),
        en=(
            "{{% autoescape %}} is not for templates: text is always shown as it is written",
            "take it out",
        ),
    ),
    "unsafe_field": Message(
        zh=("模板中不能用{owner}的{name!q}", _DOCS_ZH),
        en=("{name!q} of {owner} is not for templates", _DOCS_EN),
    ),
    "unsafe_call": Message(
        zh=("这不是模板可以调用的", _DOCS_ZH),
        en=("this is nothing that a template may call", _DOCS_EN),
    ),
    "no_power": Message(
        zh=("模板中不能用 **", "请用 * 相乘"),
        en=("** is not for templates", "multiply with *"),
    ),
}
"""What no template may do, and how much it may make."""
