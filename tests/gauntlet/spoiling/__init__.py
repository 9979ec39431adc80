"""How files that are no text are spoilt, by their layers: bytes, zip, XML, Word.

Each function takes dice and a file, and gives what was done and the file after it.
"""
