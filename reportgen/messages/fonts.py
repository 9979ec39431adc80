"""What is wrong with the fonts of a machine."""

from __future__ import annotations

from reportgen.messages.entry import Message

_HINT_ZH = "请运行 `reportgen doctor --install`"
_HINT_EN = "run `reportgen doctor --install`"

FONTS = {
    "no_latin_font": Message(
        zh=("本机没有可用作{role}（{name}）的西文字体", _HINT_ZH),
        en=("no Latin font on this machine can serve as {role} ({name})", _HINT_EN),
    ),
    "no_chinese_font": Message(
        zh=("本机没有可用作{role}（{name}）的中文字体", _HINT_ZH),
        en=("no Chinese font on this machine can serve as {role} ({name})", _HINT_EN),
    ),
}
