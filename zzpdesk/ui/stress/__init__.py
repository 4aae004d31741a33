"""The stress test: several things at once, kept as scenarios, and what is left of month and buffer."""
