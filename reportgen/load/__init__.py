"""YAML files -> a Briefing, or every problem with its line."""

from reportgen.load.briefing import check, load

__all__ = ["check", "load"]
