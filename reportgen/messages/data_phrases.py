"""Phrases that stand in messages about data files."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import MessageLang

DATA_PHRASES: Mapping[str, Mapping[MessageLang, str]] = {
    "check_path": {"zh": "请检查路径", "en": "check the path"},
    "correct_path": {
        "zh": "请改正{where}中{key}之后的路径，它从该文件所在的文件夹算起",
        "en": "correct the path after {key}: in {where}, which counts from that file's folder",
    },
    "name_a_file_in_it": {
        "zh": "请写其中的一个文件，如 briefing.yaml",
        "en": "name a file in it, such as a briefing.yaml",
    },
    "meeting_file": {"zh": "会议文件", "en": "meeting file"},
    "briefing_file": {"zh": "简报文件", "en": "briefing file"},
    "code_list": {"zh": "代码表", "en": "code list"},
    "words_file": {"zh": "译文文件", "en": "file of translations"},
    "and_more": {"zh": "…等", "en": "… and others"},
    "language_zh": {"zh": "中文", "en": "Chinese"},
    "language_en": {"zh": "英文", "en": "English"},
    "known": {"zh": "可用：{words}", "en": "known: {words}"},
    "known_among": {
        "zh": "可用的有{count}个，如{words}",
        "en": "there are {count}, such as {words}",
    },
    "under_key": {"zh": "（在{key}之下）", "en": " in {key}"},
    "such_key": {"zh": "，如{text}", "en": ", such as {text}"},
    "about_key": {"zh": "：{text}", "en": ": {text}"},
    "type_text": {"zh": "文字", "en": "text"},
    "type_whole_number": {"zh": "整数", "en": "a whole number"},
    "type_truth": {"zh": "true或false", "en": "true or false"},
    "type_list": {"zh": "列表", "en": "a list"},
    "type_mapping": {"zh": "键与值的对应", "en": "a mapping of keys to values"},
    "empty_value": {"zh": "空值", "en": "empty"},
    "mapping_value": {"zh": "对应关系", "en": "a mapping"},
    "write": {"zh": "请写{wanted}", "en": "write {wanted}"},
    "write_in_quotes": {"zh": '请加引号："{value}"', "en": 'put it in quotes: "{value}"'},
    "see_schema": {"zh": "参看 `reportgen schema`", "en": "see `reportgen schema`"},
    "slip_time": {
        "zh": "约12倍：是否有一方把年写成了月？",
        "en": "about 12: month for year in one of the units?",
    },
    "slip_3": {
        "zh": "是否混淆了百万与十亿，或漏了“千”？",
        "en": "million for billion, or a 千 left out?",
    },
    "slip_4": {
        "zh": "是否混淆了万与亿，或漏了“万”？",
        "en": "万 for 亿, or a 万 left out?",
    },
    "slip_5": {
        "zh": "是否混淆了千与亿，或漏了“十万”？",
        "en": "千 for 亿, or a 十万 left out?",
    },
}
