"""Table files -> the entries that a person would have written, each with its cell; and back."""
