"""Words of the yearly book: its title and how much each chapter holds."""

from collections.abc import Mapping

from zzpdesk.core.book import Chapter
from zzpdesk.core.periods import Period
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, ngettext


def book_title(period: Period) -> str:
    """`Jaaroverzicht 2025`, of a running year `Jaaroverzicht 2026 t/m 14 oktober`."""
    return _("Yearly book {year}").format(year=stretch(period))


def stretch(period: Period) -> str:
    """`2025`, or `2026 t/m 14 oktober`."""
    year, end = period.start.year, period.end
    if not period.runs:
        return str(year)
    return _("{year} up to {day}").format(year=year, day=f"{end.day} {formats.month(end)}")


def counted(chapter: Chapter, count: int | None) -> str:
    """`24 facturen`; that nothing is recorded when there is no chapter, "" when there is nothing to count."""
    if count is None:
        return _("nothing recorded")
    words: Mapping[Chapter, str] = {
        Chapter.TURNOVER: ngettext("{count} month", "{count} months", count),
        Chapter.SOURCES: ngettext("{count} source", "{count} sources", count),
        Chapter.COSTS: ngettext("{count} source", "{count} sources", count),
        Chapter.COLLECTIVES: ngettext("{count} collective", "{count} collectives", count),
        Chapter.HUBS: ngettext("{count} place", "{count} places", count),
        Chapter.BROODFONDS: ngettext("{count} broodfonds", "{count} broodfondsen", count),
        Chapter.ILLNESS: ngettext("{count} period", "{count} periods", count),
        Chapter.TRAINING: ngettext("{count} course", "{count} courses", count),
        Chapter.HOURS: ngettext("{count} month", "{count} months", count),
        Chapter.INVOICES: ngettext("{count} invoice", "{count} invoices", count),
        Chapter.VAT: ngettext("{count} quarter", "{count} quarters", count),
        Chapter.CHANGES: ngettext("{count} sentence", "{count} sentences", count),
    }
    return words[chapter].format(count=count) if chapter in words else ""
