"""Fee agreements in a few words."""

from zzpdesk.core.dependency import SourceCost
from zzpdesk.core.records.fees import Certainty, FeeKind, FeeTerms
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import N_, _

_PER = {
    FeeKind.MARGIN_PER_HOUR: N_("{amount} p/h"),
    FeeKind.SUBSCRIPTION_MONTH: N_("{amount} p/m"),
    FeeKind.SUBSCRIPTION_YEAR: N_("{amount} p/y"),
    FeeKind.PER_LEAD: N_("{amount} per lead"),
    FeeKind.PER_ASSIGNMENT: N_("{amount} per assignment"),
    FeeKind.ONE_OFF: N_("{amount} once"),
}


def fee_words(cost: SourceCost, most: int = 2) -> str:
    """What a source charges: `10%`, `€ 7,00 p/u`, `onbekend`, a dash for nothing. Terms beyond `most`: an ellipsis."""
    if not cost.known:
        return _("unknown")
    words = all_terms(cost)
    if words:
        return " + ".join(words[:most]) + ("…" if len(words) > most else "")
    total = cost.paid_known + cost.on_top_known
    return formats.euros(total) if total else "–"


def all_terms(cost: SourceCost) -> list[str]:
    """Every agreement with a source in words, but a discount for paying early."""
    return [terms_words(one) for one in cost.terms if one.kind is not FeeKind.EARLY_PAYMENT]


def all_fee_words(cost: SourceCost) -> str:
    """The same with every term, for where there is room."""
    return fee_words(cost, len(cost.terms))


def terms_words(terms: FeeTerms) -> str:
    """One agreement: `10%`; `ca.` where it is an estimate."""
    if terms.certainty is Certainty.UNKNOWN:
        return _("unknown")
    if terms.kind.in_percent:
        text = formats.rate(terms.percent or 0)
    else:
        text = _(_PER[terms.kind]).format(amount=formats.money(terms.amount))
    return _("about {fee}").format(fee=text) if terms.certainty is Certainty.ESTIMATED else text
