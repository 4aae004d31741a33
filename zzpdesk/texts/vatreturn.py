"""What the boxes of the VAT return are called, as the form has it, and under which scheme she stood."""

from collections.abc import Sequence
from datetime import date

from zzpdesk.core.records.profile import VatStatus
from zzpdesk.core.vatreturn import BoxSum, Quarter
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label


def box(found: BoxSum) -> str:
    """`1a  Hoog tarief (21%)`; what has no box has no number."""
    name = label(found.box)
    if found.box.taxed:
        name = f"{name} ({', '.join(formats.rate(rate) for rate in found.rates)})"
    return f"{found.box.value}   {name}" if found.box.on_form else name


def quarter(found: Quarter) -> str:
    """`1e kwartaal, januari t/m maart`, of the running one up to which day."""
    text = _("Quarter {number}, {first} to {last}")
    if found.runs:
        text = _("Quarter {number}, up to {last}")
        end = found.period.end
        return text.format(number=found.number, last=f"{end.day} {formats.month(end)}")
    return text.format(
        number=found.number, first=formats.month(found.period.start), last=formats.month(found.period.end)
    )


def schemes(states: Sequence[VatStatus], start: date) -> list[str]:
    """How her business stood for VAT from which day on; without anything recorded it charges VAT."""
    if not states:
        return [_("No other scheme is recorded: your business charges VAT.")]
    return [
        _("From {day}: {scheme}.").format(day=formats.day_long(one.since), scheme=_lower(label(one.scheme)))
        if one.since and one.since > start
        else _("The whole time: {scheme}.").format(scheme=_lower(label(one.scheme)))
        if len(states) == 1
        else _("At the start: {scheme}.").format(scheme=_lower(label(one.scheme)))
        for one in states
    ]


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
