"""A Document and a print style -> the bytes of a .pdf."""
