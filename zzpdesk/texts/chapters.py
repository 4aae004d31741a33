"""The opening sentences of the chapters of a yearly book, composed from figures by rules: they claim what is there."""

from datetime import date
from fractions import Fraction

from zzpdesk.core.periods import Period
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.texts.insights import part

_STEADY = Fraction(1, 100)
"""A difference smaller than this part of last year's figure is no difference worth a word."""
_WHOLE = Fraction(995, 1000)


def beside(now: int, before: int | None, said: str, period: Period) -> str:
    """How a figure stands beside the same stretch a year earlier, as `Dat is € 3.200 meer dan in 2025`.

    `said` is how their difference reads. "" when there was nothing then, or nothing is known of it.
    """
    if not before or before < 0:
        return ""
    year = period.start.year - 1
    if abs(now - before) < before * _STEADY:
        text = (
            _("About as much as up to the same day in {year}.")
            if period.runs
            else _("About as much as in {year}.")
        )
        return text.format(year=year)
    if period.runs:
        text = (
            _("That is {amount} more than up to the same day in {year}.")
            if now > before
            else _("That is {amount} less than up to the same day in {year}.")
        )
    else:
        text = (
            _("That is {amount} more than in {year}.")
            if now > before
            else _("That is {amount} less than in {year}.")
        )
    return text.format(amount=said, year=year)


def collective(
    name: str, amount: int, share: Fraction, paid: int, *, paid_known: bool, below: bool = False
) -> str:
    """What came through a collective in the year; `below` when others belong to it, which count along."""
    if amount > 0:
        text = _("Through {name} came {amount}: {part} of your turnover.")
        if below:
            text = _("Through {name} and all below it came {amount}: {part} of your turnover.")
        return text.format(name=name, amount=formats.euros(amount), part=_part(share))
    if paid > 0:
        text = _("No turnover came through {name} this year; you paid it {amount}.")
        return text.format(name=name, amount=formats.euros(paid))
    if not paid_known:
        return _("No turnover came through {name} this year; what you paid it is not known.").format(
            name=name
        )
    return _("No turnover came through {name} this year.").format(name=name)


def places(times: int, cost: int, turnover: int) -> str:
    """What hubs and gatherings cost and brought."""
    went = ngettext("{count} time", "{count} times", times).format(count=times)
    if turnover > 0 and cost > 0:
        text = _("Hubs and meetings cost {cost}; {turnover} of turnover came out of them.")
        return text.format(cost=formats.euros(cost), turnover=formats.euros(turnover))
    if turnover > 0:
        text = _("Hubs and meetings cost nothing; {turnover} of turnover came out of them.")
        return text.format(turnover=formats.euros(turnover))
    if not times and cost <= 0:
        return _("No visits to hubs and meetings are on record, and no cost of them.")
    if not times:
        return _("Hubs and meetings cost {cost}, without you being there.").format(cost=formats.euros(cost))
    if cost > 0:
        text = _("You went {times} to hubs and meetings, for {cost}; no turnover came out of them yet.")
        return text.format(times=went, cost=formats.euros(cost))
    return _("You went {times} to hubs and meetings; no turnover came out of them yet.").format(times=went)


def fund(given: int, balance: int) -> str:
    """What she gave to others in the year, and what is hers."""
    own = formats.euros(balance)
    if given:
        return _("You gave {given} to others this year; {balance} is yours.").format(
            given=formats.euros(given), balance=own
        )
    return _("You gave nothing this year; {balance} is yours.").format(balance=own)


def ill(days: int, *, still: bool) -> str:
    """On how many days of the year she was ill."""
    text = ngettext("You were ill on {count} day.", "You were ill on {count} days.", days)
    said = text.format(count=formats.grouped(days))
    return f"{said} {_('At the end you still were.')}" if still else said


def learning(minutes: int, courses: int, cost: int, others: Fraction | None) -> str:
    """Hours of learning, and who paid."""
    if not courses:
        if minutes:
            return _("You spent {hours} on learning, without a course.").format(hours=_hours(minutes))
        return _("You followed no course this year.")
    told = ngettext("{count} course", "{count} courses", courses).format(count=courses)
    text = _("You spent {hours} on learning, with {courses}.").format(hours=_hours(minutes), courses=told)
    if others is None:
        return f"{text} {_('It cost nothing.')}"
    if not others:
        return f"{text} {_('You paid for it yourself: {cost}.').format(cost=formats.euros(cost))}"
    if others == 1:
        return f"{text} {_('Others paid for it: {cost}.').format(cost=formats.euros(cost))}"
    said = _("Others paid {part} of the {cost}.")
    return f"{text} {said.format(part=_part(others), cost=formats.euros(cost))}"


def worked(done: int, goal: int | None, billable: int, total: int) -> str:
    """Hours beside the criterion, all in minutes; `total` are all hours, those that do not count included."""
    hours = formats.grouped(done // 60)
    if goal is None:
        text = _("{hours} hours count for the year.").format(hours=hours)
    elif done // 60 > goal // 60:
        text = _("{hours} hours count: {more} above the {goal} asked.").format(
            hours=hours, more=formats.grouped((done - goal) // 60), goal=formats.grouped(goal // 60)
        )
    else:
        text = _("{hours} hours count, of the {goal} asked.").format(
            hours=hours, goal=formats.grouped(goal // 60)
        )
    if not billable or not total:
        return text
    share = _part(Fraction(billable, total))
    return f"{text} {_('Of your hours {part} was billable.').format(part=share)}"


def invoiced(count: int, net: int, left: int, day: date) -> str:
    """How many invoices for how much, and what was still to come on the last day."""
    text = ngettext("{count} invoice for {amount}.", "{count} invoices for {amount}.", count).format(
        count=formats.grouped(count), amount=formats.euros(net)
    )
    until = f"{day.day} {formats.month(day)}"
    if left:
        said = _("On {day} {amount} was still to come in.").format(day=until, amount=formats.euros(left))
    else:
        said = _("On {day} nothing was to come in any more.").format(day=until)
    return f"{text} {said}"


def taxed(net: int, vat: int) -> str:
    """The VAT on the invoices of the year."""
    if vat:
        text = _("Your invoices came to {net} excluding VAT, with {vat} of VAT on top.")
        return text.format(net=formats.euros(net), vat=formats.euros(vat))
    return _("Your invoices came to {net}, without VAT.").format(net=formats.euros(net))


def _part(share: Fraction) -> str:
    """In words where they fit: "bijna de helft"; what is nearly all in percents."""
    return part(share) if share < _WHOLE else formats.percent(share, 0)


def _hours(minutes: int) -> str:
    return formats.hours(minutes, 0 if minutes % 60 == 0 else 1)
