"""The desk and window that pages of records are tried with."""

from tests.ui.records.conftest import asked, context, desk, look, page_of, path

__all__ = ["asked", "context", "desk", "look", "page_of", "path"]
