"""What is wrong with a style, in words for who does not read the log of WeasyPrint."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import MessageLang

CSS_PHRASES: Mapping[str, Mapping[MessageLang, str]] = {
    "css_unknown_property": {
        "zh": "没有“{what}”这个属性",
        "en": "unknown property '{what}'",
    },
    "css_unsupported": {
        "zh": "PDF中不支持“{what}”",
        "en": "'{what}' is not supported in a PDF",
    },
    "css_bad_value": {
        "zh": "“{what}”的值不对",
        "en": "the value is wrong in '{what}'",
    },
    "css_selector": {
        "zh": "选择器“{what}”写错了，或PDF中不支持",
        "en": "the selector '{what}' is wrong, or not supported in a PDF",
    },
    "css_unknown_rule": {
        "zh": "没有“{what}”这种规则",
        "en": "there is no rule '{what}'",
    },
    "css_media": {
        "zh": "@media后面的“{what}”写错了，或PDF中不支持",
        "en": "'{what}' behind @media is wrong, or not supported in a PDF",
    },
    "css_syntax": {
        "zh": "此处缺少“{{”“}}”“:”或“;”，或多了符号",
        "en": "{{, }}, : or ; is missing here, or there is a sign too much",
    },
}
