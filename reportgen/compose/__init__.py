"""A Briefing, its Comparison and Charts, and a template pack -> a Document."""
