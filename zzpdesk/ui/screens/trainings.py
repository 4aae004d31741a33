"""Courses, certificates, registers with what was earned for them, and goals."""

from zzpdesk.core.kinds import Year
from zzpdesk.core.records import Certificate, Goal, Register, RegisterPoints, Training
from zzpdesk.core.records.training import PaidBy, RegisterUnit, TrainingPurpose
from zzpdesk.desk.training import save_points
from zzpdesk.texts.i18n import N_
from zzpdesk.ui.records.screen import Empty, Field, Screen, Starter
from zzpdesk.ui.screens.common import NOTE

TRAININGS = Screen(
    record_type=Training,
    name="trainings",
    title=N_("Courses"),
    one=N_("Course"),
    blank=lambda desk: Training(day=desk.today()),
    fields=(
        Field("day", N_("First day"), in_list=True),
        Field("until", N_("Last day"), N_("Empty: one day.")),
        Field("title", N_("What it is called"), in_list=True, sub="provider_id"),
        Field("provider_id", N_("Given by")),
        Field("collective_id", N_("With collective")),
        Field(
            "minutes",
            N_("Hours"),
            N_("They go to your hours by themselves, spread over its days."),
            in_list=True,
        ),
        Field("cost", N_("Cost, excluding VAT"), N_("All of it, whoever paid."), in_list=True),
        Field("paid_by", N_("Who paid"), in_list=True),
        Field("payer_id", N_("Paid by"), when=lambda course: course.paid_by is not PaidBy.SELF),
        Field(
            "purpose",
            N_("What for"),
            N_("Keeping up is a business cost and its hours count. A new field is neither."),
        ),
        NOTE,
    ),
    empty=Empty(
        icons=("users", "graduation-cap", "flag"),
        title=N_("No courses yet"),
        lines=N_(
            "What you learn, what it cost and who paid.\n"
            "You see how far you are this year, and what to renew before it expires."
        ),
        starters=(
            Starter("user", N_("Course you pay yourself"), N_("to keep up with your field"), {}),
            Starter(
                "users",
                N_("Learning together"),
                N_("paid by a collective"),
                {"paid_by": PaidBy.COLLECTIVE},
            ),
            Starter(
                "compass",
                N_("Study for a new field"),
                N_("no business cost, no hours"),
                {"purpose": TrainingPurpose.NEW_FIELD},
            ),
        ),
    ),
)

CERTIFICATES = Screen(
    record_type=Certificate,
    name="certificates",
    title=N_("Certificates"),
    one=N_("Certificate"),
    blank=lambda _desk: Certificate(),
    fields=(
        Field("title", N_("What it is called"), in_list=True),
        Field("training_id", N_("From course")),
        Field("issuer_id", N_("Issued by")),
        Field("issued_on", N_("Issued on"), N_("Empty: you do not have it yet.")),
        Field("expires_on", N_("Valid until"), N_("Empty: for ever."), in_list=True),
        Field("required_by_id", N_("Required by"), N_("A collective or client that asks for it.")),
        NOTE,
    ),
)

REGISTERS = Screen(
    record_type=Register,
    name="registers",
    title=N_("Registers"),
    one=N_("Register"),
    blank=lambda desk: Register(since=desk.today()),
    fields=(
        Field("title", N_("What it is called"), in_list=True),
        Field("body_id", N_("Kept by")),
        Field("number", N_("Your number in it")),
        Field("since", N_("Period from"), in_list=True),
        Field("until", N_("Period until"), in_list=True),
        Field("unit", N_("Counts in")),
        Field("required", N_("To be reached"), in_list=True),
        Field(
            "accredited",
            N_("Of which accredited"),
            when=lambda register: register.unit is not RegisterUnit.WORK_HOURS,
        ),
        NOTE,
    ),
)

REGISTER_POINTS = Screen(
    record_type=RegisterPoints,
    name="register_points",
    title=N_("Earned for a register"),
    one=N_("Points for a register"),
    blank=lambda desk: RegisterPoints(day=desk.today()),
    fields=(
        Field("register_id", N_("Register"), in_list=True, sub="day"),
        Field("training_id", N_("From course"), in_list=True, sub="note"),
        Field("day", N_("Date")),
        Field("points", N_("Points or hours"), in_list=True),
        Field("accredited", N_("Accredited")),
        NOTE,
    ),
    save=save_points,
)

GOALS = Screen(
    record_type=Goal,
    name="goals",
    title=N_("Goals"),
    one=N_("Goal"),
    blank=lambda desk: Goal(year=Year(desk.today().year)),
    fields=(
        Field("year", N_("Year"), in_list=True),
        Field("kind", N_("What about"), in_list=True),
        Field("minutes", N_("Hours to reach"), when=lambda goal: goal.kind.field == "minutes"),
        Field("amount", N_("Amount to reach"), when=lambda goal: goal.kind.field == "amount"),
        Field("number", N_("Number to reach"), when=lambda goal: goal.kind.field == "number"),
    ),
)
