"""The schema that this program writes; in a room of its own, so that opening a file need not load the tables."""

HEAD = "0003"
"""The newest migration. A file with this version is opened without Alembic."""
