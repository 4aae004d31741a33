"""`zzpdesk safety`: in words, as JSON and as PDF; what is not known is null, and own illness is in none of them."""

import json
from datetime import date, timedelta

import pytest

from tests import builders
from tests.desk.freelancer import Freelancer
from tests.desk.test_broodfonds import Scheme
from zzpdesk.cli import main
from zzpdesk.core.kinds import BasisPoints, Cents, RelationId
from zzpdesk.core.records import Funding, Illness, Profile, Provision
from zzpdesk.core.records.funding import FundingKind
from zzpdesk.core.records.funding import Scheme as Plan
from zzpdesk.core.records.provision import ProvisionKind
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.desk import Desk


def made(tmp_path, monkeypatch, **profile: object):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = tmp_path / "desk.zzp"
    return path, Desk.create(path, Profile(owner="Noor", business="Verhage Data", **profile))


@pytest.fixture
def file(tmp_path, monkeypatch):
    """A group, a buffer, an offer, a loan, an assignment that has no end; and an illness of now."""
    path, desk = made(
        tmp_path,
        monkeypatch,
        private_costs=Cents(300_000),
        illness_need=Cents(275_000),
        buffer=Cents(2_030_000),
    )
    Scheme(desk, since=date(2023, 3, 1))
    firm = RelationId(desk.save("", builders.a_relation(name="Codekade")).id)
    desk.save("", Provision(relation_id=firm, kind=ProvisionKind.PENSION, title="Later", cover=Cents(64_000)))
    desk.save("", builders.an_assignment(title="Bouw", client_id=firm, until=None))
    loan = Funding(
        title="Lening",
        kind=FundingKind.PRIVATE_LOAN,
        principal=Cents(120_000),
        interest=BasisPoints(0),
        since=date(2023, 1, 1),
        scheme=Plan.FREE,
    )
    desk.save("", loan)
    desk.save("", Illness(since=date(2023, 1, 2)))
    desk.close()
    return path


def run(path, *options: str):
    return main(["--database", str(path), *options])


def test_as_json(file, capsys):
    assert run(file, "safety", "--year", "2024", "--json") == 0
    out = capsys.readouterr().out
    assert "2023-01-02" not in out
    found = json.loads(out)
    assert found["as_of"] == date.today().isoformat()
    assert (found["need_cents"], found["outgoings_cents"], found["buffer_cents"]) == (
        275_000,
        300_000,
        2_030_000,
    )
    assert [(one["kind"], one["amount_cents"], one["months"]) for one in found["layers"]] == [
        ("group", 200_000, [[2, 25]]),
        ("buffer", 2_030_000, [[1, 25]]),
    ]
    assert found["not_recorded"] == ["insurance", "pension"]
    assert [(one["stage"], one["amount_cents"]) for one in found["coming"]] == [("offered", 64_000)]
    assert found["plan"]["lasts_months"] == 24
    assert found["plan"]["months"][0] == {
        "month": 1,
        "gift_cents": 0,
        "insurance_cents": 0,
        "buffer_cents": 275_000,
        "shortfall_cents": 0,
    }
    assert found["plan_without_groups"]["lasts_months"] == 7
    assert (found["stopped_months"], found["buffer_alone_months"]) == (6.766667, 7.381818)
    assert found["largest_source"] is None
    assert (found["endings"], found["assignments_without_end"]) == ([], 1)
    loans = found["loans"]
    assert (loans["owed_cents"], loans["per_month_cents"], loans["without_plan"]) == (120_000, 0, 1)
    assert loans["each"][0]["per_month_cents"] is None


def test_what_ends_and_the_largest_source(tmp_path, monkeypatch, capsys):
    path, desk = made(tmp_path, monkeypatch, private_costs=Cents(300_000), buffer=Cents(900_000))
    she = Freelancer(desk)
    she.relation("Klant")
    she.relation("Bureau", SourceKind.INTERMEDIARY)
    last = date.today() + timedelta(days=30)
    she.assignment("bureau", "Klant", "Bureau", until=last)
    she.bill("bureau", date(2024, 2, 5), 1_200)
    desk.close()
    run(path, "safety", "--year", "2024", "--json")
    found = json.loads(capsys.readouterr().out)
    (end,) = found["endings"]
    assert (end["kind"], end["day"], end["party"], end["notice_days"]) == (
        "assignment",
        last.isoformat(),
        "Klant",
        None,
    )
    # all of 1,200 in the year: 100 a month goes, and all 3,000 that goes out is short: 9,000 lasts three months
    assert found["largest_source"] == {
        "name": "Bureau",
        "year": 2024,
        "share": 1.0,
        "lost_cents": 10_000,
        "shortfall_cents": 300_000,
        "buffer_months": 3.0,
    }
    run(path, "safety", "--year", "2024")
    assert "opdracht eindigt · Klant" in capsys.readouterr().out


def test_nothing_filled_in_is_null(tmp_path, monkeypatch, capsys):
    path, desk = made(tmp_path, monkeypatch)
    desk.close()
    run(path, "safety", "--year", "2024", "--json")
    found = json.loads(capsys.readouterr().out)
    names = ("need_cents", "outgoings_cents", "buffer_cents", "plan", "plan_without_groups", "stopped_months")
    assert [found[name] for name in names] == [None] * len(names)
    assert found["layers"] == []


def test_in_words_in_both_languages(file, capsys):
    run(file, "safety", "--year", "2024")
    dutch = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    assert dutch.splitlines()[0] == "Bij ziekte kom je 24 maanden rond; daarna mis je tot € 2.750 per maand."
    for part in ("maand 2 t/m 25", "geen pensioen vastgelegd", "Je leningen", "aflossen in overleg"):
        assert part in dutch
    main(["--database", str(file), "--language", "en", "safety", "--year", "2024"])
    assert "no pension on record" in capsys.readouterr().out


def test_as_pdf(file, tmp_path, capsys):
    pdf = tmp_path / "vangnet.pdf"
    assert run(file, "safety", "--year", "2024", "--pdf", str(pdf)) == 0
    assert pdf.read_bytes().startswith(b"%PDF")
    assert capsys.readouterr().out == ""
