"""The records behind each figure, and figures that follow every change."""

from datetime import date, datetime

from zzpdesk.core.dependency import Basis
from zzpdesk.core.kinds import Cents
from zzpdesk.core.records import Fee, Invoice, Relation, TimeEntry
from zzpdesk.core.records.assignment import RouteReason
from zzpdesk.core.records.invoice import TurnoverKind
from zzpdesk.core.sources import SourceKey
from zzpdesk.desk import Desk
from zzpdesk.desk.analysis import Figure
from zzpdesk.desk.kept import Kept


def year(she, number=2026):
    return she.desk.analysis.dependency(she.desk.analysis.year(number))


def amount_behind(she, figure):
    (behind,) = she.desk.analysis.records_behind(figure)
    records = she.desk.find(behind.kind, *behind.where)
    assert all(isinstance(one, behind.kind) for one in records)
    return sum(one.net if isinstance(one, Invoice) else one.minutes for one in records)


def test_each_figure_opens_its_records(she):
    she.say("Coop", date(2026, 3, 1), formal=True, experienced=False)
    she.say("Coop", date(2026, 4, 1), formal=True)
    for month, name in enumerate(("direct", "bureau", "coop", "peer", "coop"), start=1):
        she.bill(name, date(2026, month, 2), 100 * month)
        she.hours(name, date(2026, month, 2), 10 * month)
    she.bill("direct", date(2026, 6, 1), 77, turnover=TurnoverKind.EXPENSE)
    for basis in Basis:
        period = she.desk.analysis.year(2026)
        found = she.desk.analysis.dependency(period, basis)
        for one in found.sources:
            assert amount_behind(she, Figure(period, basis, source=one.key)) == one.amount
        for one in found.channels:
            assert amount_behind(she, Figure(period, basis, channel=one.channel)) == one.amount
        for one in found.kinds:
            assert amount_behind(she, Figure(period, basis, kind=one.kind)) == one.amount
        for one in found.clients.parties:
            assert amount_behind(she, Figure(period, basis, client_id=one.relation_id)) == one.amount
        for one in found.contracting.parties:
            assert amount_behind(she, Figure(period, basis, contracting_id=one.relation_id)) == one.amount
        for one in found.debtors.parties:
            assert amount_behind(she, Figure(period, basis, debtor_id=one.relation_id)) == one.amount
        assert (
            amount_behind(she, Figure(period, basis, route=RouteReason.CLIENT_REQUIRED))
            == found.forced.amount
            == 0
        )
        assert amount_behind(she, Figure(period, basis)) == found.total
    assert amount_behind(she, Figure(period, outside=TurnoverKind.EXPENSE)) == 7_700


def test_fees_open_their_records(she):
    she.terms("Bureau")
    she.desk.save("", Fee(source_id=she.rid("Bureau"), day=date(2026, 3, 1), amount=Cents(5)))
    key = SourceKey(she.rid("Bureau"))
    for figure in (
        Figure(she.desk.analysis.year(2026), source=key, fees=True),
        Figure(she.desk.analysis.year(2026), fees=True),
    ):
        counts = {
            one.kind.__name__: len(she.desk.find(one.kind, *one.where))
            for one in she.desk.analysis.records_behind(figure)
        }
        assert counts == {"Fee": 1, "Bill": 0, "FeeTerms": 1}


def test_figures_follow_every_change(she):
    assert year(she).total == 0
    she.bill("direct", date(2026, 1, 5), 1_000)
    assert year(she).total == 100_000
    assert year(she) is year(she)
    she.hours("direct", date(2026, 1, 5), 60)
    by_hours = she.desk.analysis.dependency(she.desk.analysis.year(2026), Basis.HOURS)
    assert by_hours.total == 60
    she.desk.undo()
    assert she.desk.count(TimeEntry) == 0
    assert she.desk.analysis.dependency(she.desk.analysis.year(2026), Basis.HOURS).total == 0


def test_what_was_made_while_something_changed_is_not_kept(she):
    kept = Kept(she.desk)
    assert kept.get("figure", lambda: she.relation("Nieuw").name) == "Nieuw"
    assert kept.get("figure", lambda: "later") == "later"
    assert kept.get("figure", lambda: "never") == "later"


def test_whoever_is_told_of_a_change_first_already_reads_what_is_new(she):
    told = []
    she.desk.subscribe(lambda _changes: told.append(kept.get("count", count)))

    def count():
        return she.desk.count(Relation)

    kept = Kept(she.desk)
    before = kept.get("count", count)
    she.relation("Nieuw")
    she.desk.undo()
    assert told == [before + 1, before]


def test_who_only_reads_sees_what_the_window_writes(she, path):
    reader = Desk.open(path, clock=lambda: datetime(2026, 10, 14, 9), read_only=True)  # noqa: DTZ001 - local
    try:
        assert reader.analysis.dependency(reader.analysis.year(2026)).total == 0
        she.bill("direct", date(2026, 1, 5), 1_000)
        assert reader.analysis.dependency(reader.analysis.year(2026)).total == 100_000
    finally:
        reader.close()
