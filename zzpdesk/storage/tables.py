"""The tables of the desk's file: a new kind of record costs one `_table` call and a migration.

Columns come from the records' fields.
Column and record field always have the same name and the same meaning; what a table adds stands here: indexes for the
queries, what must be unique, and checks that hold whoever writes.
"""

from typing import Any, get_type_hints

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.schema import SchemaItem

from zzpdesk.core import records as r
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.invoice import InvoiceLine
from zzpdesk.storage.columns import Day, Flag, Moment, Snapshot, Whole, column_type
from zzpdesk.storage.rows import table_name, without_none

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
TABLES: dict[type[Record], Table] = {}
"""The table of each kind of record."""

_DAY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"


def _columns(shape: type, extra: tuple[SchemaItem, ...] = ()) -> list[SchemaItem]:
    """One column per field, with its check, reference and the index that deleting what it refers to needs."""
    leading = {_first_name(item) for item in extra}
    items: list[SchemaItem] = []
    for name, hint in get_type_hints(shape).items():
        base, optional = without_none(hint)
        kind = column_type(base)
        if kind is None or name == "id":
            continue
        target = r.REFERENCES.get(base)
        reference = [ForeignKey(f"{table_name(target)}.id", ondelete="RESTRICT")] if target else []
        items.append(Column(name, kind, *reference, nullable=optional))
        check = _check(name, kind)
        if check:
            items.append(CheckConstraint(check, name=name))
        if target and name not in leading:
            items.append(Index(None, name))
    return items


def _check(name: str, kind: object) -> str:
    if isinstance(kind, Flag):
        return f"{name} IN (0, 1)"
    if isinstance(kind, Day):
        return f"{name} GLOB '{_DAY}'"
    if isinstance(kind, Moment):
        return f"{name} GLOB '{_DAY}T*'"
    if isinstance(kind, Snapshot):
        return f"{name} IS NULL OR json_valid({name})"
    return ""


def _first_name(item: SchemaItem) -> str:
    """The column that an index or unique constraint begins with, if it covers all rows."""
    partial = isinstance(item, Index) and item.dialect_options["sqlite"]["where"] is not None
    pending = getattr(item, "_pending_colargs", [])
    return str(pending[0]) if pending and not partial else ""


