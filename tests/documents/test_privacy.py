"""Own illness is health data: what makes paper, files and command lines does not even know it."""

from pathlib import Path

import zzpdesk

ROOT = Path(zzpdesk.__file__).parent


def test_nothing_that_leaves_the_desk_reads_own_illness():
    leaving = [
        *(ROOT / "documents").rglob("*.py"),
        *(ROOT / "commands").rglob("*.py"),
        ROOT / "desk" / "paper.py",
    ]
    assert len(leaving) > 20
    knowing = [path.name for path in leaving if "illness" in path.read_text(encoding="utf-8").lower()]
    assert knowing == []
