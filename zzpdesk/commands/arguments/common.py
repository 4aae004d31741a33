"""What the arguments of several commands share."""

import argparse
from typing import TypeAlias

from zzpdesk.core.moments import FIRST_YEAR, LAST_YEAR

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - argparse names it no better


def year(text: str) -> int:
    """A year that dates can have here; ValueError for any other."""
    found = int(text)
    if not FIRST_YEAR <= found <= LAST_YEAR:
        raise ValueError(text)
    return found
