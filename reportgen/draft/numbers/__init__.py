"""Every number of a text, once, in order, with what it is by its form and its neighbours."""
