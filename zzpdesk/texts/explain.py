"""What stands behind "Uitleg": what a figure is, how it is computed, and where a line or norm comes from.

The definitions themselves are in `docs/definitions.md`; these are their short form.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from zzpdesk.texts.costexplain import COST_TEXTS
from zzpdesk.texts.i18n import N_, _


@dataclass(frozen=True, slots=True)
class Explanation:
    """Title, paragraphs, a formula ("" for none) and the source of what is not her own ("" for none)."""

    title: str
    paragraphs: tuple[str, ...]
    formula: str = ""
    source: str = ""


_EXPLANATIONS: Mapping[str, Explanation] = {
    "origin": Explanation(
        N_("Where your work came from"),
        (
            N_(
                "The source is the party without which this work would not be yours; for direct work your client."
            ),
            N_(
                "Turnover is what you invoiced, excluding VAT, by invoice date. Credit invoices count against it."
            ),
        ),
        N_("share = what came through the channel ÷ all your work in the period"),
    ),
    "concentration": Explanation(
        N_("Concentration"),
        (
            N_(
                "As many sources as you would have if they were all equally big. The fewer, the more hangs on one."
            ),
            N_(
                "The tick is your own line; you choose it in the settings. 25% for the largest is a rule of thumb."
            ),
            N_(
                "Of clients, who signs and who pays there is a dotted line too: from there on the statistics office "
                "calls you dependent on one client."
            ),
        ),
        N_("1 ÷ the sum of all squared shares (1/HHI)"),
        N_("Published figures are for comparison, no norm."),
    ),
    "rates": Explanation(
        N_("What do you keep per hour"),
        (
            N_("From what the client pays (○) to what you keep (●), for the hours linked to your invoices."),
            N_("What is not known stays open and dotted, and counts in no total."),
        ),
        N_("net per hour = (turnover − fees you pay) ÷ hours"),
    ),
    "costs": Explanation(
        N_("What intermediation costs"),
        (
            N_(
                "Paid by you: deducted from your rate or billed to you. On top of your rate: the client pays it."
            ),
            N_(
                "Fees that are not known are in no total; beside the part you see over how much turnover it holds."
            ),
        ),
        N_("part = fees ÷ what clients pay, over sources whose fees are known"),
    ),
    "say": Explanation(
        N_("Who decides"),
        (
            N_("Say is what you experience, if you recorded it; otherwise what stands on paper."),
            N_("Work on which nothing about say is recorded stands on its own; it counts as neither."),
        ),
        N_("share = work through those sources ÷ all your work in the period"),
    ),
    "route": Explanation(
        N_("Why through a source"),
        (
            N_("With each assignment you record why it runs through its source; this adds that up."),
            N_(
                "Demanded by the client: you had the work, the client wanted it through a source. "
                "That is the core of dependency."
            ),
            N_("What you did not record is in no other row."),
        ),
        N_("share = work along that route ÷ all your work in the period"),
    ),
    "versus": Explanation(
        N_("Beside another period"),
        (
            N_(
                "While a year or quarter is not over, amounts are laid beside the same days of the other one, "
                "and shares beside the whole of it. The table says which is which."
            ),
            N_(
                "Difference of shares is in points: from 40% to 45% is 5 points more, whatever the amounts did."
            ),
            N_("A source that was credited more than it brought has no share."),
        ),
        N_("difference = share now − share then"),
    ),
    "parties": Explanation(
        N_("Who it comes from"),
        (
            N_("The same work, divided seven ways: each of them adds up to everything."),
            N_(
                "Contracting party: who signs. Payer: who gets the invoice. Introducer: who brought you the work, "
                "such as a person, a gathering, a collective or an agency."
            ),
            N_("Who was credited more than it brought is listed, but is in no share."),
        ),
        N_("share = what came through this party ÷ what came through all of them"),
    ),
    "outside": Explanation(
        N_("Outside the shares"),
        (
            N_(
                "Work passed on, expenses, referral commission and profit shares are turnover, but not your own work."
            ),
            N_("What you received without an invoice of your own stands beside it, each kind on its own."),
            N_("A source that was credited more than it brought is listed apart."),
        ),
    ),
    "stress": Explanation(
        N_("If this source stops"),
        (
            N_("What you kept per month in this period, and what would be left without the source."),
            N_(
                "Work through people and meetings stays when they stop; only new work from there would not come."
            ),
        ),
        N_("months = buffer ÷ (outgoings − what remains)"),
    ),
    "stress_month": Explanation(
        N_("A month with work"),
        (
            N_(
                "What you kept per month in this period after known fees, and what is left when all of this happens."
            ),
            N_(
                "A source takes its work with it when that depends on it. A new fee comes in place of what you paid "
                "it in this period. Illness and late payment do not change such a month; they show in the buffer."
            ),
        ),
        N_("what is left = what you keep now − what falls away − what fees take more"),
    ),
    "buffer_run": Explanation(
        N_("Your buffer, month by month"),
        (
            N_(
                "All of it begins today. Months count thirty days. What is left over fills the buffer, never above it."
            ),
            N_(
                "While you are ill you earn nothing: gifts and insurance come in, and what you need when ill goes out. "
                "What a client pays later comes in as much later; excluding VAT, after fees."
            ),
        ),
        N_("buffer = buffer before + what comes in − what goes out"),
        N_("The usual rules of broodfondsen; your own group may have others."),
    ),
    "foreseen": Explanation(
        N_("Above your own line"),
        (
            N_(
                "Your own work of the twelve months up to the date of the invoice, with this draft added to it."
            ),
            N_(
                "Above your line for one payer it names who pays; else the source, above your line for the largest. "
                "You choose both in the settings. In the first six months it says nothing."
            ),
            N_("With an assignment: agreed hours or price, not invoiced yet, beside the last twelve months."),
        ),
        N_("share = (invoiced + this) ÷ (all you invoiced + this)"),
    ),
    "scenario": Explanation(
        N_("Several things at once"),
        (
            N_(
                "All steps happen together; their order makes no difference. Of two about the same the largest counts."
            ),
            N_(
                "Click a figure to see the records it is made of. Sources, were they equally big: 1 ÷ the sum of all "
                "squared shares. The hours criterion goes by the pace of your last twelve weeks; illness stops it."
            ),
        ),
        N_("out longer = what you keep of a client's part per month × days ÷ 30"),
    ),
    "clauses": Explanation(
        N_("Clauses and working directly"),
        (
            N_(
                "A clause about clients holds until its own date, or so many months after the last assignment it "
                "belongs to has ended. Of several the latest counts; an end that still moves is marked as expected."
            ),
            N_(
                "The Waadi (art. 9a) makes a clause void that keeps you from working for a hirer later. A freelancer "
                "can only rely on it where she worked under the hirer's direction, said the court in 2020. "
                "Whether that fits you is for a lawyer; this page only keeps the dates."
            ),
        ),
        N_("free from = the day after the latest clause"),
        N_("Waadi art. 9a; Hof Den Bosch 1 September 2020, as reported by ZiPconomy. No advice."),
    ),
    "statements": Explanation(
        N_("Statements to the tax office"),
        (
            N_(
                "Platforms report every year by 31 January what was paid for your work (DAC7). "
                "Paid counts by the day of payment, invoiced by the invoice date; both before fees and excluding VAT."
            ),
            N_("A difference of less than one euro is rounding and counts as agreeing."),
        ),
        N_("paid = invoiced − paid after the period + paid on earlier invoices"),
        N_("Belastingdienst, information for platform operators (DAC7)."),
    ),
    "leads": Explanation(
        N_("Leads"),
        (
            N_(
                "Leads count by the day they came in. What one costs is what you filled in, else the price agreed."
            ),
            N_("All leads together pay for the ones you won."),
        ),
        N_("cost per won assignment = what all leads cost ÷ leads won"),
    ),
    "barometer": Explanation(
        N_("Beside the barometer"),
        (
            N_(
                "Published figures about freelancers beside your own records. They are for comparison, not a norm."
            ),
            N_(
                "Your answer to the first question is kept per year. The rest follows from registrations and work."
            ),
        ),
        "",
        N_("Zzp Barometer, over 500 freelancers who signed up themselves, around 2016; CBS 2023."),
    ),
    "gap": Explanation(
        N_("28 months of illness"),
        (
            N_(
                "First come the gifts of your groups, then insurance, then your buffer. What is left is the shortfall."
            ),
            N_(
                "Waiting days are your own risk. A month counts thirty days; gifts stop after their last month."
            ),
            N_(
                "When you are ill for half, gifts and insurance count for half; what you still earn is not in it."
            ),
        ),
        N_("shortfall = what you need − gift − insurance − buffer"),
        N_("The usual rules of broodfondsen; your own group may have others. Adjust them at the group."),
    ),
    "layers": Explanation(
        N_("What carries you"),
        (
            N_(
                "Each bar runs over the months of illness in which it pays at most. "
                "Your buffer fills up what gifts and insurance leave open."
            ),
            N_(
                "Only what is in force counts: what is announced, or offered without you taking part, does not. "
                "A pension pays nothing when you are ill."
            ),
            N_("Not on record means that this program does not know it, not that it is not there."),
        ),
    ),
    "stops": Explanation(
        N_("When work stops"),
        (
            N_("All your work stops: nothing comes in, everything goes out that you filled in."),
            N_(
                "A source stops: the stress test of the largest source that takes its work along, "
                "over the year that is shown."
            ),
            N_("Ill: the buffer alone, without gifts or insurance."),
        ),
        N_("months = buffer ÷ what goes out per month"),
    ),
    "coming": Explanation(
        N_("Not counted yet"),
        (
            N_(
                "Announced: it begins on a later day. In preparation: you are on your way in. Offered: not taken."
            ),
            N_("None of it counts in the months or in any figure, until it begins and you make use of it."),
        ),
    ),
    "ends": Explanation(
        N_("What ends"),
        (
            N_(
                "Assignments and their model agreements, clauses, plans of hubs, what you make use of, "
                "and memberships, as far as their days are on record."
            ),
            N_(
                "Of a plan of a hub the last day on which cancelling still helps; of clauses about a client "
                "the first day after the last of them."
            ),
            N_("An expected day moves with the assignment it follows from."),
        ),
    ),
    "load": Explanation(
        N_("Your loans"),
        (
            N_("Only what you borrowed yourself; what a collective borrowed is not your debt."),
            N_("Whether it is part of your outgoings is up to you: the program does not add it to them."),
            N_("A loan that is paid back as agreed each time has no amount per month."),
        ),
        N_("per month = the next instalment ÷ the months between two of them"),
    ),
    "account": Explanation(
        N_("Your account"),
        (
            N_("What you pay in stays yours, except what you give. What comes above the maximum is freed."),
            N_("It is private: outside your profit and your VAT. The balance on 1 January counts in box 3."),
            N_("Gifts that you get are not in the balance, nor is the admission fee."),
        ),
        N_("balance = deposits − gifts − what was freed or paid out (− fee, if it is taken from it)"),
        N_("Tax office on broodfondsen, December 2022, as quoted by advisers; rights to gifts count as nil."),
    ),
    "peloton": Explanation(
        N_("The peloton"),
        (
            N_(
                "On the inner ring who brings the work, on the outer ring for whom it is; a direct client is both. "
                "The width of a line is turnover, in the same measure everywhere."
            ),
            N_("A client that several sources lead to stands once, with the one that brought most."),
            N_(
                "Hollow and dotted: you are a member, registered or have a place there, without turnover this year."
            ),
            N_(
                "Places do not depend on amounts: per channel, then by first year, then by name. Beyond fifteen "
                "sources the smallest stand together; the table has them all."
            ),
            N_("“Knows you only through” means: none of their work or leads on record came another way."),
        ),
        N_("width = turnover ÷ turnover of the largest source"),
    ),
    **{key: Explanation(*parts) for key, parts in COST_TEXTS.items()},
}
KEYS = frozenset(_EXPLANATIONS)
"""Every figure with an explanation."""


def explanation(key: str) -> Explanation:
    """The explanation of a figure, in the language in force. KeyError for an unknown key."""
    found = _EXPLANATIONS[key]
    texts = tuple(_(text) for text in found.paragraphs)
    return Explanation(_(found.title), texts, _(found.formula), _(found.source))
