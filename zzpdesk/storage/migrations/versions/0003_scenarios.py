"""Named stress tests; her own line for one payer, and what waiting for money costs her."""

from zzpdesk.storage.migrations import rebuild, run_sql

revision, down_revision = "0003", "0002"


def upgrade() -> None:
    run_sql(__file__)
    rebuild(__file__, "profile", {"run_line": "5000", "waiting_rate": "NULL"})
