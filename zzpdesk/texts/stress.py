"""Sentences about stress tests: what happens, what is left, what the buffer does. Facts only, no verdict."""

from collections.abc import Mapping
from fractions import Fraction

from zzpdesk.core.bufferrun import Run
from zzpdesk.core.foreseen import Foreseen
from zzpdesk.core.gap import Plan
from zzpdesk.core.records.scenario import ScenarioStep, StepKind
from zzpdesk.core.whatif import HoursEffect, Outcome
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import N_, _, ngettext
from zzpdesk.texts.phrases import months_words

Fact = tuple[str, str, str]
"""Icon, sentence, tone of the icon."""
ASIDE = "text3"
"""The tone of what stands beside it, smaller."""
_SOON = Fraction(1, 20)
"""Of a month: less reads 0.0."""

_TEMPLATES: Mapping[StepKind, str] = {
    StepKind.STOPS: N_("{who} stops"),
    StepKind.FEE: N_("Fee of {who} becomes {value}"),
}

REMARKS: Mapping[str, str] = {
    "no-work": N_("Brought no work in this period: this step changes nothing."),
    "stays": N_("Running work stays; new work from here would stop."),
    "stopped": N_("Its work has stopped already: this step changes nothing more."),
    "no-hours": N_("No hours are linked to invoices of this source: an amount per hour cannot be counted."),
    "on-top": N_("The client pays the fee now; here it comes off what you keep."),
    "no-need": N_("Fill in what you need when you are ill to see what carries you."),
}


def template(step: ScenarioStep) -> str:
    """A step as a sentence; editors stand in the places of `{who}` and `{value}`."""
    if step.kind is StepKind.ILL:
        return ngettext("Ill for {value} month", "Ill for {value} months", step.months)
    if step.kind is StepKind.LATE:
        return ngettext("{who} pays {value} day later", "{who} pays {value} days later", step.days)
    return _(_TEMPLATES[step.kind])


def step_words(step: ScenarioStep, name: str) -> str:
    """`Fee van Vierkant wordt 15%`; `name` is that of its source or debtor."""
    return template(step).format(who=name or _("unknown"), value=_value(step))


def _value(step: ScenarioStep) -> str:
    if step.kind is StepKind.ILL:
        return str(step.months)
    if step.kind is StepKind.LATE:
        return str(step.days)
    if step.per_hour is not None:
        return _("{amount} per hour").format(amount=formats.money(step.per_hour))
    return formats.rate(step.rate or 0)


def remark_words(code: str) -> str:
    """The sentence of a code of `core.happening.remark`."""
    return _(REMARKS[code]) if code else ""


def verdict(one: Outcome, *, depends: bool = True) -> str:
    """The one line about a month with work; `depends` False: a single source that does not take its work along."""
    if one.outgoings is None:
        return _("{amount} per month falls away.").format(amount=_euros(one.lost))
    if not depends:
        return _("Running work stays; new work from here would stop.")
    if one.shortfall:
        return _("You come up short each month.")
    return _("You make ends meet.")


def headline(one: Outcome, count: int) -> str:
    """The sentence above the page, about `count` steps together."""
    if not count:
        return _("Choose what happens, and see what is left.")
    if one.outgoings is None:
        text = _("Of the {now} that you keep per month, {left} is left.")
        return text.format(now=_euros(one.now), left=_euros(one.without))
    return _without_buffer(one) if one.run is None else _through_months(one, one.run)


def _through_months(one: Outcome, run: Run) -> str:
    if run.gone is not None:
        return _("Your buffer does not suffice: it is gone in month {number}.").format(number=run.gone)
    if one.shortfall:
        text = _("Each month you are {amount} short; your buffer lasts {months}.")
        return text.format(
            amount=_euros(one.shortfall), months=months_words(one.buffer_months or Fraction(0))
        )
    if run.lowest is not None:
        return _("You make ends meet; your buffer goes down to {amount}.").format(amount=_lowest(run))
    return _("You make ends meet, with {amount} to spare per month.").format(amount=_euros(one.room))


def _without_buffer(one: Outcome) -> str:
    if one.shortfall:
        return _("Each month you are {amount} short.").format(amount=_euros(one.shortfall))
    if one.ill or one.waits:
        return _("How you get through the months without money is not known: your buffer is not filled in.")
    return _("You make ends meet, with {amount} to spare per month.").format(amount=_euros(one.room))


def buffer_words(one: Outcome) -> str:
    """`op in maand 9`, `niet aangesproken`, for lists and tables."""
    run = one.run
    if run is None:
        return _("unknown")
    if run.gone is not None:
        return _("gone in month {number}").format(number=run.gone)
    if one.buffer_months is not None:
        return _("lasts {months}").format(months=months_words(one.buffer_months))
    return _("not touched") if run.lowest is None else _("down to {amount}").format(amount=_lowest(run))


def facts(one: Outcome) -> list[Fact]:
    """What the test of one source means for outgoings, hours, buffer and the sources left."""
    return [*_outgoings(one), *hours_facts(one.hours), *_steady(one), *asides(one)]


def checks(one: Outcome) -> list[Fact]:
    """The same for several steps, with illness, late payers and the buffer through the months."""
    return [
        *_outgoings(one),
        *_illness(one.illness),
        *_waits(one),
        *hours_facts(one.hours),
        *_run(one),
        *asides(one),
    ]


