"""`zzpdesk overview`: one year as JSON, text, PDF or CSV."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zzpdesk.commands.axes import axes, concentration, ratio
from zzpdesk.commands.spending import spending
from zzpdesk.commands.using import plain, reading, write_json
from zzpdesk.core.dependency import Basis, SourceCost, SourceShare
from zzpdesk.core.periods import year as whole_year
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label

if TYPE_CHECKING:
    from zzpdesk.desk import Desk


def overview(path: Path | None, year: int, *, as_json: bool, pdf: Path | None, csv: Path | None) -> int:
    """Print the year, unless only files are asked for."""
    with reading(path) as desk:
        if pdf is not None:
            desk.files.write(pdf, desk.paper.dependency_pdf(year))
        if csv is not None:
            desk.files.write(csv, desk.paper.dependency_csv(year))
        if as_json:
            write_json(figures(desk, year))
        elif pdf is None and csv is None:
            sys.stdout.write(_lines(desk, year))
    return 0


def figures(desk: "Desk", year: int) -> dict[str, Any]:
    """The documented JSON of one year (docs/command-line.md)."""
    period = whole_year(year, desk.today())
    money = desk.analysis.dependency(period, Basis.TURNOVER)
    worked = desk.analysis.dependency(period, Basis.HOURS)
    minutes = {source.key: source.amount for source in worked.sources}
    costs = {cost.key: cost for cost in money.costs.sources} if money.costs else {}
    sources = [_source(source, minutes.get(source.key, 0), costs.get(source.key)) for source in money.sources]
    return {
        "year": year,
        "as_of": money.as_of.isoformat(),
        "turnover_cents": money.turnover,
        "attributed_cents": money.total,
        "outside_cents": {entry.kind.value: entry.amount for entry in money.outside},
        "proceeds_cents": {entry.kind.value: entry.amount for entry in money.proceeds},
        "minutes": worked.total,
        "sources": sources,
        **axes(money, worked),
        "channels": {entry.channel.value: ratio(entry.share) for entry in money.channels},
        "concentration": concentration(money.concentration),
        **spending(desk, period, money.costs),
    }


def _source(source: SourceShare, minutes: int, cost: SourceCost | None) -> dict[str, Any]:
    paid, on_top = (cost.paid, cost.on_top) if cost else (None, None)
    return {
        "name": source.name,
        "kind": source.kind.value,
        "channel": source.channel.value,
        "turnover_cents": source.amount,
        "minutes": minutes,
        "fees_cents": None if paid is None or on_top is None else paid + on_top,
        "paid_cents": paid,
        "on_top_cents": on_top,
        "share": ratio(source.share),
    }


def _lines(desk: "Desk", year: int) -> str:
    money = desk.analysis.dependency(whole_year(year, desk.today()), Basis.TURNOVER)
    head = _("{year}, up to {day}: turnover {amount} excluding VAT").format(
        year=year, day=formats.day_long(money.as_of), amount=formats.money(money.turnover)
    )
    rows = [
        f"  {plain(source.name):<34.34} {label(source.kind):<14.14} {formats.money(source.amount):>16}"
        f" {formats.percent(source.share):>8}"
        for source in money.sources
    ]
    tail = ""
    if money.concentration:
        tail = _("Largest {largest}, effective number of sources {effective}").format(
            largest=formats.percent(money.concentration.largest),
            effective=formats.decimal(money.concentration.effective),
        )
    return "\n".join([head, *rows, tail]).rstrip() + "\n"
