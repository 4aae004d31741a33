"""Nine viewpoints on one page: by keyboard, saved by itself, one step back per visit, and never a verdict."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from zzpdesk.core.records import Assignment, ViewpointAnswer
from zzpdesk.core.records.chain import Leaning, Viewpoint
from zzpdesk.ui.context import Target
from zzpdesk.ui.look.labels import Label


def words_on(widget: QWidget) -> str:
    return " ".join(one.text() for one in widget.findChildren(Label)).replace("\u00a0", " ")


def row_of(page, viewpoint):
    return next(row for row in page.rows if row.viewpoint is viewpoint)


def test_nine_rows_with_questions_facts_and_the_fixed_text(opened):
    page, _around, work = opened()
    assert [row.viewpoint for row in page.rows] == list(Viewpoint)
    assert page.notice.text() == "Indicatie, geen juridisch advies; alle omstandigheden in onderling verband."
    assert page.subtitle() == work.title
    origin = words_on(row_of(page, Viewpoint.ORIGIN))
    assert "De opdrachtgever eiste deze route" in origin
    assert "nog niet ingevuld" in page.said.text().lower()
    assert row_of(page, Viewpoint.ORIGIN).segments.value == "unknown"  # a fact chooses no direction
    assert "rechtsvermoeden" in page.law.title()
    assert "boven dat bedrag" in words_on(page.law)


def test_a_direction_by_arrow_key_saves_itself(opened, qtbot):
    page, around, work = opened()
    row = page.rows[0]
    button = row.segments.button("unknown")
    assert button.hasFocus()
    qtbot.keyClick(button, Qt.Key.Key_Left)
    (answer,) = around.desk.find(ViewpointAnswer)
    assert (answer.viewpoint, answer.leaning, answer.assignment_id) == (
        Viewpoint.NATURE,
        Leaning.EMPLOYMENT,
        work.id,
    )
    assert "bijgewerkt op 14 okt 2026" in row.said.text().replace("\u00a0", " ")
    around.desk.undo()
    assert around.desk.count(ViewpointAnswer) == 0
    assert row.segments.value == "unknown"
    assert around.desk.count(ViewpointAnswer) == 0  # showing an answer is not giving one


def test_evidence_saves_itself_and_one_visit_is_one_step(opened, qtbot):
    page, around, _work = opened()
    row = row_of(page, Viewpoint.RISK)
    row.evidence.setFocus()
    for text in ("Polis", " en", " artikel 7"):
        qtbot.keyClicks(row.evidence, text)
        with qtbot.waitSignal(row.evidence_given, timeout=2_000):
            pass
    page.rows[0].segments.button("unknown").setFocus()
    (answer,) = around.desk.find(ViewpointAnswer)
    assert answer.evidence == "Polis en artikel 7"
    assert row.evidence.text() == "Polis en artikel 7"
    around.desk.undo()
    assert around.desk.count(ViewpointAnswer) == 0
    assert row.evidence.text() == ""


def test_what_is_being_typed_survives_changes_elsewhere_and_is_kept_on_leaving(opened, qtbot):
    page, around, work = opened()
    row = row_of(page, Viewpoint.DIRECTION)
    row.evidence.setFocus()
    qtbot.keyClicks(row.evidence, "Eigen tijden")
    around.desk.workrelation.answer("x", work.id, Viewpoint.NATURE, leaning=Leaning.MIXED)
    assert row.evidence.text() == "Eigen tijden"
    assert page.leave()
    assert {one.evidence for one in around.desk.find(ViewpointAnswer)} == {"", "Eigen tijden"}


def test_earlier_answers_stay_readable_and_can_be_taken_out(opened, qtbot):
    page, around, work = opened()
    from datetime import date

    for day, text in ((date(2026, 3, 2), "Offerte"), (date(2026, 9, 1), "Verlengd")):
        around.desk.save(
            "x",
            ViewpointAnswer(assignment_id=work.id, day=day, evidence=text, leaning=Leaning.MIXED),
        )
    row = page.rows[0]
    assert row.evidence.text() == "Verlengd"
    assert row.more.text() == "1 eerder antwoord"
    assert row.earlier.isHidden()
    qtbot.keyClick(row.more, Qt.Key.Key_Return)
    assert "Offerte" in row.earlier.text()
    assert page.history.isVisible()
    page.history.list.view.setFocus()
    page.history.list.view.select_row(1)
    qtbot.keyClick(page.history.list.view, Qt.Key.Key_Return)
    assert page.history.pane.form.editors["evidence"].read() == "Offerte"
    page.history.pane.delete.emit(page.history.pane.record)
    assert [one.evidence for one in around.desk.find(ViewpointAnswer)] == ["Verlengd"]
    assert around.said == ["Antwoord verwijderd"]
    assert row.more.isHidden()


def test_controls_have_names_and_tab_goes_down_the_page(opened):
    page, _around, _work = opened()
    stops, widget = [], page.nextInFocusChain()
    while widget is not page:
        if (
            page.isAncestorOf(widget)
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisible()
        ):
            stops.append(widget)
        widget = widget.nextInFocusChain()
    for stop in stops:
        assert stop.accessibleName() or getattr(stop, "text", str)(), stop.objectName()
    fields = [stop for stop in stops if stop.objectName().startswith("evidence_")]
    assert [stop.objectName() for stop in fields] == [f"evidence_{one.value}" for one in Viewpoint]


def test_narrow_rows_stand_below_each_other_and_fit(opened, qtbot):
    page, _around, _work = opened()
    row = page.rows[0]
    page.resize(1142, 680)
    qtbot.waitUntil(lambda: row.evidence.mapTo(row, row.evidence.rect().topLeft()).x() > 300)
    page.resize(620, 540)
    qtbot.waitUntil(lambda: row.evidence.mapTo(row, row.evidence.rect().topLeft()).x() < 50)
    assert row.evidence.mapTo(page, row.evidence.rect().topRight()).x() <= page.width()


def test_without_an_assignment_it_says_where_to_begin(opened):
    page, around, work = opened()
    assert page.here() == Target("workrelation", Assignment, work.id)
    page.back.click()
    assert around.went[-1] == Target("assignments", Assignment, work.id)
    page._id = 999
    page.load(2026)
    assert page.nothing.isVisible()
    assert page.own_paper() is None
    page.nothing.primary.click()
    assert around.went[-1].page == "assignments"


def test_the_dossier_is_written_in_a_worker(opened, qtbot, tmp_path):
    page, around, _work = opened()
    place = tmp_path / "dossier.pdf"
    page.papers.write(place, page.own_paper().make)
    qtbot.waitUntil(lambda: around.said != [], timeout=20_000)
    assert place.read_bytes().startswith(b"%PDF")
    assert around.said == ["Bewaard: dossier.pdf"]
    told = []
    drawn = page.papers.drawing(page.own_paper().make, 60)(
        lambda share, _text: told.append(share), lambda: False
    )
    assert drawn.count == len(told) - 1 >= 2
