"""Money put in or lent, and what was paid back."""

from zzpdesk.core.records import Funding, Repayment
from zzpdesk.core.records.funding import Borrower, FundingKind, Scheme
from zzpdesk.texts.i18n import N_
from zzpdesk.ui.records.screen import Empty, Field, Screen, Starter
from zzpdesk.ui.screens.common import DAY, NOTE


def _lent(funding: Funding) -> bool:
    return funding.kind.lent


def _planned(funding: Funding) -> bool:
    return funding.kind.lent and funding.scheme is not Scheme.FREE


FUNDINGS = Screen(
    record_type=Funding,
    name="fundings",
    title=N_("Fundings"),
    one=N_("Funding"),
    blank=lambda desk: Funding(since=desk.today()),
    fields=(
        Field("title", N_("What it is called"), in_list=True, sub="lender_id"),
        Field("kind", N_("Where the money comes from"), in_list=True),
        Field("lender_id", N_("Lender"), when=_lent),
        Field("borrower", N_("Who borrows"), N_("Only what you borrow yourself is your debt.")),
        Field(
            "collective_id",
            N_("Which collective"),
            when=lambda funding: funding.borrower is Borrower.COLLECTIVE,
        ),
        Field("principal", N_("Amount"), in_list=True),
        Field("since", N_("Received on"), in_list=True),
        Field("interest", N_("Interest per year"), when=_lent),
        Field("scheme", N_("How it is paid back"), heading=N_("Paying back"), when=_lent),
        Field("every", N_("How often"), when=_planned),
        Field("terms", N_("Number of instalments"), when=_planned),
        Field(
            "first_on",
            N_("First payment on"),
            N_("Empty: one period after the money came."),
            when=_planned,
        ),
        NOTE,
    ),
    empty=Empty(
        icons=("users", "landmark", "user"),
        title=N_("No funding yet"),
        lines=N_(
            "What you put in yourself, and what others lent you or your collective.\n"
            "You see what is still owed, and when the next payment comes."
        ),
        starters=(
            Starter(
                "user",
                N_("Own capital"),
                N_("what you put in yourself"),
                {"kind": FundingKind.OWN_CAPITAL},
            ),
            Starter(
                "handshake",
                N_("Private loan"),
                N_("from family, friends or an idealist"),
                {"kind": FundingKind.PRIVATE_LOAN},
            ),
            Starter(
                "users",
                N_("Crowdfunding"),
                N_("small amounts of many people"),
                {"kind": FundingKind.CROWDFUNDING, "scheme": Scheme.ANNUITY},
            ),
        ),
    ),
)

REPAYMENTS = Screen(
    record_type=Repayment,
    name="repayments",
    title=N_("Repayments"),
    one=N_("Repayment"),
    blank=lambda desk: Repayment(day=desk.today()),
    fields=(
        Field("funding_id", N_("Funding"), in_list=True),
        DAY,
        Field("principal", N_("Off the debt"), in_list=True),
        Field("interest", N_("Interest"), in_list=True),
        NOTE,
    ),
)