def asides(one: Outcome) -> list[Fact]:
    """What stands beside it."""
    found: list[Fact] = []
    if one.effective_without is not None:
        text = _("{count} sources left, were they equally big")
        found.append(("chart-pie", text.format(count=formats.decimal(one.effective_without)), ASIDE))
    if one.next_end is not None and one.months_to_next_end is not None:
        found.append(("calendar-clock", _next_end(one.next_end.title, one.months_to_next_end), ASIDE))
    if not one.fees_complete:
        found.append(("info", _("Before fees that are not known"), ASIDE))
    return found


def hours_facts(hours: HoursEffect) -> list[Fact]:
    """The hours criterion; nothing when it is not known what the year asks."""
    if hours.goal is None:
        return []
    if hours.in_year is False:
        if hours.now is None:
            return [("triangle-alert", _("Hours criterion: not reached now either"), "warn")]
        return [("triangle-alert", _("Hours criterion: not reached this year"), "warn")]
    if not hours.weeks_later:
        return [("circle-check", _("Hours criterion: no difference"), "ok")]
    text = ngettext(
        "Hours criterion: {count} week later", "Hours criterion: {count} weeks later", hours.weeks_later
    )
    return [("triangle-alert", text.format(count=hours.weeks_later), "warn")]


def missing(one: Outcome) -> str:
    """What she could still fill in; "" for nothing."""
    if one.outgoings is None:
        return _("Fill in your monthly outgoings")
    return _("Fill in your buffer") if one.buffer is None else ""


def gift_words(plan: Plan) -> str:
    """`€ 2.000 per maand, maand 2 t/m 25`; "" without gifts."""
    given = [month for month in plan.months if month.gift]
    if not given:
        return ""
    text = _("{amount} per month, month {first} up to {last}")
    most = max(month.gift for month in given)
    if len(given) == 1:
        text = _("{amount} in month {first}")
    return text.format(amount=formats.euros(most), first=given[0].number, last=given[-1].number)


def foreseen_words(name: str, found: Foreseen, *, agreed: bool = False) -> str:
    """`Dit brengt Kopgroep op 62% van twaalf maanden; jouw grens is 50%.`; `agreed`: about work, not an invoice."""
    text = _("This brings {name} to {share} of twelve months; your line is {line}.")
    if agreed:
        text = _("With what is agreed {name} comes to {share} of twelve months; your line is {line}.")
    share, line = formats.percent(found.share, 0), formats.rate(found.line)
    if share == line:
        share = formats.percent(found.share)
    return text.format(name=name, share=share, line=line)


def _outgoings(one: Outcome) -> list[Fact]:
    if one.outgoings is None:
        return []
    if one.shortfall:
        text = _("Outgoings not covered: {amount} short").format(amount=_euros(one.shortfall))
        return [("triangle-alert", text, "warn")]
    return [("circle-check", _("Outgoings covered, {amount} to spare").format(amount=_euros(one.room)), "ok")]


def _steady(one: Outcome) -> list[Fact]:
    """The buffer at the shortfall of a month with work."""
    if one.buffer is None or one.outgoings is None:
        return []
    if one.buffer_months is None:
        return [("circle-check", _("Buffer is not touched"), "ok")]
    text = _("Buffer lasts {months}").format(months=months_words(one.buffer_months))
    return [("hourglass", text, "warn")]


def _run(one: Outcome) -> list[Fact]:
    run = one.run
    if run is None:
        return []
    if run.gone is not None:
        text = _("Buffer is gone in month {number}").format(number=run.gone)
        return [("triangle-alert", text, "warn")]
    if one.buffer_months is not None:
        return _steady(one)
    if run.lowest is None:
        return [("circle-check", _("Buffer is not touched"), "ok")]
    text = _("Buffer goes down to {amount} in month {number}")
    return [("hourglass", text.format(amount=_lowest(run), number=run.lowest.number), "warn")]


def _illness(plan: Plan | None) -> list[Fact]:
    if plan is None:
        return []
    gifts, short = gift_words(plan), sum(month.shortfall for month in plan.months)
    found: list[Fact] = []
    if gifts:
        found.append(("heart-handshake", _("Broodfonds: {gifts}").format(gifts=gifts), "ok"))
    else:
        found.append(("heart-handshake", _("No gift in these months of illness"), "warn"))
    if short:
        text = _("Illness costs {amount} of your buffer").format(amount=formats.euros(short))
        found.append(("triangle-alert", text, "warn"))
    return found


def _waits(one: Outcome) -> list[Fact]:
    text = _("{amount} is out {days} days longer")
    return [
        (
            "hourglass",
            text.format(amount=_euros(wait.late.out), days=wait.late.days),
            "warn",
        )
        for wait in one.waits
    ]


def _next_end(title: str, months: Fraction) -> str:
    if months < _SOON:
        return _("On the last day {title} ends").format(title=title)
    return _("In {months} {title} ends").format(title=title, months=months_words(months))


def _lowest(run: Run) -> str:
    return _euros(run.lowest.balance if run.lowest else Fraction(run.start))


def _euros(value: Fraction | None) -> str:
    return formats.euros(formats.rounded_fraction(value or Fraction(0)))
