"""The dependency page: where work comes from, how concentrated it is, what it costs, and what if a source stops."""
