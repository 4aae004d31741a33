"""Fields that many descriptions share, so that they read alike everywhere."""

from zzpdesk.texts.i18n import N_
from zzpdesk.ui.records.screen import Field

RELATION = Field("relation_id", N_("Relation"), in_list=True)
SOURCE = Field("source_id", N_("Source"), in_list=True)
DAY = Field("day", N_("Date"), in_list=True)
SINCE = Field("since", N_("From"), in_list=True)
AMOUNT = Field("amount", N_("Amount, excluding VAT"), in_list=True)
VAT = Field("vat", N_("VAT on it"))
CERTAINTY = Field("certainty", N_("How well do you know it"))
BORNE_BY = Field("borne_by", N_("Who pays it"))
NOTE = Field("note", N_("Note"), long=True)


def named_by_relation(sub: str) -> Field:
    """The relation whose name and address it has, with `sub` as the second line in the list."""
    return Field(
        "relation_id", N_("Relation"), N_("Name and address stand at the relation."), in_list=True, sub=sub
    )
