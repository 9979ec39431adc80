"""A Document and a Word skin -> the bytes of a .docx."""
