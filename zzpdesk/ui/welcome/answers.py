"""What the welcome page asks, checked and turned into a new file. No widgets."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from zzpdesk.core import checks
from zzpdesk.core.kinds import RelationId, Year
from zzpdesk.core.numbering import OldNumber, number_text, read_old_number, series_name
from zzpdesk.core.records import Collective, Intermediary, Profile, Relation, VatStatus
from zzpdesk.core.records.profile import VatScheme
from zzpdesk.core.records.relation import RelationKind, SourceKind
from zzpdesk.places import SUFFIX
from zzpdesk.texts.i18n import N_

if TYPE_CHECKING:
    from zzpdesk.core.ports import UnitOfWork

_FIRST_YEAR = 1950


@dataclass(slots=True)
class Answers:
    """All answers, as typed."""

    owner: str = ""
    business: str = ""
    city: str = ""
    since: str = ""
    file: str = ""
    street: str = ""
    postcode: str = ""
    kvk: str = ""
    vat_id: str = ""
    iban: str = ""
    account_name: str = ""
    last_number: str = ""
    scheme: VatScheme = VatScheme.STANDARD
    sources: dict[SourceKind, str] = field(default_factory=dict)


def you_problems(answers: Answers, today: date) -> dict[str, str]:
    """Field -> sentence (message id) for the first step."""
    found: dict[str, str] = {}
    if not answers.owner.strip():
        found["owner"] = N_("Enter your name; it goes on your invoices")
    since = answers.since.strip()
    if since and not (since.isdigit() and _FIRST_YEAR <= int(since) <= today.year):
        found["since"] = N_("Enter a year, such as 2021")
    problem = place_problem(path_of(answers.file))
    return found | ({"file": problem} if problem else {})


def business_codes(answers: Answers) -> dict[str, str]:
    """Field -> problem code for the second step; all of it may be left empty."""
    found = {
        "postcode": checks.postcode_problem(answers.postcode, "NL"),
        "kvk": checks.kvk_problem(answers.kvk),
        "vat_id": checks.own_vat_id_problem(answers.vat_id),
        "iban": checks.iban_problem(answers.iban),
        "last_number": "old-number" if answers.last_number.strip() and old_number(answers) is None else None,
    }
    return {name: code for name, code in found.items() if code}


def path_of(text: str) -> Path:
    """The file meant: `~` is the home folder, the ending is added."""
    path = Path(text.strip()).expanduser() if text.strip() else Path()
    return path if path.suffix or not text.strip() else path.with_suffix(SUFFIX)


def place_problem(path: Path) -> str | None:
    """Why no new file can be made there (message id), or None."""
    if path == Path() or not path.is_absolute():
        return N_("Choose a folder and a name")
    if path.exists():
        return N_("There is already a file here. Choose another name, or open it.")
    folder = next((each for each in path.parents if each.exists()), path.parent)
    if not folder.is_dir() or not os.access(folder, os.W_OK | os.X_OK):
        return N_("You may not write here. Choose another folder.")
    return None


def old_number(answers: Answers) -> OldNumber | None:
    """What the last number of the old numbering tells."""
    return read_old_number(answers.last_number.strip())


def next_number(answers: Answers, today: date) -> str:
    """The number the next invoice gets, going on from the old numbering."""
    old = old_number(answers)
    if old is None:
        return number_text(Profile().number_format, today.year, 1)
    goes_on = old.year is None or old.year == today.year
    return number_text(old.format, today.year, old.counter + 1 if goes_on else 1)


def profile_of(answers: Answers) -> Profile:
    """The business profile."""
    old = old_number(answers)
    return Profile(
        owner=answers.owner.strip(),
        business=answers.business.strip(),
        street=answers.street.strip(),
        postcode=answers.postcode.strip(),
        city=answers.city.strip(),
        kvk=answers.kvk.strip(),
        vat_id=answers.vat_id.strip(),
        iban=answers.iban.strip(),
        account_name=answers.account_name.strip(),
        since_year=Year(int(answers.since)) if answers.since.strip() else None,
        number_format=old.format if old else Profile().number_format,
    )


def names(text: str) -> list[str]:
    """Names typed with commas between them, each once."""
    parts = (part.strip() for part in text.replace(";", ",").replace("\n", ",").split(","))
    return list(dict.fromkeys(part for part in parts if part))


def make_file(answers: Answers, today: date) -> Path:
    """Make the file with everything answered in it; raises FileTrouble or InvalidRecord."""
    from zzpdesk.desk import Desk

    path = path_of(answers.file)
    desk = Desk.create(path, profile_of(answers))
    try:
        desk.change("", lambda work: _fill(work, answers, today))
        old = old_number(answers)
        if old is not None:
            year = old.year or today.year
            desk.files.confirm_last_number(series_name(old.format, year), old.counter)
    finally:
        desk.close()
    return path


def _fill(work: UnitOfWork, answers: Answers, today: date) -> None:
    if answers.scheme is not VatScheme.STANDARD:
        work.save(VatStatus(since=date(today.year, 1, 1), scheme=answers.scheme))
    for kind, text in answers.sources.items():
        for name in names(text):
            _source(work, kind, name)


def _source(work: UnitOfWork, kind: SourceKind, name: str) -> None:
    group = {SourceKind.PEER: RelationKind.PERSON, SourceKind.MEETING: RelationKind.GROUP}
    saved = work.save(Relation(name=name, source_kind=kind, kind=group.get(kind, RelationKind.ORGANISATION)))
    relation_id = RelationId(saved.id or 0)
    if kind is SourceKind.INTERMEDIARY:
        work.save(Intermediary(relation_id=relation_id))
    if kind is SourceKind.COLLECTIVE:
        work.save(Collective(relation_id=relation_id))
