"""What the invoice comes to: subtotal, VAT per rate, to be paid."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zzpdesk.core.invoicing import vat_table
from zzpdesk.core.kinds import Cents
from zzpdesk.core.records import Invoice
from zzpdesk.core.records.invoice import LineVat
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

_WIDTH = 280


def vat_label(category: LineVat, rate: int) -> str:
    """As "Btw 21%", or the word for what carries none."""
    if category in (LineVat.S21, LineVat.S9, LineVat.Z):
        return _("VAT {rate}").format(rate=formats.rate(rate))
    return label(category)


def total_rows(invoice: Invoice) -> list[tuple[str, str]]:
    """Labels and amounts above the line."""
    rows = [(_("Subtotal"), formats.money(invoice.net))]
    rows += [(vat_label(row.category, row.rate), formats.money(row.vat)) for row in vat_table(invoice)]
    if invoice.withheld or invoice.withheld_vat:
        rows.append((_("Total"), formats.money(invoice.total)))
        rows.append((_("Fee withheld"), formats.money(Cents(-invoice.withheld))))
        rows.append((_("VAT on that fee"), formats.money(Cents(-invoice.withheld_vat))))
    return rows


class Totals(Restyled, QWidget):
    """Painted rows, the last one large; reads aloud as one sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self.setObjectName("invoice_totals")
        self._rows: list[tuple[str, str]] = []
        self._total, self._word = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_invoice(self, invoice: Invoice) -> None:
        """Show what a priced invoice comes to."""
        self._rows = total_rows(invoice)
        self._total = formats.money(invoice.to_receive)
        kept = invoice.to_receive != invoice.total
        self._word = _("To receive") if kept else _("To be paid")
        spoken = [*self._rows, (self._word, self._total)]
        self.setAccessibleName(", ".join(f"{text} {amount}" for text, amount in spoken))
        self.updateGeometry()
        self.update()

    @property
    def total(self) -> str:
        """The amount to be paid, as shown."""
        return self._total

    def _pitch(self) -> int:
        return max(theme.px(24), painting.line_height(theme.font("body")) + theme.px(6))

    def sizeHint(self) -> QSize:
        """As many rows as there are rates."""
        return QSize(theme.px(_WIDTH), self._pitch() * len(self._rows) + theme.px(48))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw labels at the left and amounts at the right."""
        painter, pitch, right = painting.begin(self), self._pitch(), Qt.AlignmentFlag.AlignRight
        font = theme.font("body")
        for number, (text, amount) in enumerate(self._rows):
            area = QRectF(0, number * pitch, self.width(), pitch)
            painting.draw_text(painter, area, text, font, theme.color("text2"))
            painting.draw_text(painter, area, amount, font, theme.color("text"), right)
        top = len(self._rows) * pitch + theme.px(6)
        painting.hairline_h(painter, 0, top, self.width(), "line_strong")
        area = QRectF(0, top + theme.px(4), self.width(), theme.px(32))
        ink = theme.color("text")
        painting.draw_text(painter, area, self._word, theme.font("strong"), ink)
        painting.draw_text(painter, area, self._total, theme.font("subtitle"), ink, right)
