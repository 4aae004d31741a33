"""The words of figures without a name: what each is, its unit, and a value of it."""

from fractions import Fraction

from zzpdesk.core.collected import BY_CODE, FigureUnit, Measure, Value
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import N_, _
from zzpdesk.texts.labels import label as choice

LABELS: dict[str, str] = {
    "direct": N_("Directly from clients"),
    "collective": N_("Through collectives"),
    "network": N_("Through the network"),
    "intermediary": N_("Through intermediaries"),
    "sources": N_("Number of sources"),
    "effective": N_("Sources, if they were equally big"),
    "largest-source": N_("Share of the largest source"),
    "clients": N_("Number of clients"),
    "largest-client": N_("Share of the largest client"),
    "with-say": N_("Through sources with a say"),
    "forced": N_("Route demanded by the client"),
    "take-rate": N_("Known fees, of what clients pay"),
    "coverage": N_("Turnover with known fees"),
    "dependent": N_("Feels dependent on intermediaries"),
    "online": N_("Registered with a platform"),
    "offline": N_("Registered with an agency"),
    "own-rate": N_("Own rate per hour"),
    "net-rate": N_("Kept per hour"),
    "fees": N_("Paid in fees and commission"),
    "turnover": N_("Turnover of own work"),
}


def words(code: str) -> tuple[str, str]:
    """Label and unit of a figure, for the file."""
    return _(LABELS[code]), choice(BY_CODE[code].unit)


def label(measure: Measure) -> str:
    """What a figure is."""
    return _(LABELS[measure.code])


def value(measure: Measure, amount: Value | None) -> str:
    """`46%`, `5,4`, `€ 95`, `ja`; a dash when there is none."""
    if amount is None:
        return "–"
    if measure.unit is FigureUnit.YES:
        return _("yes") if amount else _("no")
    exact = Fraction(amount)
    decimals = 0 if exact.denominator == 1 and measure.step == 1 else 1
    if measure.unit is FigureUnit.PERCENT:
        return formats.percent(exact / 100, decimals)
    if measure.unit is FigureUnit.NUMBER:
        return formats.decimal(exact, decimals) if decimals else formats.grouped(int(exact))
    return (
        formats.money(formats.rounded_fraction(exact * 100)) if decimals else formats.euros(int(exact) * 100)
    )
