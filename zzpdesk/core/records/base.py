"""What all records have in common."""

from dataclasses import dataclass

Problems = dict[str, str]
"""Field name -> problem code; the sentence for each code stands in `zzpdesk.texts.problems`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """A row of the desk: `id` is its identity, `version` its concurrency check (0: never saved).

    A record may be invalid while a form is half filled in; `problems()` says how, and storage refuses to save it.
    """

    id: int | None = None
    version: int = 0

    def problems(self) -> Problems:
        """Why this record cannot be saved, per field."""
        return {}

    def concerns(self) -> Problems:
        """What looks unwise but is allowed, per field."""
        return {}


def missing(record: Record, *names: str) -> Problems:
    """`missing` for each named field that is None or blank text."""
    return {name: "missing" for name in names if _empty(getattr(record, name))}


def _empty(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())
