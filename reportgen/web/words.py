"""What the page itself says, beside the document: to move about in it and to tick."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.model.text import Text


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of the page.

    ``progress`` holds ``{done}`` and ``{all}``, the numbers of tasks, which the script fills in.
    """

    skip: Text
    contents: Text
    progress: Text
    open_only: Text
    reset: Text
    question: Text
    kept: Text
    lost: Text


WORDS = PageWords(
    skip=Text("跳到正文", "Skip to the text"),
    contents=Text("目录", "Contents"),
    progress=Text("已完成{done}项，共{all}项", "{done} of {all} done"),
    open_only=Text("只看未完成", "Open tasks only"),
    reset=Text("恢复初始状态", "Reset"),
    question=Text(
        "本清单的勾选将恢复为文件生成时的状态，是否继续？",
        "Undo all ticks of this list, back to how the file was made?",
    ),
    kept=Text("勾选保存在本浏览器中。", "Ticks are kept in this browser."),
    lost=Text(
        "本浏览器不保存勾选，关闭页面后即丢失。",
        "This browser keeps no ticks: they are lost when the page is closed.",
    ),
)
