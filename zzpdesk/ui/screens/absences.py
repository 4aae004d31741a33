"""Time away, and her answers about the majority of her working time."""

from datetime import timedelta

from zzpdesk.core.kinds import Year
from zzpdesk.core.records import Absence, HoursTest
from zzpdesk.core.records.time import AbsenceKind
from zzpdesk.texts.i18n import N_
from zzpdesk.ui.records.page import RecordPage
from zzpdesk.ui.records.screen import Empty, Field, Screen, Starter
from zzpdesk.ui.screens.common import NOTE, SINCE

ABSENCES = Screen(
    record_type=Absence,
    name="absences",
    title=N_("Time away"),
    one=N_("Time away"),
    blank=lambda desk: Absence(since=desk.today(), until=desk.today() + timedelta(days=6)),
    fields=(
        Field("kind", N_("Kind"), in_list=True, sub="note"),
        SINCE,
        Field("until", N_("Up to and including"), in_list=True),
        Field(
            "weekly",
            N_("Usual hours per week"),
            N_("Pregnancy leave counts these as worked, as long as the law says. They are never billable."),
            in_list=True,
            when=lambda absence: absence.kind is AbsenceKind.PREGNANCY,
        ),
        NOTE,
    ),
    empty=Empty(
        icons=("sun", "calendar", "heart-handshake"),
        title=N_("No time away yet"),
        lines=N_(
            "Holiday, leave, or weeks on standby.\n"
            "Only pregnancy leave counts for the hours criterion; the rest explains a quiet month."
        ),
        starters=(
            Starter("sun", N_("Holiday"), N_("does not count"), {"kind": AbsenceKind.HOLIDAY}),
            Starter(
                "heart-handshake",
                N_("Pregnancy leave"),
                N_("counts as worked hours"),
                {"kind": AbsenceKind.PREGNANCY},
            ),
            Starter(
                "hourglass", N_("Available, not working"), N_("does not count"), {"kind": AbsenceKind.STANDBY}
            ),
        ),
    ),
)

HOURS_TESTS = Screen(
    record_type=HoursTest,
    name="hours_tests",
    title=N_("More than half of your working time"),
    one=N_("Own answer"),
    blank=lambda desk: HoursTest(year=Year(desk.today().year)),
    fields=(
        Field("year", N_("Year"), in_list=True, sub="note"),
        Field(
            "majority",
            N_("More than half of all working time on the business"),
            N_("Not asked of who was no entrepreneur in one or more of the five years before."),
            in_list=True,
        ),
        NOTE,
    ),
    empty=Empty(
        icons=("clock", "circle-help", "scale"),
        title=N_("No answer yet"),
        lines=N_(
            "Besides the hours the tax office asks whether more than half of your working time went to the business.\n"
            "Your answer stands in the overview of your hours; nothing is guessed."
        ),
    ),
)


class AbsencesPage(RecordPage):
    """Time away; it belongs to the hours."""

    about = ABSENCES
    belongs_to = "hours"


class HoursTestsPage(RecordPage):
    """Her answers of all years."""

    about = HOURS_TESTS
    belongs_to = "hours"
