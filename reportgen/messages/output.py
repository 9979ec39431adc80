"""What hinders the writing of files."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import Message, MessageLang

OUTPUT: Mapping[str, Message] = {
    "not_written": Message(
        zh=(
            "无法写入：{said}",
            "请腾出空间、更改权限、关闭正打开该文件的程序，或另选{another}",
        ),
        en=(
            "cannot be written: {said}",
            "make room or correct the rights, close it elsewhere, or choose another {another}",
        ),
    ),
    "mixed": Message(
        zh=(
            "无法写入：{said}；旧文件也没能全部放回，下列文件已是新的：{names}",
            "请关闭正打开这些文件的程序，然后重新生成",
        ),
        en=(
            "cannot be written: {said}; nor could all old files be put back: {names} are new",
            "close the programs that have these files open, and build again",
        ),
    ),
    "busy": Message(
        zh=("另一个程序一直在写这个文件夹", "请等它结束，或另选文件夹"),
        en=(
            "another program goes on writing into this folder",
            "wait for its end, or choose another folder",
        ),
    ),
    "exists": Message(
        zh=("这个文件已经存在", "请换一个文件夹，或先移走它"),
        en=("there is such a file already", "choose another folder, or move it away"),
    ),
    "file_for_folder": Message(
        zh=("{folder} 是文件，不是文件夹", "请另选{another}"),
        en=("{folder} is a file", "choose another {another}"),
    ),
}

OUTPUT_PHRASES: Mapping[str, Mapping[MessageLang, str]] = {
    "folder": {"zh": "文件夹", "en": "folder"},
    "file": {"zh": "文件", "en": "file"},
}
