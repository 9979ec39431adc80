"""Phrases that stand in messages."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import MessageLang

COMMON_PHRASES: Mapping[str, Mapping[MessageLang, str]] = {
    "near": {"zh": "是不是想写{word!q}？", "en": "did you mean {word!q}? "},
    "the_file": {"zh": "文件", "en": "the file"},
    "the_key": {"zh": "键", "en": "the key"},
}
