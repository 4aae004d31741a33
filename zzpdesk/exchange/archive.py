"""The open archive: one zip with every record as JSON, the schema that says what it means, and the files beside it.

    archive.json          format, version of the schema, how many records per kind with the hash of their file, last ids
    schema.json           a JSON Schema per kind
    LEESMIJ.txt           what this is, in Dutch and English
    records/<Kind>.jsonl  one record per line, by id
    files/<sha256>        contents of documents, each once

The same records give the same bytes. Nothing is ever extracted to a path that an archive names.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO, Self
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from zzpdesk.core.errors import FileTrouble
from zzpdesk.core.plain import from_plain, schema_of, to_plain
from zzpdesk.core.records import KINDS, Document
from zzpdesk.core.records.base import Record

FORMAT = 1
_HEAVY: dict[type[Record], frozenset[str]] = {Document: frozenset({"content"})}
_WHEN = (1980, 1, 1, 0, 0, 0)
_LARGEST_LINE, _LARGEST_FILE = 64 * 2**20, 2 * 2**30
_README = """zzpdesk-archief

Dit is alles wat in je zzpdesk-bestand staat, leesbaar zonder zzpdesk. archive.json zegt wat erin zit, schema.json wat
elk veld betekent, in records/ staat per soort een regel per gegeven (JSON), in files/ staan de documenten en de PDF's
van je facturen; hun naam is hun SHA-256. Bedragen zijn hele centen, tijd is in minuten, datums zijn jaar-maand-dag.
Terugzetten in een leeg bestand: zzpdesk --database NIEUW.zzp archive import DIT.zip

This is everything in your zzpdesk file, readable without zzpdesk. archive.json says what is in it, schema.json what
each field means, records/ has one line of JSON per record, files/ has documents and invoice PDFs, each named by its
SHA-256. Amounts are whole cents, time is in minutes, dates are year-month-day.
To put it back into an empty file: zzpdesk --database NEW.zzp archive import THIS.zip
"""


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in an archive: the schema its records were written with, how many of each kind, last ids given out."""

    schema: str
    counts: Mapping[str, int]
    last_ids: Mapping[str, int]


class Writer:
    """Writes an archive, as a context; kinds in the order of the register."""

    def __init__(self, file: BinaryIO, schema: str, last_ids: Mapping[str, int]) -> None:
        """`file` is a new binary file; `last_ids` the highest id ever given out, per kind."""
        self._zip = ZipFile(file, "w", ZIP_DEFLATED, compresslevel=6)
        self._schema, self._last = schema, last_ids
        self._kinds: dict[str, dict[str, Any]] = {}
        self._files: set[str] = set()

    def add(self, kind: type[Record], records: Iterable[Record]) -> None:
        """All records of one kind, by id; the contents of documents come with `add_file`."""
        mark, count = sha256(), 0
        without = _HEAVY.get(kind, frozenset())
        with self._zip.open(_entry(f"records/{kind.__name__}.jsonl"), "w", force_zip64=True) as out:
            for record in records:
                line = _json(to_plain(record, without)) + b"\n"
                mark.update(line)
                out.write(line)
                count += 1
        self._kinds[kind.__name__] = {"count": count, "sha256": mark.hexdigest()}

    def add_file(self, content: bytes) -> None:
        """The content of a document; the same content once."""
        name = sha256(content).hexdigest()
        if name not in self._files:
            self._files.add(name)
            self._zip.writestr(_entry(f"files/{name}"), content)

    def __enter__(self) -> Self:
        """Ready to add to."""
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """The description of it all comes last, unless something went wrong."""
        if kind is None:
            self._describe()
        self._zip.close()

    def _describe(self) -> None:
        about = {
            "format": FORMAT,
            "program": "zzpdesk",
            "schema": self._schema,
            "kinds": self._kinds,
            "files": sorted(self._files),
            "last_ids": dict(self._last),
        }
        schemas = {kind.__name__: schema_of(kind, _HEAVY.get(kind, frozenset())) for kind in KINDS}
        self._zip.writestr(_entry("archive.json"), _json(about, indent=1))
        self._zip.writestr(_entry("schema.json"), _json(schemas, indent=1))
        self._zip.writestr(_entry("LEESMIJ.txt"), _README.encode("utf-8"))


class Reader:
    """Reads an archive. Whatever is not as it should be raises FileTrouble; `trouble` names the file."""

    def __init__(self, path: Path, schema: str) -> None:
        """`schema` is the version this program knows. FileTrouble: "archive-foreign", "archive-newer"."""
        self._path = path
        try:
            self._zip = ZipFile(path)
            self._about = json.loads(self._bytes("archive.json"))
            self.contents = _contents(self._about)
        except (BadZipFile, KeyError, TypeError, ValueError, RecursionError) as error:
            raise FileTrouble("archive-foreign", file=str(path)) from error
        if self._about["format"] > FORMAT or self.contents.schema > schema:
            raise FileTrouble("archive-newer", file=str(path))

    def records(self, kind: type[Record]) -> Iterator[Record]:
        """The records of one kind, in the order of the archive. FileTrouble("archive-damaged")."""
        said = self._about["kinds"].get(kind.__name__)
        if said is None:
            return
        mark, count = sha256(), 0
        for line in self._lines(f"records/{kind.__name__}.jsonl"):
            mark.update(line)
            count += 1
            yield self._record(kind, line)
        if count != said["count"] or mark.hexdigest() != said["sha256"]:
            raise self._damaged(f"records/{kind.__name__}.jsonl")

    def close(self) -> None:
        """Let go of the file."""
        self._zip.close()

    def _record(self, kind: type[Record], line: bytes) -> Record:
        try:
            values = json.loads(line)
            more = {"content": self._content(values["sha256"])} if kind is Document else {}
        except (KeyError, TypeError, ValueError, RecursionError) as error:
            raise self._damaged(kind.__name__) from error
        return from_plain(kind, values, more)

    def _content(self, name: str) -> bytes:
        content = self._bytes(f"files/{name}")
        if sha256(content).hexdigest() != name:
            raise self._damaged(f"files/{name}")
        return content

    def _lines(self, name: str) -> Iterator[bytes]:
        try:
            with self._zip.open(name) as file:
                while line := file.readline(_LARGEST_LINE):
                    yield line
        except (BadZipFile, KeyError, EOFError, NotImplementedError, RuntimeError) as error:
            raise self._damaged(name) from error

    def _bytes(self, name: str) -> bytes:
        """A whole entry, if it is of a reasonable size."""
        try:
            if self._zip.getinfo(name).file_size > _LARGEST_FILE:
                raise self._damaged(name)
            return self._zip.read(name)
        except (BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
            raise self._damaged(name) from error

    def _damaged(self, part: str) -> FileTrouble:
        return FileTrouble("archive-damaged", file=str(self._path), part=part)


def _contents(about: Mapping[str, Any]) -> Contents:
    ("zzpdesk",).index(about["program"])  # ValueError: not ours
    counts = {str(name): int(each["count"]) for name, each in about["kinds"].items()}
    return Contents(
        str(about["schema"]), counts, {str(name): int(last) for name, last in about["last_ids"].items()}
    )


def _entry(name: str) -> ZipInfo:
    """The same bytes whenever it is made."""
    entry = ZipInfo(name, _WHEN)
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def _json(value: Any, indent: int | None = None) -> bytes:
    separators = (",", ":") if indent is None else (",", ": ")
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=separators, indent=indent).encode(
        "utf-8"
    )
