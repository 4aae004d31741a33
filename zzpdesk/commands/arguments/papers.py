"""Commands that show or write invoices, the dossier of an assignment, and any list."""

import argparse
from pathlib import Path

from zzpdesk.commands.arguments.common import Commands, year
from zzpdesk.texts.i18n import _


def add(commands: Commands) -> None:
    """These commands, in this order."""
    _add_invoice(commands)
    _add_dossier(commands)
    _add_export(commands)


def _add_invoice(commands: Commands) -> None:
    invoice = commands.add_parser("invoice", help=_("list, show and print invoices"))
    actions = invoice.add_subparsers(title=_("actions"), metavar="", required=True)
    listing = actions.add_parser("list", help=_("all invoices"))
    listing.add_argument("--json", action="store_true", help=_("print as JSON"))
    listing.add_argument("--year", type=year, help=_("only this year"))
    listing.set_defaults(command=_invoice_list)
    show = actions.add_parser("show", help=_("one invoice, with its lines"))
    show.add_argument("number", metavar="N", help=_("the invoice number"))
    show.set_defaults(command=_invoice_show)
    pdf = actions.add_parser("pdf", help=_("write the stored PDF of an invoice"))
    pdf.add_argument("number", metavar="N", help=_("the invoice number"))
    pdf.add_argument("--output", type=Path, required=True, metavar=_("FILE"))
    pdf.set_defaults(command=_invoice_pdf)


def _add_dossier(commands: Commands) -> None:
    dossier = commands.add_parser("dossier", help=_("write the independence dossier of an assignment"))
    dossier.add_argument("assignment", metavar=_("ASSIGNMENT"), help=_("its title or number"))
    dossier.add_argument("--output", type=Path, required=True, metavar=_("FILE"))
    dossier.set_defaults(command=_dossier)


def _add_export(commands: Commands) -> None:
    export = commands.add_parser("export", help=_("a list or an overview as a spreadsheet, CSV or PDF"))
    export.add_argument("list", metavar=_("LIST"), help=_("its name, as hours, invoices or dependency"))
    export.add_argument("--year", type=year, help=_("only this year"))
    export.add_argument("--output", type=Path, required=True, metavar=_("FILE.xlsx|csv|pdf"))
    export.set_defaults(command=_export)


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
