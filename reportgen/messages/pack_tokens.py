"""What is wrong or doubtful in the tokens of a pack."""

from __future__ import annotations

from reportgen.messages.entry import Message

PACK_TOKENS = {
    "bad_colour": Message(
        zh=("颜色{name}写作{value!q}", "请写成 #0B4F8A 这样，放在引号之间"),
        en=("the colour {name} is {value!q}", "write it as #0B4F8A, between quotation marks"),
    ),
    "bad_size": Message(
        zh=(
            "字号{name}写作{value!q}",
            "请写{low}至{high}之间的磅数，如12或“小四”，或 {{zh = 14, en = 12}}",
        ),
        en=(
            "the size {name} is {value!q}",
            'write points from {low} to {high}, as 12 or "小四", or {{zh = 14, en = 12}}',
        ),
    ),
    "bad_space": Message(
        zh=(
            "间距{name}写作{value!q}",
            "请写{low}至{high}之间的磅数，如{such}，或 {{zh = {such}, en = {such}}}",
        ),
        en=(
            "the space {name} is {value!q}",
            "write points from {low} to {high}, as {such}, or {{zh = {such}, en = {such}}}",
        ),
    ),
    "bad_millimetres": Message(
        zh=(
            "{name}写作{value!q}",
            "请写{low}至{high}之间的毫米数，如{such}，或 {{zh = {such}, en = {such}}}",
        ),
        en=(
            "{name} is {value!q}",
            "write millimetres from {low} to {high}, as {such}, or {{zh = {such}, en = {such}}}",
        ),
    ),
    "bad_line_height": Message(
        zh=(
            "行高写作{value!q}",
            "请写字号的{low}至{high}倍，如{such}，或 {{zh = {such}, en = {such}}}",
        ),
        en=(
            "the line height is {value!q}",
            "write times the size from {low} to {high}, as {such}, or {{zh = {such}, en = {such}}}",
        ),
    ),
    "bad_font": Message(
        zh=(
            "字体{name}写作{value!q}",
            '{near}请写另一类文字的名称（{roles}），或 {{latin = "…", cjk = "…"}}',
        ),
        en=(
            "the font {name} is {value!q}",
            '{near}write a role ({roles}), or {{latin = "…", cjk = "…"}}',
        ),
    ),
    "bad_font_name": Message(
        zh=("字体的 {script} 写作{value!q}", "请写Word中显示的字体名称，放在引号之间"),
        en=(
            "{script} of the font is {value!q}",
            "write the name as Word shows it, between quotation marks",
        ),
    ),
    "unknown_font": Message(
        zh=(
            "assets/fonts.toml 中没有字体{name!q}",
            '{near}也可加上 {script}_file = "….ttf"，供PDF和图表使用',
        ),
        en=(
            "the font {name!q} is not in assets/fonts.toml",
            '{near}or add {script}_file = "….ttf", for PDF and charts',
        ),
    ),
    "font_file_without_name": Message(
        zh=("写了 {script}_file，没有写字体名称", '请加上 {script} = "…"，即它在Word中的名称'),
        en=("{script}_file has no name", 'add {script} = "…", its name in Word'),
    ),
    "no_font_file": Message(
        zh=("{file!q}不是字体文件", "请写扩展名为 {endings} 的文件"),
        en=("{file!q} is no font file", "name a file that ends in one of {endings}"),
    ),
    "missing_font_file": Message(
        zh=("本机没有字体文件{file!q}", "请把它放入模板的文件夹，或安装这个字体"),
        en=(
            "there is no font file {file!q} on this machine",
            "put it into the folder of the pack, or install it",
        ),
    ),
    "broken_font_file": Message(
        zh=("字体文件{file!q}无法读取", "请放入完整的字体文件"),
        en=("the font file {file!q} cannot be read", "put a whole font there"),
    ),
    "faint_words": Message(
        zh=(
            "{ground}上{name}颜色的文字，对比度只有{contrast}",
            "请提高到{least}以上，人人才看得清",
        ),
        en=(
            "words in {name} on {ground} have a contrast of {contrast}",
            "make it {least} or more, to be read by all",
        ),
        severity="warning",
    ),
    "alike_in_grey": Message(
        zh=("{one}与{other}印成黑白后无法区分", "请把其中一个调深，或把另一个调浅"),
        en=(
            "{one} and {other} look alike in grey",
            "make one of them darker, or the other lighter",
        ),
        severity="warning",
    ),
}
