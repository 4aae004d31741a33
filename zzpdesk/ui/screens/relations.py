"""Relations: everyone she deals with."""

from zzpdesk.core.records import Relation
from zzpdesk.core.records.relation import RelationKind, SourceKind
from zzpdesk.texts.i18n import N_
from zzpdesk.ui.records.screen import Empty, Field, Screen, Starter

RELATIONS = Screen(
    record_type=Relation,
    name="relations",
    title=N_("Relations"),
    one=N_("Relation"),
    blank=lambda _desk: Relation(),
    fields=(
        Field("name", N_("Name"), in_list=True, sub="city"),
        Field("kind", N_("What it is")),
        Field(
            "source_kind",
            N_("Brings work as"),
            N_("Leave empty when no work comes through this relation."),
            in_list=True,
        ),
        Field(
            "depends",
            N_("Does that work stop without it"),
            N_("Empty: as usual for this kind of source."),
            when=lambda relation: relation.source_kind is not None,
        ),
        Field("contact", N_("Contact person"), heading=N_("Address"), in_list=True),
        Field("email", N_("E-mail"), in_list=True),
        Field("phone", N_("Phone")),
        Field("street", N_("Street and number")),
        Field("postcode", N_("Postcode")),
        Field("city", N_("City")),
        Field("country", N_("Country"), N_("Two letters, such as NL or BE.")),
        Field("buyer", N_("Buys as"), heading=N_("For the invoice")),
        Field("language", N_("Language of papers")),
        Field("kvk", N_("KvK number")),
        Field("vat_id", N_("VAT id")),
        Field("iban", N_("Account number (IBAN)")),
        Field("term_days", N_("Days to pay"), N_("Empty: your own usual term.")),
        Field("formal", N_("Address formally")),
        Field("reference_required", N_("Wants a reference on the invoice")),
        Field("note", N_("Note"), heading=N_("Other"), long=True),
        Field("archived", N_("In the archive")),
    ),
    empty=Empty(
        icons=("user", "users", "building-2"),
        title=N_("No relations yet"),
        lines=N_(
            "Everyone you work for or with, and who passes work on to you.\nLater you see how much came from whom."
        ),
        starters=(
            Starter(
                "building-2",
                N_("Client"),
                N_("an organisation you work for"),
                {"kind": RelationKind.ORGANISATION},
            ),
            Starter(
                "handshake",
                N_("Fellow freelancer"),
                N_("passes jobs on to you"),
                {"kind": RelationKind.PERSON, "source_kind": SourceKind.PEER},
            ),
            Starter(
                "coffee",
                N_("Gathering"),
                N_("where you meet clients"),
                {"kind": RelationKind.GROUP, "source_kind": SourceKind.MEETING},
            ),
        ),
    ),
)
