"""What is missing on this machine, and what ``reportgen doctor`` could not install."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import Message, MessageLang

DOCTOR: Mapping[str, Message] = {
    "no_glyph": Message(
        zh=(
            "本机没有字体能显示{characters!q}（{numbers}），不能生成PDF",
            "请安装有它的字体{font}，或换一种写法；Word文件和网页用阅读者的字体，"
            "可以只生成这两种（--format）",
        ),
        en=(
            "no font on this machine can show {characters!q} ({numbers}), so no PDF can be made",
            "install a font that has it{font}, or write something else; Word files and web pages "
            "use the fonts of their readers, and can be made alone (--format)",
        ),
    ),
    "not_installed": Message(
        zh=("尚未安装：{names}", "请运行 `{command}`"),
        en=("not installed: {names}", "run `{command}`"),
    ),
    "install_failed": Message(
        zh=("未能安装：{names}（{said}）", "请运行 `{command}`，并查看其输出"),
        en=("not installed: {names} ({said})", "run `{command}` and see what it says"),
    ),
    "fonts_not_fetched": Message(
        zh=("未能取得Fandol字体：{said}", "请再试一次，或把 {files} 放入 {folder}"),
        en=(
            "the Fandol fonts were not fetched: {said}",
            "try again, or put {files} into {folder}",
        ),
        severity="warning",
    ),
    "role_without_font": Message(
        zh=("本机没有可用作{role}的字体", "请运行 `{command}`"),
        en=("no font on this machine can serve as {role}", "run `{command}`"),
    ),
}

DOCTOR_PHRASES: Mapping[str, Mapping[MessageLang, str]] = {
    "such_as_font": {"zh": "（如{font}）", "en": " (such as {font})"},
    "for_pdf": {"zh": "用于PDF文件", "en": "for PDF files"},
    "for_page_numbers": {
        "zh": "用于Word文件的页码和预览",
        "en": "for page numbers in Word files and previews of them",
    },
    "no_font": {"zh": "本机没有可用的字体", "en": "no font on this machine can serve"},
    "role_of_fonts": {"zh": "{role}（{kind}）", "en": "{role} ({kind})"},
    "install_python": {
        "zh": "请安装Python 3.11或更新的版本",
        "en": "install Python 3.11 or later",
    },
    "install_office": {"zh": "请安装LibreOffice", "en": "install LibreOffice"},
    "install_pango": {
        "zh": "请按WeasyPrint的说明安装Pango 1.44或更新的版本，以及HarfBuzz",
        "en": "install Pango 1.44 or later and HarfBuzz as WeasyPrint's documentation says",
    },
    "put_fandol_there": {
        "zh": "请把Fandol字体（{files}）放入 {folder}",
        "en": "put the Fandol fonts ({files}) into {folder}",
    },
    "no_apt": {"zh": "本机没有apt-get", "en": "there is no apt-get here"},
    "no_error_reported": {"zh": "没有报错", "en": "no error was reported"},
    "package_lacks": {"zh": "{package} 中没有 {files}", "en": "{package} holds no {files}"},
    "ended_with_code": {
        "zh": "{program} 以退出码{number}结束",
        "en": "{program} ended with code {number}",
    },
    "all_is_there": {
        "zh": "本机具备所需的一切。",
        "en": "This machine has everything that is needed.",
    },
    "libraries_are_there": {
        "zh": "生成PDF所需的系统库都已安装。",
        "en": "The system libraries for PDF files are here.",
    },
    "every_role_has_a_font": {
        "zh": "各类字体都有对应的字库。",
        "en": "Every role has a font of its kind.",
    },
    "installing": {
        "zh": "正在用apt-get安装 {names}。",
        "en": "Installing {names} with apt-get.",
    },
    "fetching_fandol": {
        "zh": "正在从Debian的 {package} 取得Fandol字体（{megabytes} MB），放入 {folder}。",
        "en": "Fetching the Fandol fonts from Debian's {package} ({megabytes} MB) into {folder}.",
    },
    "updating_lists": {"zh": "正在更新软件包列表。", "en": "Updating the package lists."},
}
