"""A Document and a style -> one self-contained HTML page."""
