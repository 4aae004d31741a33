"""`zzpdesk safety`: the safety net as text, JSON or PDF."""

import sys
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zzpdesk.commands.using import reading, write_json
from zzpdesk.core.gap import Plan
from zzpdesk.core.safetynet import Coming, Ending, Layer, Load, Loss, Net, details, headline
from zzpdesk.texts import formats
from zzpdesk.texts import safety as words
from zzpdesk.texts.i18n import _

if TYPE_CHECKING:
    from zzpdesk.desk import Desk


def safety(path: Path | None, year: int, *, as_json: bool, pdf: Path | None) -> int:
    """Print the net of today, unless only a file is asked for; the largest source and training are of the year."""
    with reading(path) as desk:
        if pdf is not None:
            desk.files.write(pdf, desk.paper.safety_pdf(year))
        if as_json:
            write_json(figures(desk, year))
        elif pdf is None:
            sys.stdout.write(_lines(desk.safety.net(year)))
    return 0


def figures(desk: "Desk", year: int) -> dict[str, Any]:
    """The documented JSON (docs/command-line.md)."""
    net = desk.safety.net(year)
    return {
        "year": year,
        "as_of": net.as_of.isoformat(),
        "need_cents": net.need,
        "outgoings_cents": net.outgoings,
        "buffer_cents": net.buffer,
        "layers": [_layer(one) for one in net.layers],
        "not_recorded": [kind.value for kind in net.absent],
        "coming": [_coming(one) for one in net.coming],
        "plan": _plan(net.plan),
        "plan_without_groups": _plan(net.bare),
        "stopped_months": _rounded(net.stopped),
        "buffer_alone_months": _rounded(net.ill_months),
        "largest_source": None if net.largest is None else _loss(net.largest),
        "endings": [_ending(one) for one in net.endings],
        "assignments_without_end": net.without_end,
        "loans": _load(net.load),
    }


def _rounded(value: Fraction | None) -> float | None:
    return None if value is None else round(float(value), 6)


def _layer(one: Layer) -> dict[str, Any]:
    return {
        "kind": one.kind.value,
        "name": one.name or None,
        "amount_cents": one.amount,
        "months": [[span.first, span.last] for span in one.spans],
        "premium_cents": one.premium,
        "since": None if one.since is None else one.since.isoformat(),
        "through": one.through or None,
    }


def _coming(one: Coming) -> dict[str, Any]:
    return {
        "kind": one.kind.value,
        "stage": one.stage.value,
        "name": one.name,
        "through": one.through or None,
        "since": None if one.since is None else one.since.isoformat(),
        "amount_cents": one.amount or None,
        "premium_cents": one.premium,
        "waiting_months": one.waiting_months,
    }


def _plan(plan: Plan | None) -> dict[str, Any] | None:
    if plan is None:
        return None
    return {
        "lasts_months": plan.lasts,
        "months": [
            {
                "month": one.number,
                "gift_cents": one.gift,
                "insurance_cents": one.insurance,
                "buffer_cents": one.buffer,
                "shortfall_cents": one.shortfall,
            }
            for one in plan.months
        ],
    }


def _loss(one: Loss) -> dict[str, Any]:
    return {
        "name": one.name,
        "year": one.year,
        "share": _rounded(one.share),
        "lost_cents": formats.rounded_fraction(one.lost),
        "shortfall_cents": None if one.shortfall is None else formats.rounded_fraction(one.shortfall),
        "buffer_months": _rounded(one.lasts),
    }


def _ending(one: Ending) -> dict[str, Any]:
    return {
        "kind": one.kind.value,
        "day": one.day.isoformat(),
        "title": one.title,
        "party": one.party or None,
        "expected": one.expected,
        "notice_days": one.notice,
        "number": one.number or None,
        "ends": None if one.ends is None else one.ends.isoformat(),
    }


def _load(load: Load) -> dict[str, Any]:
    return {
        "owed_cents": load.owed,
        "per_month_cents": formats.rounded_fraction(load.per_month),
        "share_of_outgoings": _rounded(load.share),
        "without_plan": load.open_ended,
        "each": [
            {
                "title": one.funding.title,
                "lender": one.lender or None,
                "owed_cents": one.owed,
                "per_month_cents": None if one.per_month is None else formats.rounded_fraction(one.per_month),
                "until": None if one.ends is None else one.ends.isoformat(),
                "late": one.late,
            }
            for one in load.loans
        ],
    }


def _lines(net: Net) -> str:
    """The sentence, the layers, what ends, what is owed."""
    below = words.paragraph(details(net))
    rows = [words.sentence(headline(net.plan, net.uncounted)), *([below] if below else []), ""]
    rows += [_row(words.name(one), words.figure(one), words.detail(one)) for one in net.layers]
    rows += [f"  {words.absent(kind)}" for kind in net.absent]
    if net.endings:
        rows += ["", _("What ends in the coming twelve months")]
        rows += [
            _row(words.ending(one), formats.day_year(one.day), words.ending_detail(one, net.as_of))
            for one in net.endings
        ]
    if net.load.loans:
        rows += ["", _("Your loans")]
        rows += [_row(one.funding.title, formats.euros(one.owed), words.loan(one)) for one in net.load.loans]
    return "\n".join(rows) + "\n"


def _row(name: str, figure: str, detail: str) -> str:
    return f"  {name:<44.44} {figure:>18}  {detail}".rstrip()
