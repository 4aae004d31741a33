"""Forms save themselves: when, as how many undo steps, and what happens to what is not finished."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from tests.ui.records.builders import assignment, relation, saved
from zzpdesk.core.kinds import Cents, Minutes, Price, RelationId
from zzpdesk.core.records import Assignment, Bill, Fee, Intermediary, Profile, Relation, Say
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.desk import Desk
from zzpdesk.texts.i18n import use_language
from zzpdesk.texts.problems import sentence
from zzpdesk.ui.look.buttons import LinkButton
from zzpdesk.ui.look.fields import FieldBox
from zzpdesk.ui.look.inputs import LineEdit
from zzpdesk.ui.records.form import RecordForm
from zzpdesk.ui.records.grid import BoxGrid
from zzpdesk.ui.records.session import Session
from zzpdesk.ui.screens.assignments import ASSIGNMENTS
from zzpdesk.ui.screens.profile import PROFILE
from zzpdesk.ui.screens.relations import RELATIONS
from zzpdesk.ui.screens.sources import BILLS, FEES, INTERMEDIARIES, SAY


@pytest.fixture
def opened(desk, qtbot):
    def open_form(screen, record=None, using=None):
        used = using or desk
        form = RecordForm(used, screen)
        qtbot.addWidget(form)
        form.resize(720, 900)
        form.open(Session(used, screen, record or screen.blank(used)))
        used.subscribe(lambda _changes: form.refresh())
        with qtbot.waitActive(form):
            form.show()
            form.activateWindow()
        return form

    return open_form


def typed(qtbot, form, name, text):
    """Type in a field after emptying it, and stay there."""
    widget = form.editors[name].widget
    edit = widget.findChild(QLineEdit) or widget
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    qtbot.keyClicks(edit, text)
    return edit


def left(qtbot, form, name, text):
    """Type in a field and go elsewhere."""
    edit = typed(qtbot, form, name, text)
    if isinstance(edit, QLineEdit) and edit.completer():
        edit.completer().popup().hide()  # as Tab does
    edit.clearFocus()


def test_a_clean_form_is_saved_on_leaving_a_field(desk, qtbot, opened):
    form = opened(RELATIONS)
    left(qtbot, form, "name", "Rivierenbank")
    assert [one.name for one in desk.find(Relation)] == ["Rivierenbank"]
    assert form.status()[0].startswith("bewaard om 12:")
    assert desk.undo_label == "Relatie toegevoegd"


def test_enter_saves(desk, qtbot, opened):
    form = opened(RELATIONS)
    qtbot.keyClick(typed(qtbot, form, "name", "Rivierenbank"), Qt.Key.Key_Return)
    assert desk.count(Relation) == 1


def test_a_pause_in_typing_saves_and_the_cursor_stays(desk, qtbot, opened):
    form = opened(FEES, saved(desk, Fee))
    edit = typed(qtbot, form, "amount", "7")
    qtbot.waitUntil(lambda: desk.find(Fee)[0].amount == 700, timeout=2000)
    assert edit.text() == "7"
    qtbot.keyClicks(edit, "5")
    edit.clearFocus()
    assert desk.find(Fee)[0].amount == 7_500
    assert edit.text() == "75,00"


def test_a_visit_to_a_field_is_one_undo_step(desk, qtbot, opened):
    before = relation(desk)
    form = opened(RELATIONS, before)
    typed(qtbot, form, "city", "Ede")
    qtbot.waitUntil(lambda: desk.find(Relation)[0].city == "Ede", timeout=2000)
    left(qtbot, form, "city", "Edam")
    left(qtbot, form, "phone", "0612345678")
    desk.undo()
    assert (desk.find(Relation)[0].city, desk.find(Relation)[0].phone) == ("Edam", "")
    desk.undo()
    assert desk.find(Relation)[0].city == ""
    assert form.editors["city"].widget.text() == ""
    desk.redo()
    assert form.editors["city"].widget.text() == "Edam"


def test_two_visits_to_the_same_field_are_two_steps(desk, qtbot, opened):
    form = opened(RELATIONS, relation(desk))
    left(qtbot, form, "city", "Ede")
    left(qtbot, form, "phone", "1")
    left(qtbot, form, "city", "Edam")
    desk.undo()
    assert (desk.find(Relation)[0].city, desk.find(Relation)[0].phone) == ("Ede", "1")


def test_an_unfinished_form_is_there_again_after_reopening(desk, path, qtbot, opened):
    form = opened(ASSIGNMENTS)
    left(qtbot, form, "rate", "honderd")
    left(qtbot, form, "title", "Dataplatform")
    assert desk.count(Assignment) == 0
    assert form.status()[1] == "warn"
    assert "Opdrachtgever" in form.status()[0]
    form.session = None
    desk.close()
    again = Desk.open(path)
    try:
        later = opened(ASSIGNMENTS, using=again)
        assert later.session.restored
        assert later.editors["title"].widget.text() == "Dataplatform"
        assert later.editors["rate"].widget.text() == "honderd"
        assert later.boxes["rate"].state == "error"
        left(qtbot, later, "rate", "96")
        client = again.save("x", Relation(name="Rivierenbank"))
        left(qtbot, later, "client_id", "Rivierenbank")
        made = again.find(Assignment)[0]
        assert (made.title, made.rate, made.client_id) == ("Dataplatform", 960_000, client.id)
        assert again.draft("Assignment", None) is None
        later.session = None
    finally:
        again.close()


def test_an_unfinished_change_waits_with_its_record(desk, qtbot, opened):
    record = relation(desk)
    left(qtbot, opened(RELATIONS, record), "iban", "NL00")
    assert desk.get(Relation, record.id).iban == ""
    form = opened(RELATIONS, record)
    assert form.editors["iban"].widget.text() == "NL00"
    assert form.boxes["iban"].state == "error"
    form.session.start_over(record)
    form.open(form.session)
    assert form.editors["iban"].widget.text() == ""
    assert desk.draft("Relation", record.id) is None


def test_what_changed_elsewhere_comes_in_and_what_is_typed_stays(desk, qtbot, opened):
    record = relation(desk)
    form = opened(RELATIONS, record)
    left(qtbot, form, "iban", "NL00")
    desk.save("elsewhere", replace(desk.get(Relation, record.id), city="Ede"))
    assert form.editors["city"].widget.text() == "Ede"
    assert form.editors["iban"].widget.text() == "NL00"
    left(qtbot, form, "iban", "NL91ABNA0417164300")
    now = desk.get(Relation, record.id)
    assert (now.city, now.iban) == ("Ede", "NL91ABNA0417164300")


def test_a_stale_form_does_not_lose_either_side(desk, qtbot):
    record = relation(desk)
    session = Session(desk, RELATIONS, record)
    desk.save("elsewhere", replace(record, city="Ede"))
    session.put("phone", "0612345678")
    assert session.commit()
    now = desk.get(Relation, record.id)
    assert (now.city, now.phone) == ("Ede", "0612345678")


def test_a_record_deleted_elsewhere_is_made_again_by_what_is_typed(desk):
    record = relation(desk)
    session = Session(desk, RELATIONS, record)
    desk.delete("elsewhere", record)
    session.put("phone", "0612345678")
    assert session.commit()
    assert [(one.name, one.phone) for one in desk.find(Relation)] == [(record.name, "0612345678")]


@pytest.mark.parametrize(
    ("language", "text", "cents"),
    [
        ("nl", "1.258,40", 125_840),
        ("nl", "1258.4", 125_840),
        ("nl", "12,-", 1_200),
        ("en", "1,258.40", 125_840),
    ],
)
def test_amounts_are_read_as_people_type_them(desk, qtbot, opened, language, text, cents):
    use_language(language)
    form = opened(BILLS, saved(desk, Bill))
    left(qtbot, form, "amount", text)
    assert desk.find(Bill)[0].amount == cents


def test_text_that_cannot_be_read_stays_and_says_so(desk, qtbot, opened):
    form = opened(BILLS, saved(desk, Bill))
    left(qtbot, form, "amount", "12,345")
    assert form.editors["amount"].widget.text() == "12,345"
    assert form.boxes["amount"].state == "error"
    assert form.boxes["amount"].message.text()
    assert desk.find(Bill)[0].amount == 8_400


def test_an_empty_amount_that_must_be_there_is_its_default(desk, qtbot, opened):
    form = opened(BILLS, replace(desk.save("x", replace(saved(desk, Bill), vat=Cents(1_050)))))
    left(qtbot, form, "vat", "")
    assert desk.find(Bill)[0].vat == 0


def test_dates_can_be_relative(desk, qtbot, opened):
    form = opened(ASSIGNMENTS, assignment(desk))
    left(qtbot, form, "until", "+30")
    assert desk.find(Assignment)[0].until == date(2026, 11, 13)
    assert form.editors["until"].widget.text().replace("\xa0", " ") == "13 nov 2026"
    left(qtbot, form, "until", "")
    assert desk.find(Assignment)[0].until is None


def test_a_new_relation_is_made_on_the_fly(desk, qtbot, opened):
    form = opened(ASSIGNMENTS, assignment(desk))
    left(qtbot, form, "source_id", "Kopgroep")
    offer = form.findChild(LinkButton, "source_id_new")
    assert offer.isVisible()
    assert "Kopgroep" in offer.text()
    assert form.boxes["source_id"].state == "error"
    offer.click()
    made = next(one for one in desk.find(Relation) if one.name == "Kopgroep")
    assert desk.find(Assignment)[0].source_id == made.id
    assert form.boxes["source_id"].state == ""
    assert offer.isHidden()


def test_a_name_is_chosen_from_the_list_with_the_keyboard(desk, qtbot, opened):
    relation(desk)
    form = opened(ASSIGNMENTS, assignment(desk))
    edit = typed(qtbot, form, "source_id", "inhuur")
    popup = edit.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert edit.text() == "Kopgroep Inhuurdesk"
    assert desk.find(Assignment)[0].source_id is not None
    assert form.boxes["source_id"].state == ""
    assert form.findChild(LinkButton, "source_id_new").isHidden()


def test_fields_without_meaning_disappear(desk, opened):
    form = opened(ASSIGNMENTS, assignment(desk))
    assert form.boxes["client_rate"].isHidden()
    form.session.put("source_id", RelationId(relation(desk).id))
    form.session.commit()
    form.refresh()
    form._show_state()
    assert form.boxes["client_rate"].isVisible()


def test_concerns_are_amber_and_do_not_stop_saving(desk, qtbot, opened):
    form = opened(ASSIGNMENTS, assignment(desk))
    left(qtbot, form, "rate", "0")
    assert form.boxes["rate"].state == "warn"
    assert form.boxes["rate"].message.text() == sentence("rate-zero")
    assert desk.find(Assignment)[0].rate == Price(0)


def test_saving_an_intermediary_makes_its_relation_a_source_in_one_step(desk, qtbot, opened):
    key = relation(desk).id
    form = opened(INTERMEDIARIES)
    left(qtbot, form, "relation_id", "Kopgroep Inhuurdesk")
    assert desk.get(Relation, key).source_kind is SourceKind.INTERMEDIARY
    form.session = None
    desk.undo()
    assert desk.count(Intermediary) == 0
    assert desk.get(Relation, key).source_kind is None


def test_what_must_be_unique_is_said_beside_the_field(desk, opened):
    first = saved(desk, Say)
    form = opened(SAY, Say(relation_id=first.relation_id, formal=True))
    form.editors["since"].show(first.since)
    form.flush()
    assert form.boxes["since"].state == "error"
    assert desk.count(Say) == 1


def test_a_logo_is_taken_from_a_file_and_a_text_is_not(desk, qtbot, opened, tmp_path):
    from PySide6.QtGui import QImage

    picture = QImage(3000, 600, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    picture.save(str(tmp_path / "logo.png"))
    (tmp_path / "text.png").write_text("no picture")
    form = opened(PROFILE, desk.profile)
    form.editors["logo"].take(tmp_path / "logo.png")
    kept = desk.get(Profile, 1).logo
    assert QImage.fromData(kept).width() == 1200
    form.editors["logo"].take(tmp_path / "text.png")
    assert form.boxes["logo"].state == "error"
    assert desk.get(Profile, 1).logo == kept


def test_a_narrow_form_has_one_column(opened, qtbot, desk):
    form = opened(RELATIONS, relation(desk))
    wide = {form.boxes[n].mapTo(form, form.boxes[n].rect().topLeft()).x() for n in ("name", "kind")}
    form.resize(360, 900)
    qtbot.waitUntil(lambda: form.boxes["kind"].mapTo(form, form.boxes["kind"].rect().topLeft()).x() == 0)
    assert len(wide) == 2
    assert isinstance(form, QWidget)


def test_no_time_at_all_can_be_shown_and_read(desk, qtbot, opened):
    form = opened(ASSIGNMENTS, assignment(desk, budget_minutes=Minutes(0)))
    assert form.editors["budget_minutes"].widget.text() == "0:00"
    assert form.editors["budget_minutes"].read() == 0


def test_columns_are_as_wide_as_each_other_whatever_their_labels(qtbot):
    grid = BoxGrid()
    long = FieldBox("Reference that the client wants to see", LineEdit(), optional=True)
    short = FieldBox("Notice", LineEdit())
    grid.add(long)
    grid.add(short)
    qtbot.addWidget(grid)
    for width in (480, 440):
        grid.resize(width, 80)
        grid.show()
        qtbot.waitUntil(lambda: long.width() == short.width())
        assert short.geometry().right() < width
