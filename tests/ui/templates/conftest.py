"""As for lists and forms."""

from tests.ui.records.conftest import asked, context, desk, look, path

__all__ = ["asked", "context", "desk", "look", "path"]
