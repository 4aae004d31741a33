"""Words for the safety net: the sentence on top, its layers, what is announced, what ends."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from zzpdesk.core.dependency import Insight
from zzpdesk.core.safetynet import (
    Coming,
    Ending,
    EndKind,
    Layer,
    LayerKind,
    Load,
    Loan,
    Loss,
    Net,
    Span,
    Stage,
)
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import N_, _, ngettext
from zzpdesk.texts.labels import label

_KINDS: Mapping[LayerKind, str] = {
    LayerKind.GROUP: N_("broodfonds"),
    LayerKind.INSURANCE: N_("insurance"),
    LayerKind.BUFFER: N_("buffer"),
    LayerKind.PENSION: N_("pension"),
}
_ABSENT: Mapping[LayerKind, str] = {
    LayerKind.GROUP: N_("no broodfonds on record"),
    LayerKind.INSURANCE: N_("no insurance on record"),
    LayerKind.BUFFER: N_("no buffer filled in"),
    LayerKind.PENSION: N_("no pension on record"),
}
_ENDINGS: Mapping[EndKind, str] = {  # the others are called by their own title
    EndKind.AGREEMENT: N_("Model agreement of {title}"),
    EndKind.CLAUSE: N_("Free to work directly for {title}"),
    EndKind.EXCLUSIVE: N_("Exclusivity with {title} ends"),
    EndKind.PLAN: N_("Keep or cancel {title}"),
    EndKind.MEMBERSHIP: N_("Membership of {title}"),
}

# ------------------------------------------------------------------------------------------------ sentences


def sentence(insight: Insight) -> str:
    """The sentence for an insight of `core.safetynet`, in the language in force."""
    values = insight.values
    said = _SENTENCES[insight.code](values)
    if not values.get("partly"):
        return said
    return _("As far as it is on record: {sentence}").format(sentence=said[0].lower() + said[1:])


def paragraph(insights: Iterable[Insight]) -> str:
    """Several after each other."""
    return " ".join(map(sentence, insights))


def months(count: Fraction | int) -> str:
    """`4,1 maanden`; whole ones without a decimal when counted."""
    text = ngettext("{count} month", "{count} months", 1 if count == 1 else 2)
    return text.format(count=formats.decimal(count) if isinstance(count, Fraction) else count)


def per_month(amount: Fraction | int) -> str:
    """`€ 2.000 per maand`."""
    return _("{amount} per month").format(amount=formats.euros(formats.rounded_fraction(Fraction(amount))))


def _lacking(values: Mapping[str, Any]) -> str:
    """`€ 1.200 per maand`, or the most it comes to."""
    most = per_month(values["most"])
    return most if values["even"] else _("up to {amount}").format(amount=most)


def _unknown(_values: Mapping[str, Any]) -> str:
    return _("What you need when you are ill is not filled in yet.")


def _nothing(_values: Mapping[str, Any]) -> str:
    return _("Nothing is on record yet that carries you when you are ill.")


def _whole(values: Mapping[str, Any]) -> str:
    return _("When ill you manage {months}, as far as is counted here.").format(
        months=months(values["months"])
    )


def _lasts(values: Mapping[str, Any]) -> str:
    text = _("When ill you manage {months}; after that you lack {amount}.")
    return text.format(months=months(values["months"]), amount=_lacking(values))


def _from_start(values: Mapping[str, Any]) -> str:
    return _("When ill you lack {amount} from the first month on.").format(amount=_lacking(values))


def _some(values: Mapping[str, Any]) -> str:
    text = _("When ill you fall short in {count} of {of} months; then you lack {amount}.")
    return text.format(count=values["count"], of=values["of"], amount=_lacking(values))


def _stopped(values: Mapping[str, Any]) -> str:
    return _("If all your work stops, your buffer lasts {months}.").format(months=months(values["months"]))


def _absent(values: Mapping[str, Any]) -> str:
    return _("Not on record: {kinds}.").format(kinds=", ".join(_(_KINDS[kind]) for kind in values["kinds"]))


_SENTENCES: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "net-need-unknown": _unknown,
    "net-nothing": _nothing,
    "net-whole": _whole,
    "net-lasts": _lasts,
    "net-from-start": _from_start,
    "net-some": _some,
    "net-stopped": _stopped,
    "net-absent": _absent,
}

# ------------------------------------------------------------------------------------------------ layers


def absent(one: LayerKind) -> str:
    """That nothing of a kind is on record, which is not the same as none."""
    return _(_ABSENT[one])


def name(layer: Layer) -> str:
    """Its own name; the buffer has none."""
    return layer.name or label(layer.kind)


def figure(layer: Layer) -> str:
    """`€ 2.000 per maand`; the buffer as a whole; what is not filled in is said."""
    if layer.amount is None:
        return _("not filled in")
    return formats.euros(layer.amount) if layer.kind is LayerKind.BUFFER else per_month(layer.amount)


def detail(layer: Layer) -> str:
    """When it pays, what it costs, through whom."""
    parts = [_when(layer)]
    if layer.kind in {LayerKind.INSURANCE, LayerKind.PENSION}:
        parts.append(_premium(layer.premium))
        parts.append(_("through {name}").format(name=layer.through) if layer.through else "")
    return " · ".join(filter(None, parts))


def _when(layer: Layer) -> str:
    if layer.kind is LayerKind.PENSION:
        return _("since {day}").format(day=formats.day_year(layer.since)) if layer.since else ""
    if not layer.spans:
        return _("not needed when ill") if layer.kind is LayerKind.BUFFER and layer.amount else ""
    if layer.kind is LayerKind.INSURANCE and layer.endless:
        return _("from month {number} on").format(number=layer.spans[0].first)
    return _("month {months}").format(months=", ".join(map(_stretch, layer.spans)))


def _stretch(span: Span) -> str:
    """`2 t/m 25`; one month alone as itself."""
    if span.first == span.last:
        return str(span.first)
    return _("{first} to {last}").format(first=span.first, last=span.last)


def _premium(amount: int) -> str:
    return _("premium {amount}").format(amount=formats.euros(amount)) if amount else ""


# ------------------------------------------------------------------------------------------------ work stops


def stopped(net: Net) -> str:
    """What the months follow from: `€ 20.300 ÷ € 4.950 uitgaven per maand`; or what is not filled in."""
    if net.buffer is None:
        return _("your buffer is not filled in")
    if net.outgoings is None:
        return _("your outgoings are not filled in")
    text = _("{buffer} buffer ÷ {amount} outgoings per month")
    return text.format(buffer=formats.euros(net.buffer), amount=formats.euros(net.outgoings))


def alone(net: Net) -> str:
    """The same when she is ill and only has her buffer."""
    if net.buffer is None:
        return _("your buffer is not filled in")
    if not net.need:
        return _("what you need is not filled in")
    text = _("{buffer} buffer ÷ {amount} needed per month")
    return text.format(buffer=formats.euros(net.buffer), amount=formats.euros(net.need))


def loss(one: Loss) -> str:
    """How long she lasts without a source."""
    if one.shortfall is None:
        return _("outgoings unknown")
    if not one.shortfall:
        return _("no shortfall")
    return months(one.lasts) if one.lasts is not None else per_month(one.shortfall)


def loss_detail(one: Loss) -> str:
    """What falls away, and what is short then."""
    return "; ".join(filter(None, (lost(one), lack(one))))


def lost(one: Loss) -> str:
    """What falls away: `32,3% van je werk in 2026, € 2.735 per maand`."""
    text = _("{share} of your work in {year}, {amount}")
    return text.format(share=formats.percent(one.share), year=one.year, amount=per_month(one.lost))


def lack(one: Loss) -> str:
    """What is short then; "" for nothing."""
    return _("you then lack {amount}").format(amount=per_month(one.shortfall)) if one.shortfall else ""


# ------------------------------------------------------------------------------------------------ announced


def coming(one: Coming) -> str:
    """From when, through whom."""
    day = one.since if one.stage is Stage.ANNOUNCED else None
    start = _("from {day}").format(day=formats.day_year(day)) if day is not None else ""
    return " · ".join(filter(None, (start, one.through)))


def coming_terms(one: Coming) -> str:
    """What it will pay, and cost."""
    amount = per_month(one.amount) if one.amount else ""
    if amount and one.kind is LayerKind.PENSION:
        amount = _("{amount} later").format(amount=amount)
    return " · ".join(filter(None, (amount, _premium(one.premium))))


def coming_whole(one: Coming) -> str:
    """Both on one line."""
    return " · ".join(filter(None, (coming(one), coming_terms(one))))


# ------------------------------------------------------------------------------------------------ what ends


def ending(one: Ending) -> str:
    """What it is."""
    text = _ENDINGS.get(one.kind)
    return one.title if text is None else _(text).format(title=one.title)


def ending_detail(one: Ending, today: date) -> str:
    """What happens on the day, with whom, and what notice was agreed."""
    parts = [_what(one, today), "" if one.kind is EndKind.CLAUSE else one.party]
    if one.notice:
        days = ngettext("{count} day", "{count} days", one.notice).format(count=one.notice)
        parts.append(_("notice {days}").format(days=days))
    if one.expected:
        parts.append(_("expected, moves with the assignment"))
    return " · ".join(filter(None, parts))


def _what(one: Ending, today: date) -> str:
    if one.kind is EndKind.PLAN:
        return _("it then ends on {day}").format(day=formats.day_year(one.ends)) if one.ends else ""
    if one.kind is EndKind.CLAUSE:
        return _("after the clause with {name}").format(name=one.party)
    if one.kind is EndKind.AGREEMENT:
        gone = _("has expired") if one.day < today else _("expires")
        return f"{one.number} {gone}".lstrip()
    if one.kind is EndKind.ASSIGNMENT:
        return _("assignment ends")
    return _("ends")


# ------------------------------------------------------------------------------------------------ what is owed


def loan(one: Loan) -> str:
    """What it asks per month and until when."""
    if one.per_month is None or one.ends is None:
        return _("repayment as agreed each time")
    text = _("{amount}, until {day}").format(amount=per_month(one.per_month), day=formats.day_year(one.ends))
    late = ngettext("{count} instalment late", "{count} instalments late", one.late).format(count=one.late)
    return f"{text} · {late}" if one.late else text


def load_total(one: Load) -> str:
    """What all loans with a plan ask per month."""
    return formats.euros(formats.rounded_fraction(one.per_month)) if one.per_month else _("unknown")


def load(one: Load) -> str:
    """What is owed in all, what part of her outgoings it comes to, and what has no plan."""
    parts = [_("{amount} left").format(amount=formats.euros(one.owed))]
    if one.share is not None and one.per_month:
        parts.append(_("as much as {share} of your outgoings").format(share=formats.percent(one.share)))
    if one.open_ended:
        text = ngettext("{count} without a plan", "{count} without a plan", one.open_ended)
        parts.append(text.format(count=one.open_ended))
    return " · ".join(parts)
