"""A Comparison -> Chart values; a Chart -> a drawing."""
