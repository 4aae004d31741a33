"""Files kept inside the desk."""

from dataclasses import dataclass
from datetime import date

from zzpdesk.core.records.base import Problems, Record, missing


@dataclass(frozen=True, kw_only=True, slots=True)
class Document(Record):
    """A file that belongs to a record (`subject` is the record's type name, `subject_id` its id), with its hash."""

    subject: str = ""
    subject_id: int = 0
    name: str = ""
    media_type: str = "application/pdf"
    added_on: date | None = None
    sha256: str = ""
    content: bytes = b""

    def problems(self) -> Problems:
        """A subject, a name and a hash."""
        return missing(self, "subject", "name", "sha256")
