"""WordprocessingML as text: elements in, elements out. Nothing above it knows a namespace."""
