"""What every test stands on: no window, no user's files, no network, one language and one time zone."""

import atexit
import os
import shutil
import socket
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

HOME = Path(tempfile.mkdtemp(prefix="zzpdesk-tests-"))
atexit.register(shutil.rmtree, HOME, ignore_errors=True)


def prepare_environment() -> None:
    """Set what Qt, platformdirs, keyring and hypothesis read; before any of them is imported."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folders = {
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_CACHE_HOME": ".cache",
        "XDG_RUNTIME_DIR": "run",
        "HYPOTHESIS_STORAGE_DIRECTORY": ".hypothesis",
    }
    for variable, name in folders.items():
        (HOME / name).mkdir(parents=True, mode=0o700)
        os.environ[variable] = str(HOME / name)
    os.environ.update(
        HOME=str(HOME),
        LANG="C.UTF-8",
        LC_ALL="C.UTF-8",
        TZ="Europe/Amsterdam",
        PYTHON_KEYRING_BACKEND="keyring.backends.fail.Keyring",
    )
    for variable in ("LANGUAGE", "DBUS_SESSION_BUS_ADDRESS", "QT_STYLE_OVERRIDE", "QT_SCALE_FACTOR"):
        os.environ.pop(variable, None)
    if hasattr(time, "tzset"):
        time.tzset()


prepare_environment()

import pytest  # noqa: E402 - after the environment
from hypothesis import HealthCheck, settings  # noqa: E402 - after the environment

from zzpdesk.texts.i18n import use_language  # noqa: E402 - after the environment

GOLDEN = Path(__file__).parent / "golden"
LOCAL = ("127.", "::1", "localhost")

settings.register_profile(
    "zzpdesk",
    derandomize=True,
    deadline=None,
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("zzpdesk")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--golden-update` writes the expected files anew, `--keep-database` a file of today's schema."""
    parser.addoption("--golden-update", action="store_true", help="write the golden files anew")
    parser.addoption(
        "--keep-database", action="store_true", help="keep a file of today's schema in tests/databases"
    )


@pytest.fixture(autouse=True)
def _dutch() -> None:
    """Every test begins in Dutch, whatever the one before it spoke."""
    use_language("nl")


@pytest.fixture(autouse=True)
def _no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse connections to other machines, except in tests marked `network`."""
    if request.node.get_closest_marker("network"):
        return
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        if isinstance(address, tuple) and not str(address[0]).startswith(LOCAL):
            raise AssertionError(f"A test wants to reach {address[0]}.")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str | bytes], None]:
    """Compare text or bytes with `tests/golden/<name>`; `make golden` writes that file."""

    def compare(name: str, actual: str | bytes) -> None:
        path = GOLDEN / name
        data = actual.encode() if isinstance(actual, str) else actual
        if request.config.getoption("--golden-update"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        assert path.exists(), f"tests/golden/{name} is not there: run `make golden` and look at it"
        expected = path.read_bytes()
        if isinstance(actual, str):
            assert actual == expected.decode(), f"differs from tests/golden/{name}"
        else:
            assert data == expected, f"differs from tests/golden/{name}"

    return compare
