"""Own illness is health data: what makes paper, files and command lines does not read it."""

import ast
from pathlib import Path

import zzpdesk

ROOT = Path(zzpdesk.__file__).parent


def names(path):
    """Every name that the code of a file uses or imports; words on paper are none."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        found = (getattr(node, name, None) for name in ("id", "attr", "name", "module"))
        yield from (name for name in found if isinstance(name, str))


PLANNED = {"zzpdesk.charts.illness", "IllnessMonths", "broodfonds"}
"""The paper of the safety net draws the plan: what would be if she fell ill. It knows nothing of any illness."""


def test_nothing_that_leaves_the_desk_reads_own_illness():
    leaving = [*(ROOT / "documents").rglob("*.py"), *(ROOT / "commands").rglob("*.py")]
    leaving.append(ROOT / "desk" / "paper.py")
    assert len(leaving) > 20
    knowing = {
        (path.name, name)
        for path in leaving
        for name in names(path)
        if "illness" in name.lower() or "broodfonds" in name.lower()
    }
    assert knowing == {("render.py", name) for name in PLANNED}
    assert "Illness" in set(names(ROOT / "desk" / "broodfonds.py"))
