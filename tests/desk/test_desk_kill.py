"""Killed at any moment, nothing that was acknowledged is lost and the file opens as if nothing had happened."""

import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from zzpdesk.core.records import Invoice, Relation
from zzpdesk.core.records.invoice import InvoiceStatus
from zzpdesk.desk import Desk
from zzpdesk.storage.identify import faults

ROUNDS = 15
WRITER = """
import sys
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path
from zzpdesk.core.records import Invoice, Relation, Series
from zzpdesk.core.records.invoice import InvoiceLine, InvoiceStatus
from zzpdesk.desk import Desk

desk = Desk.open(Path(sys.argv[1]))

def issue(work):
    series = (work.find(Series) or [Series(name="own/2026")])[0]
    series = work.save(replace(series, last=series.last + 1))
    invoice = Invoice(debtor_id=1, status=InvoiceStatus.ISSUED, number=f"2026-{series.last}",
                      issued_on=date(2026, 1, 1), lines=(InvoiceLine(description="a"), InvoiceLine(description="b")))
    return work.save(invoice)

for number in count():
    relation = desk.save("nieuw", Relation(name=f"Relatie {number}"))
    print("relation", relation.id, flush=True)
    relation = desk.save("naam", replace(relation, city=f"Plaats {number}"))
    print("city", relation.id, flush=True)
    desk.keep_draft("Relation", None, {"name": str(number)})
    print("draft", number, flush=True)
    if number % 3 == 0:
        print("invoice", desk.change("definitief", issue, undoable=False).id, flush=True)
"""


@pytest.mark.slow
def test_killing_it_at_random_moments_loses_nothing(desk, path: Path) -> None:
    desk.close()
    rng = Random(20261014)  # noqa: S311 - the same moments each time
    acknowledged: list[tuple[str, int]] = []
    for _round in range(ROUNDS):
        said = _killed_after(path, rng.uniform(0.0, 0.25))
        assert said, "the writer should have come to writing"
        acknowledged += said
        _look_over(path, acknowledged, [number for kind, number in said if kind == "draft"])
    assert faults(path) == []


def _killed_after(path: Path, seconds: float) -> list[tuple[str, int]]:
    """What the writer had acknowledged when it was killed, that long after its first word."""
    command = [sys.executable, "-c", WRITER, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        first = writer.stdout.readline()
        time.sleep(seconds)
        writer.kill()
        lines = [first, *writer.stdout.read().splitlines(keepends=True)]
    whole = [line.split() for line in lines if line.endswith("\n")]
    return [(kind, int(number)) for kind, number in whole]


def _look_over(path: Path, acknowledged: list[tuple[str, int]], drafts: list[int]) -> None:
    desk = Desk.open(path)
    assert desk.files.check() == []
    relations = {record.id: record for record in desk.find(Relation)}
    assert {number for kind, number in acknowledged if kind == "relation"} <= relations.keys()
    assert all(relations[number].city for kind, number in acknowledged if kind == "city")
    invoices = {record.id: record for record in desk.find(Invoice)}
    assert {number for kind, number in acknowledged if kind == "invoice"} <= invoices.keys()
    assert all(len(each.lines) == 2 and each.status is InvoiceStatus.ISSUED for each in invoices.values())
    if drafts:
        assert int(desk.draft("Relation", None)["name"]) >= drafts[-1]
    desk.close()
