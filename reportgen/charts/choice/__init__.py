"""The charts that a comparison and the tasks of its meetings give, kind by kind."""
