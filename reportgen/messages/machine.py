"""What is wrong with this machine, or with reportgen itself."""

from __future__ import annotations

from reportgen.messages.entry import Message

MACHINE = {
    "no_memory": Message(
        zh=("这台电脑的内存不够", "请关闭其他程序，或一次少生成几份文件"),
        en=(
            "this machine has not enough memory",
            "close other programs, or build fewer documents at once",
        ),
    ),
    "no_temporary": Message(
        zh=(
            "临时文件夹无法写入：{said}",
            "请腾出磁盘空间，或让环境变量TMPDIR（Windows上是TEMP）指向另一个能写的文件夹",
        ),
        en=(
            "the temporary folder cannot be written: {said}",
            "make room on the disk, or let the variable TMPDIR (on Windows TEMP) name another "
            "folder that can be written",
        ),
    ),
    "refused": Message(
        zh=("系统无法读写：{said}", "请检查磁盘空间、权限，以及打开的文件是否过多，然后再试"),
        en=(
            "the system cannot read or write it: {said}",
            "look at the room on the disk, the rights, and how many files are open; then try again",
        ),
    ),
    "fault": Message(
        zh=(
            "reportgen出错了：{said}",
            "这是reportgen的故障，不是您的文件有问题。请报告此事，"
            "并附上设置 REPORTGEN_DEBUG=1 后同一命令的输出",
        ),
        en=(
            "reportgen failed: {said}",
            "this is a fault of reportgen, not of your files: please report it with the output "
            "of the same command under REPORTGEN_DEBUG=1",
        ),
    ),
}
