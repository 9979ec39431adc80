"""What the page itself says, beside the document: to move about in it and to tick."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.model.text import Lang


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of the page in one language.

    ``progress`` holds ``{done}`` and ``{all}``, the numbers of tasks.
    """

    skip: str
    contents: str
    progress: str
    open_only: str
    reset: str
    question: str
    kept: str
    lost: str


WORDS: dict[Lang, PageWords] = {
    "zh": PageWords(
        skip="跳到正文",
        contents="目录",
        progress="已完成{done}项，共{all}项",
        open_only="只看未完成",
        reset="恢复初始状态",
        question="本清单的勾选将恢复为文件生成时的状态，是否继续？",
        kept="勾选保存在本浏览器中。",
        lost="本浏览器不保存勾选，关闭页面后即丢失。",
    ),
    "en": PageWords(
        skip="Skip to the text",
        contents="Contents",
        progress="{done} of {all} done",
        open_only="Open tasks only",
        reset="Reset",
        question="Undo all ticks of this list, back to how the file was made?",
        kept="Ticks are kept in this browser.",
        lost="This browser keeps no ticks: they are lost when the page is closed.",
    ),
}
