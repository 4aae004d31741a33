"""The overview: the year at a glance, and what waits."""
