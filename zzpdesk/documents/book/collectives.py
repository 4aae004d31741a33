"""Collectives in the yearly book, one page each: what was paid and received, what she did, and who decided."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from zzpdesk.charts.givetake import HEAD, ROW, GiveTake
from zzpdesk.core.collectives import Through
from zzpdesk.core.givetake import Balance, Measure
from zzpdesk.core.periods import Period
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.core.records.membership import ProceedsKind
from zzpdesk.core.records.relation import Say
from zzpdesk.documents import fonts
from zzpdesk.documents.book.pieces import SCALE, SMALL, Column, Figure, chart, closing, opening, table
from zzpdesk.documents.flow import Flow
from zzpdesk.documents.sheet import LEFT, RIGHT
from zzpdesk.texts import chapters, formats
from zzpdesk.texts import collectives as words
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label

MOST = 6
"""So many meetings and courses have their own row, names so many lines."""
_MIDDLE, _NAMES = 312.0, 150.0


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting: her part in it in a word, and what was decided ("": nothing noted)."""

    day: date
    title: str
    part: str
    decided: str


@dataclass(frozen=True, slots=True)
class Learned:
    """A course followed with it."""

    title: str
    minutes: int


@dataclass(frozen=True, kw_only=True, slots=True)
class CollectiveYear:
    """One collective over the period, in cents and minutes. `through` holds those below a federation too.

    `fees` by kind are its own, `below` what was paid to those below it. `before` is what came through it up to the
    same day a year earlier. `words` are short facts: membership, legal form, the federation above it. `with_whom` are
    the names of those something passed with.
    """

    name: str
    words: tuple[str, ...]
    say: Say | None
    through: Through
    before: int
    fees: tuple[tuple[FeeKind, int], ...]
    below: int
    capital: int
    capital_all: int
    received: tuple[tuple[ProceedsKind, int], ...]
    balance: Balance
    attended: int
    attended_minutes: int
    met: int
    with_whom: tuple[str, ...]
    courses: tuple[Learned, ...]
    meetings: tuple[Held, ...]
    used: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class CollectivesFacts:
    """Those that brought most first."""

    period: Period
    collectives: tuple[CollectiveYear, ...]

    @property
    def count(self) -> int:
        """How many collectives."""
        return len(self.collectives)


def draw(flow: Flow, facts: CollectivesFacts) -> None:
    """A page for each."""
    for number, one in enumerate(facts.collectives):
        if number:
            flow.turn()
        flow.part(one.name)
        _page(flow, one, facts.period)


def _page(flow: Flow, one: CollectiveYear, period: Period) -> None:
    found = one.through
    sentence = chapters.collective(
        one.name,
        found.amount,
        found.share,
        found.paid_known,
        paid_known=found.paid is not None,
        below=bool(found.members),
    )
    compared = ""
    if one.before > 0:
        difference = formats.euros(abs(found.amount - one.before))
        compared = chapters.beside(found.amount, one.before, difference, period)
    told = ", ".join(one.words).removesuffix(".")
    opening(
        flow, sentence, " ".join(filter(None, (compared, f"{told[:1].upper()}{told[1:]}." if told else "")))
    )
    if one.balance.verdict is not None:
        height = (HEAD + ROW * len(one.balance.flows)) * SCALE
        chart(flow, _("Give and take"), GiveTake(one.balance), height, note=words.verdict(one.balance))
    _pairs(flow, _("Paid"), _paid(one), _("Received"), _received(one))
    _pairs(flow, _("What you did"), _did(one), _("What it brought besides"), _brought(one))
    if one.meetings:
        _meetings(flow, one.meetings)
    closing(flow, _figures(one), " ".join(_notes(one)))


def _pairs(
    flow: Flow, left: str, ours: Sequence[tuple[str, str]], right: str, theirs: Sequence[tuple[str, str]]
) -> None:
    """Two lists beside each other."""
    nothing = (_("nothing"), "")
    rows = [
        (*one, *other)
        for one, other in zip_longest(ours or [nothing], theirs or [nothing], fillvalue=("", ""))
    ]
    columns = (
        Column(left, LEFT, 164),
        Column("", 290),
        Column(right, _MIDDLE, _NAMES),
        Column("", RIGHT),
    )
    table(flow, "", columns, rows)


