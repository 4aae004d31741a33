"""Ctrl+K: find a record, go somewhere, do something."""
