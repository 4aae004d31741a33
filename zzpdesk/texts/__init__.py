"""Everything that turns values and codes into words."""