def _paid(one: CollectiveYear) -> list[tuple[str, str]]:
    rows = [(_fee(kind), formats.money(amount)) for kind, amount in one.fees if amount]
    if one.below:
        rows.append((_("To collectives below it"), formats.money(one.below)))
    if one.through.paid is None:
        rows.append((_("Part of it"), _("unknown")))
    if one.capital:
        rows.append((_("Capital paid in"), formats.money(one.capital)))
    return rows


def _fee(kind: FeeKind) -> str:
    """Collectives ask a commission and a contribution."""
    if kind is FeeKind.PERCENTAGE:
        return _("Commission")
    subscription = kind in {FeeKind.SUBSCRIPTION_MONTH, FeeKind.SUBSCRIPTION_YEAR}
    return _("Contribution") if subscription else label(kind)


def _received(one: CollectiveYear) -> list[tuple[str, str]]:
    rows = [(_("Turnover through it"), formats.money(one.through.amount))] if one.through.amount else []
    return rows + [(label(kind), formats.money(amount)) for kind, amount in one.received]


def _did(one: CollectiveYear) -> list[tuple[str, str]]:
    rows = []
    if one.through.assignments:
        rows.append((_("Assignments"), str(one.through.assignments)))
    if one.through.minutes:
        rows.append((_("Hours invoiced through it"), formats.hours(round(one.through.minutes), 0)))
    given = one.balance.of(Measure.HOURS).given
    if given:
        rows.append((_("Unpaid hours given"), _hours(given)))
    if one.attended:
        rows.append((_("Meetings you were at"), _counted(one.attended, one.attended_minutes)))
    return rows


def _brought(one: CollectiveYear) -> list[tuple[str, str]]:
    rows = [(each.title, _hours(each.minutes)) for each in one.courses[:MOST]]
    if one.met:
        rows.append((_("People met at its meetings"), str(one.met)))
    if one.with_whom:
        rows.append(("\n".join((_("Worked with"), *_names(one.with_whom))), str(len(one.with_whom))))
    return [*rows, *one.used]


def _names(names: Sequence[str]) -> list[str]:
    """In lines that fit their column; how many they are stands beside them."""
    lines = fonts.wrapped(", ".join(names), fonts.REGULAR, SMALL, _NAMES)
    return lines if len(lines) <= MOST else [*lines[:MOST], "…"]


def _meetings(flow: Flow, meetings: Sequence[Held]) -> None:
    columns = (
        Column(_("Date"), LEFT, 46),
        Column(_("Meeting"), 112, 128),
        Column(_("You"), 246, 60),
        Column(_("Decision"), _MIDDLE, RIGHT - _MIDDLE),
    )
    rows = [(formats.day(one.day), one.title, one.part, one.decided or "–") for one in meetings[:MOST]]
    rest = len(meetings) - len(rows)
    if rest:
        more = _("and {count} more").format(count=rest)
        rows.append(("", more, "", ""))
    table(flow, _("Meetings and votes"), columns, rows)


def _figures(one: CollectiveYear) -> list[Figure]:
    found = one.through
    figures = []
    if found.amount > 0:
        figures.append(
            Figure(formats.percent(found.share), _("of your turnover"), formats.euros(found.amount))
        )
    if found.net_rate is not None:
        net = formats.money(formats.rounded_fraction(found.net_rate))
        each = found.paid_per_hour
        small = _("after commission")
        if each:
            small = _("after {amount} commission per hour").format(
                amount=formats.money(formats.rounded_fraction(each))
            )
        figures.append(Figure(net, _("net per hour"), small))
    if one.say is not None:
        felt = {True: _("yes"), False: _("no"), None: _("not noted")}[one.say.experienced]
        small = _("a say as you experience it: {answer}").format(answer=felt)
        figures.append(Figure(_("yes") if one.say.formal else _("no"), _("a vote on paper"), small))
    return figures


def _notes(one: CollectiveYear) -> list[str]:
    found = []
    if one.say is None:
        found.append(_("Whether you have a say in it is not noted."))
    if one.capital_all:
        text = _("Capital in it at the end: {amount}; it is yours and no cost.")
        found.append(text.format(amount=formats.money(one.capital_all)))
    if one.through.members:
        found.append(_("Turnover, hours and commission with all collectives that belong to it."))
    found.append(
        _("Give and take: work excluding VAT, unpaid hours, and contacts; commission stays outside.")
    )
    return found


def _counted(times: int, minutes: int) -> str:
    return f"{times} ({_hours(minutes)})" if minutes else str(times)


def _hours(minutes: int) -> str:
    return formats.hours(minutes, 0 if minutes % 60 == 0 else 1)
