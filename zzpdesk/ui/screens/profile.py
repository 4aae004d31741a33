"""The business of this desk, as settings show it: in four forms; its VAT through time; her own view on dependence."""

from zzpdesk.core.kinds import Year
from zzpdesk.core.records import Profile, SelfView, VatStatus
from zzpdesk.texts.i18n import N_
from zzpdesk.ui.records.screen import Field, Screen
from zzpdesk.ui.screens.common import SINCE

PROFILE = Screen(
    record_type=Profile,
    name="profile",
    title=N_("Your business"),
    one=N_("Your business"),
    blank=lambda desk: desk.profile,
    fields=(
        Field("owner", N_("Your name"), in_list=True, heading=N_("Who you are")),
        Field("business", N_("Trade name")),
        Field("sector", N_("Sector")),
        Field("starter", N_("What kind of starter")),
        Field("since_year", N_("Started in")),
        Field("logo", N_("Logo")),
        Field("street", N_("Street and number"), heading=N_("Address")),
        Field("postcode", N_("Postcode")),
        Field("city", N_("City")),
        Field("country", N_("Country"), N_("Two letters, such as NL or BE.")),
        Field("email", N_("E-mail")),
        Field("phone", N_("Phone")),
        Field("website", N_("Website")),
        Field("kvk", N_("KvK number"), heading=N_("On your invoices")),
        Field("vat_id", N_("VAT id")),
        Field("iban", N_("Account number (IBAN)")),
        Field("account_name", N_("Account in the name of"), N_("Exactly as your bank has it.")),
        Field(
            "number_format", N_("Numbering"), N_("{year} is the year, {number:3} counts with three digits.")
        ),
        Field("term_days", N_("Days to pay")),
        Field("invoice_note", N_("Standard text below invoices"), long=True),
        Field("business_costs", N_("Business costs per month"), heading=N_("What you need")),
        Field("private_costs", N_("Private costs per month")),
        Field("tax_reserve", N_("Set aside for tax per month")),
        Field("buffer", N_("Put aside as a buffer")),
        Field(
            "illness_need",
            N_("Needed per month when you are ill"),
            N_("Empty: private and business costs together."),
        ),
        Field("rate_floor", N_("Your own lowest rate")),
        Field("hours_goal", N_("Hours you want to work per year")),
        Field("largest_line", N_("Own line for the largest source")),
        Field("top_three_line", N_("Own line for the three largest")),
        Field("run_line", N_("Own line for one payer in twelve months")),
        Field(
            "waiting_rate",
            N_("What waiting for money costs per year"),
            N_("A percentage: the interest of your overdraft, or what the money would earn."),
        ),
    ),
)

VAT_STATES = Screen(
    record_type=VatStatus,
    name="vat_states",
    title=N_("VAT through time"),
    one=N_("VAT state"),
    blank=lambda desk: VatStatus(since=desk.today()),
    fields=(
        SINCE,
        Field("scheme", N_("Scheme"), in_list=True),
    ),
)

SELF_VIEWS = Screen(
    record_type=SelfView,
    name="self_views",
    title=N_("Do you feel dependent?"),
    one=N_("Answer"),
    blank=lambda desk: SelfView(year=Year(desk.today().year)),
    fields=(
        Field("year", N_("Year"), in_list=True),
        Field("dependent", N_("I feel dependent on intermediaries"), in_list=True),
        Field("note", N_("Note"), in_list=True, long=True),
    ),
)
