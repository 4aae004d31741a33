"""The words for every choice a record can hold: `label(SourceKind.HUB)` is "hub" on a Dutch screen.

Keyed by the name of the enumeration, so that choices of any room find their word here.
"""

from enum import Enum

from zzpdesk.texts.i18n import N_, _
from zzpdesk.texts.weblabels import WEB_LABELS

LABELS: dict[str, dict[str, str]] = {
    "RelationKind": {
        "ORGANISATION": N_("Organisation"),
        "PERSON": N_("Person"),
        "GROUP": N_("Group of people"),
    },
    "BuyerKind": {
        "BUSINESS": N_("Business"),
        "CONSUMER": N_("Consumer"),
        "GOVERNMENT": N_("Government"),
    },
    "Language": {"NL": N_("Dutch"), "EN": N_("English")},
    "SourceKind": {
        "DIRECT": N_("Direct"),
        "PEER": N_("Fellow freelancer"),
        "MEETING": N_("Gathering"),
        "HUB": N_("Hub"),
        "COLLECTIVE": N_("Collective"),
        "INTERMEDIARY": N_("Intermediary"),
    },
    "Channel": {
        "DIRECT": N_("Direct"),
        "NETWORK": N_("Network"),
        "COLLECTIVE": N_("Collectives"),
        "INTERMEDIARY": N_("Intermediaries"),
    },
    "Quiet": {
        "NEVER": N_("no work yet"),
        "NOT_NOW": N_("no work that year"),
        "UNBILLED": N_("nothing invoiced"),
        "NOTHING_LEFT": N_("nothing left after credits"),
    },
    "IntermediaryModel": {
        "MEDIATION": N_("Mediation: you contract with the client"),
        "CONTRACT_INTERMEDIATION": N_("Contract intermediation: it signs and pays"),
        "BROKER": N_("Broker or preferred supplier"),
        "PLATFORM": N_("Platform"),
        "COOPERATIVE": N_("Cooperative as contracting party"),
    },
    "Ownership": {
        "COMMERCIAL": N_("Commercial"),
        "COOPERATIVE": N_("Owned by a cooperative"),
        "ASSOCIATION": N_("Owned by an association"),
        "FREELANCERS": N_("Owned by freelancers"),
    },
    "LegalForm": {
        "INFORMAL": N_("Informal partnership"),
        "COOPERATIVE": N_("Cooperative"),
        "ASSOCIATION": N_("Association"),
        "FOUNDATION": N_("Foundation"),
        "PARTNERSHIP": N_("Legal partnership (maatschap, vof)"),
        "COMPANY": N_("Company (bv)"),
    },
    "RateUnit": {
        "HOUR": N_("per hour"),
        "DAY": N_("per day"),
        "UNIT": N_("per unit"),
        "FIXED": N_("fixed price"),
    },
    "ContractForm": {
        "SERVICE_CONTRACT": N_("Contract for services"),
        "MODEL_AGREEMENT": N_("Model agreement"),
        "SUBCONTRACT": N_("Subcontract"),
        "FRAMEWORK": N_("Framework contract"),
        "GENERAL_TERMS": N_("General terms"),
        "NONE": N_("Nothing on paper"),
    },
    "RouteReason": {
        "SOURCE_FOUND": N_("The source found the work"),
        "CLIENT_REQUIRED": N_("The client required this route"),
        "OWN_CHOICE": N_("Own choice"),
        "UNRECORDED": N_("Not recorded"),
    },
    "Span": {
        "YEAR": N_("Year"),
        "QUARTER": N_("Quarter"),
        "ROLLING": N_("12 mths"),
        "OWN": N_("Own days"),
    },
    "Grouping": {
        "ONE_LINE": N_("Everything on one line"),
        "PER_DESCRIPTION": N_("A line per description"),
        "PER_WEEK": N_("A line per week"),
        "PER_DAY": N_("A line per day"),
        "PER_ENTRY": N_("A line per entry"),
    },
    "FeeKind": {
        "PERCENTAGE": N_("Percentage of turnover"),
        "MARGIN_PER_HOUR": N_("Margin per hour"),
        "SUBSCRIPTION_MONTH": N_("Subscription per month"),
        "SUBSCRIPTION_YEAR": N_("Subscription per year"),
        "PER_LEAD": N_("Per lead"),
        "PER_ASSIGNMENT": N_("Per assignment"),
        "ONE_OFF": N_("One-off"),
        "EARLY_PAYMENT": N_("For early payment"),
    },
    "Certainty": {
        "KNOWN": N_("known"),
        "ESTIMATED": N_("estimated"),
        "UNKNOWN": N_("unknown"),
    },
    "BorneBy": {
        "FREELANCER": N_("paid by you"),
        "CLIENT": N_("on top of your rate"),
    },
    "FeeBase": {
        "THROUGH_SOURCE": N_("Work through this source"),
        "ALL_INCOME": N_("All your income"),
    },
    "LineVat": {
        "S21": N_("21%"),
        "S9": N_("9%"),
        "Z": N_("0%"),
        "E": N_("Exempt"),
        "AE": N_("VAT reverse-charged"),
        "O": N_("Outside VAT"),
    },
    "Unit": {
        "HOUR": N_("hour"),
        "DAY": N_("day"),
        "PIECE": N_("piece"),
        "NONE": N_("no unit"),
    },
    "TurnoverKind": {
        "OWN": N_("Own work"),
        "PASS_THROUGH": N_("Passed on"),
        "EXPENSE": N_("Expenses"),
        "REFERRAL": N_("Referral commission"),
        "PROFIT_SHARE": N_("Profit share"),
    },
    "InvoiceKind": {
        "INVOICE": N_("Invoice"),
        "CREDIT": N_("Credit invoice"),
        "SELF_BILLED": N_("Drawn up by the customer"),
    },
    "InvoiceStatus": {"DRAFT": N_("Draft"), "ISSUED": N_("Definitive")},
    "InvoiceState": {
        "DRAFT": N_("Draft"),
        "OPEN": N_("Open"),
        "OVERDUE": N_("Overdue"),
        "PAID": N_("Paid"),
        "CREDITED": N_("Credited"),
    },
    "StarterKind": {
        "STAY_SMALL": N_("Stay small and independent"),
        "INNOVATIVE": N_("Innovate with others"),
        "SCALE_UP": N_("Grow into a larger company"),
    },
    "VatBox": {
        "HIGH": N_("High rate"),
        "LOW": N_("Low rate"),
        "UNTAXED": N_("0%, or not taxed with you"),
        "EXPORT": N_("Goods to countries outside the EU"),
        "EU": N_("To or in countries within the EU"),
        "SMALL": N_("Under the small business scheme: in no box"),
        "EXEMPT": N_("Exempt: in no box"),
        "OUTSIDE": N_("Outside the Dutch VAT: in no box"),
    },
    "VatScheme": {
        "STANDARD": N_("With VAT"),
        "KOR": N_("Small business scheme (KOR)"),
        "EXEMPT": N_("Exempt from VAT"),
    },
    "HourKind": {
        "BILLABLE": N_("Billable"),
        "ACQUISITION": N_("Acquisition"),
        "NETWORK": N_("Networking"),
        "ADMINISTRATION": N_("Administration"),
        "TRAINING": N_("Training"),
        "TRAVEL": N_("Travel"),
        "COLLECTIVE": N_("Work for a collective"),
        "NEW_FIELD": N_("Study for a new field"),
    },
    "RuleStatus": {
        "ENACTED": N_("In force by law"),
        "PROPOSED": N_("Proposed, not law yet"),
        "THIRD_PARTY": N_("According to others"),
        "UNVERIFIED": N_("Not verified"),
    },
    "Basis": {"TURNOVER": N_("Turnover"), "HOURS": N_("Hours")},
    "Chapter": {
        "TURNOVER": N_("Turnover"),
        "SOURCES": N_("Where the work came from"),
        "COSTS": N_("What intermediation cost"),
        "COLLECTIVES": N_("Collectives"),
        "HUBS": N_("Hubs and meetings"),
        "BROODFONDS": N_("Broodfonds"),
        "ILLNESS": N_("Own illness"),
        "TRAINING": N_("Training"),
        "HOURS": N_("Hours"),
        "INVOICES": N_("Invoices"),
        "VAT": N_("VAT per quarter"),
        "CHANGES": N_("What changed"),
        "EXPLANATION": N_("How the figures are made"),
    },
    **WEB_LABELS,
}


def label(member: Enum) -> str:
    """The word for one choice; its bare name where a word is still missing."""
    words = LABELS.get(type(member).__name__, {})
    return _(words[member.name]) if member.name in words else member.name.replace("_", " ").lower()


def labels(choices: type[Enum]) -> list[tuple[Enum, str]]:
    """All choices with their words, in the order in which they are defined: what a choice field shows."""
    return [(member, label(member)) for member in choices]
