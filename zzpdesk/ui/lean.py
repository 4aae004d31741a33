"""What PySide does at every import that this program has no use for."""

import importlib
from contextlib import suppress
from types import ModuleType

import PySide6.QtCore  # noqa: F401 - brings shibokensupport


def spare_sources() -> None:
    """Keep PySide from reading the source of every module that is imported after it.

    It looks there for `from __feature__ import snake_case`, which nobody here writes. Reading and keeping them all
    costs time before the first frame, and memory. To be called once, before anything else; a PySide that no longer
    works this way is left alone.
    """
    with suppress(ImportError):
        feature = importlib.import_module("shibokensupport.feature")
        if hasattr(feature, "_mod_uses_pyside"):
            vars(feature)["_mod_uses_pyside"] = _does_not


def _does_not(_module: ModuleType) -> bool:
    return False
