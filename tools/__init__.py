"""Recipes for making what lies in `resources/` and `.venv`; not part of the installed program."""
