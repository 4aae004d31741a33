"""What sources charge, shown beside a draft."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import some_fee_terms
from tests.desk.invoice_world import World, a_world
from zzpdesk.core.kinds import Cents, RelationId
from zzpdesk.core.records import Fee
from zzpdesk.core.records.fees import BorneBy, Certainty, FeeKind
from zzpdesk.core.records.relation import SourceKind


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with a_world(tmp_path) as made:
        yield made


def test_fee_previews(world: World) -> None:
    agency = RelationId(world.agency.id or 0)
    world.desk.save("", some_fee_terms(source_id=agency))
    world.desk.save(
        "",
        some_fee_terms(
            source_id=agency,
            kind=FeeKind.MARGIN_PER_HOUR,
            percent=None,
            certainty=Certainty.UNKNOWN,
            borne_by=BorneBy.CLIENT,
        ),
    )
    own, client = sorted(
        world.desk.invoices.fee_preview(world.draft(60)), key=lambda one: one.borne_by is BorneBy.CLIENT
    )
    assert (own.source, own.known, own.unknown, own.net_per_hour) == ("Bureau Vooruit", 1_050, False, 9_450)
    assert (own.percent, client.percent) == (1_000, None)
    assert (client.known, client.unknown, client.borne_by) == (None, True, BorneBy.CLIENT)
    assert world.desk.invoices.fee_preview(world.desk.invoices.blank(world.work.id)) == ()


def test_an_unknown_fee_leaves_the_rate_unknown(world: World) -> None:
    terms = some_fee_terms(
        source_id=RelationId(world.agency.id or 0),
        kind=FeeKind.MARGIN_PER_HOUR,
        percent=None,
        certainty=Certainty.UNKNOWN,
    )
    world.desk.save("", terms)
    (one,) = world.desk.invoices.fee_preview(world.draft(60))
    assert (one.known, one.unknown, one.net_per_hour) == (None, True, None)


def test_a_fee_per_assignment_falls_due_once(world: World) -> None:
    terms = some_fee_terms(
        source_id=RelationId(world.agency.id or 0),
        kind=FeeKind.PER_ASSIGNMENT,
        percent=None,
        amount=Cents(25_000),
    )
    world.desk.save("", terms)
    world.issued(60)
    world.issued(60)
    assert [fee.amount for fee in world.desk.find(Fee)] == [25_000]


def test_an_agency_of_which_nothing_is_recorded_is_unknown_not_free(world: World) -> None:
    (one,) = world.desk.invoices.fee_preview(world.draft(60))
    assert (one.source, one.known, one.unknown, one.net_per_hour) == ("Bureau Vooruit", None, True, None)


def test_a_peer_without_terms_takes_nothing(world: World) -> None:
    world.desk.save("", replace(world.agency, source_kind=SourceKind.PEER))
    assert world.desk.invoices.fee_preview(world.draft(60)) == ()
