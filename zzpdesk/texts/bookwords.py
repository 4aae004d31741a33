"""What each figure in the yearly book is made of, in a sentence or two per chapter (definitions.md)."""

from collections.abc import Mapping, Sequence

from zzpdesk.core.book import Chapter
from zzpdesk.texts.i18n import N_, _
from zzpdesk.texts.yearchanges import listed

_DEFINITIONS: Mapping[Chapter, Sequence[str]] = {
    Chapter.TURNOVER: (
        N_(
            "Lines of definitive invoices, excluding VAT, at invoice date. A credit invoice counts at its own date."
        ),
        N_(
            "What is passed on, expenses, commission and profit shares are turnover, but stay out of the shares."
        ),
    ),
    Chapter.SOURCES: (
        N_(
            "A source is the party without which the work would not have been yours; for direct work the client."
        ),
        N_("Share: turnover from a source ÷ your own work in the period. Hours: those on the invoices."),
        N_("Sources, were they equally big: 1 ÷ the sum of the squared shares (1/HHI)."),
        N_("Say: as you experience it; if you did not record that, as it stands on paper."),
    ),
    Chapter.COSTS: (
        N_(
            "Fees count when they arise: a percentage with the invoice, a subscription per month, a lead on its day."
        ),
        N_("Part: known fees ÷ what clients paid, over the sources of which the fee is known."),
        N_("Net per hour: (turnover − fees you paid) ÷ the hours on those invoices."),
    ),
    Chapter.COLLECTIVES: (
        N_(
            "Paid: commission, contributions and what else the collective charged. Received: work, leads and shares."
        ),
    ),
    Chapter.HUBS: (
        N_(
            "Came out of it: work whose source, introducer, lead or joint bid leads back to the hub or meeting."
        ),
    ),
    Chapter.BROODFONDS: (
        N_(
            "Balance: deposits − fees taken from it − gifts − what was released or paid out. "
            "The figures are those that you noted."
        ),
    ),
    Chapter.TRAINING: (N_("A course counts in the year in which it begins, with all that it costs."),),
    Chapter.HOURS: (
        N_(
            "For the hours criterion direct and indirect hours count, and leave for pregnancy at your usual hours."
        ),
        N_("Illness, holiday, care, standing by and study for a new field do not count."),
    ),
    Chapter.INVOICES: (
        N_("Open: the total of the invoice − payments − what was withheld, at the end of its period."),
    ),
    Chapter.VAT: (N_("VAT per rate on the sum of the lines of an invoice, in the quarter of its date."),),
    Chapter.CHANGES: (
        N_("A share that moved less than 5 points counts as unchanged, an amount less than 1%."),
    ),
}


def definition(chapter: Chapter) -> list[str]:
    """The sentences for a chapter, none for one without figures of its own."""
    return [_(text) for text in _DEFINITIONS.get(chapter, ())]


def left_out(unknown: Sequence[str]) -> list[str]:
    """What the book does not tell; `unknown` are the sources of which the fees are not known."""
    found = [
        _("Drafts and hours that are not invoiced yet are no turnover."),
        _("What is not known never counts as zero: totals leave it out and say so."),
        _("Profit and income tax are not computed."),
        _("Nothing is kept about illness of others; your own is only in a book when you choose it."),
    ]
    if unknown:
        found.insert(2, _("The fees of {names} are not known.").format(names=listed(unknown)))
    return found
