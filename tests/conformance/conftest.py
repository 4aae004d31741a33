"""Where the shared conformance material is; tests that need it skip with the reason when it is not there."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

PLACE = Path(os.environ.get("ZZPDESK_CONFORMANCE") or Path(__file__).parents[3] / "shared" / "conformance")


@pytest.fixture(scope="session")
def material() -> Callable[..., Path]:
    """A file or folder of the shared material."""

    def find(*parts: str) -> Path:
        found = PLACE.joinpath(*parts)
        if not found.exists():
            pytest.skip(f"no conformance material at {found}; ZZPDESK_CONFORMANCE names its folder")
        return found

    return find
