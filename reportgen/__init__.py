"""Meeting data to briefing documents."""
