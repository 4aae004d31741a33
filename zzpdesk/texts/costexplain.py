"""What stands behind "Uitleg" on the page of costs: title, paragraphs, formula, source (texts.explain makes them)."""

from collections.abc import Mapping

from zzpdesk.texts.i18n import N_

COST_TEXTS: Mapping[str, tuple[str, tuple[str, ...], str, str]] = {
    "fees": (
        N_("What sources charged"),
        (
            N_(
                "Per calendar year what you paid yourself, by kind of fee: what followed from agreements, and bills."
            ),
            N_(
                "A bill takes the place of what had followed for the same thing; the difference stands with that kind."
            ),
            N_(
                "The open part is what clients paid on top of your rate, as far as known. A ? means: not all is known."
            ),
        ),
        N_("paid by you = fees on work + subscriptions + leads, settled by the bills"),
        "",
    ),
    "take": (
        N_("Part of what clients pay"),
        (
            N_(
                "Over the sources whose fees are known; beside it stands over how much of your turnover that is."
            ),
            N_("Direct work counts along: nobody takes anything of it."),
            N_("Who was credited more than it brought is in neither, with all it charged."),
            N_(
                "A year of which less is known can look cheaper than it was; compare years of equal coverage."
            ),
        ),
        N_("part = (paid by you + on top of your rate) ÷ what clients pay"),
        "",
    ),
    "pressure": (
        N_("Your rate beside your own floor"),
        (
            N_(
                "What an hour through a source brought in a year: turnover of hours linked to invoices ÷ those hours."
            ),
            N_("It is your rate before fees; what is left of it stands in the table per source."),
            N_("The floor is yours; you choose it in the settings. It is no norm."),
        ),
        N_("rate = turnover with linked hours ÷ those hours"),
        "",
    ),
    "cost_sources": (
        N_("Per source"),
        (
            N_("Fees per hour: what the client pays less what you keep, over hours linked to invoices."),
            N_(
                "Beside direct: what an hour through this source leaves you, less what an hour of direct work brings."
            ),
            N_("What is not known is said and counts in no total."),
        ),
        N_("net per hour = (turnover − fees you pay) ÷ hours"),
        "",
    ),
    "waiting": (
        N_("Waiting for your money"),
        (
            N_(
                "Invoices of this year, from the invoice date to each payment. What is open counts up to today."
            ),
            N_("The amount is what you are to receive, VAT in it. What was credited was not waited for."),
            N_("The rate is your own: the interest of your overdraft, or what the money would have earned."),
        ),
        N_("cost = amount × days × your rate per year ÷ 365"),
        "",
    ),
    "runs": (
        N_("One payer above your line"),
        (
            N_("For each month the share of one payer in your own turnover of the twelve months up to it."),
            N_("The payer is who gets the invoice. Months on end above your line are one run."),
            N_("In your first year the twelve months are fewer; this month counts as far as it is."),
        ),
        N_("share = invoiced to the payer in twelve months ÷ invoiced to all"),
        N_("50% is the line you start with, no norm; you choose another in the settings."),
    ),
    "upkeep": (
        N_("Training and tools"),
        (
            N_(
                "Courses begun this year, provisions for training, tools and car, and tools or a car that you share."
            ),
            N_("A source counts when it brought work this year that would fall away with it."),
            N_("What a provider pays for a provision is on no record; it is named, and in no total."),
        ),
        N_("part = paid by those sources ÷ all known cost"),
        "",
    ),
}
"""Key -> title, paragraphs, formula ("" for none), source ("" for none)."""
