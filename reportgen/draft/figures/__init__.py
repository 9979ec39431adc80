"""Numbers of a text that are figures: of what, in what unit, of what kind, for what time."""
