"""The peloton on paper: the map, and the same as a table."""
