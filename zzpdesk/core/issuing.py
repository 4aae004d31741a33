"""Whether an invoice may be made definitive: what the law asks for (rules-nl.md §1.1), and what looks unwise.

Keys are the invoice's own fields ("lines", "term_days"), a field of one line ("lines.0.description"), or a field of
a party: "supplier.kvk" stands in the profile, "customer.street" in the debtor's relation.
"""

import re
from dataclasses import dataclass
from datetime import date

from zzpdesk.core.checks import EU
from zzpdesk.core.invoicing import supply_date
from zzpdesk.core.kinds import Cents
from zzpdesk.core.records.base import Problems, missing
from zzpdesk.core.records.invoice import Invoice, InvoiceKind, LineVat
from zzpdesk.core.records.profile import Profile, VatScheme
from zzpdesk.core.records.relation import BuyerKind, Relation
from zzpdesk.core.rules import Rules
from zzpdesk.core.vat import RATE_RULES

_PO_BOX = re.compile(r"\s*(postbus|p\.?\s*o\.?\s*box|antwoordnummer)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class IssueFacts:
    """What judging an invoice takes beside itself.

    `last_issued_on` is the latest date in its series; `self_bills_since` from when the debtor draws up invoices in her
    name, as agreed.
    """

    profile: Profile
    debtor: Relation | None
    scheme: VatScheme
    today: date
    rules: Rules
    last_issued_on: date | None = None
    self_bills_since: date | None = None


def issue_problems(invoice: Invoice, facts: IssueFacts) -> Problems:
    """Why a priced invoice cannot be made definitive. A credit carries the snapshots of its original."""
    found = invoice.problems() | _line_problems(invoice)
    if invoice.debtor_id is None or facts.debtor is None:
        found["debtor_id"] = "debtor-missing"
    if invoice.credits_id is not None:
        return found
    if invoice.kind is InvoiceKind.SELF_BILLED:
        return found | _self_billed_problems(invoice)
    if invoice.supply_from is None and invoice.supply_until is None:
        found["supply_from"] = "supply-date-missing"
    customer = {} if is_simplified(invoice, facts) else _customer_gaps(facts.debtor)
    return (
        found
        | _supplier_problems(facts, _needs_vat_id(invoice, facts))
        | customer
        | _reverse_charge(invoice, facts)
    )


def issue_concerns(invoice: Invoice, facts: IssueFacts) -> Problems:
    """What looks unwise on a priced invoice, but is her own decision."""
    found = _date_concerns(invoice, facts) | _vat_concerns(invoice, facts) | _term_concerns(invoice, facts)
    if invoice.total == 0:
        found["total"] = "total-zero"
    elif invoice.total < 0 and invoice.credits_id is None:
        found["total"] = "total-negative"
    if invoice.kind is InvoiceKind.SELF_BILLED:
        return found | _self_billed_concerns(invoice, facts)
    if invoice.credits_id is not None:
        return found
    return found | _party_concerns(invoice, facts)


def is_simplified(invoice: Invoice, facts: IssueFacts) -> bool:
    """Whether the customer's address may be left out: a small domestic invoice without reverse charge."""
    limit = facts.rules.number("simplified_invoice_limit", invoice.issued_on or facts.today)
    if limit is None or invoice.total > limit or any(line.vat is LineVat.AE for line in invoice.lines):
        return False
    return facts.debtor is None or facts.debtor.country == "NL"


def _line_problems(invoice: Invoice) -> Problems:
    found: Problems = {} if invoice.lines else {"lines": "lines-missing"}
    for index, line in enumerate(invoice.lines):
        if not line.description.strip():
            found[f"lines.{index}.description"] = "line-description-missing"
        if line.vat is LineVat.E and not line.vat_reason.strip():
            found[f"lines.{index}.vat_reason"] = "exemption-reason-missing"
    return found


def _self_billed_problems(invoice: Invoice) -> Problems:
    found: Problems = {}
    if not (invoice.number or "").strip():
        found["number"] = "self-billed-number-missing"
    if invoice.issued_on is None:
        found["issued_on"] = "issued-on-missing"
    found |= {name: "negative" for name in ("withheld", "withheld_vat") if getattr(invoice, name) < 0}
    if not found and invoice.total > 0 > invoice.to_receive:
        found["withheld"] = "withheld-above-total"
    return found


def _self_billed_concerns(invoice: Invoice, facts: IssueFacts) -> Problems:
    """Not accepted yet; drawn up without, or before, an agreement to do so (rules-nl.md §1.3)."""
    found: Problems = {} if invoice.accepted_on else {"accepted_on": "self-billed-not-accepted"}
    since, day = facts.self_bills_since, invoice.issued_on or facts.today
    if invoice.credits_id is None and (since is None or day < since):
        found["kind"] = "self-billing-not-agreed"
    return found


def _supplier_problems(facts: IssueFacts, needs_vat_id: bool) -> Problems:  # noqa: FBT001 - one private caller
    gaps = missing(facts.profile, "owner", "street", "postcode", "city", "kvk")
    found: Problems = {f"supplier.{name}": "supplier-incomplete" for name in gaps}
    if needs_vat_id and not facts.profile.vat_id.strip():
        found["supplier.vat_id"] = "supplier-vat-id-missing"
    return found


def _needs_vat_id(invoice: Invoice, facts: IssueFacts) -> bool:
    """A business outside VAT may be without an id, unless it reverse-charges."""
    reverse = any(line.vat is LineVat.AE for line in invoice.lines)
    return reverse or (facts.scheme is VatScheme.STANDARD and not invoice.small_business)


def _customer_gaps(debtor: Relation | None) -> Problems:
    if debtor is None:
        return {}
    names = ("name", "street", "city", "postcode") if debtor.country == "NL" else ("name", "street", "city")
    return {f"customer.{name}": "customer-incomplete" for name in missing(debtor, *names)}


def _reverse_charge(invoice: Invoice, facts: IssueFacts) -> Problems:
    """The customer's VAT id: with VAT reverse-charged, and for goods at 0% to another country of the EU."""
    debtor, categories = facts.debtor, {line.vat for line in invoice.lines}
    if debtor is None:
        return {}
    consumer, shifted = debtor.buyer is BuyerKind.CONSUMER, LineVat.AE in categories
    if shifted and consumer:
        return {"customer.buyer": "reverse-charge-consumer"}
    shipped = LineVat.Z in categories and debtor.country in EU - {"NL"} and not consumer
    if (shifted or shipped) and not debtor.vat_id.strip():
        return {"customer.vat_id": "customer-vat-id-missing"}
    return {}


def _date_concerns(invoice: Invoice, facts: IssueFacts) -> Problems:
    found: Problems = {}
    day = invoice.issued_on or facts.today
    if day > facts.today:
        found["issued_on"] = "date-in-future"
    elif facts.last_issued_on is not None and day < facts.last_issued_on:
        found["issued_on"] = "date-before-last"
    if invoice.credits_id is not None:
        return found
    start, end = invoice.supply_from, invoice.supply_until
    if start and end and (end.year, end.month) != (start.year, start.month):
        found["supply_until"] = "period-over-a-month"
    deadline = facts.rules.number("invoice_deadline_day", day)
    done = supply_date(invoice, day)
    months = (day.year - done.year) * 12 + day.month - done.month
    if deadline is not None and (months > 1 or (months == 1 and day.day > deadline)):
        found.setdefault("issued_on", "issued-late")
    return found


def _vat_concerns(invoice: Invoice, facts: IssueFacts) -> Problems:
    found: Problems = {}
    if invoice.credits_id is not None:
        return found
    for index, line in enumerate(invoice.lines):
        code = _rate_concern(line.vat, invoice, facts)
        if code:
            found[f"lines.{index}.vat"] = code
    return found


def _rate_concern(category: LineVat, invoice: Invoice, facts: IssueFacts) -> str | None:
    if category not in RATE_RULES:
        return None
    if facts.scheme is VatScheme.EXEMPT:
        return "vat-while-exempt"
    if facts.debtor and facts.debtor.country != "NL" and facts.debtor.buyer is not BuyerKind.CONSUMER:
        return "vat-abroad"
    if invoice.small_business:
        return None
    name, day = RATE_RULES[category], supply_date(invoice, facts.today)
    if facts.rules.number(name, day) is None:
        return "vat-rate-unknown"
    return "vat-rate-stale" if facts.rules.value(name, day).stale else None


def _term_concerns(invoice: Invoice, facts: IssueFacts) -> Problems:
    if facts.debtor is None or facts.debtor.buyer is BuyerKind.CONSUMER or invoice.credits_id is not None:
        return {}
    day = invoice.issued_on or facts.today
    public = facts.debtor.buyer is BuyerKind.GOVERNMENT
    limit = facts.rules.number("term_government" if public else "term_business", day)
    if limit is None or invoice.term_days <= limit:
        return {}
    return {"term_days": "term-government" if public else "term-long"}


def _party_concerns(invoice: Invoice, facts: IssueFacts) -> Problems:
    found: Problems = {}
    if not facts.profile.iban.strip() and invoice.total > Cents(0):
        found["supplier.iban"] = "iban-missing"
    if _PO_BOX.match(facts.profile.street):
        found["supplier.street"] = "address-po-box"
    debtor = facts.debtor
    if debtor is None:
        return found
    if _PO_BOX.match(debtor.street):
        found["customer.street"] = "address-po-box"
    elif is_simplified(invoice, facts) and _customer_gaps(debtor):
        found["customer.street"] = "simplified-invoice"
    if debtor.reference_required and not invoice.reference.strip():
        found["reference"] = "reference-missing"
    if invoice.vat and invoice.prices_include_vat is not (debtor.buyer is BuyerKind.CONSUMER):
        to_business = invoice.prices_include_vat
        found["prices_include_vat"] = (
            "business-prices-including" if to_business else "consumer-prices-excluding"
        )
    return found
