"""Commands about a year, and what waits."""

import argparse
from collections.abc import Callable
from pathlib import Path

from zzpdesk.commands.arguments.common import Commands, year
from zzpdesk.core.book import USUAL, Chapter
from zzpdesk.texts.i18n import _


def add(commands: Commands) -> None:
    """These commands, in this order."""
    _add_overview(commands)
    _add_paper(commands, "hours", _("a year's hours, and the hours criterion"), _hours)
    _add_paper(commands, "safety", _("what carries you when you are ill or work stops"), _safety)
    _add_book(commands)
    _add_agenda(commands)


def _add_paper(
    commands: Commands, name: str, about: str, run: Callable[[argparse.Namespace], int]
) -> argparse.ArgumentParser:
    """A command about one year, in words, as JSON or as PDF."""
    found = commands.add_parser(name, help=about)
    found.add_argument("--year", type=year, required=True)
    found.add_argument("--json", action="store_true", help=_("print as JSON"))
    found.add_argument("--pdf", type=Path, metavar=_("FILE"), help=_("write as PDF"))
    found.set_defaults(command=run)
    return found


def _add_overview(commands: Commands) -> None:
    overview = _add_paper(commands, "overview", _("a year's turnover, sources and dependence"), _overview)
    overview.add_argument("--csv", type=Path, metavar=_("FILE"), help=_("write as CSV"))


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
