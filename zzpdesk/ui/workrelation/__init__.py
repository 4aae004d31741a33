"""The page of the nine viewpoints of an assignment."""
