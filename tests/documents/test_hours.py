"""The overview of hours on paper: totals that add up, every entry with its evidence."""

import io
import re
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from zzpdesk.core.criterion import Answers, Leave, standing
from zzpdesk.core.kinds import Minutes
from zzpdesk.core.records.time import Absence, AbsenceKind, HourKind
from zzpdesk.core.rows import EvidenceRow
from zzpdesk.documents.hours.facts import HoursFacts
from zzpdesk.documents.hours.render import render_hours

DAY = date(2026, 10, 14)
ENTRIES = (
    EvidenceRow(
        date(2026, 1, 5), HourKind.BILLABLE, 450, "Bouw", "Dataplatform", "Rivierenbank", "2026-001", ""
    ),
    EvidenceRow(date(2026, 1, 6), HourKind.TRAINING, 125, "Azure", "", "", "", "Training"),
    EvidenceRow(date(2026, 2, 2), HourKind.NEW_FIELD, 60, "Koken", "", "", "", ""),
)
AWAY = Absence(
    kind=AbsenceKind.PREGNANCY, since=date(2026, 3, 2), until=date(2026, 3, 8), weekly=Minutes(1_680)
)


def facts(**changes: Any) -> HoursFacts:
    kinds = {HourKind.BILLABLE: 450, HourKind.TRAINING: 125, HourKind.NEW_FIELD: 60}
    days = {date(2026, 3, number): 1_680 for number in range(2, 9)}
    values = {
        "business": "Verhage Data",
        "made_on": DAY,
        "standing": standing(DAY, kinds, 73_500, 0, Leave(days), Answers(majority=True)),
        "months": {(HourKind.BILLABLE, 1): 450, (HourKind.TRAINING, 1): 125, (HourKind.NEW_FIELD, 2): 60},
        "entries": ENTRIES,
        "absences": (AWAY,),
        "goal_source": "art. 3.6",
        "leave_source": "art. 3.6",
    }
    return HoursFacts(**(values | changes))


def text(data: bytes) -> str:
    pages = PdfReader(io.BytesIO(data)).pages
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages).replace("\u00a0", " "))


def test_the_standing_adds_up():
    said = text(render_hours(facts()))
    for part in (
        "Uren 2026 t/m 14 oktober",
        "37 van 1.225 uur.",
        "Declarabel 7:30",
        "Zwangerschapsverlof, telt als gewerkt 28:00",
        "Telt samen mee 37:35",
        "Nog te gaan 1187:25",
        "telt niet mee: studie voor een nieuw vak 1:00",
        "eigen antwoord ja",
        "Gevraagde uren: art. 3.6.",
    ):
        assert part in said


def test_every_entry_stands_there_with_its_evidence():
    said = text(render_hours(facts()))
    assert "5 jan Declarabel Bouw Dataplatform, Rivierenbank Factuur 2026-001 7:30" in said
    assert "6 jan Scholing Azure zie scholing 2:05" in said
    assert "januari 9:35" in said
    assert "Hele jaar 10:35" in said
    assert "2–8 maart 2026" in said


def test_a_year_without_hours_and_without_a_figure_of_the_law():
    bare = facts(
        standing=standing(date(2026, 12, 31), {}, None, 0),
        months={},
        entries=(),
        absences=(),
        goal_source="",
        leave_source="",
    )
    said = text(render_hours(bare))
    assert "Uren 2026 " in said
    assert "0 uur geteld." in said
    assert "niet beantwoord" in said


def test_in_english_and_the_same_bytes_each_time():
    assert "37 of 1,225 hours." in text(render_hours(facts(language="en")))
    assert render_hours(facts()) == render_hours(facts())


def test_a_long_year_turns_its_pages_with_the_head_on_each_and_can_be_stopped():
    many = tuple(ENTRIES[0]._replace(description=f"Dag {number}") for number in range(120))
    told: list[float] = []
    pages = PdfReader(io.BytesIO(render_hours(facts(entries=many), told.append))).pages
    assert told == [50 / 120, 100 / 120]
    assert all("Werkzaamheid" in page.extract_text() for page in pages)
    with pytest.raises(KeyboardInterrupt):
        render_hours(facts(entries=many), _stop)


def _stop(_share: float) -> None:
    raise KeyboardInterrupt


def test_it_is_tagged_for_who_listens():
    reader = PdfReader(io.BytesIO(render_hours(facts())))
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
