"""Tables as CSV: one is headings and rows and nothing else; of several each has its title above it."""

from datetime import date
from fractions import Fraction

from zzpdesk.documents.tables import csv_lines, decimal_comma, figure_cell, text_cell
from zzpdesk.documents.tabular.facts import TabularFacts
from zzpdesk.texts.formats import rounded_fraction
from zzpdesk.texts.i18n import _, in_language
from zzpdesk.texts.takeaway import Tabular, Tell, Unit, Value, untyped

_TOLD_EVERY = 2_000
_SHORT_MINUTES = 3
"""Every third minute is a hundredth of an hour, or more of them."""


def render_csv(facts: TabularFacts, tell: Tell) -> bytes:
    """The file; amounts in euros, hours in hours, dates as 2026-10-14."""
    lines: list[list[str]] = []
    with in_language(facts.language):
        for number, table in enumerate(facts.tables):
            if len(facts.tables) > 1:
                lines += [[], [text_cell(table.title)]] if number else [[text_cell(table.title)]]
            lines.append([text_cell(heading.title) for heading in table.headings])
            for at, row in enumerate(_rows(table)):
                if not at % _TOLD_EVERY:
                    tell((number + at / max(1, len(table.rows))) / len(facts.tables))
                lines.append(_cells(table, row))
    return csv_lines(lines)


def _rows(table: Tabular) -> list[list[Value]]:
    rows = [list(row) for row in table.rows]
    return [*rows, list(table.total)] if table.total else rows


def _cells(table: Tabular, row: list[Value]) -> list[str]:
    return [_cell(value, heading.unit) for value, heading in zip(row, table.headings, strict=True)]


def _cell(value: Value, unit: Unit) -> str:
    plain, unit = untyped(value, unit)
    match plain:
        case None:
            return ""
        case str():
            return text_cell(plain)
        case bool():
            return text_cell(_("yes") if plain else _("no"))
        case date():
            return plain.isoformat()
    return figure_cell(_figure(Fraction(plain), unit))


def _figure(value: Fraction, unit: Unit) -> str:
    match unit:
        case Unit.MONEY:
            return decimal_comma(rounded_fraction(value))
        case Unit.PRICE | Unit.QUANTITY:
            return _short(rounded_fraction(value))
        case Unit.HOURS:
            exact = value.denominator == 1 and value % _SHORT_MINUTES == 0
            decimals = 2 if exact else 4
            return decimal_comma(rounded_fraction(value * 10**decimals / 60), decimals)
        case Unit.PERCENT:
            return f"{decimal_comma(rounded_fraction(value * 10_000))}%"
        case _:
            whole = value.denominator == 1
            return str(value.numerator) if whole else decimal_comma(rounded_fraction(value * 100))


def _short(value: int) -> str:
    """A number of 1/10,000 with two decimals, or four where they matter."""
    return decimal_comma(value, 4) if value % 100 else decimal_comma(value // 100)
