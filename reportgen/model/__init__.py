"""Frozen values that the stages hand to each other. Nothing here reads or writes."""
