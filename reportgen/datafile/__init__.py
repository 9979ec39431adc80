"""What files that people write have in common: values with their places, and how they are checked.

The data files (YAML) and ``template.toml`` are read into the same
:class:`~reportgen.datafile.parsed.ParsedFile` and checked against the same kind of
:class:`~reportgen.datafile.entry.FileEntry`.
"""
