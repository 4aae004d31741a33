"""Whatever leaves the desk appears whole or not at all, and never over the desk itself."""

import os
from pathlib import Path

import pytest

from zzpdesk.core.errors import FileTrouble
from zzpdesk.desk.leaving import leaving, write_out


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    path = tmp_path / "desk.zzp"
    path.write_bytes(b"the desk")
    return path


def test_what_leaves_takes_the_place_of_what_was_there(desk, tmp_path):
    target = tmp_path / "uren.csv"
    write_out(desk, target, b"first")
    write_out(desk, target, b"second")
    assert target.read_bytes() == b"second"
    assert sorted(tmp_path.iterdir()) == [desk, target]


def test_half_a_file_is_no_file(desk, tmp_path):
    target = tmp_path / "uren.csv"
    target.write_bytes(b"last week's")

    def stopped() -> None:
        with leaving(desk, target) as place:
            place.write_bytes(b"hal")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert target.read_bytes() == b"last week's"
    assert sorted(tmp_path.iterdir()) == [desk, target]


def test_the_desk_itself_stays_also_under_another_name(desk, tmp_path):
    other = tmp_path / "link.pdf"
    other.symlink_to(desk)
    for target in (desk, other, tmp_path / "x" / ".." / desk.name):
        with pytest.raises(FileTrouble, match="file-is-desk"):
            write_out(desk, target, b"a paper")
    assert desk.read_bytes() == b"the desk"


def test_a_place_that_cannot_be_written_to_is_named(desk, tmp_path):
    for target in (tmp_path / "geen" / "uren.csv", tmp_path):
        with pytest.raises(FileTrouble) as caught:
            write_out(desk, target, b"x")
        assert caught.value.code == "file-unwritable"
        assert caught.value.details["file"] == str(target)
        assert caught.value.details["said"]


def test_a_link_goes_on_pointing(desk, tmp_path):
    real, link = tmp_path / "echt.csv", tmp_path / "link.csv"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_out(desk, link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_what_is_no_plain_file_is_written_to_as_it_is(desk):
    write_out(desk, Path(os.devnull), b"x")
    assert not Path(os.devnull).is_file()
