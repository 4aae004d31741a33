"""Well-formedness of the numbers that Dutch papers carry. Empty text is always fine: required is another question.

python-stdnum is loaded when there is a number to look at: it brings half the network library along.
"""

import re

_NL_IBAN = 18


def kvk_problem(text: str) -> str | None:
    """A KvK number has eight digits (there is no check digit)."""
    digits = text.replace(" ", "")
    return None if not digits or re.fullmatch(r"\d{8}", digits) else "kvk-digits"


def iban_problem(text: str) -> str | None:
    """ISO 13616: the shape per country and modulo 97. A Dutch one is said to be too short or too long."""
    if not text.strip():
        return None
    from stdnum import iban

    compact = iban.compact(text)
    if not re.fullmatch(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}", compact):
        return "iban-format"
    if compact.startswith("NL") and len(compact) != _NL_IBAN:
        return "iban-length"
    return _iban_sum_problem(compact)


def _iban_sum_problem(compact: str) -> str | None:
    from stdnum import iban
    from stdnum.exceptions import InvalidChecksum, ValidationError

    try:
        iban.validate(compact)
    except InvalidChecksum:
        return "iban-checksum"
    except ValidationError:
        return "iban-format"
    return None


def vat_id_problem(text: str) -> str | None:
    """Any EU VAT id, by its country's own rule; numbers of other countries are taken as they are."""
    if not text.strip():
        return None
    from stdnum.eu import vat

    compact = re.sub(r"[\s.\-]", "", text).upper()
    if not compact or (not vat.is_valid(compact) and compact[:2] not in EU):
        return None
    return None if vat.is_valid(compact) else "vat-id-invalid"


def own_vat_id_problem(text: str) -> str | None:
    """The btw-id of a sole trader: only the modulo-97 kind; the older kind shows the citizen service number."""
    compact = re.sub(r"[\s.\-]", "", text).upper()
    if not compact:
        return None
    from stdnum.nl import bsn, btw

    if not re.fullmatch(r"NL\d{9}B\d{2}", compact):
        return "own-vat-id-format"
    if bsn.is_valid(compact[2:11]) and not _is_mod97(compact):
        return "own-vat-id-bsn"
    return None if btw.is_valid(compact) and _is_mod97(compact) else "own-vat-id-checksum"


def postcode_problem(text: str, country: str) -> str | None:
    """A Dutch postcode reads 1234 AB; other countries' are taken as they are."""
    if not text.strip() or country != "NL":
        return None
    from stdnum.nl import postcode as rule

    return None if rule.is_valid(text) else "postcode"


def _is_mod97(compact: str) -> bool:
    digits = "".join(str(ord(char) - 55) if char.isalpha() else char for char in compact)
    return int(digits) % 97 == 1


EU = frozenset("AT BE BG CY CZ DE DK EE EL ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split())
"""Country codes in VAT ids and addresses; Greece has one for each."""


def time_problem(text: str, name: str) -> dict[str, str]:
    """`time-of-day` on `name` when text is there that is no time as in 9:30."""
    good = not text.strip() or re.fullmatch(r"([01]?\d|2[0-3])[:.][0-5]\d", text.strip())
    return {} if good else {name: "time-of-day"}
