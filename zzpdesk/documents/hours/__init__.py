"""Her hours of a year with the evidence, on paper; `render` puts it together."""
