"""Words about hours: in cells, and where she stands on the hours criterion."""

from fractions import Fraction

from zzpdesk.core.criterion import WEEKS, Standing
from zzpdesk.core.records.time import HourKind
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import N_, _, language

ABOUT: dict[HourKind, str] = {
    HourKind.ACQUISITION: N_("finding work, quotes, pitches"),
    HourKind.NETWORK: N_("meetings, visits, helping others"),
    HourKind.ADMINISTRATION: N_("invoices, VAT, mail"),
    HourKind.TRAINING: N_("keeping up with your field"),
    HourKind.TRAVEL: N_("to clients and meetings"),
    HourKind.COLLECTIVE: N_("meetings and tasks of your collectives"),
    HourKind.NEW_FIELD: N_("does not count for the hours criterion"),
}
ICONS: dict[HourKind, str] = {
    HourKind.ACQUISITION: "megaphone",
    HourKind.NETWORK: "coffee",
    HourKind.ADMINISTRATION: "file-text",
    HourKind.TRAINING: "graduation-cap",
    HourKind.TRAVEL: "map-pin",
    HourKind.COLLECTIVE: "handshake",
    HourKind.NEW_FIELD: "compass",
}


def amount(minutes: int) -> str:
    """Minutes as hours for a grid: `7,5`, `0,75`, `4,0`."""
    text = formats.decimal(Fraction(minutes, 60), 2)
    return text.removesuffix("0")


def total(minutes: int) -> str:
    """As `amount`, a dash for nothing."""
    return amount(minutes) if minutes else "–"


def with_unit(minutes: int) -> str:
    """`20,2 u`."""
    return f"{amount(minutes)}{formats.NBSP}{'h' if language() == 'en' else 'u'}"


def pace(standing: Standing) -> str:
    """How much is to go and when it is done: `Nog 65 uur. Bij 28 uur per week klaar rond 30 oktober`."""
    left = standing.left
    if left is None:
        return _("For this year it is not known how many hours are asked.")
    if not left:
        return _("You have the hours.")
    hours = formats.grouped(-(-left // 60))
    weekly = formats.grouped(formats.rounded(standing.recent, WEEKS * 60))
    day = standing.expected
    if day is not None:
        text = _("{hours} hours to go. At {weekly} hours a week done around {day}.")
        return text.format(hours=hours, weekly=weekly, day=f"{day.day} {formats.month(day)}")
    if standing.day.month == 12 and standing.day.day == 31:
        return _("{hours} hours short.").format(hours=hours)
    if not standing.recent:
        return _("{hours} hours to go.").format(hours=hours)
    return _("{hours} hours to go. At {weekly} hours a week you do not get there this year.").format(
        hours=hours, weekly=weekly
    )


def parts(standing: Standing) -> list[tuple[str, str]]:
    """What besides worked hours there is to say: leave that counts, study that does not."""
    found = []
    if standing.pregnancy:
        found.append((_("Of which pregnancy leave"), with_unit(standing.pregnancy)))
    if standing.uncounted:
        found.append((_("Does not count: study for a new field"), with_unit(standing.uncounted)))
    return found
