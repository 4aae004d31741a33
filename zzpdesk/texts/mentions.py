"""The fixed mentions of rules-nl.md §1.2 as they stand on an invoice. The legal words stay Dutch in English."""

from collections.abc import Iterable

from zzpdesk.texts.i18n import N_, _

MENTIONS: dict[str, str] = {
    "mention-self-billed": N_("Self-billed invoice: factuur uitgereikt door afnemer"),
    "mention-reverse-charge": N_("VAT reverse charge: btw verlegd"),
    "mention-small-business": N_("Exempt from VAT: small business scheme (KOR, art. 25 Wet OB)"),
    "mention-exempt": N_("Exempt from VAT"),
    "mention-zero-rated": N_("Rate of 0% VAT"),
    "mention-outside-scope": N_("No Dutch VAT due: outside the scope of Dutch VAT"),
}


def mention(code: str, reasons: Iterable[str] = ()) -> str:
    """The sentence of a mention, completed with the reasons given on its lines; an exemption always has one."""
    text = _(MENTIONS[code])
    given = "; ".join(reasons)
    return f"{text}: {given}" if given else text
