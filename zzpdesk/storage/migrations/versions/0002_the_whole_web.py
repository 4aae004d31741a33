"""The whole web on record: collectives, hubs, meetings, broodfonds, training, funding, and what they add to work."""

from alembic import op

from zzpdesk.storage.migrations import rebuild, run_sql

revision, down_revision = "0002", "0001"

_ADDED = {
    "profile": {"illness_need": "NULL"},
    "intermediary": {
        "open_quality": "'unknown'",
        "open_procedure": "'unknown'",
        "open_cost": "'unknown'",
        "pays_days": "NULL",
        "pays_when_paid": "0",
        "self_bills_since": "NULL",
    },
    "collective": {"parent_id": "NULL", "rotating": "0", "region": "''", "self_bills_since": "NULL"},
    "assignment": {"model_agreement": "''", "agreement_until": "NULL", "notice_days": "NULL"},
    "invoice": {"withheld": "0", "withheld_vat": "0"},
    "fee": {"origin": "''", "origin_id": "0"},
    "bill": {"invoice_id": "NULL"},
    "time_entry": {"origin": "''", "origin_id": "0"},
    "timer": {"paused_at": "NULL", "paused_seconds": "0"},
}
"""Table -> what its new columns hold in rows that were there."""

_MEMBERSHIPS = """
    INSERT INTO membership (version, relation_id, state, since, until, cell, note)
    SELECT 1, relation_id, 'member', member_since, CASE WHEN member_until >= member_since THEN member_until END, '', ''
    FROM collective WHERE member_since IS NOT NULL ORDER BY id
"""


def upgrade() -> None:
    run_sql(__file__)
    op.get_bind().exec_driver_sql(_MEMBERSHIPS)
    for table, added in _ADDED.items():
        rebuild(__file__, table, added)
