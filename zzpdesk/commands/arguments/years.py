"""Commands about a year, and what waits."""

import argparse
from pathlib import Path

from zzpdesk.commands.arguments.common import Commands, year
from zzpdesk.core.book import USUAL, Chapter
from zzpdesk.texts.i18n import _


def add(commands: Commands) -> None:
    """These commands, in this order."""
    _add_overview(commands)
    _add_hours(commands)
    _add_safety(commands)
    _add_book(commands)
    _add_agenda(commands)


def _add_overview(commands: Commands) -> None:
    overview = commands.add_parser("overview", help=_("a year's turnover, sources and dependence"))
    overview.add_argument("--year", type=year, required=True)
    overview.add_argument("--json", action="store_true", help=_("print as JSON"))
    overview.add_argument("--pdf", type=Path, metavar=_("FILE"), help=_("write as PDF"))
    overview.add_argument("--csv", type=Path, metavar=_("FILE"), help=_("write as CSV"))
    overview.set_defaults(command=_overview)


def _add_hours(commands: Commands) -> None:
    hours = commands.add_parser("hours", help=_("a year's hours, and the hours criterion"))
    hours.add_argument("--year", type=year, required=True)
    hours.add_argument("--json", action="store_true", help=_("print as JSON"))
    hours.add_argument("--pdf", type=Path, metavar=_("FILE"), help=_("write as PDF"))
    hours.set_defaults(command=_hours)


def _add_safety(commands: Commands) -> None:
    safety = commands.add_parser("safety", help=_("what carries you when you are ill or work stops"))
    safety.add_argument("--year", type=year, required=True)
    safety.add_argument("--json", action="store_true", help=_("print as JSON"))
    safety.add_argument("--pdf", type=Path, metavar=_("FILE"), help=_("write as PDF"))
    safety.set_defaults(command=_safety)


def _add_book(commands: Commands) -> None:
    book = commands.add_parser("book", help=_("the yearly book as PDF"))
    book.add_argument("--year", type=year, required=True)
    book.add_argument("--output", type=Path, metavar=_("FILE"), required=True)
    names = ",".join(one.value for one in Chapter)
    book.add_argument(
        "--chapters",
        type=chapters,
        default=USUAL,
        metavar=_("NAMES"),
        help=_("some of: {names}").format(names=names),
    )
    book.add_argument("--black-and-white", action="store_true", help=_("greys and hatching, a white cover"))
    book.set_defaults(command=_book)


def _add_agenda(commands: Commands) -> None:
    agenda = commands.add_parser("agenda", help=_("what waits, most urgent first"))
    agenda.add_argument(
        "--ics", type=Path, metavar=_("FILE"), help=_("write a year as a file for a calendar")
    )
    agenda.set_defaults(command=_agenda)


def chapters(text: str) -> list[Chapter]:
    """Chapters of the yearly book by their names, in its order; ValueError for a name that is none."""
    chosen = {Chapter(name.strip()) for name in text.split(",")}
    return [one for one in Chapter if one in chosen]


def _overview(options: argparse.Namespace) -> int:
    from zzpdesk.commands.overview import overview

    return overview(options.database, options.year, as_json=options.json, pdf=options.pdf, csv=options.csv)


def _hours(options: argparse.Namespace) -> int:
    from zzpdesk.commands.hours import hours

    return hours(options.database, options.year, as_json=options.json, pdf=options.pdf)


def _safety(options: argparse.Namespace) -> int:
    from zzpdesk.commands.safety import safety

    return safety(options.database, options.year, as_json=options.json, pdf=options.pdf)


def _book(options: argparse.Namespace) -> int:
    from zzpdesk.commands.book import write_book

    return write_book(
        options.database,
        options.year,
        options.output,
        options.chapters,
        black_and_white=options.black_and_white,
    )


def _agenda(options: argparse.Namespace) -> int:
    from zzpdesk.commands.agenda import agenda

    return agenda(options.database, options.ics)
