"""A document's HTML as a whole page, and the tokens as CSS."""
