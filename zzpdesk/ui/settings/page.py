"""The settings: one page with a few parts, each made when first looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from zzpdesk.core.records import Profile, SelfView, VatStatus
from zzpdesk.texts.i18n import N_, _
from zzpdesk.ui.context import Context, Page, Target
from zzpdesk.ui.look.buttons import SecondaryButton
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.segments import Segment, Segments
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.records.page import RecordPage
from zzpdesk.ui.records.screen import Empty
from zzpdesk.ui.screens.profile import SELF_VIEWS, VAT_STATES
from zzpdesk.ui.settings.about import About
from zzpdesk.ui.settings.appearance import Appearance
from zzpdesk.ui.settings.business import Business
from zzpdesk.ui.settings.keeping import Keeping

_VAT = replace(
    VAT_STATES,
    empty=Empty(
        ("percent", "calendar", "receipt-euro"),
        N_("You charge VAT, from the start"),
        N_(
            "Do you use the small business scheme, or is your work exempt?\n"
            "Add from which date; earlier invoices stay as they are."
        ),
    ),
)
_SELF_VIEW = replace(
    SELF_VIEWS,
    empty=Empty(
        ("users", "chart-pie", "user"),
        N_("Do you feel dependent on intermediaries?"),
        N_(
            "Answer it once a year. The answer stands beside your figures,\n"
            "so that feeling and figures can be compared."
        ),
    ),
)


class VatPart(RecordPage):
    """The VAT scheme through time."""

    about = _VAT


class SelfViewPart(RecordPage):
    """Her own answer, per year."""

    about = _SELF_VIEW


class SettingsPage(Page):
    """`Target.options["section"]` opens a part: business, vat, view, look, keep or about."""

    name = "settings"
    leaves_paper = False
    kinds = frozenset({Profile, VatStatus, SelfView})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("page_settings")
        self._year = context.year()
        self._makers: dict[str, Callable[[], Page]] = {
            "business": lambda: Business(context),
            "vat": lambda: VatPart(context),
            "view": lambda: SelfViewPart(context),
            "look": lambda: Appearance(context),
            "keep": lambda: Keeping(context),
            "about": lambda: About(context),
        }
        self.parts: dict[str, Page] = {}
        self.choice = Segments(
            [
                Segment("business", _("Business and invoices")),
                Segment("vat", _("VAT")),
                Segment("view", _("Own view")),
                Segment("look", _("Appearance")),
                Segment("keep", _("Keeping")),
                Segment("about", _("About")),
            ]
        )
        self.choice.setObjectName("settings_parts")
        self.choice.setAccessibleName(_("Parts of the settings"))
        self._stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.px(8), 0, 0)
        layout.setSpacing(theme.px(16))
        self.add = SecondaryButton(_("Add"), "plus")
        self.add.setObjectName("settings_add")
        self.add.clicked.connect(self.create_new)
        layout.addLayout(row(self.choice, None, self.add, margins=(24, 0, 24, 0)))
        layout.addWidget(self._stack, 1)
        self.choice.chosen.connect(self.show_part)

    def title(self) -> str:
        return _("Settings")

    @property
    def part(self) -> Page | None:
        """The part shown."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def show_part(self, key: str) -> None:
        """Go to a part; it reads the desk anew."""
        leaving = self.part
        if leaving is not None and not leaving.leave():
            return
        if key not in self.parts:
            self.parts[key] = self._makers[key]()
            self._stack.addWidget(self.parts[key])
            self.parts[key].status_changed.connect(self.status_changed)
        self._stack.setCurrentWidget(self.parts[key])
        self.choice.set_value(key)
        self.add.setVisible(isinstance(self.parts[key], RecordPage))
        self.parts[key].load(self._year)
        self.status_changed.emit()

    def load(self, year: int) -> None:
        self._year = year
        if self.part is None:
            self.show_part("business")
        else:
            self.part.load(year)

    def open(self, target: Target) -> None:
        part = target.options.get("section")
        if isinstance(part, str) and part in self._makers:
            self.show_part(part)

    def here(self) -> Target:
        return Target(self.name, options={"section": self.choice.value})

    def create_new(self) -> None:
        if self.part is not None:
            self.part.create_new()

    def focus_filter(self) -> None:
        if self.part is not None:
            self.part.focus_filter()

    def unfinished(self) -> str:
        return self.part.unfinished() if self.part is not None else ""

    def leave(self) -> bool:
        return self.part is None or self.part.leave()
