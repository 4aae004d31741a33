"""Setting up is quick when nothing changed, and says what is missing when it may not install it."""

import os

import pytest

from tools import setup


@pytest.fixture
def ready(tmp_path, monkeypatch):
    """A lock file whose packages were completely installed."""
    monkeypatch.setattr(setup, "VENV", tmp_path)
    monkeypatch.setattr(setup, "PYTHON", tmp_path / "python")
    (tmp_path / "python").touch()
    lock = tmp_path / "requirements.txt"
    lock.write_text("babel==2.18.0\n")
    (tmp_path / ".requirements.ready").write_text(setup.stamp_text(lock))
    return lock


def test_nothing_to_do_when_nothing_changed(ready):
    assert setup.is_ready([ready])


def test_a_changed_lock_file_is_installed_again(ready):
    ready.write_text("babel==2.19.0\n")
    assert not setup.is_ready([ready])


def test_an_environment_whose_python_is_gone_is_made_again(ready):
    setup.PYTHON.unlink()
    assert not setup.is_ready([ready])


def test_packages_are_named_where_they_may_not_be_installed(monkeypatch, tmp_path):
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(setup.CannotSetUp, match=r"Debian calls them libgl1 libegl1$"):
        setup.need("Qt", ["libgl1", "libegl1"])
    (tmp_path / "apt-get").touch(mode=0o700)
    with pytest.raises(setup.CannotSetUp, match=r"sudo apt-get install libgl1 libegl1$"):
        setup.need("Qt", ["libgl1", "libegl1"])


def test_an_old_python_is_refused_in_a_sentence(monkeypatch, tmp_path):
    monkeypatch.setattr(setup, "OLDEST", (99, 0))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(setup.CannotSetUp, match=r"needs Python 3\.11 or newer; this is \d"):
        setup.use_new_enough_python()
