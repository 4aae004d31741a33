"""The peloton: a map of who brings her work and for whom, to walk by keyboard, to read as a table, to take out."""
