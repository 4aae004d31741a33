"""The command line over the same desk as the window. Formats and exit codes: docs/command-line.md.

Exit codes: 0 done; 1 refused, with a sentence on stderr; 2 wrong call; 3 no screen to open a window on; 4 `check` found
something wrong.
"""

import argparse
import contextlib
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from zzpdesk import __version__
from zzpdesk.core.book import USUAL, Chapter
from zzpdesk.core.errors import ZzpdeskError
from zzpdesk.core.moments import FIRST_YEAR, LAST_YEAR
from zzpdesk.texts.i18n import LANGUAGES, _, use_language


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _show_everything()
    _choose_language(given)
    options = _parser().parse_args(given)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        code = command(options)
        sys.stdout.flush()
    except BrokenPipeError:
        return _nobody_reads()
    except ZzpdeskError as error:
        from zzpdesk.texts.problems import sentence_of

        sys.stderr.write(sentence_of(error) + "\n")
    except OSError as error:
        sys.stderr.write(
            _("{file}: {reason}").format(file=error.filename or "", reason=error.strerror) + "\n"
        )
    else:
        return code
    return 1


def _show_everything() -> None:
    """A terminal that lacks a sign gets its code instead of a crash."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _nobody_reads() -> int:
    """Whoever read the output has seen enough (`| head`): that is no error, and Python is not to say one at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _choose_language(arguments: Sequence[str]) -> None:
    """Before the commands are described: their descriptions are in that language."""
    early = argparse.ArgumentParser(add_help=False, exit_on_error=False, allow_abbrev=False)
    early.add_argument("--language", choices=LANGUAGES, default="nl")
    early.add_argument("--database")
    early.add_argument("rest", nargs=argparse.REMAINDER)
    with contextlib.suppress(argparse.ArgumentError):
        use_language(early.parse_known_args(arguments)[0].language)


def _year(text: str) -> int:
    """A year that dates can have here."""
    year = int(text)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(text)
    return year


def _chapters(text: str) -> list[Chapter]:
    """Chapters of the yearly book by their names, in its order; ValueError for a name that is none."""
    chosen = {Chapter(name.strip()) for name in text.split(",")}
    return [one for one in Chapter if one in chosen]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="zzpdesk", description=_("The desk of a freelancer."))
    parser.add_argument("--version", action="version", version=f"zzpdesk {__version__}")
    parser.add_argument(
        "--database", type=Path, metavar=_("FILE"), help=_("the desk to use (else: the last one)")
    )
    parser.add_argument("--language", choices=LANGUAGES, default="nl", help=_("language of the output"))
    parser.set_defaults(command=_open)
    commands = parser.add_subparsers(title=_("commands"), metavar="")
    _add_demo(commands)
    _add_overview(commands)
    _add_hours(commands)
    _add_safety(commands)
    _add_book(commands)
    _add_agenda(commands)
    _add_invoice(commands)
    _add_dossier(commands)
    _add_export(commands)
    _add_keeping(commands)
    return parser


_Sub: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - argparse names it no better


def _add_demo(commands: _Sub) -> None:
    demo = commands.add_parser("demo", help=_("open the demo, or only make its file"))
    demo.add_argument("--no-window", action="store_true", help=_("make the file and say where it is"))
    demo.add_argument("--output", type=Path, metavar=_("FILE"), help=_("where to put the file"))
    demo.set_defaults(command=_demo)


def _add_overview(commands: _Sub) -> None:
    overview = commands.add_parser("overview", help=_("a year's turnover, sources and dependence"))
    overview.add_argument("--year", type=_year, required=True)
    overview.add_argument("--json", action="store_true", help=_("print as JSON"))
    overview.add_argument("--pdf", type=Path, metavar=_("FILE"), help=_("write as PDF"))
    overview.add_argument("--csv", type=Path, metavar=_("FILE"), help=_("write as CSV"))
    overview.set_defaults(command=_overview)


