"""What a text says is to be done, and what else it says besides figures."""

from reportgen.draft.tasks.statements import read_statements
from reportgen.draft.tasks.tasks import read_tasks

__all__ = ["read_statements", "read_tasks"]
