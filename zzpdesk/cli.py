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

from zzpdesk import __version__
from zzpdesk.commands.arguments import keeping, papers, years
from zzpdesk.commands.arguments.common import Commands
from zzpdesk.core.errors import ZzpdeskError
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
    for group in (years, papers, keeping):
        group.add(commands)
    return parser


def _add_demo(commands: Commands) -> None:
    demo = commands.add_parser("demo", help=_("open the demo, or only make its file"))
    demo.add_argument("--no-window", action="store_true", help=_("make the file and say where it is"))
    demo.add_argument("--output", type=Path, metavar=_("FILE"), help=_("where to put the file"))
    demo.set_defaults(command=_demo)


def _open(options: argparse.Namespace) -> int:
    from zzpdesk.commands.opening import open_window

    return open_window(options.database)


def _demo(options: argparse.Namespace) -> int:
    from zzpdesk.commands.opening import demo

    return demo(options.output, window=not options.no_window)
