"""What is wrong with style sheets."""

from __future__ import annotations

from reportgen.messages.entry import Message

STYLE = {
    "brace_closes_nothing": Message(
        zh=("这个{sign!q}没有可结束的", "请删去，或在前面补上“{{”"),
        en=("this {sign!q} closes nothing", "take it out, or open it before"),
    ),
    "brace_not_closed": Message(
        zh=("这个{sign!q}没有结束", "请在这条规则末尾写“}}”"),
        en=("this {sign!q} is not closed", "write }} at the end of this rule"),
    ),
}
