"""The page of stress tests: trying out, keeping, and the figures with what is behind them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from zzpdesk.core.kinds import BasisPoints, Cents
from zzpdesk.core.records import Relation, Scenario, ScenarioStep
from zzpdesk.core.records.scenario import StepKind
from zzpdesk.core.sources import SourceKey
from zzpdesk.core.stretch import Span
from zzpdesk.texts.i18n import use_language
from zzpdesk.ui.context import Target
from zzpdesk.ui.look.labels import Label

STOP, FEE, ILL, LATE = StepKind


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


def button(page, name):
    found = page.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def figure(page, name):
    return plain(button(page, name).figure.text())


def rid(page, name):
    return next(one.id for one in page.context.desk.find(Relation) if one.name == name)


def add(page, *kinds: StepKind):
    for kind in kinds:
        page.steps.buttons[kind].click()


def keep(page, title):
    page.steps.title_field.setText(title)
    page.steps.keep.click()


def test_nothing_happens_until_a_step_is_chosen(opened):
    page, _around = opened()
    assert page.insight.text() == "Kies wat er gebeurt, en zie wat er overblijft."
    assert page.trial.steps == ()
    assert not page.steps.none.isHidden()
    assert not page.steps.keep.isEnabled()


def test_steps_happen_together(opened):
    """50.000 in twelve months less 3.000 fees; without Kopgroep 18.000 less. Goes out: 4.000 a month."""
    page, _around = opened()
    add(page, STOP)
    assert figure(page, "now") == "€ 3.917"
    assert figure(page, "left") == "€ 2.417"
    add(page, ILL)
    assert [one.kind for one in page.trial.steps] == [STOP, ILL]
    # 9.000 − 2 × 2.500 (ill), then 1.583 short each month: gone in the fifth
    assert page.insight.text() == "Je buffer is niet genoeg: hij is op in maand 5."
    assert page.month.verdict.text() == "Je komt elke maand tekort."


def test_a_new_step_is_about_who_is_not_in_it_yet(opened):
    page, _around = opened()
    add(page, STOP, STOP, FEE)
    about = [one.relation_id for one in page.trial.steps]
    assert about == [rid(page, "Kopgroep"), rid(page, "Havenlogica"), rid(page, "Vierkant")]
    fee = page.trial.steps[2]
    assert (fee.rate, fee.per_hour) == (BasisPoints(1_000), None)


def test_what_is_typed_changes_the_step(opened):
    page, _around = opened()
    add(page, FEE)
    row = page.steps.rows[0]
    row.value.setFocus()
    QTest.keyClick(row.value, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(row.value, "25")
    QTest.keyClick(row.value, Qt.Key.Key_Return)
    assert page.trial.steps[0].rate == 2_500
    # a quarter of 20.000 in place of 2.000
    assert figure(page, "fees") == "€ −250"
    row.unit.set_value("per_hour")
    row.unit.chosen.emit("per_hour")
    assert (page.trial.steps[0].rate, page.trial.steps[0].per_hour) == (None, Cents(2_500))


def test_going_back_to_what_stood_there_is_a_change_too(opened, qtbot):
    page, around = opened()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    add(page, ILL)
    keep(page, "Ziek")
    field = page.steps.rows[0].value
    field.setFocus()
    for text, months in (("12", 12), ("2", 2), ("5", 5)):
        field.selectAll()
        QTest.keyClicks(field, text)
        field._went_idle()
        assert page.trial.steps[0].months == months
        assert field.hasFocus()
    around.desk.undo()
    page.load(2026)
    assert (page.trial.steps[0].months, field.text()) == (2, "2")


def test_a_kept_scenario_does_not_lose_its_name(opened):
    page, _around = opened()
    add(page, ILL)
    keep(page, "Ziek")
    page.steps.title_field.setFocus()
    page.steps.title_field.selectAll()
    QTest.keyClick(page.steps.title_field, Qt.Key.Key_Delete)
    QTest.keyClick(page.steps.title_field, Qt.Key.Key_Return)
    assert page.steps.title_field.text() == page.trial.told.scenario.title == "Ziek"


def test_the_sentence_follows_the_number(opened):
    page, _around = opened()
    add(page, ILL)
    row = page.steps.rows[0]
    words = [one.text() for one in row.findChildren(Label)]
    row.value.setText("1")
    row._read()
    assert (words, [one.text() for one in row.findChildren(Label)]) == (["maanden ziek"], ["maand ziek"])


@pytest.mark.parametrize("typed", ["veel", "0"])
def test_what_cannot_be_read_is_said_and_changes_nothing(opened, typed):
    page, _around = opened()
    add(page, ILL)
    row = page.steps.rows[0]
    row.value.setFocus()
    row.value.selectAll()
    QTest.keyClicks(row.value, typed)
    QTest.keyClick(row.value, Qt.Key.Key_Return)
    assert page.trial.steps[0].months == 2
    assert row.value.state == "error"
    assert row.remark.text()


def test_another_source_is_chosen_in_the_sentence(opened):
    page, _around = opened()
    add(page, STOP)
    blaak = SourceKey(rid(page, "Blaak"))
    page.steps.rows[0].who.set_value(blaak)
    page.steps.rows[0].who.chosen.emit(blaak)
    assert page.trial.steps[0].relation_id == blaak.relation_id
    assert page.steps.rows[0].remark.text() == "Lopend werk blijft; nieuw werk van hier stopt."
    assert figure(page, "no_new") == "€ 417"


def test_a_step_is_taken_out_by_keyboard_and_the_next_one_gets_the_focus(opened, qtbot):
    page, _around = opened()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    add(page, STOP, ILL)
    page.steps.rows[0].remove.setFocus()
    QTest.keyClick(page.steps.rows[0].remove, Qt.Key.Key_Return)
    assert [one.kind for one in page.trial.steps] == [ILL]
    assert QApplication.focusWidget() is page.steps.rows[0].value
    QTest.keyClick(page.steps.rows[0].remove, Qt.Key.Key_Space)
    assert page.trial.steps == ()
    assert QApplication.focusWidget() is page.steps.buttons[STOP]


def test_it_is_kept_under_a_name_and_changes_are_written_with_undo(opened):
    page, around = opened()
    add(page, STOP)
    keep(page, "Zonder Kopgroep")
    assert [one.title for one in around.desk.find(Scenario)] == ["Zonder Kopgroep"]
    assert page.trial.kept
    assert page.trial.unnamed == ()
    add(page, ILL)
    assert around.desk.count(ScenarioStep) == 2
    around.desk.undo()
    page.load(2026)
    assert [one.kind for one in page.trial.steps] == [STOP]
    page.steps.note_field.setFocus()
    QTest.keyClicks(page.steps.note_field, "als het contract stopt")
    QTest.keyClick(page.steps.note_field, Qt.Key.Key_Return)
    assert around.desk.find(Scenario)[0].note == "als het contract stopt"


def test_a_copy_and_deleting(opened):
    page, around = opened()
    add(page, ILL)
    keep(page, "Ziek")
    page.steps.copy.click()
    assert page.trial.told.scenario.title == "Ziek (kopie)"
    assert page.steps.title_field.text() == "Ziek (kopie)"
    page.steps.trash.click()
    assert [one.title for one in around.desk.find(Scenario)] == ["Ziek"]
    assert not page.trial.kept
    assert around.said == ["Scenario verwijderd"]


def test_what_was_deleted_elsewhere_makes_room_for_the_one_without_a_name(opened):
    page, around = opened()
    add(page, ILL)
    keep(page, "Ziek")
    around.desk.undo()
    page.load(2026)
    assert (page.trial.kept, page.trial.steps) == (False, ())


def test_the_list_and_the_table_hold_all_of_them(opened):
    page, _around = opened()
    add(page, STOP)
    keep(page, "Zonder Kopgroep")
    page.create_new()
    add(page, ILL)
    rows = [
        [plain(page.compare.model.index(row, column).data()) for column in (0, 1, 2, 5)] for row in range(3)
    ]
    assert rows == [
        ["Nu", "€ 3.917", "€ −83", "blijft 108,0 maanden"],
        ["Zonder Kopgroep", "€ 2.417", "€ −1.583", "op in maand 6"],
        ["Nog niet bewaard", "€ 3.917", "€ −83", "blijft 108,0 maanden"],
    ]
    kept = page.trial.unnamed
    button(page, f"scenario_{page.context.desk.find(Scenario)[0].id}").click()
    assert page.trial.told.scenario.title == "Zonder Kopgroep"
    assert page.trial.unnamed == kept
    page.compare.table.opened.emit(2)
    assert (page.trial.kept, page.trial.steps) == (False, kept)
    page.compare.table.opened.emit(0)
    assert page.trial.steps == kept


def test_a_kept_step_about_someone_without_work_names_her_and_says_so(opened):
    page, around = opened()
    other = around.desk.save("", Relation(name="Vroeger B.V."))
    around.desk.stress.keep(
        "Oud", [ScenarioStep(relation_id=other.id), ScenarioStep(kind=LATE, relation_id=other.id, days=30)]
    )
    page.load(2026)
    page.trial.choose(around.desk.find(Scenario)[0].id)
    page.load(2026)
    assert [one.who.currentText() for one in page.steps.rows] == ["Vroeger B.V.", "Vroeger B.V."]
    assert all(one.remark.text().startswith("Bracht in deze periode geen werk") for one in page.steps.rows)


def test_each_figure_leads_to_what_it_is_made_of(opened):
    page, around = opened()
    add(page, STOP, FEE, ILL, LATE)
    page._change(1, replace(page.trial.steps[1], rate=BasisPoints(2_000)), "")
    agency = rid(page, "Kopgroep")
    leads = {
        "now": "invoices",
        f"fall_{agency}": "invoices",
        "fees": "collectives",
        "left": "invoices",
        "outgoings": "settings",
        "need": "broodfonds",
        f"wait_{rid(page, 'Havenlogica')}": "invoices",
        "buffer_now": "settings",
        "effective": "dependency",
        "hours": "hours",
    }
    for name, where in leads.items():
        button(page, name).click()
        assert around.went[-1].page == where, name
    page.month.part_opened.emit("falls/1")
    assert around.went[-1].options["where"] == around.went[1].options["where"]
    page.month.part_opened.emit("stays/0")
    assert len(around.went[-1].options["where"][0].value) == 5


def test_it_opens_with_a_source_that_stops_and_the_same_stretch(opened):
    page, around = opened()
    key = SourceKey(rid(page, "Vierkant"))
    page.open(Target("stress", options={"source": key, "span": Span.YEAR}))
    assert [one.relation_id for one in page.trial.steps] == [key.relation_id]
    assert page.span.value == "year"
    one = around.desk.analysis.stress(key, around.desk.analysis.year(2026))
    assert plain(page.period.text()) == "Uit je werk, t/m 14 okt"
    assert figure(page, "left") == plain(f"€ {round(one.without / 100):,}".replace(",", "."))


def test_it_is_taken_along_with_the_steps_in_words(opened):
    page, _around = opened()
    add(page, STOP, ILL)
    QApplication.processEvents()  # rows made anew show themselves then
    taken = page.takeaway()
    assert plain(taken.about).startswith("Uit je werk, 15 okt 2025")
    tables = taken.read(lambda _share: None)
    assert tables[0].rows == [("Kopgroep stopt",), ("2 maanden ziek",)]
    assert [one.title for one in tables] == [
        "Wat er gebeurt",
        "Een maand met werk",
        "Je buffer, maand voor maand",
        "De cijfers",
        "Naast elkaar",
    ]
    page.create_new()
    assert page.takeaway().read(lambda _share: None)[0].title == "Een maand met werk"


def test_coming_back_shows_what_was_shown(opened):
    page, _around = opened()
    key = SourceKey(rid(page, "Vierkant"))
    page.open(Target("stress", options={"source": key}))
    add(page, ILL)
    steps = page.trial.steps
    page.open(page.here())
    assert page.trial.steps == steps
    keep(page, "Mager")
    back = page.here()
    page.create_new()
    page.open(back)
    assert page.trial.told.scenario.title == "Mager"


def test_without_outgoings_and_buffer_it_says_what_to_fill_in(opened):
    page, around = opened(business_costs=0, private_costs=0, tax_reserve=0, buffer=None)
    add(page, STOP, ILL)
    assert page.month.settings.text() == "Vul je maandlasten in"
    assert page.buffer.chart.isHidden()
    assert not page.buffer.unknown.isHidden()
    assert (
        page.steps.rows[1].remark.text() == "Vul in wat je bij ziekte nodig hebt, dan zie je wat je draagt."
    )
    page.month.settings.click()
    assert around.went[-1].page == "settings"


def test_an_empty_desk_says_what_comes_here(opened):
    page, around = opened(filled=False)
    assert page.nothing.isVisible()
    assert page.takeaway() is None
    page.nothing.primary.click()
    page.nothing.secondary.click()
    assert [one.page for one in around.went] == ["invoices", "settings"]


def test_explanations_open(opened, qtbot):
    page, _around = opened()
    for name in ("scenario", "stress_month", "buffer_run"):
        button(page, f"explain_{name}").click()
        close = next(
            one for one in page.findChildren(QAbstractButton, "explanation_close") if one.isVisible()
        )
        close.click()
        qtbot.wait(1)


def test_what_goes_wrong_is_told_and_the_page_goes_on(opened):
    page, around = opened()
    add(page, ILL)
    keep(page, "Ziek")
    stale = page.trial.steps[0]
    around.desk.delete("", stale)
    page._change(0, replace(stale, months=5), "")
    assert len(around.failures) == 1
    assert page.trial.steps == ()


def test_tab_goes_through_the_page_as_it_stands(opened, qtbot):
    page, _around = opened()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    add(page, STOP, FEE)
    first, second = page.steps.rows
    wanted = [
        page.scenarios.link,
        button(page, "scenario_unnamed"),
        *(first.who, first.remove, second.who, second.value, second.unit, second.remove),
        *page.steps.buttons.values(),
        page.steps.title_field,
        *(page.month.explain, page.month.link, page.month.chart.view),
        *(page.buffer.explain, page.buffer.link, page.buffer.chart.view),
        *(page.figures.link, button(page, "now")),
    ]
    QApplication.processEvents()  # rows made anew show themselves then
    page.scenarios.link.setFocus()
    seen = [page.scenarios.link]
    while len(seen) < len(wanted):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == wanted
    assert all(
        one.accessibleName() or one.text() for one in page.findChildren(QAbstractButton) if one.isVisible()
    )
    assert first.who.accessibleName() == "Wie: Kopgroep stopt"


def test_it_speaks_english(opened):
    use_language("en")
    page, _around = opened()
    add(page, STOP, ILL)
    assert page.insight.text() == "Your buffer does not suffice: it is gone in month 5."
