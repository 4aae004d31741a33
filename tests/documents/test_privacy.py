"""Own illness is health data: what makes paper, files and command lines does not read it."""

import ast
from pathlib import Path

import zzpdesk

ROOT = Path(zzpdesk.__file__).parent
CHOSEN = {"documents/book/illness.py", "desk/book/illness.py", "desk/book/register.py"}
"""The chapter of the yearly book that is only there when she asks for it."""


def names(path):
    """Every name that the code of a file uses or imports; words on paper are none."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        found = (getattr(node, name, None) for name in ("id", "attr", "name", "module"))
        yield from (name for name in found if isinstance(name, str))


PLANNED = {"zzpdesk.charts.illness", "IllnessMonths"}
"""The paper of the safety net draws the plan: what would be if she fell ill. It knows nothing of any illness."""


def test_nothing_that_leaves_the_desk_reads_own_illness():
    leaving = {
        path for folder in ("documents", "commands", "desk/book") for path in (ROOT / folder).rglob("*.py")
    } | {ROOT / "desk" / "paper.py"}
    assert len(leaving) > 20
    found = {
        path.relative_to(ROOT).as_posix(): {name for name in names(path) if "illness" in name.lower()}
        for path in leaving
    }
    assert {path for path, told in found.items() if told - PLANNED} == CHOSEN
    assert "Illness" in set(names(ROOT / "desk" / "broodfonds.py"))
