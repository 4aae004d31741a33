"""`zzpdesk overview --json`: the axes of a year."""

from pathlib import Path

import pytest

from tests.scenarios.stranger import a_year
from zzpdesk.commands.overview import figures


def test_each_axis_of_the_overview_adds_up_to_the_same_work(tmp_path: Path) -> None:
    desk = a_year(tmp_path / "jikke.zzp").desk
    found = figures(desk, 2024)
    desk.close()
    whole = found["attributed_cents"]
    for axis in ("clients", "contracting", "debtors"):
        assert sum(one["turnover_cents"] for one in found[axis]) == whole
        assert sum(one["share"] for one in found[axis]) == pytest.approx(1, abs=1e-5)
        assert found["concentrations"][axis]["largest"] == found[axis][0]["share"]
    assert sum(one["turnover_cents"] for one in found["kinds"].values()) == whole
    assert sum(one["minutes"] for one in found["kinds"].values()) == found["minutes"]
    introduced = sum(one["turnover_cents"] for one in found["introducers"])
    assert introduced + found["unintroduced"]["turnover_cents"] == whole
    direct = found["kinds"]["direct"]["turnover_cents"]
    assert sum(one["turnover_cents"] for one in found["routes"].values()) == whole - direct
    assert list(found["routes"]) == ["source_found", "client_required", "own_choice", "unrecorded"]
    for route in found["routes"].values():
        assert sum(route["sources"].values()) == route["turnover_cents"]
    assert found["negative"] == {
        "sources": [],
        "clients": [],
        "contracting": [],
        "debtors": [],
        "introducers": [],
    }
