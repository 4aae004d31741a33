"""Tables as an Excel workbook: a sheet for each, numbers as numbers, dates as dates, and a sheet that explains."""

import io
import re
from collections.abc import Sequence
from datetime import date, datetime
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from zzpdesk.documents.tabular.facts import TabularFacts
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, in_language, ngettext
from zzpdesk.texts.takeaway import Heading, Row, Tabular, Tell, Unit, Value, in_words, part_of, untyped

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_EUROS = "[$€-413] #,##0.00;[$€-413] -#,##0.00"
_FORMATS: dict[Unit, str] = {
    Unit.TEXT: "@",
    Unit.MONEY: _EUROS,
    Unit.PRICE: "[$€-413] #,##0.00##;[$€-413] -#,##0.00##",
    Unit.QUANTITY: "#,##0.00##",
    Unit.HOURS: "#,##0.00",
    Unit.PERCENT: "0.0%",
    Unit.NUMBER: "General",
    Unit.WHOLE: "0",
    Unit.DATE: "dd-mm-yyyy",
    Unit.YES_NO: "@",
}
_SCALES = {Unit.MONEY: 100, Unit.PRICE: 10_000, Unit.QUANTITY: 10_000, Unit.HOURS: 60}
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_NAME_LENGTH, _MOST_ROWS = 31, 1_048_570
_FIRST_DAY = date(1900, 3, 1)
"""Excel counts a 29 February 1900 that never was; days before that are written as text."""
_NARROW, _WIDE, _MEASURED = 9, 60, 400
_TOLD_EVERY = 500


def render_workbook(facts: TabularFacts, tell: Tell) -> bytes:
    """The file. The same facts give the same bytes."""
    from xlsxwriter.workbook import Workbook

    buffer = io.BytesIO()
    safe = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with in_language(facts.language), Workbook(buffer, {"in_memory": True, **safe}) as book:
        made = datetime.combine(facts.made_on, datetime.min.time())
        book.set_properties({"title": facts.title, "author": facts.business, "created": made})
        pen = _Pen(book)
        explained = _("Explanation")
        names = _sheet_names([table.title or facts.title for table in facts.tables], explained)
        for number, (name, table) in enumerate(zip(names, facts.tables, strict=True)):
            _table(pen, name, table, part_of(tell, number, len(names)))
        _explanation(pen, explained, facts, names)
    return buffer.getvalue()


class _Pen:
    """Writes cells with the formats that it has made."""

    def __init__(self, book: "Workbook") -> None:
        self.book = book
        self._formats: dict[tuple[Unit, bool], Format] = {}
        self.head = book.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True})
        self.strong = book.add_format({"bold": True})
        self.words = book.add_format({"text_wrap": True, "valign": "top"})

    def style(self, unit: Unit, *, strong: bool = False) -> "Format":
        key = unit, strong
        if key not in self._formats:
            look: dict[str, Any] = {"num_format": _FORMATS[unit]}
            self._formats[key] = self.book.add_format(look | ({"bold": True, "top": 1} if strong else {}))
        return self._formats[key]

    def put(self, sheet: "Worksheet", at: tuple[int, int], value: Value, unit: Unit, *, strong: bool) -> None:
        """One value in its cell; a fraction becomes a number at the last moment."""
        plain, unit = untyped(value, unit)
        style = self.style(unit, strong=strong)
        match plain:
            case None | "":
                if strong:
                    sheet.write_blank(*at, None, style)
            case str():
                self.text(sheet, at, plain, self.style(Unit.TEXT, strong=strong))
            case bool():
                self.text(sheet, at, _("yes") if plain else _("no"), style)
            case date() if plain >= _FIRST_DAY:
                sheet.write_datetime(*at, datetime.combine(plain, datetime.min.time()), style)
            case date():
                self.text(sheet, at, plain.isoformat(), self.style(Unit.TEXT, strong=strong))
            case int() | Fraction():
                sheet.write_number(*at, float(Fraction(plain) / _SCALES.get(unit, 1)), style)

    def text(self, sheet: "Worksheet", at: tuple[int, int], text: str, style: "Format") -> None:
        """Anyone's words, always as text."""
        clean = text.encode("utf-8", "replace").decode()
        if clean.startswith("<r>") and clean.endswith(
            "</r>"
        ):  # xlsxwriter would take it for markup of its own
            sheet.write_rich_string(*at, clean[:1], style, clean[1:], style)
        else:
            sheet.write_string(*at, clean, style)


