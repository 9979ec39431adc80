"""What comes back: copies of check lists read, merged, and put into the meeting file."""

from reportgen.tasks.copies import read_copy
from reportgen.tasks.filed import FiledTasks, filed_tasks
from reportgen.tasks.log import LogEntry, log_path, read_log
from reportgen.tasks.merge import Merged, decided, merge_copies

__all__ = [
    "FiledTasks",
    "LogEntry",
    "Merged",
    "decided",
    "filed_tasks",
    "log_path",
    "merge_copies",
    "read_copy",
    "read_log",
]
