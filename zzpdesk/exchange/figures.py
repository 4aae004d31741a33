"""A sheet of figures without a name, as a file that people and programs read: one page of JSON."""

import json
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from zzpdesk.core.collected import BY_CODE, Sheet, Value, fits
from zzpdesk.core.errors import FileTrouble

FORMAT, VERSION = "zzpdesk-figures", 1
LARGEST = 64 * 1024
_YEARS = range(1990, 2101)


def write(sheet: Sheet, words: Callable[[str], tuple[str, str]]) -> bytes:
    """The file, a line per figure; `words` gives label and unit of a code, for who reads it without a program."""
    head = {"format": FORMAT, "version": VERSION, "year": sheet.year, "complete": sheet.complete}
    lines = [f" {_json(name)}: {_json(value)}" for name, value in head.items()]
    figures = []
    for code, value in sheet.values.items():
        label, unit = words(code)
        figures.append(f"  {_json({'code': code, 'label': label, 'value': _number(value), 'unit': unit})}")
    lines.append(' "figures": [\n' + ",\n".join(figures) + "\n ]")
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode("utf-8")


def read(data: bytes, name: str) -> Sheet:
    """The sheet in a file; `name` is told in FileTrouble: "figures-foreign", "figures-newer", "figures-value".

    Figures that this program does not know (of a newer one) are left out.
    """
    about = _parsed(data, name)
    if about.get("version", 0) > VERSION:
        raise FileTrouble("figures-newer", file=name)
    values: dict[str, Value] = {}
    for entry in about["figures"]:
        code, value = _entry(entry, name)
        if code in values:
            raise FileTrouble("figures-value", file=name, what=code)
        if code in BY_CODE:
            if not fits(BY_CODE[code], value):
                raise FileTrouble("figures-value", file=name, what=code)
            values[code] = value
    return Sheet(about["year"], about["complete"], values)


def _parsed(data: bytes, name: str) -> dict[str, Any]:
    foreign = FileTrouble("figures-foreign", file=name)
    if len(data) > LARGEST:
        raise foreign
    try:
        about = json.loads(data.decode("utf-8-sig"), parse_float=Decimal, parse_constant=Decimal)
    except (ValueError, RecursionError) as error:
        raise foreign from error
    if not isinstance(about, dict) or about.get("format") != FORMAT:
        raise foreign
    sound = (
        type(about.get("version")) is int
        and type(about.get("year")) is int
        and about["year"] in _YEARS
        and isinstance(about.get("complete"), bool)
        and isinstance(about.get("figures"), list)
    )
    if not sound:
        raise foreign
    return about


def _entry(entry: Any, name: str) -> tuple[str, Value]:
    if not isinstance(entry, dict) or not isinstance(entry.get("code"), str):
        raise FileTrouble("figures-foreign", file=name)
    value = entry.get("value")
    if isinstance(value, bool):
        return entry["code"], value
    if isinstance(value, int) or (isinstance(value, Decimal) and value.is_finite()):
        return entry["code"], Fraction(value)
    raise FileTrouble("figures-value", file=name, what=entry["code"])


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _number(value: Value) -> bool | int | float:
    if isinstance(value, bool):
        return value
    return value.numerator if value.denominator == 1 else float(value)
