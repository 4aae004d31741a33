"""What sentences about figures have in common."""

from collections.abc import Mapping
from fractions import Fraction

from zzpdesk.texts import formats
from zzpdesk.texts.i18n import N_, _, ngettext

_AGO: Mapping[int, str] = {
    1: N_("a year ago"),
    2: N_("two years ago"),
    3: N_("three years ago"),
    4: N_("four years ago"),
}


def years_ago(years: int) -> str:
    """`drie jaar geleden`, for one year up to four."""
    return _(_AGO[years])


def capital(text: str) -> str:
    """As a sentence begins."""
    return text[:1].upper() + text[1:]


def ended(text: str) -> str:
    """With one point at its end, also after a name that ends with a point itself."""
    return text[:-1] if text.endswith("..") else text


def months_words(months: Fraction) -> str:
    """`4,1 maanden`."""
    text = ngettext("{count} month", "{count} months", 1 if months == 1 else 2)
    return text.format(count=formats.decimal(months))