def _add_hours(commands: _Sub) -> None:
    hours = commands.add_parser("hours", help=_("a year's hours, and the hours criterion"))
    hours.add_argument("--year", type=_year, required=True)
    hours.add_argument("--json", action="store_true", help=_("print as JSON"))
    hours.add_argument("--pdf", type=Path, metavar=_("FILE"), help=_("write as PDF"))
    hours.set_defaults(command=_hours)


def _add_safety(commands: _Sub) -> None:
    safety = commands.add_parser("safety", help=_("what carries you when you are ill or work stops"))
    safety.add_argument("--year", type=_year, required=True)
    safety.add_argument("--json", action="store_true", help=_("print as JSON"))
    safety.add_argument("--pdf", type=Path, metavar=_("FILE"), help=_("write as PDF"))
    safety.set_defaults(command=_safety)


def _add_book(commands: _Sub) -> None:
    book = commands.add_parser("book", help=_("the yearly book as PDF"))
    book.add_argument("--year", type=_year, required=True)
    book.add_argument("--output", type=Path, metavar=_("FILE"), required=True)
    names = ",".join(one.value for one in Chapter)
    book.add_argument(
        "--chapters",
        type=_chapters,
        default=USUAL,
        metavar=_("NAMES"),
        help=_("some of: {names}").format(names=names),
    )
    book.add_argument("--black-and-white", action="store_true", help=_("greys and hatching, a white cover"))
    book.set_defaults(command=_book)


def _add_agenda(commands: _Sub) -> None:
    agenda = commands.add_parser("agenda", help=_("what waits, most urgent first"))
    agenda.add_argument(
        "--ics", type=Path, metavar=_("FILE"), help=_("write a year as a file for a calendar")
    )
    agenda.set_defaults(command=_agenda)


def _add_invoice(commands: _Sub) -> None:
    invoice = commands.add_parser("invoice", help=_("list, show and print invoices"))
    actions = invoice.add_subparsers(title=_("actions"), metavar="", required=True)
    listing = actions.add_parser("list", help=_("all invoices"))
    listing.add_argument("--json", action="store_true", help=_("print as JSON"))
    listing.add_argument("--year", type=_year, help=_("only this year"))
    listing.set_defaults(command=_invoice_list)
    show = actions.add_parser("show", help=_("one invoice, with its lines"))
    show.add_argument("number", metavar="N", help=_("the invoice number"))
    show.set_defaults(command=_invoice_show)
    pdf = actions.add_parser("pdf", help=_("write the stored PDF of an invoice"))
    pdf.add_argument("number", metavar="N", help=_("the invoice number"))
    pdf.add_argument("--output", type=Path, required=True, metavar=_("FILE"))
    pdf.set_defaults(command=_invoice_pdf)


def _add_dossier(commands: _Sub) -> None:
    dossier = commands.add_parser("dossier", help=_("write the independence dossier of an assignment"))
    dossier.add_argument("assignment", metavar=_("ASSIGNMENT"), help=_("its title or number"))
    dossier.add_argument("--output", type=Path, required=True, metavar=_("FILE"))
    dossier.set_defaults(command=_dossier)


def _add_export(commands: _Sub) -> None:
    export = commands.add_parser("export", help=_("a list or an overview as a spreadsheet, CSV or PDF"))
    export.add_argument("list", metavar=_("LIST"), help=_("its name, as hours, invoices or dependency"))
    export.add_argument("--year", type=_year, help=_("only this year"))
    export.add_argument("--output", type=Path, required=True, metavar=_("FILE.xlsx|csv|pdf"))
    export.set_defaults(command=_export)


