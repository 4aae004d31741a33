"""Sentences about an assignment: its chain, partners, circle, model agreement, bench time, and the nine viewpoints."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from zzpdesk.core.agreement import AgreementState
from zzpdesk.core.bench import Bench, Gap
from zzpdesk.core.chain import Chain
from zzpdesk.core.kinds import Price
from zzpdesk.core.partners import Shares
from zzpdesk.core.periods import Period, months
from zzpdesk.core.records.assignment import RateUnit
from zzpdesk.core.records.chain import Leaning, ViewpointAnswer
from zzpdesk.core.workrelation import Answers, Fact, Presumption, Question
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import N_, _, language, ngettext
from zzpdesk.texts.labels import label

DISCLAIMER = N_("An indication, no legal advice; all circumstances in their connection.")
NO_LIMITS = N_(
    "The rulings know no ranking, no weights and no limits. So there is no score and no verdict here."
)
_GAPS = 3
_PER = {RateUnit.DAY: N_("per day"), RateUnit.UNIT: N_("per unit"), RateUnit.FIXED: N_("fixed price")}


def rate_words(rate: Price | int | None, unit: RateUnit = RateUnit.HOUR) -> str:
    """`€ 96,00 per uur`; "" when it is not known."""
    if rate is None:
        return ""
    amount = f"€\u00a0{formats.price(rate)}"
    return f"{amount} {_(_PER[unit])}" if unit in _PER else _("{amount} per hour").format(amount=amount)


def rate_unit_words(unit: RateUnit) -> str:
    """`per uur`."""
    return _(_PER[unit]) if unit in _PER else _("per hour")


def amount_words(rate: Price | int | None) -> str:
    """`€ 96,00`; "" when it is not known."""
    return "" if rate is None else f"€\u00a0{formats.price(rate)}"


def chain_words(chain: Chain) -> str:
    """What the parties between keep together; unknown is said, never counted as nothing."""
    between = sum(party.between for party in chain.parties)
    if not between:
        return ""
    if chain.margin is None:
        text = _("What stays between is not known.")
    else:
        text = _("Between the client and you stays {rate}.").format(rate=amount_words(chain.margin))
        if chain.unknown and between > 1:
            text += " " + _("Who keeps what of it is not all known.")
    if chain.charges:
        text += " " + _("Of your rate you pay them {rate}.").format(rate=amount_words(chain.charges))
    return text


def shares_words(shares: Shares, leads: Mapping[int, str]) -> str:
    """`Je deel is 40%. Jorrit trekt.`; "" for work she does alone."""
    if not shares.count:
        return ""
    own = _("unknown") if shares.own is None else formats.rate(shares.own)
    text = _("Shared work; your part is {share}.").format(share=own)
    if shares.she_leads:
        text += " " + _("You lead.")
    elif shares.leads:
        text += " " + _("{name} leads.").format(name=leads.get(shares.leads[0] or 0, ""))
    if shares.unknown:
        count = shares.unknown
        text += " " + ngettext("{count} share is not known.", "{count} shares are not known.", count).format(
            count=count
        )
    return text


def circle_words(circle: str, lead: str) -> str:
    """Why the circle is the source while a peer signs."""
    if not lead:
        return _("This work counts as coming through {circle}.").format(circle=circle)
    return _(
        "{lead} is in {circle}: the work counts as coming through {circle}, {lead} introduced it and signs."
    ).format(lead=lead, circle=circle)


def agreement_words(state: AgreementState) -> str:
    """`Modelovereenkomst 90615, te gebruiken t/m 31 dec 2029`."""
    if not state.number:
        return _("Model agreement without a number")
    if state.until is None:
        return _("Model agreement {number}").format(number=state.number)
    text = _("Model agreement {number}, can be used until {day}")
    return text.format(number=state.number, day=formats.day_year(state.until))


def bench_words(bench: Bench) -> str:
    """`23 werkdagen zonder opdracht: 3–14 feb (10), 2–18 aug (13)`."""
    if not bench.gaps:
        return _("No working day without an assignment")
    days = ngettext(
        "{count} working day without an assignment", "{count} working days without an assignment", bench.days
    ).format(count=bench.days)
    largest = sorted(bench.gaps, key=lambda gap: (-gap.days, gap.start))[:_GAPS]
    shown = [gap_words(gap) for gap in bench.gaps if gap in largest]
    rest = len(bench.gaps) - len(shown)
    if rest:
        shown.append(ngettext("and {count} other", "and {count} others", rest).format(count=rest))
    return f"{days}: {', '.join(shown)}"


def gap_words(gap: Gap) -> str:
    """`3 feb – 14 feb (10)`."""
    if gap.start == gap.end:
        return f"{formats.day(gap.start)} ({gap.days})"
    return f"{formats.day(gap.start)}\u00a0–\u00a0{formats.day(gap.end)} ({gap.days})"


# the viewpoints


def question_words(question: Question) -> str:
    """The question in the language of the screen."""
    return question.text[language()]


def signal_words(question: Question) -> tuple[str, str]:
    """What points towards self-employed and what towards employment, as examples."""
    own, other = question.self_employed[language()], question.employment[language()]
    return "; ".join(own), "; ".join(other)


def answered_words(answers: Answers) -> str:
    """`5 van 9 ingevuld, bijgewerkt op 3 okt 2026`."""
    if answers.updated_on is None:
        return _("not filled in yet")
    return _("{count} of 9 filled in, updated on {day}").format(
        count=answers.answered, day=formats.day_year(answers.updated_on)
    )


def leaning_word(leaning: Leaning) -> str:
    """Short enough for a segment."""
    return _(_SHORT[leaning])


_SHORT = {
    Leaning.SELF_EMPLOYED: N_("Self-employed"),
    Leaning.MIXED: N_("Both ways"),
    Leaning.EMPLOYMENT: N_("Employment"),
    Leaning.UNKNOWN: N_("Unknown"),
}


def fact_words(fact: Fact) -> str:
    """A plain fact as a sentence; it says nothing about where the viewpoint points."""
    return _FACTS[fact.code](fact.values)


def _duration(values: Mapping[str, Any]) -> str:
    lasted = int(months(Period(values["since"], values["until"])))
    since = formats.day_year(values["since"])
    return ngettext("Since {day}: {count} month so far", "Since {day}: {count} months so far", lasted).format(
        day=since, count=lasted
    )


def _hours(values: Mapping[str, Any]) -> str:
    text = ngettext(
        "{hours} on {count} day, {year} of it in the last twelve months",
        "{hours} on {count} days, {year} of it in the last twelve months",
        values["days"],
    )
    return text.format(
        hours=formats.hours(values["minutes"]),
        count=values["days"],
        year=formats.hours(values["year_minutes"]),
    )


def _invoices(values: Mapping[str, Any]) -> str:
    count, other = values["count"], values["self_billed"]
    text = ngettext("{count} invoice issued", "{count} invoices issued", count).format(count=count)
    if not other:
        return text
    return text + ", " + _("of which {count} drawn up by the customer").format(count=other)


def _chain(values: Mapping[str, Any]) -> str:
    count = values["count"]
    text = ngettext(
        "{count} party between the client and you", "{count} parties between the client and you", count
    )
    margin = values["margin"]
    keeps = (
        _("what they keep is unknown")
        if margin is None
        else _("they keep {rate}").format(rate=amount_words(margin))
    )
    return text.format(count=count) + "; " + keeps


def _clients(values: Mapping[str, Any]) -> str:
    count = values["count"]
    text = ngettext("{count} client in {year}", "{count} clients in {year}", count)
    return text.format(count=count, year=values["year"])


def _passed_on(values: Mapping[str, Any]) -> str:
    count = values["count"]
    text = ngettext(
        "{count} bill of someone else for work on it", "{count} bills of others for work on it", count
    )
    return text.format(count=count)


def _partners(values: Mapping[str, Any]) -> str:
    count = values["count"]
    return ngettext("Shared with {count} other", "Shared with {count} others", count).format(count=count)


_FACTS: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "duration": _duration,
    "open-ended": lambda _values: _("No end agreed"),
    "end-agreed": lambda values: _("Agreed until {day}").format(day=formats.day_year(values["until"])),
    "hours": _hours,
    "passed-on": _passed_on,
    "partners": _partners,
    "contract": lambda values: _("Contract form: {form}").format(form=label(values["form"])),
    "agreement": lambda values: _("Model agreement {number}").format(number=values["number"]),
    "route-required": lambda _values: _("The client required this route"),
    "rate": lambda values: _("Agreed: {rate}").format(rate=rate_words(values["rate"], values["unit"])),
    "invoices": _invoices,
    "chain": _chain,
    "effective": lambda values: _("Effectively {rate} per hour").format(rate=cents_words(values["rate"])),
    "fixed-price": lambda _values: _("Fixed price for the whole"),
    "share": lambda values: _(
        "{share} of your turnover over the last twelve months is from this client"
    ).format(share=formats.percent(values["share"])),
    "clients": _clients,
    "acquisition": lambda values: _("{hours} spent on finding work in {year}").format(
        hours=formats.hours(values["minutes"]), year=values["year"]
    ),
}


def cents_words(value: Fraction | int) -> str:
    """An amount of cents that may be a fraction."""
    return formats.money(formats.rounded_fraction(Fraction(value)))


def presumption_words(found: Presumption, today: date) -> tuple[str, ...]:
    """What the law says, and where her rate lies: two or three sentences without a judgement."""
    day, amount = formats.day_year(found.since), formats.money(found.amount)
    law = _("From {day} on, who earns at most {amount} an hour can claim to be an employee in civil law.")
    if found.since <= today:
        law = _("Since {day}, who earns at most {amount} an hour can claim to be an employee in civil law.")
    said = [law.format(day=day, amount=amount)]
    if found.quoted is not None:
        text = _("The amount may still change: {amount} was quoted too, the regulation was not found.")
        said.append(text.format(amount=formats.money(found.quoted)))
    said.append(_position(found))
    said.append(_("This has no effect on taxes, and stands apart from the nine viewpoints."))
    return tuple(said)


def _position(found: Presumption) -> str:
    if found.rate is None:
        return _("Your effective rate on this work is not known yet.")
    rate = cents_words(found.rate)
    if found.reached:
        return _("Your effective rate on this work is {rate}: at or below that amount.").format(rate=rate)
    if found.quoted_reached:
        return _("Your effective rate on this work is {rate}: between both amounts.").format(rate=rate)
    return _("Your effective rate on this work is {rate}: above that amount.").format(rate=rate)


def earlier_words(answer: ViewpointAnswer) -> str:
    """`3 mrt 2025: richting zelfstandig. Eigen laptop.`."""
    text = _("{day}: {leaning}").format(day=formats.day_year(answer.day), leaning=label(answer.leaning))
    return f"{text}. {answer.evidence}" if answer.evidence else text
