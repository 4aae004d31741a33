"""Words about files: how large, what kind, since when."""

from datetime import date

from zzpdesk.core.filing import DocumentRow
from zzpdesk.texts.formats import NBSP, day_year, decimal
from zzpdesk.texts.i18n import _


def size(count: int) -> str:
    """Bytes as one reads them: 240 kB, 1,4 MB."""
    if count < 1_000:
        return f"{count}{NBSP}B"
    if count < 1_000_000:
        return f"{round(count / 1_000)}{NBSP}kB"
    return f"{decimal(count / 1_000_000, 1 if count < 10_000_000 else 0)}{NBSP}MB"


def detail(row: DocumentRow) -> str:
    """The line below a name: ending, size, since when."""
    ending = row.name.rpartition(".")[2].upper() if "." in row.name else _("File")
    added = day_year(date.fromisoformat(row.added_on)) if row.added_on else ""
    return " · ".join(part for part in (ending[:10], size(row.size), added) if part)
