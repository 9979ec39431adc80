"""What is wrong with template packs: their folders, ``template.toml`` and what is set for them."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import Message
from reportgen.messages.pack_own_phrases import OWN_PHRASES
from reportgen.messages.pack_tokens import PACK_TOKENS

_FOLDERS = {
    "unknown": Message(
        zh=("没有名为{name!q}的模板", "{near}现有：{known}"),
        en=("there is no template {name!q}", "{near}there are: {known}"),
    ),
    "bad_name": Message(
        zh=(
            "模板不能叫{name!q}",
            "请用拉丁字母、数字、“-”和“_”命名，如 office-briefing",
        ),
        en=(
            "no template can be called {name!q}",
            "call it by Latin letters, digits, - and _, as in office-briefing",
        ),
    ),
    "no_folder": Message(
        zh=("没有模板文件夹 {folder}", "请检查路径"),
        en=("there is no folder of templates {folder}", "check the path"),
    ),
    "same_name": Message(
        zh=(
            "{folder} 与 {other} 中的模板都叫{name!q}",
            "请分两次生成，或给其中一个文件夹改名：生成的文件以模板命名",
        ),
        en=(
            "the templates in {folder} and in {other} are both called {name!q}",
            "build one after the other, or rename a folder: documents are called after it",
        ),
    ),
    "missing_folder": Message(
        zh=("{variable} 所列的文件夹 {folder} 不存在", "请改正 {variable}，或建立该文件夹"),
        en=(
            "there is no folder {folder}, which {variable} names",
            "correct {variable}, or make the folder",
        ),
        severity="warning",
    ),
    "folder_taken": Message(
        zh=("{folder} 已经存在", "请换一个尚不存在的文件夹"),
        en=("{folder} is there already", "name a folder that is not there yet"),
    ),
    "no_about": Message(
        zh=("缺少这个文件", '请放入该文件，写上：title = {{zh = "…", en = "…"}}'),
        en=("the file is missing", 'put it there, with: title = {{zh = "…", en = "…"}}'),
    ),
    "missing_file": Message(
        zh=(
            "缺少这个文件",
            '请放入该文件，或在 template.toml 中写 extends = "briefing"，以采用 briefing 的文件',
        ),
        en=(
            "the file is missing",
            'put it there, or write extends = "briefing" in template.toml to use that of briefing',
        ),
    ),
    "empty_file": Message(
        zh=("文件是空的", "请写入文档的内容，或删去这个文件"),
        en=("the file is empty", "write in it what the document says, or take the file away"),
    ),
    "link_out": Message(
        zh=("这是指向文件夹之外的链接", "请放入文件本身"),
        en=("is a link that leads out of its folder", "put the file itself there"),
    ),
    "unreadable": Message(
        zh=("无法读取：{said}", "请检查您是否有权读取"),
        en=("cannot be read: {said}", "check your rights to it"),
    ),
    "no_utf8": Message(
        zh=("文件不是UTF-8文本", "请在编辑器中另存为UTF-8"),
        en=("the file is not UTF-8 text", "save it as UTF-8 in your editor"),
    ),
}

_ABOUT = {
    "no_toml": Message(
        zh=("不是TOML：{said}", "{advice}"),
        en=("this is no TOML: {said}", "{advice}"),
    ),
    "toml_too_deep": Message(
        zh=("文件层次太深", "请参照 docs/templates.md 书写，不要层层套用括号"),
        en=("the file is too deep", "write it as docs/templates.md shows, without nested brackets"),
    ),
    "blank": Message(
        zh=("{name}是空白", "请写上文字"),
        en=("{name} is blank", "write it out"),
    ),
    "no_title": Message(
        zh=("模板没有标题", '请写 title = {{zh = "…", en = "…"}}'),
        en=("the pack has no title", 'write title = {{zh = "…", en = "…"}}'),
    ),
    "extends_unknown": Message(
        zh=("extends：没有名为{name!q}的模板", "{near}现有：{known}"),
        en=("extends: there is no template {name!q}", "{near}there are: {known}"),
    ),
    "extends_itself": Message(
        zh=(
            "extends：模板{name!q}写的是自己，又没有别的同名模板",
            "请以内置模板为基础，如 briefing",
        ),
        en=(
            "extends: the pack {name!q} names itself, and there is no other of that name",
            "extend a built-in pack, as briefing",
        ),
    ),
    "extends_in_a_ring": Message(
        zh=("extends：几个模板互为基础：{names}", "请以内置模板为基础"),
        en=("extends: the packs extend each other in a ring: {names}", "extend a built-in pack"),
    ),
    "formats_need_content": Message(
        zh=(
            "没有 content.html.j2，不能生成 {formats}",
            '请写 formats = ["docx"]，或加上 content.html.j2',
        ),
        en=(
            "{formats} cannot be made without content.html.j2",
            'write formats = ["docx"], or add content.html.j2',
        ),
    ),
    "bad_parameter_name": Message(
        zh=("参数不能叫{name!q}", "请写 [parameters.name]，名称用小写字母、数字和下划线"),
        en=(
            "{name!q} is no name of a parameter",
            "write [parameters.name], of lower-case letters, digits and underscores",
        ),
    ),
    "no_choices": Message(
        zh=("类型为 choice 的参数没有 choices", '请加上 choices = ["…", "…"]'),
        en=("a parameter that is a choice has no choices", 'add choices = ["…", "…"]'),
    ),
    "bad_default": Message(
        zh=("参数的默认值不能是{value!q}", "{wanted}"),
        en=("the default of the parameter is {value!q}", "{wanted}"),
    ),
}

_SETTINGS = {
    "bad_setting": Message(
        zh=("模板{pack!q}的 {name} 不能设为{value!q}", "{wanted}"),
        en=("{name} is set to {value!q} for the template {pack!q}", "{wanted}"),
    ),
    "no_parameter": Message(
        zh=("模板{pack!q}没有参数{name!q}", "{near}该模板的参数：{known}"),
        en=("the template {pack!q} has no parameter {name!q}", "{near}it has: {known}"),
    ),
    "parameter_of_another": Message(
        zh=("模板{pack!q}没有参数{name!q}", "请只生成有这个参数的模板：{options}"),
        en=(
            "the template {pack!q} has no parameter {name!q}",
            "build alone what has it, with {options}",
        ),
    ),
    "bad_image": Message(
        zh=("{name}：{file} 不是文档可用的图片", "请另存为 .png 或 .jpg，Word 只能处处显示这两种"),
        en=(
            "{name}: {file} is no image that a document can hold",
            "save it as .png or .jpg: Word shows no other kind everywhere",
        ),
    ),
    "no_image": Message(
        zh=("{name}：没有图片 {file}", "请检查路径"),
        en=("{name}: there is no image {file}", "check the path"),
    ),
}

_SKIN = {
    "skin_too_large": Message(
        zh=("Word文档的内容超过{megabytes} MB", "请缩小其中的图片"),
        en=("the Word document holds more than {megabytes} MB", "make its pictures smaller"),
    ),
    "skin_macros": Message(
        zh=("其中有宏", "请在Word中另存为不含宏的 .docx"),
        en=("it has macros", "save it in Word as a .docx without macros"),
    ),
    "skin_entities": Message(
        zh=("其中的 {part} 定义了实体", "请在Word中重新保存"),
        en=("its part {part} declares entities", "save it anew in Word"),
    ),
    "skin_part_wrong": Message(
        zh=("其中的 {part} 已损坏，或不是应有的内容", "请用Word打开（Word可能会修复）并重新保存"),
        en=(
            "its part {part} is damaged, or is not what it should be",
            "open it in Word, which may repair it, and save it again",
        ),
    ),
    "skin_part_gone": Message(
        zh=("其中缺少用到的部分：{part}", "请用Word打开（Word可能会修复）并重新保存"),
        en=(
            "a part that it uses is not in it: {part}",
            "open it in Word, which may repair it, and save it again",
        ),
    ),
    "skin_foreign": Message(
        zh=("其中含有{what}：{target}", "请在Word中打开并删去，或把要显示的内容直接放入文档"),
        en=(
            "it holds {what}: {target}",
            "open it in Word and take it out, or put what it shows into the document itself",
        ),
    ),
    "skin_merge": Message(
        zh=(
            "它还连着邮件合并的名单：{target}",
            "请在Word中打开，点“邮件—开始邮件合并—普通Word文档”，再保存",
        ),
        en=(
            "it is still tied to the list of a mail merge: {target}",
            "open it in Word, choose Mailings, Start Mail Merge, Normal Word Document, and save it",
        ),
    ),
    "skin_merge_field": Message(
        zh=(
            "其中有邮件合并的域，没有人填写，会原样印出来：{field}",
            "请在Word中删去；要填写的就换成标记，如 {{{{ report.subject.title }}}}",
        ),
        en=(
            "it has a field of a mail merge, which nobody fills and which is printed as it is: "
            "{field}",
            "take it out in Word, or put a tag in its place, such as "
            "{{{{ report.subject.title }}}}",
        ),
        severity="warning",
    ),
    "literal_without_number": Message(
        zh=("{value!q}里没有数字", "请删去：literals 只列带数字的固定用语，例如 12345热线"),
        en=(
            "there is no number in {value!q}",
            "take it out: literals list what is said in numbers, such as “hotline 12345”",
        ),
    ),
    "skin_loads": Message(
        zh=(
            "它要从别处载入（{kind}）：{target}",
            "请在Word中打开并删去，或把要显示的内容直接放入文档",
        ),
        en=(
            "it loads from elsewhere ({kind}): {target}",
            "open it in Word and take it out, or put what it shows into the document itself",
        ),
    ),
    "skin_field": Message(
        zh=("其中有要载入内容的域：{field}", "请在Word中打开并删去，或把要显示的内容直接放入文档"),
        en=(
            "it has a field that loads: {field}",
            "open it in Word and take it out, or put what it shows into the document itself",
        ),
    ),
}

PACK: Mapping[str, Message] = {
    **_FOLDERS,
    **_ABOUT,
    **PACK_TOKENS,
    **OWN_PHRASES,
    **_SETTINGS,
    **_SKIN,
}
