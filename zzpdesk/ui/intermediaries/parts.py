"""What belongs to an intermediary and has a form of its own."""

from zzpdesk.ui.records.sublist import Part
from zzpdesk.ui.screens.leads import CLAUSES, LEADS, STATEMENTS

LEADS_PART = Part(LEADS, "relation_id", "relation_id")
CLAUSES_PART = Part(CLAUSES, "relation_id", "relation_id")
STATEMENTS_PART = Part(STATEMENTS, "relation_id", "relation_id")
