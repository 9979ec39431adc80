"""What hinders a preview."""

from __future__ import annotations

from reportgen.messages.entry import Message

PREVIEW = {
    "too_slow": Message(
        zh=("生成文件超过了{seconds}秒", "请检查模板中是否有不会结束的循环"),
        en=(
            "making the document took longer than {seconds:second|seconds}",
            "look for an endless loop in the template",
        ),
    ),
    "worker_ended": Message(
        zh=("生成文件的进程中途结束了", "请检查模板中是否有不会结束的循环"),
        en=(
            "the process that makes the document has ended",
            "look for an endless loop in the template",
        ),
    ),
    "missing_libraries": Message(
        zh=(
            "预览需要 {names}",
            "请在源码目录执行：pip install -c constraints.txt -e '.[preview]'",
        ),
        en=(
            "the preview needs {names}",
            "in the checkout, run: pip install -c constraints.txt -e '.[preview]'",
        ),
    ),
    "no_such_port": Message(
        zh=("没有端口{port}", "请另选 --port，或不写，由程序任选空闲端口"),
        en=(
            "there is no port {port}",
            "choose another --port, or leave it out for any free one",
        ),
    ),
    "port_in_use": Message(
        zh=("端口{port}无法使用：{said}", "请另选 --port，或不写，由程序任选空闲端口"),
        en=(
            "port {port} cannot be used: {said}",
            "choose another --port, or leave it out for any free one",
        ),
    ),
    "nothing_asked": Message(
        zh=("这里没有要回答的问题", "请先改动一项，或重新载入页面"),
        en=("nothing is asked here", "change a value first, or load the page again"),
    ),
}
