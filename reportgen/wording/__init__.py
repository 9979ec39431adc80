"""Numbers, dates, units and names in words, in both languages."""
