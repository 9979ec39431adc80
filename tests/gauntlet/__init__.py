"""What comes from outside, spoilt in every way, and what goes wrong around a run."""
