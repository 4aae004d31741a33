"""The parties between the end client and her, one link at a time."""

from zzpdesk.core.records import ChainLink
from zzpdesk.desk.assignments import save_link
from zzpdesk.texts.i18n import N_
from zzpdesk.ui.records.screen import Field, Screen
from zzpdesk.ui.screens.common import NOTE

CHAIN_LINKS = Screen(
    record_type=ChainLink,
    name="chain_links",
    title=N_("Chain of parties"),
    one=N_("Party in the chain"),
    blank=lambda _desk: ChainLink(),
    fields=(
        Field("position", N_("Place"), N_("From the end client (1) towards you."), in_list=True),
        Field("relation_id", N_("Party"), in_list=True, sub="role"),
        Field("role", N_("What it does in the chain")),
        Field("rate", N_("Pays the next one"), N_("Per unit of your rate. Empty: not known."), in_list=True),
        Field("assignment_id", N_("Assignment")),
        NOTE,
    ),
    save=save_link,
)
