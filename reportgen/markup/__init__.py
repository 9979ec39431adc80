"""HTML as templates may write it -> a checked tree."""
