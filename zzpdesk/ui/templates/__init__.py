"""Beginning with an example."""
