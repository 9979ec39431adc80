"""The Jinja engine: where templates are found, what they may do, and how much."""
