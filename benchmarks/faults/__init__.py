"""Faults to plant into finished documents: where each kind can stand, and how it is made."""
