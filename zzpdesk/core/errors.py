"""What can go wrong in ways the program expects. Anything else is a bug.

ZzpdeskError                 has `code` and `details`; `texts.problems` makes the sentence
├── InvalidRecord            a record with problems was to be saved (`problems`: field -> code)
├── StaleRecord              the row has changed since it was read
├── NotFound                 no such record
├── Refused                  the rules of the desk forbid it (issued invoices, referenced records…)
├── UndoRefused              the step cannot be undone any more
├── RuleUnknown              no dated figure for that date
├── CannotParse              text that is no date, amount, duration…
└── FileTrouble              the file: damaged, foreign, too new, in use, unwritable
"""

from collections.abc import Mapping


class ZzpdeskError(Exception):
    """Base of all expected errors: `code` names the sentence, `details` fill it."""

    def __init__(self, code: str, **details: object) -> None:
        """`code` is looked up in `texts.problems`; `details` are its placeholders."""
        super().__init__(code, details)
        self.code = code
        self.details = details

    def __str__(self) -> str:
        """The code with its details, for logs."""
        inside = ", ".join(f"{key}={value!r}" for key, value in self.details.items())
        return f"{self.code}({inside})" if inside else self.code


class InvalidRecord(ZzpdeskError):
    """A record with problems was to be saved or issued."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        """`problems` maps field names to codes."""
        super().__init__("invalid-record", fields=", ".join(sorted(problems)))
        self.problems = dict(problems)


class StaleRecord(ZzpdeskError):
    """The row has changed since the record was read."""


class NotFound(ZzpdeskError):
    """There is no such record."""


class Refused(ZzpdeskError):
    """The rules of the desk forbid this change."""


class UndoRefused(ZzpdeskError):
    """The step cannot be undone because something changed since."""


class RuleUnknown(ZzpdeskError):
    """There is no figure for that date."""


class CannotParse(ZzpdeskError):
    """A text that cannot be read as what is asked for."""


class FileTrouble(ZzpdeskError):
    """The desk's file cannot be used as it is."""
