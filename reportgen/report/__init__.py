"""What a template reads: the values, how they are made of a briefing, and their description."""
