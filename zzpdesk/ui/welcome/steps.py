"""The four steps. Each reads and writes the answers and shows what is wrong beside its fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QVBoxLayout, QWidget

from zzpdesk.core.records.profile import VatScheme
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.places import SUFFIX, default_file
from zzpdesk.texts.i18n import N_, _
from zzpdesk.texts.problems import sentence
from zzpdesk.ui.look.buttons import SecondaryButton
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.dialog import IconMark
from zzpdesk.ui.look.fields import FieldBox, FormGrid
from zzpdesk.ui.look.inputs import LineEdit
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import column, row
from zzpdesk.ui.look.segments import Segment, Segments
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.preferences import preferences
from zzpdesk.ui.welcome.answers import Answers, business_codes, next_number, path_of, you_problems


class Step(QWidget):
    """One step: `store` puts the fields into the answers, `check` shows problems and tells whether it is all right."""

    title = ""
    lead = ""

    def __init__(self, answers: Answers) -> None:
        super().__init__()
        self.answers = answers
        self.boxes: dict[str, FieldBox] = {}
        self.fields: dict[str, LineEdit] = {}
        self.stack = QVBoxLayout(self)
        self.stack.setContentsMargins(0, 0, 0, 0)
        self.stack.setSpacing(theme.px(24))
        self.stack.addLayout(
            column(Label(_(self.title), "heading"), Label(_(self.lead), "lead", "text2"), spacing=6)
        )

    def add_field(self, name: str, label: str, *, optional: bool = False, hint: str = "") -> FieldBox:
        """A line for one answer."""
        editor = LineEdit(str(getattr(self.answers, name)))
        editor.setObjectName(name)
        box = FieldBox(label, editor, optional=optional, hint=hint)
        self.fields[name], self.boxes[name] = editor, box
        editor.committed.connect(lambda: self._left(name))
        return box

    def _left(self, name: str) -> None:
        self.store()
        self._show(name, self.problems().get(name, ""))
        self.changed(name)

    def changed(self, name: str) -> None:
        """A field was left with another text."""

    def store(self) -> None:
        """Put what is typed into the answers."""
        for name, editor in self.fields.items():
            setattr(self.answers, name, editor.text())

    def problems(self) -> Mapping[str, str]:
        """Field -> sentence."""
        return {}

    def _show(self, name: str, words: str) -> None:
        self.boxes[name].set_state("error" if words else "", words)

    def check(self) -> bool:
        """Show all problems and go to the first."""
        self.store()
        found = self.problems()
        for name in self.boxes:
            self._show(name, found.get(name, ""))
        first = next((name for name in self.fields if name in found), None)
        if first is not None:
            self.fields[first].setFocus()
            self.fields[first].selectAll()
        return not found


class You(Step):
    """Who you are, how it looks and where the file lives."""

    title, lead = N_("Welcome to zzpdesk"), N_("Four short steps. You can change everything later.")
    demo_wanted = Signal()

    def __init__(self, answers: Answers, today: date) -> None:
        super().__init__(answers)
        self._today = today
        if not answers.file:
            answers.file = _tilde(default_file())
        grid = FormGrid(narrow_below=440)
        grid.add(self.add_field("owner", _("Your name")))
        hint = _("as at the KvK, goes on your invoices")
        grid.add(self.add_field("business", _("Name of your business"), optional=False, hint=hint))
        grid.add(self.add_field("city", _("Place")))
        grid.add(self.add_field("since", _("Freelancer since"), optional=True))
        grid.add(
            _choice("language", _("Language"), _languages(), preferences.language, preferences.set_language)
        )
        grid.add(_choice("theme", _("Appearance"), _modes(), preferences.mode, preferences.set_mode))
        self.stack.addWidget(grid)
        self.stack.addWidget(self._place())
        self.stack.addWidget(self._demo())
        self.stack.addStretch(1)

    def _place(self) -> QWidget:
        hint = _("One file. You can always move or copy it.")
        box = self.add_field("file", _("Where do you keep your administration"), hint=hint)
        choose = SecondaryButton(_("Choose"), "folder-open")
        choose.setObjectName("choose_file")
        choose.clicked.connect(self._choose)
        label = box.layout()
        if not isinstance(label, QVBoxLayout):
            raise TypeError(label)
        at = label.indexOf(self.fields["file"])
        label.removeWidget(self.fields["file"])
        label.insertLayout(at, row(self.fields["file"], choose))
        return box

    def _demo(self) -> QWidget:
        card = Card(sunken=True)
        button = SecondaryButton(_("Open the example"))
        button.setObjectName("open_demo")
        button.clicked.connect(self.demo_wanted)
        promise = _("Open an example with invented figures. Your own file stays empty.")
        words = Label(promise, "body", "text2", wrap=True)
        text = column(Label(_("Look around first?"), "strong"), words, spacing=2)
        line = row(IconMark("compass", "accent", 18), text, spacing=12)
        line.setStretch(1, 1)
        line.addWidget(button)
        card.add(line)
        return card

    def changed(self, name: str) -> None:
        """The file is named after the business until the user names it."""
        taken = self.answers.file == _tilde(default_file()) or self.answers.file == getattr(
            self, "_offered", ""
        )
        stem = _stem(self.answers.owner.split(" ")[-1] if self.answers.owner else "")
        if name == "owner" and taken and stem:
            self._offered = _tilde(default_file(stem))
            self.fields["file"].setText(self._offered)

    def _choose(self) -> None:
        start = str(path_of(self.fields["file"].text()))
        pattern = _("zzpdesk files") + f" (*{SUFFIX})"
        options = QFileDialog.Option.DontConfirmOverwrite
        name, _filter = QFileDialog.getSaveFileName(
            self, _("Where to keep the file"), start, pattern, "", options
        )
        if name:
            self.fields["file"].setText(_tilde(path_of(name)))
            self._left("file")

    def problems(self) -> Mapping[str, str]:
        return {name: _(words) for name, words in you_problems(self.answers, self._today).items()}


class Business(Step):
    """The numbers that stand on invoices, and how numbering and VAT go on."""

    title, lead = N_("Your business"), N_("For your invoices. What you do not know yet can come later.")

    def __init__(self, answers: Answers, today: date) -> None:
        super().__init__(answers)
        self._today = today
        grid = FormGrid(narrow_below=440)
        grid.add(self.add_field("street", _("Street and number"), optional=True))
        grid.add(self.add_field("postcode", _("Postcode"), optional=True))
        grid.add(self.add_field("kvk", _("KvK number"), optional=True))
        grid.add(
            self.add_field(
                "vat_id", _("VAT id"), optional=True, hint=_("NL…B.., not the number with your BSN")
            )
        )
        grid.add(self.add_field("iban", _("IBAN"), optional=True))
        name_hint = _("exactly as the bank knows it; banks check this")
        grid.add(self.add_field("account_name", _("In the name of"), optional=True, hint=name_hint))
        grid.add(self.add_field("last_number", _("Last invoice number used"), optional=True))
        schemes = [
            Segment(VatScheme.STANDARD.value, _("With VAT")),
            Segment(VatScheme.KOR.value, _("KOR")),
            Segment(VatScheme.EXEMPT.value, _("Exempt")),
        ]
        self._scheme = _choice("scheme", _("VAT"), schemes, answers.scheme.value, self._set_scheme)
        grid.add(self._scheme)
        self.stack.addWidget(grid)
        self.stack.addStretch(1)
        self.fields["last_number"].textChanged.connect(self._preview)
        self._preview()
        self._set_scheme(answers.scheme.value)

    def _set_scheme(self, key: str) -> None:
        self.answers.scheme = VatScheme(key)
        hints = {
            VatScheme.STANDARD: _("you charge VAT and file returns"),
            VatScheme.KOR: _("small business scheme, from 1 January {year}"),
            VatScheme.EXEMPT: _("exempt work, such as care, from 1 January {year}"),
        }
        self._scheme.set_hint(hints[self.answers.scheme].format(year=self._today.year))

    def _preview(self) -> None:
        self.store()
        words = _("the next one will be {number}").format(number=next_number(self.answers, self._today))
        self.boxes["last_number"].set_hint(words)

    def problems(self) -> Mapping[str, str]:
        found = business_codes(self.answers)
        own = {"last_number": _("An invoice number has digits, such as 2026-034")}
        return {name: own.get(name) or sentence(code) for name, code in found.items()}


_KINDS = (
    (SourceKind.COLLECTIVE, "handshake", N_("Collectives"), N_("cooperative, partnership, circle")),
    (SourceKind.INTERMEDIARY, "arrow-left-right", N_("Intermediaries"), N_("agency, broker, platform")),
    (SourceKind.PEER, "users", N_("Fellow freelancers"), N_("who pass work on to you")),
    (SourceKind.HUB, "armchair", N_("Hubs"), N_("shared workplace, incubator")),
    (SourceKind.MEETING, "coffee", N_("Gatherings"), N_("Open Coffee, lunch, drinks")),
)


class Peloton(Step):
    """Through whom work comes in."""

    title, lead = N_("Your peloton"), N_("Who brings you work? Names are enough, with commas between them.")

    def __init__(self, answers: Answers) -> None:
        super().__init__(answers)
        for kind, icon, name, examples in _KINDS:
            editor = LineEdit(answers.sources.get(kind, ""), placeholder=_(examples))
            editor.setObjectName(f"source_{kind.value}")
            box = FieldBox(_(name), editor, optional=True)
            self.fields[kind.value] = editor
            line = row(IconMark(icon, "accent", 20), box, spacing=14)
            line.setStretch(1, 1)
            self.stack.addLayout(line)
        words = _("Direct clients you add with your first assignment.")
        self.stack.addWidget(Label(words, "caption", "text3"))
        self.stack.addStretch(1)

    def store(self) -> None:
        typed = {SourceKind(key): editor.text() for key, editor in self.fields.items()}
        self.answers.sources = {kind: text for kind, text in typed.items() if text.strip()}


_NEXT = (
    ("briefcase", N_("Add your first assignment"), N_("client, rate and through whom it came")),
    ("clock", N_("Write down your hours"), N_("or start the timer with Ctrl+T")),
    ("receipt-euro", N_("Make an invoice of them"), N_("with preview, and the fee of the source beside it")),
    ("chart-pie", N_("See how dependent you are"), N_("from the first invoice on")),
)


class Done(Step):
    """What to do next."""

    title, lead = N_("All set"), N_("Your file is there. This is how you begin:")

    def __init__(self, answers: Answers) -> None:
        super().__init__(answers)
        card = Card()
        for icon, title, text in _NEXT:
            words = column(Label(_(title), "strong"), Label(_(text), "body", "text2"), spacing=2)
            line = row(IconMark(icon, "accent", 20), words, spacing=14)
            line.setStretch(1, 1)
            card.add(line)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.stack.addWidget(card)
        self._where = Label("", "caption", "text3", wrap=True)
        self.stack.addWidget(self._where)
        self.stack.addStretch(1)

    def show_file(self, path: Path) -> None:
        """Say where it is."""
        self._where.setText(_("Your file: {file}").format(file=path))


def _choice(
    name: str, label: str, segments: list[Segment], value: str, chosen: Callable[[str], None]
) -> FieldBox:
    widget = Segments(segments)
    widget.setObjectName(name)
    widget.set_value(value)
    widget.chosen.connect(chosen)
    holder = QWidget()
    holder.setAccessibleName(label)
    line = row(widget, None)
    holder.setLayout(line)
    return FieldBox(label, holder)


def _languages() -> list[Segment]:
    return [Segment("nl", "Nederlands"), Segment("en", "English")]


def _modes() -> list[Segment]:
    return [Segment("system", _("System")), Segment("light", _("Light")), Segment("dark", _("Dark"))]


def _tilde(path: Path) -> str:
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)


def _stem(name: str) -> str:
    return "".join(char for char in name.lower() if char.isalnum())
