"""A fresh file for each test."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial

import pytest
from sqlalchemy import Engine

from zzpdesk.storage.engine import open_engine, writing
from zzpdesk.storage.schema import create
from zzpdesk.storage.unit import Work


@pytest.fixture
def engine(tmp_path) -> Iterator[Engine]:
    found = open_engine(tmp_path / "test.zzp")
    with writing(found) as connection:
        create(connection)
    yield found
    found.dispose()


@contextmanager
def _work(engine: Engine) -> Iterator[Work]:
    with writing(engine) as connection:
        yield Work(connection)


@pytest.fixture
def work(engine) -> Callable[[], AbstractContextManager[Work]]:
    """One committed transaction, as a context."""
    return partial(_work, engine)
