"""Commands about the file as a whole: backups, figures without a name, the archive."""

import argparse
from pathlib import Path

from zzpdesk.commands.arguments.common import Commands, year
from zzpdesk.texts.i18n import _


def add(commands: Commands) -> None:
    """These commands, in this order."""
    _add_keeping(commands)
    _add_figures(commands)
    _add_archive(commands)


def _add_keeping(commands: Commands) -> None:
    backup = commands.add_parser("backup", help=_("make a verified backup now"))
    backup.set_defaults(command=_backup)
    restore = commands.add_parser("restore", help=_("put a backup in the place of a desk"))
    restore.add_argument("backup", type=Path, metavar=_("BACKUP"))
    restore.set_defaults(command=_restore)
    check = commands.add_parser("check", help=_("look whether the file is whole"))
    check.set_defaults(command=_check)


def _add_figures(commands: Commands) -> None:
    figures = commands.add_parser("figures", help=_("figures without a name: write yours, or add up files"))
    actions = figures.add_subparsers(title=_("actions"), metavar="", required=True)
    own = actions.add_parser("export", help=_("write your figures of a year, without a name"))
    own.add_argument("--year", type=year, required=True)
    own.add_argument("--output", type=Path, required=True, metavar=_("FILE"))
    own.add_argument("--money", action="store_true", help=_("with rates, fees and turnover too, rounded"))
    own.set_defaults(command=_figures_export)
    added = actions.add_parser("add", help=_("add files up to medians and spread"))
    added.add_argument("files", type=Path, nargs="+", metavar=_("FILE"))
    added.add_argument("--json", action="store_true", help=_("print as JSON"))
    added.set_defaults(command=_figures_add)


def _add_archive(commands: Commands) -> None:
    archive = commands.add_parser("archive", help=_("everything out as one open file, or in again"))
    actions = archive.add_subparsers(title=_("actions"), metavar="", required=True)
    out = actions.add_parser("export", help=_("write every record, document and PDF as JSON and files"))
    out.add_argument("file", type=Path, metavar=_("FILE"))
    out.set_defaults(command=_archive_export)
    back = actions.add_parser("import", help=_("make a new desk of an archive"))
    back.add_argument("file", type=Path, metavar=_("FILE"))
    back.set_defaults(command=_archive_import)


def _backup(options: argparse.Namespace) -> int:
    from zzpdesk.commands.keeping import backup

    return backup(options.database)


def _restore(options: argparse.Namespace) -> int:
    from zzpdesk.commands.keeping import restore

    return restore(options.database, options.backup)


def _check(options: argparse.Namespace) -> int:
    from zzpdesk.commands.keeping import check

    return check(options.database)


def _figures_export(options: argparse.Namespace) -> int:
    from zzpdesk.commands.figures import export

    return export(options.database, options.year, options.output, money=options.money)


def _figures_add(options: argparse.Namespace) -> int:
    from zzpdesk.commands.figures import add

    return add(options.files, as_json=options.json)


def _archive_export(options: argparse.Namespace) -> int:
    from zzpdesk.commands.archive import export

    return export(options.database, options.file)


def _archive_import(options: argparse.Namespace) -> int:
    from zzpdesk.commands.archive import bring_in

    return bring_in(options.database, options.file)