def _add_keeping(commands: _Sub) -> None:
    backup = commands.add_parser("backup", help=_("make a verified backup now"))
    backup.set_defaults(command=_backup)
    restore = commands.add_parser("restore", help=_("put a backup in the place of a desk"))
    restore.add_argument("backup", type=Path, metavar=_("BACKUP"))
    restore.set_defaults(command=_restore)
    check = commands.add_parser("check", help=_("look whether the file is whole"))
    check.set_defaults(command=_check)
    figures = commands.add_parser("figures", help=_("figures without a name: write hers, or add up files"))
    ways = figures.add_subparsers(title=_("actions"), metavar="", required=True)
    own = ways.add_parser("export", help=_("write her figures of a year, without a name"))
    own.add_argument("--year", type=_year, required=True)
    own.add_argument("--output", type=Path, required=True, metavar=_("FILE"))
    own.add_argument("--money", action="store_true", help=_("with rates, fees and turnover too, rounded"))
    own.set_defaults(command=_figures_export)
    added = ways.add_parser("add", help=_("add files up to medians and spread"))
    added.add_argument("files", type=Path, nargs="+", metavar=_("FILE"))
    added.add_argument("--json", action="store_true", help=_("print as JSON"))
    added.set_defaults(command=_figures_add)
    archive = commands.add_parser("archive", help=_("everything out as one open file, or in again"))
    actions = archive.add_subparsers(title=_("actions"), metavar="", required=True)
    out = actions.add_parser("export", help=_("write every record, document and PDF as JSON and files"))
    out.add_argument("file", type=Path, metavar=_("FILE"))
    out.set_defaults(command=_archive_export)
    back = actions.add_parser("import", help=_("make a new desk of an archive"))
    back.add_argument("file", type=Path, metavar=_("FILE"))
    back.set_defaults(command=_archive_import)


def _figures_export(options: argparse.Namespace) -> int:
    from zzpdesk.commands.figures import export

    return export(options.database, options.year, options.output, money=options.money)


def _figures_add(options: argparse.Namespace) -> int:
    from zzpdesk.commands.figures import add

    return add(options.files, as_json=options.json)


def _open(options: argparse.Namespace) -> int:
    from zzpdesk.commands.opening import open_window

    return open_window(options.database)


def _demo(options: argparse.Namespace) -> int:
    from zzpdesk.commands.opening import demo

    return demo(options.output, window=not options.no_window)


def _overview(options: argparse.Namespace) -> int:
    from zzpdesk.commands.overview import overview

    return overview(options.database, options.year, as_json=options.json, pdf=options.pdf, csv=options.csv)


def _safety(options: argparse.Namespace) -> int:
    from zzpdesk.commands.safety import safety

    return safety(options.database, options.year, as_json=options.json, pdf=options.pdf)


def _hours(options: argparse.Namespace) -> int:
    from zzpdesk.commands.hours import hours

    return hours(options.database, options.year, as_json=options.json, pdf=options.pdf)


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


def _invoice_list(options: argparse.Namespace) -> int:
    from zzpdesk.commands.invoices import listing

    return listing(options.database, options.year, as_json=options.json)


def _invoice_show(options: argparse.Namespace) -> int:
    from zzpdesk.commands.invoices import show

    return show(options.database, options.number)


def _invoice_pdf(options: argparse.Namespace) -> int:
    from zzpdesk.commands.invoices import write_pdf

    return write_pdf(options.database, options.number, options.output)


def _dossier(options: argparse.Namespace) -> int:
    from zzpdesk.commands.dossier import write_dossier

    return write_dossier(options.database, options.assignment, options.output)


def _export(options: argparse.Namespace) -> int:
    from zzpdesk.commands.exporting import export

    return export(options.database, options.list, options.year, options.output)


def _backup(options: argparse.Namespace) -> int:
    from zzpdesk.commands.keeping import backup

    return backup(options.database)


def _restore(options: argparse.Namespace) -> int:
    from zzpdesk.commands.keeping import restore

    return restore(options.database, options.backup)


def _check(options: argparse.Namespace) -> int:
    from zzpdesk.commands.keeping import check

    return check(options.database)


def _archive_export(options: argparse.Namespace) -> int:
    from zzpdesk.commands.archive import export

    return export(options.database, options.file)


def _archive_import(options: argparse.Namespace) -> int:
    from zzpdesk.commands.archive import bring_in

    return bring_in(options.database, options.file)
