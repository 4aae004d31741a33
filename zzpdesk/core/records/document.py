"""Files kept inside the desk."""

from dataclasses import dataclass
from datetime import date

from zzpdesk.core.records.base import Problems, Record, missing

LARGE_BYTES = 20_000_000
"""Above this a file is large: the desk is one file that is copied every day."""


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

    def concerns(self) -> Problems:
        """A file that makes the desk and each of its copies much larger."""
        return {"content": "document-large"} if len(self.content) > LARGE_BYTES else {}