def _table(pen: _Pen, name: str, table: Tabular, tell: Tell) -> None:
    """Headings in the first row, so that everything that reads tables finds them; they stay in sight."""
    sheet = pen.book.add_worksheet(name)
    for column, heading in enumerate(table.headings):
        pen.text(sheet, (0, column), heading.title, pen.head)
        sheet.set_column(column, column, _width(column, heading, table))
    rows = table.rows[:_MOST_ROWS]
    for number, row in enumerate(rows, start=1):
        if not number % _TOLD_EVERY:
            tell(number / len(rows))
        _row(pen, sheet, number, table.headings, row)
    if table.total:
        _row(pen, sheet, len(rows) + 1, table.headings, table.total, strong=True)
    if table.headings:
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(1, len(rows)), len(table.headings) - 1)
    sheet.repeat_rows(0)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    if len(table.headings) > 6:
        sheet.set_landscape()


def _row(
    pen: _Pen,
    sheet: "Worksheet",
    number: int,
    headings: Sequence[Heading],
    row: Row,
    *,
    strong: bool = False,
) -> None:
    for column, (value, heading) in enumerate(zip(row, headings, strict=True)):
        pen.put(sheet, (number, column), value, heading.unit, strong=strong)


def _width(column: int, heading: Heading, table: Tabular) -> float:
    """As wide as the longest of the first rows, within reason; in characters."""
    longest = max(
        (len(in_words(row[column], heading.unit)) for row in [*table.rows[:_MEASURED], table.total] if row),
        default=0,
    )
    return min(max(longest + 3, len(heading.title) + 4, _NARROW), _WIDE)


def _sheet_names(titles: Sequence[str], *taken: str) -> list[str]:
    """Names that Excel accepts: short, without its signs, and different also when case does not count."""
    used = {name.casefold() for name in (*taken, "history")}
    found = []
    for title in titles:
        plain = " ".join(_FORBIDDEN.sub(" ", title).split()).strip("'") or _("Table")
        name, number = plain[:_NAME_LENGTH].strip(" '"), 2
        while name.casefold() in used:
            tail = f" ({number})"
            name, number = plain[: _NAME_LENGTH - len(tail)].strip(" '") + tail, number + 1
        used.add(name.casefold())
        found.append(name)
    return found


def _explanation(pen: _Pen, name: str, facts: TabularFacts, names: Sequence[str]) -> None:
    """The last sheet: what this is, what narrows it, when it was made, and what the figures are counted in."""
    sheet = pen.book.add_worksheet(name)
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 90)
    lines: list[tuple[str, str]] = [
        (facts.title, ""),
        (_("Shows"), facts.about),
        (_("Whose figures"), facts.business),
    ]
    lines.append((_("Made on"), formats.day_long(facts.made_on)))
    lines.append((_("Counted in"), _("Amounts in euros, hours in hours with decimals, shares in percents.")))
    for sheet_name, table in zip(names, facts.tables, strict=True):
        count = ngettext("{count} row", "{count} rows", len(table.rows))
        count = count.format(count=formats.grouped(len(table.rows)))
        if len(table.rows) > _MOST_ROWS:
            count = _("the first {count} rows").format(count=formats.grouped(_MOST_ROWS))
        lines.append((sheet_name, " · ".join(filter(None, (count, table.note)))))
    shown = [pair for number, pair in enumerate(lines) if not number or pair[1]]
    for number, (what, words) in enumerate(shown):
        pen.text(sheet, (number, 0), what, pen.strong)
        pen.text(sheet, (number, 1), words, pen.words)