def _table(kind: type[Record], *extra: SchemaItem) -> Table:
    """The table of a kind of record; ids are never given out twice."""
    TABLES[kind] = Table(
        table_name(kind),
        metadata,
        Column("id", Whole(), primary_key=True, autoincrement=True),
        *_columns(kind, extra),
        *extra,
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    return TABLES[kind]


def _unique(*names: str) -> UniqueConstraint:
    return UniqueConstraint(*names)


profile = _table(r.Profile, CheckConstraint("id = 1", name="one"))
vat_status = _table(r.VatStatus, _unique("since"))
self_view = _table(r.SelfView, _unique("year"))
relation = _table(r.Relation, Index(None, "name"))
intermediary = _table(r.Intermediary, _unique("relation_id"))
collective = _table(r.Collective, _unique("relation_id"))
say = _table(r.Say, _unique("relation_id", "since"))
registration = _table(r.Registration)
assignment = _table(r.Assignment)
fee_terms = _table(r.FeeTerms)
invoice = _table(
    r.Invoice,
    Index(None, "issued_on"),
    Index("one_own_number", "number", unique=True, sqlite_where=text("kind <> 'self_billed'")),
    Index(
        "one_self_billed_number",
        "debtor_id",
        "number",
        unique=True,
        sqlite_where=text("kind = 'self_billed'"),
    ),
    Index(
        "waiting",
        "status",
        sqlite_where=text("status = 'draft' OR (kind = 'self_billed' AND accepted_on IS NULL)"),
    ),
    CheckConstraint("status <> 'issued' OR (number IS NOT NULL AND issued_on IS NOT NULL)", name="issued"),
    CheckConstraint("status = 'issued' OR kind = 'self_billed' OR number IS NULL", name="draft"),
)
payment = _table(r.Payment, Index(None, "paid_on"))
series = _table(r.Series, _unique("name"))
fee = _table(
    r.Fee,
    Index(None, "source_id", "day"),
    Index(None, "day"),
    Index(None, "origin_id", "origin"),
)
bill = _table(r.Bill, Index(None, "source_id", "day"))
time_entry = _table(
    r.TimeEntry,
    Index(None, "day"),
    Index(None, "assignment_id", "invoice_id"),
    Index(
        None, "origin_id", "origin"
    ),  # this way round it is no use for "without an origin", nearly all rows
)
timer = _table(r.Timer)
document = _table(r.Document, Index(None, "subject", "subject_id"))
absence = _table(r.Absence)
hours_test = _table(r.HoursTest, _unique("year"))
membership = _table(r.Membership, Index(None, "relation_id", "since"))
member = _table(r.Member)
member_count = _table(r.MemberCount, _unique("relation_id", "year"))
division = _table(r.Division)
proceeds = _table(r.Proceeds, Index(None, "day"))
member_capital = _table(r.MemberCapital)
provision = _table(r.Provision)
provision_use = _table(r.ProvisionUse, Index(None, "provision_id", "day"))
gathering = _table(r.Gathering)
meeting = _table(r.Meeting, Index(None, "gathering_id", "day"), Index(None, "day"))
decision = _table(r.Decision)
hub = _table(r.Hub, _unique("relation_id"))
hub_plan = _table(r.HubPlan, Index(None, "relation_id", "since"))
visit = _table(r.Visit, Index(None, "relation_id", "day"), Index(None, "day"))
contact = _table(r.Contact, Index(None, "day"))
follow_up = _table(r.FollowUp, Index(None, "due"))
give_take_entry = _table(r.GiveTakeEntry, Index(None, "day"))
lead = _table(r.Lead, Index(None, "relation_id", "day"), Index(None, "day"))
clause = _table(r.Clause)
platform_statement = _table(r.PlatformStatement, _unique("relation_id", "year", "quarter"))
bid = _table(r.Bid)
partner = _table(r.Partner)
sharing = _table(r.Sharing)
broodfonds = _table(r.Broodfonds, _unique("relation_id"))
broodfonds_level = _table(r.BroodfondsLevel, _unique("broodfonds_id", "since"))
ledger_entry = _table(r.LedgerEntry, Index(None, "broodfonds_id", "day"))
illness = _table(r.Illness)
training = _table(r.Training, Index(None, "day"))
certificate = _table(r.Certificate)
register = _table(r.Register)
register_points = _table(r.RegisterPoints, Index(None, "register_id", "day"))
goal = _table(r.Goal, _unique("year", "kind"))
chain_link = _table(r.ChainLink, Index(None, "assignment_id", "position"))
subcontract_bill = _table(r.SubcontractBill, Index(None, "day"))
viewpoint_answer = _table(r.ViewpointAnswer, _unique("assignment_id", "day", "viewpoint"))
funding = _table(r.Funding)
repayment = _table(r.Repayment, Index(None, "funding_id", "day"))
task = _table(r.Task, Index(None, "due"))
todo_mark = _table(r.TodoMark, _unique("key"))
scenario = _table(r.Scenario)
scenario_step = _table(r.ScenarioStep)

invoice_line = Table(
    "invoice_line",
    metadata,
    Column("invoice_id", Whole(), ForeignKey("invoice.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Whole(), primary_key=True),
    *_columns(InvoiceLine),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
PARTS: dict[type[Record], tuple[str, type, Table]] = {r.Invoice: ("lines", InvoiceLine, invoice_line)}
"""Per aggregate: the field that holds its parts, what they are, and the table they live in (owner first, position)."""

meta = Table(
    "meta", metadata, Column("key", Text, primary_key=True), Column("value", Text), sqlite_strict=True
)
draft = Table(
    "draft",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("record_id", Whole(), primary_key=True),
    Column("kept_at", Moment(), nullable=False),
    Column("fields", Text, CheckConstraint("json_valid(fields)", name="fields"), nullable=False),
    sqlite_strict=True,
)
audit = Table(
    "audit",
    metadata,
    Column("id", Whole(), primary_key=True, autoincrement=True),
    Column("step", Whole(), nullable=False),
    Column("at", Moment(), nullable=False),
    Column("label", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("record_id", Whole(), nullable=False),
    Column("before", Text),
    Column("after", Text),
    Index(None, "kind", "record_id"),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
"""Who-did-what: per record of a step the fields that changed, as JSON; before empty: made, after empty: deleted."""

SEARCH = (
    "CREATE VIRTUAL TABLE search USING fts5(title, body, detail UNINDEXED, "
    "tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')"
)
"""Full text, kept by `storage.search`."""


def references_to(kind: type[Record]) -> list[Column[Any]]:
    """Every column of another record that can point to one of this kind; parts go with their owner."""
    target, own = TABLES[kind], {parts[2] for owner, parts in PARTS.items() if owner is kind}
    return [
        column
        for table in metadata.tables.values()
        if table not in own
        for column in table.columns
        if column.references(target.c.id)
    ]
