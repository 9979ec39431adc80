"""What a text says is to be done, and what else it says besides figures."""

from reportgen.draft.tasks.statements import read_statements
from reportgen.draft.tasks.tasks import announced_tasks, read_tasks

__all__ = ["announced_tasks", "read_statements", "read_tasks"]
