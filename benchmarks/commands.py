"""`overview --json` as a process, against ledger and hledger asked for the same sums of the same work."""

import shutil
from datetime import date
from itertools import groupby
from pathlib import Path

from benchmarks.replay import raw
from benchmarks.timing import Row, in_turn, process, python, words

GROUP = "overview --json, whole process"
_LINES = """
    SELECT i.number, i.issued_on, COALESCE(s.name, 'direct'), c.name, l.net
    FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id JOIN assignment a ON a.id = l.assignment_id
    JOIN relation c ON c.id = a.client_id LEFT JOIN relation s ON s.id = a.source_id
    WHERE i.status = 'issued' ORDER BY i.issued_on, i.id, l.position"""
_HOURS = """
    SELECT t.day, t.kind, COALESCE(s.name, 'direct'), COALESCE(c.name, 'own'), t.minutes
    FROM time_entry t LEFT JOIN assignment a ON a.id = t.assignment_id
    LEFT JOIN relation c ON c.id = a.client_id LEFT JOIN relation s ON s.id = a.source_id ORDER BY t.day, t.id"""
_FEES = """
    SELECT f.day, r.name, f.amount FROM fee f JOIN relation r ON r.id = f.source_id
    WHERE f.amount IS NOT NULL ORDER BY f.day, f.id"""


def rows(w1: Path, today: date, folder: Path, pairs: int) -> list[Row]:
    """One year of thirty. Judged against the journal of all that the JSON tells; without the hours for comparison."""
    money, whole = folder / "money.journal", folder / "whole.journal"
    export(w1, money, hours=False)
    export(w1, whole, hours=True)
    year = today.year - 1
    mine = [*python("zzpdesk", "--database", str(w1)), "overview", "--year", str(year), "--json"]
    span = ["-b", f"{year}-01-01", "-e", f"{year + 1}-01-01"]
    found = []
    for journal, what in ((whole, "one year of W1"), (money, "the peer without the hours")):
        for peer, options, most in (("ledger", ["--args-only"], 0.9), ("hledger", [], 0.3)):
            judged = most if journal is whole else None
            command = [peer, *options, "-f", str(journal), "bal", "Income", "Expenses", "Hours", *span]
            found.append(_row(f"{what}, against {peer}", mine, command, judged, pairs))
    return found


def _row(measure: str, mine: list[str], command: list[str], most: float | None, pairs: int) -> Row:
    peer = command[0]
    target = f"≤ {most} × {peer}" if most else ""
    if shutil.which(peer) is None:
        return Row(GROUP, measure, "–", f"{peer} is not installed", target=target)
    seconds, theirs = in_turn(lambda: process(mine), lambda: process(command), pairs=pairs)
    return Row(GROUP, measure, words(seconds), f"{peer} {words(theirs)}", seconds / theirs, most, target)


def export(path: Path, journal: Path, *, hours: bool) -> None:
    """The work, its fees and perhaps its hours as a plain-text journal that both programs read."""
    with raw(path) as connection, journal.open("w", encoding="utf-8") as file:
        for number, lines in groupby(connection.execute(_LINES), key=lambda line: line[0]):
            known = list(lines)
            file.write(f"{known[0][1]} {number}\n")
            for _, _, source, client, net in known:
                file.write(f"  Income:{source}:{client}  EUR -{net / 100:.2f}\n")
            file.write("  Assets:Debtors\n\n")
        for day, source, amount in connection.execute(_FEES):
            file.write(f"{day} fee\n  Expenses:Fees:{source}  EUR {amount / 100:.2f}\n  Liabilities:Fees\n\n")
        for day, kind, source, client, minutes in connection.execute(_HOURS if hours else "SELECT 1 WHERE 0"):
            file.write(f"{day} {kind}\n  Hours:{source}:{client}  {minutes / 60:.2f} h\n  Time:Spent\n\n")
