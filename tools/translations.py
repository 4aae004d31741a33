"""Compile the Dutch texts, and say what is wrong with them.

    .venv/bin/python -m tools.translations           write the .mo file, then check
    .venv/bin/python -m tools.translations --check   check only, the .mo file included

English needs no catalogue: message ids are English. Each room keeps its Dutch in a fragment of its own,
`resources/translations/nl/<room>.po`; all fragments together become one `zzpdesk.mo`.
"""

import argparse
import ast
import io
import re
import string
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parent.parent
FOLDER = Path("resources", "translations", "nl")
COMPILED = FOLDER / "LC_MESSAGES" / "zzpdesk.mo"
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)  # no date of the day: the same texts give the same bytes

# function -> positions of context, singular and plural among its arguments
SHAPES = {
    "_": (None, 0, None),
    "gettext": (None, 0, None),
    "N_": (None, 0, None),
    "pgettext": (0, 1, None),
    "ngettext": (None, 0, 1),
    "npgettext": (0, 1, 2),
}
ENTRY = re.compile(r'^(?:msgctxt ((?:".*"\n)+))?msgid ((?:".*"\n)+)', re.MULTILINE)

Key = tuple[str | None, str]  # context, singular


@dataclass
class Found:
    """What the program's own files hold."""

    places: dict[Key, str] = field(default_factory=dict)  # message -> first place
    plurals: dict[Key, str] = field(default_factory=dict)  # message -> plural id
    complaints: list[str] = field(default_factory=list)


def function_name(call: ast.Call) -> str:
    """The name a function is called by, without what stands before its last dot."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def is_assembled(node: ast.expr) -> bool:
    """Whether a text is put together before it is looked up, so that no catalogue can hold it."""
    if isinstance(node, ast.Call):
        return function_name(node) == "format"
    return isinstance(node, ast.JoinedStr | ast.BinOp)


def constant(call: ast.Call, position: int | None) -> str | None:
    """The literal text at one position, or None."""
    if position is None or position >= len(call.args):
        return None
    node = call.args[position]
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def collect(call: ast.Call, place: str, found: Found) -> None:
    """Note the message of one call."""
    shape = SHAPES.get(function_name(call))
    if shape is None or not call.args:
        return
    found.complaints += [
        f"{place}: the text is put together inside {function_name(call)}(); use {{name}} and format outside"
        for node in call.args[: 1 + max(p for p in shape if p is not None)]
        if is_assembled(node)
    ]
    context, singular, plural = (constant(call, position) for position in shape)
    if singular is None:
        return
    found.places.setdefault((context, singular), place)
    if plural is not None:
        found.plurals[context, singular] = plural


def extract(root: Path) -> Found:
    """All messages in the Python files of the program."""
    found = Found()
    for path in sorted((root / "zzpdesk").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                collect(node, f"{path.relative_to(root).as_posix()}:{node.lineno}", found)
    return found


def key_of(message: Message) -> Key:
    """Context and singular id."""
    return message.context, message.id if isinstance(message.id, str) else message.id[0]


def texts_of(text: str | list[str] | tuple[str, ...]) -> list[str]:
    """Singular and plural forms alike as a list."""
    return [text] if isinstance(text, str) else list(text)


def placeholders(text: str) -> set[str]:
    """The names between braces."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def placeholder_complaint(message: Message) -> str | None:
    """What is wrong with the {names} of a translated message."""
    ids, translations = texts_of(message.id), texts_of(message.string)
    try:
        expected = set().union(*map(placeholders, ids))
        given = [placeholders(text) for text in translations]
    except ValueError as error:
        return f"braces do not pair up: {error}"
    allowed_absent = expected - placeholders(ids[0]) if len(ids) > 1 else set()
    for names in given:
        if names - expected or (expected - names) - allowed_absent:
            return f"has {{{', '.join(sorted(names))}}} instead of {{{', '.join(sorted(expected))}}}"
    return None


def twice_in(text: str) -> Iterator[str]:
    """Message ids that one fragment holds more than once."""
    counts = Counter(ENTRY.findall(text))
    return (entry[1].strip() for entry, count in counts.items() if count > 1)


def merge(root: Path, complaints: list[str]) -> Catalog:
    """One catalogue of all fragments."""
    merged = Catalog("nl", project="zzpdesk", version="1", creation_date=EPOCH, revision_date=EPOCH)
    homes: defaultdict[Key, list[str]] = defaultdict(list)
    for path in sorted((root / FOLDER).glob("*.po")):
        text = path.read_text(encoding="utf-8")
        complaints += [f"{path.name}: stands twice: {message}" for message in twice_in(text)]
        for message in read_po(io.StringIO(text), locale="nl", abort_invalid=True):
            if message.id:
                homes[key_of(message)].append(path.name)
                merged.add(message.id, message.string, flags=message.flags, context=message.context)
    complaints += [
        f"{', '.join(names)}: {key[1]!r} stands in each" for key, names in homes.items() if len(names) > 1
    ]
    return merged


def compare(found: Found, catalogue: Catalog) -> Iterator[str]:
    """Messages without Dutch, Dutch without message, and differences between the two."""
    messages = {key_of(message): message for message in catalogue if message.id}
    for key, place in found.places.items():
        message = messages.get(key)
        if message is None or message.fuzzy or not all(texts_of(message.string)):
            yield f"{place}: no Dutch for {key[1]!r}"
        elif found.plurals.get(key) != (texts_of(message.id)[1] if message.pluralizable else None):
            yield f"{place}: {key[1]!r} has another plural in the .po file"
        elif complaint := placeholder_complaint(message):
            yield f"{place}: the Dutch of {key[1]!r} {complaint}"
    yield from (f"no longer used: {key[1]!r}" for key in messages if key not in found.places)


def compiled(catalogue: Catalog) -> bytes:
    """The bytes of the .mo file."""
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def check(root: Path = ROOT, *, write: bool = False) -> list[str]:
    """Everything that is wrong, one sentence each; writes the .mo file first when asked."""
    found = extract(root)
    complaints = found.complaints
    catalogue = merge(root, complaints)
    complaints += compare(found, catalogue)
    data, target = compiled(catalogue), root / COMPILED
    if write:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    elif not target.exists() or target.read_bytes() != data:
        complaints.append(f"{COMPILED.as_posix()} is out of date: run `make translations`")
    return complaints


def main() -> int:
    """Check and perhaps compile; the exit code is 1 when something is wrong."""
    parser = argparse.ArgumentParser(description="Compile and check the Dutch texts.")
    parser.add_argument("--check", action="store_true", help="write nothing")
    complaints = check(write=not parser.parse_args().check)
    print("\n".join(complaints) if complaints else "Every text has its Dutch.")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
