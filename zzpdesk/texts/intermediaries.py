"""Sentences about intermediaries: when she is free to work directly, how they pay, what a statement differs in."""

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction

from zzpdesk.core.clauses import Freedom, Hold
from zzpdesk.core.dependency import SourceCost
from zzpdesk.core.intermediaries import PayDays
from zzpdesk.core.leads import LeadTally
from zzpdesk.core.records.relation import Intermediary
from zzpdesk.core.statements import Reconciliation, ReportedAs
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, ngettext


def hold_end(hold: Hold) -> str:
    """`t/m 31 dec 2027`, `zolang de opdracht loopt`."""
    if hold.until is None:
        open_end = hold.clause.assignment_id is None and hold.client_id is None
        return _("no end known") if open_end else _("as long as the assignment runs")
    text = _("through {day}").format(day=formats.day_year(hold.until))
    return _("{end}, expected").format(end=text) if hold.expected else text


def freedom_words(freedom: Freedom, today: date) -> str:
    """`nu`, `vanaf 1 jan 2028`, and how sure that is."""
    if freedom.day is None:
        return _("not to say yet")
    if freedom.free_on(today):
        return _("now, since {day}").format(day=formats.day_year(freedom.day))
    text = _("from {day}").format(day=formats.day_year(freedom.day))
    return _("{end}, expected").format(end=text) if freedom.expected else text


def exclusivity_words(holds: Sequence[Hold]) -> str:
    """That she works for nobody else now, and until when; "" when she may."""
    if not holds:
        return ""
    ends = [hold.until for hold in holds]
    known = [end for end in ends if end is not None]
    if len(known) < len(ends):
        return _("Exclusive now: no work for others as long as the assignment runs.")
    day = formats.day_year(max(known) + timedelta(days=1))
    return _("Exclusive now: no work for others before {day}.").format(day=day)


def payment_terms(one: Intermediary) -> str:
    """What was agreed about paying: `30 dagen, pas na betaling door de klant`; "" when nothing is on record."""
    words = []
    if one.pays_days is not None:
        words.append(ngettext("{days} day", "{days} days", one.pays_days).format(days=one.pays_days))
    if one.pays_when_paid:
        words.append(_("only after the client has paid"))
    return ", ".join(words)


def waited(days: PayDays | None) -> tuple[str, str]:
    """The average and, as a note, the longest; a dash when nothing was paid yet."""
    if days is None:
        return "–", _("nothing paid yet")
    text = ngettext("{days} day", "{days} days", days.average).format(days=days.average)
    return text, _("longest {days}").format(days=days.worst)


def take_words(cost: SourceCost) -> str:
    """Its fees as a part of what clients pay: `18%`; `onbekend` when they are not all known."""
    if not cost.known:
        return _("unknown")
    return "0%" if cost.take_rate is None else formats.percent(cost.take_rate, 0)


def lead_cost(tally: LeadTally) -> tuple[str, str, str]:
    """What a won assignment cost in leads with the count as a note; of leads that cost nothing the count alone."""
    won = _("{won} of {number}").format(won=tally.won, number=tally.received)
    if not tally.cost and not tally.unknown:
        return _("Leads won"), won, ""
    word = _("Per won assignment")
    part = ngettext("{part} lead won", "{part} leads won", tally.received).format(part=won)
    if tally.unknown:
        return word, _("unknown"), part
    if tally.cost_per_won is None:
        return word, "–", _("{amount}, none won").format(amount=formats.money(tally.cost))
    return word, formats.money(tally.cost_per_won), part


def rates_words(tally: LeadTally) -> str:
    """How many were answered and won of what came in, how fast, and what all leads cost."""
    if tally.answer_rate is None or tally.win_rate is None:
        return ""
    words = [
        _("{share} answered").format(share=formats.percent(Fraction(tally.answer_rate), 0)),
        _("{share} won").format(share=formats.percent(Fraction(tally.win_rate), 0)),
    ]
    if tally.days_to_answer is not None:
        days = tally.days_to_answer
        words.append(ngettext("answered in {days} day", "answered in {days} days", days).format(days=days))
    words.append(_lead_costs(tally))
    return " · ".join(words)


def _lead_costs(tally: LeadTally) -> str:
    cost = formats.money(tally.cost)
    if tally.unknown:
        if not tally.cost:
            return _("costs unknown")
        cost = _("at least {amount}").format(amount=cost)
    return _("{amount} for leads").format(amount=cost)


def differences(found: Reconciliation) -> tuple[str, ...]:
    """What the statement differs in from her own records, and what explains it; one sentence when all agrees."""
    if found.agrees:
        return (_("Agrees with what was paid to you."),)
    return tuple(filter(None, (_gross(found), _timing(found), _fees(found), _activities(found))))


def _gross(found: Reconciliation) -> str:
    known = {
        ReportedAs.RECEIVED: "",
        ReportedAs.INVOICED: _("The platform reports by invoice date; you were paid {gap}."),
        ReportedAs.RECEIVED_VAT: _("The platform reports including VAT; that is the difference of {amount}."),
        ReportedAs.INVOICED_VAT: _("The platform reports what was invoiced, including VAT."),
        ReportedAs.AFTER_FEES: _("The platform reports what is left after its fees."),
        ReportedAs.OTHER: _("The platform reports {gap} than was paid to you, and nothing here explains it."),
    }
    return known[found.reported_as].format(
        gap=_gap(-found.gap if _by_invoice(found) else found.gap), amount=formats.money(abs(found.gap))
    )


def _by_invoice(found: Reconciliation) -> bool:
    return found.reported_as is ReportedAs.INVOICED


def _timing(found: Reconciliation) -> str:
    own = found.own
    words = []
    if own.later:
        text = _("{amount} was invoiced in this period and paid after it")
        words.append(text.format(amount=formats.money(own.later)))
    if own.earlier:
        text = _("{amount} was paid in it on earlier invoices")
        words.append(text.format(amount=formats.money(own.earlier)))
    text = "; ".join(words)
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _fees(found: Reconciliation) -> str:
    if found.fee_gap is None:
        return _("Your own fees are not all known.")
    if abs(found.fee_gap) < 100:
        return ""
    return _("The platform reports {gap} in fees than you have on record.").format(gap=_gap(found.fee_gap))


def _activities(found: Reconciliation) -> str:
    gap = found.activity_gap
    if not gap:
        return ""
    text = (
        ngettext("{count} assignment more", "{count} assignments more", gap)
        if gap > 0
        else ngettext("{count} assignment less", "{count} assignments less", -gap)
    )
    return _("It counts {gap} than you were paid for.").format(gap=text.format(count=abs(gap)))


def _gap(cents: int) -> str:
    """`€ 40,00 meer` or `minder`."""
    amount = formats.money(abs(cents))
    return (_("{amount} more") if cents > 0 else _("{amount} less")).format(amount=amount)
