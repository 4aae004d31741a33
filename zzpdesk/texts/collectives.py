"""Sentences about collectives: how give and take stand, whose turn it is, what she is in."""

from __future__ import annotations

from datetime import date

from zzpdesk.core.collectives import Used
from zzpdesk.core.givetake import HERSELF, Balance, Measure
from zzpdesk.core.kinds import Minutes
from zzpdesk.core.memberships import member_since, standing
from zzpdesk.core.records.membership import Membership, MemberState
from zzpdesk.core.records.provision import Provision
from zzpdesk.core.records.relation import LegalForm, Say
from zzpdesk.core.sources import has_say
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.texts.labels import label


def verdict(balance: Balance) -> str:
    """What the filled rows say together."""
    return label(balance.verdict) if balance.verdict is not None else _("Nothing noted yet.")


def contacts_since(ever: Balance, year: int) -> str:
    """How contacts stand since she came in; "" when there were none."""
    flow = ever.of(Measure.CONTACTS)
    if not flow.filled:
        return ""
    text = _("Contacts brought and received since {year}: {given} to {received}.")
    return text.format(year=year, given=flow.given, received=flow.received)


def turn(order: tuple[int, ...], whose: int | None, names: dict[int, str]) -> str:
    """Whose turn it is to be main contractor; "" without a fixed order."""
    if whose is None:
        return ""
    if whose == HERSELF:
        return _("It is your turn as main contractor.")
    after = order[(order.index(whose) + 1) % len(order)] == HERSELF
    text = _("{name} is main contractor next, then you.") if after else _("{name} is main contractor next.")
    return text.format(name=names.get(whose, ""))


def membership(states: list[Membership], day: date) -> str:
    """`Lid sinds 2024`, `Kandidaat`, `Vertrokken`; "" when nothing is noted."""
    now = standing(states, day)
    if now is None:
        return ""
    if now.state is MemberState.MEMBER and now.since is not None:
        since = member_since(states) or now.since
        return _("Member since {year}").format(year=since.year)
    return label(now.state)


def admission(state: Membership) -> str:
    """`9 voor, 2 tegen · 12 mrt 2024`; "" when it is not noted."""
    parts = []
    if state.votes_for is not None:
        votes = _("{for_it} for, {against} against")
        parts.append(votes.format(for_it=state.votes_for, against=state.votes_against or 0))
    if state.vetoes is not None:
        parts.append(_("{number} vetoes").format(number=state.vetoes) if state.vetoes else _("no veto"))
    if parts and state.decided_on is not None:
        parts.append(formats.day_year(state.decided_on))
    return " · ".join(parts)


def used(service: Provision, use: Used) -> tuple[str, bool]:
    """How a service is used, and whether it is: `2 uur`, `1 opdracht`, `niet gebruikt`, `vanaf 2027`."""
    if use.starts is not None:
        return _("from {year}").format(year=use.starts.year), False
    if use.minutes:
        return formats.hours(Minutes(use.minutes), 1 if use.minutes % 60 else 0), True
    if use.assignments:
        text = ngettext("{number} assignment", "{number} assignments", use.assignments)
        return text.format(number=use.assignments), True
    if use.times:
        return ngettext("{number} time", "{number} times", use.times).format(number=use.times), True
    return _unused(service, use)


def _unused(service: Provision, use: Used) -> tuple[str, bool]:
    if use.over:
        return _("stopped"), False
    if service.taken and service.premium:
        return _("{amount} a month").format(amount=formats.money(service.premium)), True
    return (_("you take part"), True) if service.taken else (_("not used"), False)


def say(found: Say) -> str:
    """Whether she has a say in it, and a vote."""
    if found.experienced is False and found.formal:
        return _("A vote on paper only")
    if not has_say(found):
        return _("No say")
    return _("A vote and a say") if found.formal else _("A say, no vote")


def short_form(form: LegalForm) -> str:
    """A legal form for a narrow list."""
    return _("Informal") if form is LegalForm.INFORMAL else label(form)
