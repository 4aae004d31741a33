"""Words for funding: how it is paid back, and where a row of its plan stands."""

from datetime import date
from fractions import Fraction

from zzpdesk.core.records import Funding
from zzpdesk.core.records.funding import Scheme
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.texts.labels import label


def terms(funding: Funding) -> str:
    """`60 termijnen, per maand · Gelijke aflossingen · 2% rente`; "" for own capital."""
    if not funding.kind.lent:
        return ""
    rate = _("{rate} interest").format(rate=formats.rate(funding.interest))
    if funding.scheme is Scheme.FREE:
        return f"{label(funding.scheme)} · {rate}"
    count = ngettext("{count} instalment", "{count} instalments", funding.terms).format(count=funding.terms)
    return f"{count}, {label(funding.every)} · {label(funding.scheme)} · {rate}"


def owed(amount: int, principal: int | None) -> str:
    """Below what is still owed: `van € 6.000`, or that nothing is."""
    return _("of {amount}").format(amount=formats.euros(principal)) if amount else _("paid back")


def share(amount: int, principal: int | None) -> str:
    """How much of it that is: `69% open`, or that it was paid back."""
    if not amount or not principal:
        return _("paid back")
    return _("{share} open").format(share=formats.percent(Fraction(amount, principal), 0))


def due(day: date, today: date) -> str:
    """When the next payment is due: `op 1 nov 2026`, or since when it is late."""
    if day < today:
        return _("due since {day}").format(day=formats.day_year(day))
    return _("on {day}").format(day=formats.day_year(day))
