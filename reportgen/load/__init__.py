"""YAML files -> a Briefing, or every problem with its line."""
