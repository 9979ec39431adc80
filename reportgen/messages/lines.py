"""What the command line says when nothing is wrong: lines, heads of tables, notes."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import MessageLang

LINES: Mapping[str, Mapping[MessageLang, str]] = {
    # all commands
    "error": {"zh": "错误：", "en": "error: "},
    "warning": {"zh": "警告：", "en": "warning: "},
    "at": {"zh": "{where}：{message}", "en": "{where}: {message}"},
    "with_excerpt": {"zh": "{message}（“{excerpt}”）", "en": "{message} (“{excerpt}”)"},
    "wrote": {"zh": "已写入 {file}", "en": "wrote {file}"},
    "not_written": {"zh": "{file} 没有写入", "en": "{file} is not written"},
    "stdout_fails": {
        "zh": "无法写到标准输出：{said}",
        "en": "standard output cannot be written: {said}",
    },
    "more_problems": {
        "zh": "还有{count}条消息与上面的{what}相同，没有列出；加上 --json 会列出全部",
        "en": "{count} more messages of {what} are not shown; --json has all",
    },
    # build
    "reading": {"zh": "正在读取 {file}", "en": "reading {file}"},
    "making": {"zh": "正在生成 {file}", "en": "making {file}"},
    "wrote_table": {
        "zh": "已写入 {file}：{figures}个数，{tasks}项任务",
        "en": "wrote {file} with {figures:figure|figures} and {tasks:task|tasks}",
    },
    "use_table": {
        "zh": "填好后，在会议文件中写 {key}: {file}",
        "en": "when it is filled in, write {key}: {file} into the meeting file",
    },
    "wrote_document": {
        "zh": "已写入 {file}  {size} kB  {seconds} 秒",
        "en": "wrote {file}  {size} kB  {seconds} s",
    },
    "written_in": {
        "zh": "共写入{count}个文件，用时 {seconds} 秒",
        "en": "{count:file|files} in {seconds} s",
    },
    "one_is_written": {
        "zh": "文件已写入，在 {folder}。",
        "en": "The file is written, in {folder}.",
    },
    "all_are_written": {
        "zh": "{count}个文件都已写入，在 {folder}。",
        "en": "All {count} files are written, in {folder}.",
    },
    # preview
    "preview_at": {
        "zh": "{file} 的预览在 {address}，按 Ctrl-C 结束",
        "en": "preview of {file} at {address}, until Ctrl-C",
    },
    "note_no_office": {
        "zh": "没有安装LibreOffice，无法显示Word各页。Word文件本身照常生成并核对。",
        "en": "LibreOffice is not installed, so the Word pages cannot be shown. "
        "The Word file itself is made and checked.",
    },
    "note_office_failed": {
        "zh": "LibreOffice未能显示这个Word文件。",
        "en": "LibreOffice could not show the Word file.",
    },
    "note_word_alone": {
        "zh": "模板 {template} 是单独一份Word文档，请在Word一栏查看各页。",
        "en": "The template {template} is one Word document: see its pages in Word.",
    },
    "note_not_made": {
        "zh": "模板 {template} 不能生成{kind}。",
        "en": "The template {template} is not made for {kind}.",
    },
    "note_no_file": {
        "zh": "模板和数据中没有这个文件。",
        "en": "There is no such file in the templates or the data.",
    },
    "note_other_page": {
        "zh": "其他网页不得请求此内容。",
        "en": "Another page may not ask for this.",
    },
    "note_no_pages": {"zh": "没有这些页。", "en": "There are no such pages."},
    "note_no_page": {"zh": "没有这一页。", "en": "There is no such page."},
    "note_too_much": {"zh": "内容过多。", "en": "This is too much."},
    "note_no_choice": {"zh": "这不是可选的内容。", "en": "This is no choice."},
    # check, verify
    "checked": {
        "zh": "检查了{files}个文件：{errors}处错误，{warnings}处警告",
        "en": "{files} checked, {errors:error|errors}, {warnings:warning|warnings}",
    },
    "problems_in": {"zh": "{name}：{count}个问题", "en": "{name}: {count:problem|problems}"},
    "no_problems_in": {"zh": "{name}：没有问题", "en": "{name}: no problems"},
    "findings_in": {"zh": "{file}：{count}处不符", "en": "{file}: {count:finding|findings}"},
    "no_findings_in": {"zh": "{file}：没有不符之处", "en": "{file}: no findings"},
    "other_data": {
        "zh": "  文件自称是用另一份数据生成的",
        "en": "  it says that it was built from other data than these",
    },
    "fits_best": {
        "zh": "  文件没有记录由哪个模板生成，按最相符的{template}（{lang}）核对",
        "en": "  it does not say of which template it is; it was checked as {template} in {lang}",
    },
    "finding": {"zh": "  {where}：{message}", "en": "  {where}: {message}"},
    "excerpt": {"zh": "      原文：{excerpt}", "en": "      in: {excerpt}"},
    # compare
    "head_indicator": {"zh": "指标", "en": "indicator"},
    "head_verdict": {"zh": "可比性", "en": "verdict"},
    "head_result": {"zh": "结果", "en": "result"},
    "head_why": {"zh": "原因", "en": "why"},
    # new
    "then_build_project": {
        "zh": "请改写其中的例子，然后执行：reportgen build {file}",
        "en": "Write your own over the example, then: reportgen build {file}",
    },
    # words
    "wrote_words": {
        "zh": "已写入 {file}：新增{new}条，待填写{open}条",
        "en": "wrote {file}: {new} new, {open} to be filled in",
    },
    "no_words_missing": {
        "zh": "{file} 的文字没有缺少的",
        "en": "{file} lacks no words",
    },
    "then_build_in": {
        "zh": "填写之后执行：reportgen build {file} --lang {lang}",
        "en": "When they are filled in: reportgen build {file} --lang {lang}",
    },
    "words_file_head": {
        "zh": "{of} 的{language}文字，每条请填写在后一行",
        "en": "Words of {of} in {language}: fill in each on its second line",
    },
    # doctor
    "head_what": {"zh": "项目", "en": "what"},
    "head_state": {"zh": "状态", "en": "state"},
    "head_found": {"zh": "说明", "en": "found"},
    "head_remedy": {"zh": "如何安装或改进", "en": "to get it, or a better one"},
    "state_ok": {"zh": "正常", "en": "ok"},
    "state_stand_in": {"zh": "替代", "en": "stand-in"},
    "state_missing": {"zh": "缺少", "en": "missing"},
    # templates
    "head_name": {"zh": "名称", "en": "name"},
    "head_title": {"zh": "标题", "en": "title"},
    "head_formats": {"zh": "格式", "en": "formats"},
    "head_extends": {"zh": "沿用", "en": "extends"},
    "head_folder": {"zh": "文件夹", "en": "folder"},
    "head_block": {"zh": "区块", "en": "block"},
    "head_headings": {"zh": "小标题", "en": "headings"},
    "head_written_in": {"zh": "写在", "en": "written in"},
    "head_parameter": {"zh": "参数", "en": "parameter"},
    "head_type": {"zh": "类型", "en": "type"},
    "head_default": {"zh": "默认值", "en": "default"},
    "head_meaning": {"zh": "含义", "en": "meaning"},
    "head_value": {"zh": "值", "en": "value"},
    "head_of_pack": {"zh": "属于模板", "en": "of pack"},
    "head_file": {"zh": "文件", "en": "file"},
    "no_value": {"zh": "无", "en": "none"},
    "annotated": {
        "zh": "已写入 {file}，含{count}条批注",
        "en": "wrote {file} with {count:comment|comments}",
    },
    "annotated_nothing": {
        "zh": "已写入 {file}，没有批注",
        "en": "wrote {file} with no comments",
    },
    "not_on_the_path": {
        "zh": "那里的模板不会被找到。请先执行：export REPORTGEN_TEMPLATES={folder}",
        "en": "Packs are not looked for there. First: export REPORTGEN_TEMPLATES={folder}",
    },
    "then_check": {
        "zh": "按需修改，然后执行：reportgen templates check {folder}",
        "en": "Change what you like, then: reportgen templates check {folder}",
    },
    "then_build": {
        "zh": "再执行：reportgen build BRIEFING --template {name}",
        "en": "and: reportgen build BRIEFING --template {name}",
    },
}
