"""The sentence for every code that a check or an error carries. It says what to do, in the reader's language."""

from zzpdesk.core.errors import ZzpdeskError
from zzpdesk.texts.i18n import N_, _

SENTENCES: dict[str, str] = {
    "missing": N_("Fill this in"),
    "negative": N_("This cannot be below zero"),
    "not-positive": N_("Fill in more than zero"),
    "zero": N_("Fill in an amount other than zero"),
    "letters-not-on-paper": N_("Some letters here cannot be printed; a box stands on paper instead"),
    "text-broken": N_("This holds half a character. Remove it and type it again."),
    "time-of-day": N_("Type a time as in 9:30"),
    "parent-is-self": N_("A collective cannot be its own federation"),
    "total-below-own": N_("All together want at least what you want yourself"),
    "quarter-range": N_("A quarter is 1, 2, 3 or 4; leave it empty for the whole year"),
    "more-than-its-days": N_("That is more time than these days have"),
    "more-than-a-week": N_("A week has 168 hours"),
    "cell-billed": N_(
        "These hours are on an invoice. Take them off the draft, or credit the invoice, to change them."
    ),
    "cell-origin": N_("These hours follow another record. Change them there: press Space and open it."),
    "cell-several": N_(
        "There are {count} entries here. Press Space to see them, and change the one you mean."
    ),
    "register-of-work": N_("{name} counts hours worked; those are taken from your hours by themselves."),
    "nothing-to-copy": N_("Last week has no hours that can be copied here."),
    "timer-end": N_("Fill in a moment between the start of the timer and now."),
    "vat-with-reverse-charge": N_("With VAT reverse-charged there is no VAT on the bill"),
    "ends-before-start": N_("The end lies before the start"),
    "due-before-lent": N_("The first payment lies before the day the money came"),
    "too-many-terms": N_("At most 600 instalments: that is fifty years of months"),
    "invalid-record": N_("This cannot be saved yet: {fields}."),
    "share-range": N_("Fill in a percentage above 0 and up to 100"),
    "rate-range": N_("Fill in a percentage from 0 up to 100"),
    "kvk-digits": N_("A KvK number has eight digits"),
    "iban-length": N_("This IBAN is too short or too long for its country. Check it digit by digit."),
    "iban-format": N_("An IBAN begins with two letters and two digits, as in NL91 ABNA 0417 1643 00"),
    "iban-checksum": N_("This IBAN does not add up: one of its characters is wrong."),
    "vat-id-invalid": N_("This VAT id does not follow the rules of its country. Check it with the customer."),
    "own-vat-id-format": N_("Your btw-id reads NL, nine digits, B and two digits, as in NL000099998B57"),
    "own-vat-id-bsn": N_(
        "This is your old VAT number, which shows your citizen service number. Use the btw-id that "
        "the tax office gave you in 2020 or later."
    ),
    "own-vat-id-checksum": N_("This btw-id does not add up. Copy it from the letter of the tax office."),
    "postcode": N_("A Dutch postcode reads 1234 AB"),
    "country-code": N_("Use the two capital letters of the country, as in NL or BE"),
    "number-format": N_("Use {{number}} once and {{year}} at most once, as in {{year}}-{{number:3}}"),
    "source-not-direct": N_("A client that comes by itself needs no kind of source: leave this empty."),
    "term-government": N_("A public body must pay within 30 days; a longer term is void."),
    "term-long": N_(
        "A term above 60 days only holds when both agreed on it expressly and it is not unfair. Large"
        " companies must pay within 30 days."
    ),
    "exemption-reason-missing": N_('Say why this is exempt, as in "art. 11 Wet OB 1968"'),
    "client-rate-below-own": N_("The client would pay less than your own rate. Are the two swapped?"),
    "rate-zero": N_("The rate is zero. Is that right?"),
    "source-is-client": N_("The source is the client itself. Leave it empty: the work is direct."),
    "fee-figure-missing": N_('Fill in what it charges, or choose "unknown"'),
    "percent-above-hundred": N_("A percentage above 100 cannot be right"),
    "period-half": N_("Give the period a start and an end, or neither"),
    "more-than-a-day": N_("A day has 24 hours. Divide this over several days."),
    "billable-without-assignment": N_("Choose the assignment that these hours are for"),
    "credit-without-original": N_("A credit invoice must name the invoice that it takes back"),
    "nothing-to-undo": N_("There is nothing to undo"),
    "undo-gone": N_("This cannot be undone: the record is no longer there."),
    "undo-changed": N_("This cannot be undone: it has been changed since."),
    "file-exists": N_("There is already a file {file}. Choose another name."),
    "file-is-desk": N_("{file} is the desk itself. Choose another name."),
    "export-ending": N_("Let {file} end in .xlsx, .csv or .pdf."),
    "list-unknown": N_("There is no list “{name}”. There are: {names}."),
    "file-missing": N_("The file {file} is not there. Check the name, or restore a backup."),
    "no-desk-yet": N_("There is no desk yet. Start zzpdesk once, or name a file with --database."),
    "resource-missing": N_("The program's own file {name} is missing. Install zzpdesk again."),
    "value-empty": N_("Fill in a value"),
    "value-not-a-number": N_("This is not a number. Use digits, as in 1250,50."),
    "value-separators": N_(
        "The points and commas contradict each other. Type it without thousands separators, as in 1250,50."
    ),
    "value-decimals": N_("At most {decimals} decimals. Did you mean {suggestion}?"),
    "value-too-large": N_("This is too large to be right"),
    "date-unreadable": N_('This is not a date. Type day-month-year, as in 14-10-2026, or "today".'),
    "date-no-such-day": N_("There is no such day"),
    "date-year": N_("Use a year from {first} to {last}"),
    "minutes-unreadable": N_("This is not a duration. Type 7,5 or 7:30 or 9-16:30 or 90m."),
    "minutes-no-such-time": N_("There is no such time of day"),
    "minutes-nothing": N_("That is no time at all"),
    "minutes-too-many": N_("More than {hours} hours. Type minutes with an m, as in 90m."),
    "minutes-ambiguous": N_("Type {suggestion} for hours and minutes, or {decimal} for decimal hours"),
    "rule-unknown": N_('The program has no figure for "{rule}"'),
    "rule-before-first": N_('The program has no figure for "{rule}" on {on}'),
    "figures-foreign": N_("{file} is not a file with figures of zzpdesk. Choose another one."),
    "figures-newer": N_("{file} was made by a newer zzpdesk. Install the newest version first."),
    "figures-value": N_("{file} holds a figure that cannot be right ({what}). Ask for a new file."),
    "figures-unreadable": N_("{file} cannot be read: {said}."),
    "archive-record": N_("A {kind} in this archive cannot be read: {said}. Nothing was imported."),
    "archive-foreign": N_("{file} is not an archive of zzpdesk. Choose another file."),
    "archive-newer": N_("{file} was made by a newer zzpdesk. Install the newest version first."),
    "archive-damaged": N_("{file} is damaged ({part}). Nothing was imported; use another copy."),
    "archive-references": N_("{file} refers to records that are not in it. Nothing was imported."),
    "archive-no-profile": N_("{file} holds no profile. Nothing was imported."),
    "archive-needs-file": N_(
        "Say where the new desk must come: zzpdesk --database NEW.zzp archive import FILE"
    ),
    "template-damaged": N_('The program\'s own example "{name}" is damaged. Install zzpdesk again.'),
    "template-name": N_("Type a name first"),
    "rule-damaged": N_('The program\'s own file with "{rule}" is damaged. Install zzpdesk again.'),
    "debtor-missing": N_("Choose who gets the invoice"),
    "lines-missing": N_("Add at least one line"),
    "line-description-missing": N_("Say what this line is for: the law asks for it."),
    "supply-date-missing": N_("Fill in when the work was done: the law asks for it."),
    "supplier-incomplete": N_(
        "Complete your own details in the settings: the law asks for this on an invoice."
    ),
    "supplier-vat-id-missing": N_("Your btw-id must be on the invoice. Fill it in at the settings."),
    "customer-incomplete": N_("Complete the customer's address: the law asks for the full name and address."),
    "customer-vat-id-missing": N_("With VAT reverse-charged, the customer's VAT id must be on the invoice"),
    "self-billed-number-missing": N_("Fill in the number that the customer gave this invoice"),
    "issued-on-missing": N_("Fill in the invoice date"),
    "self-billed-not-accepted": N_(
        "You have not accepted this invoice yet; until then it does not count as turnover."
    ),
    "self-billing-not-agreed": N_(
        "No agreement about self-billing is on record for this date. The law wants it agreed beforehand; "
        "fill in since when at the intermediary or collective."
    ),
    "withheld-above-total": N_("More is withheld than the invoice comes to"),
    "lead-without-client": N_("Fill in the client at the lead first"),
    "withheld-by-none": N_("Only an invoice that the customer drew up can have a fee withheld"),
    "iban-missing": N_("Without your IBAN the customer cannot pay. Fill it in at the settings."),
    "address-po-box": N_("A PO box alone is not an address. Use the street address."),
    "reference-missing": N_("This customer asks for a reference or order number"),
    "date-in-future": N_("This date is still to come"),
    "date-before-last": N_("An invoice with a lower number has a later date than this"),
    "issued-late": N_("The law asks for the invoice before the 16th of the month after the work"),
    "period-over-a-month": N_("One invoice may cover one calendar month at most"),
    "total-zero": N_("The total is zero. Is that right?"),
    "total-negative": N_("The total is below zero. To take an invoice back, credit it."),
    "vat-while-exempt": N_("Your business is exempt, yet this line charges VAT"),
    "vat-abroad": N_(
        'A business abroad usually gets no Dutch VAT: choose "reverse charge" within the EU, "outside'
        ' scope" beyond.'
    ),
    "reverse-charge-consumer": N_("VAT cannot be reverse-charged to a consumer"),
    "business-prices-including": N_("A business is to see unit prices excluding VAT"),
    "consumer-prices-excluding": N_("Consumers expect prices including VAT"),
    "vat-rate-stale": N_("This VAT rate has not been checked for a long time"),
    "vat-rate-unknown": N_("The program knows no VAT rate for this date; check the rate on this line."),
    "simplified-invoice": N_(
        "Without the customer's address this is a simplified invoice, allowed up to 100 euro"
    ),
    "invoice-not-draft": N_("This invoice is already definitive"),
    "invoice-not-issued": N_("This invoice is still a draft"),
    "invoice-incomplete": N_("This invoice cannot be made definitive yet"),
    "invoice-already-credited": N_("This invoice has already been credited"),
    "invoice-is-credit": N_("A credit invoice cannot be credited. Make a new invoice."),
    "invoice-not-credited": N_("Credit this invoice first"),
    "invoice-self-billed": N_(
        "The customer numbers this invoice. Ask the customer for a credit invoice and record its number."
    ),
    "hours-already-billed": N_("These hours are already on another invoice"),
    "hours-none": N_("There are no hours to bill"),
    "hours-other-assignment": N_("These hours belong to another assignment or are not billable"),
    "number-taken": N_("The number {number} is already in use. Check the numbering in the settings."),
    "self-billed-twice": N_("Invoice {number} of this customer has been recorded already."),
    "number-would-go-back": N_("The numbering already stands at {last}; it cannot go back."),
    "payment-on-draft": N_("A draft cannot be paid. Make the invoice definitive first."),
    "timer-running": N_("A timer is already running. Stop it first."),
    "timer-not-running": N_("No timer is running"),
    "reference-unknown": N_("Choose a name from the list, or make a new one"),
    "picture-unreadable": N_("This file is no picture that can be read; choose a PNG or JPEG"),
    "cannot-read": N_("This cannot be read; fill it in again"),
    "not-unique": N_("This exists already"),
    "referenced-archive": N_("{name} is used elsewhere and stays; archive it instead"),
    "invoice-unknown": N_("There is no invoice {number}. See zzpdesk invoice list."),
    "agreement-number-missing": N_("Which model agreement is it? Fill in its number."),
    "agreement-ends-first": N_("The model agreement ends before the work does"),
    "agreement-expired": N_("The model agreement can no longer be used, while the work goes on"),
    "chain-top-differs": N_("The first rate of the chain is not what the assignment says the client pays"),
    "chain-end-differs": N_("The last rate of the chain is not your own rate"),
    "chain-starts-elsewhere": N_("The chain does not begin with the client of this assignment"),
    "chain-positions": N_("Number the parties from 1 on, each place once"),
    "chain-margin-negative": N_("A party in the chain pays on more than it gets"),
    "shares-over-whole": N_("The shares come to more than 100%"),
    "shares-below-whole": N_("The shares do not come to 100% yet"),
    "shares-without-own": N_("Your own share is not among them"),
    "shares-several-leads": N_("More than one party leads"),
    "assignment-unknown": N_(
        "There is no assignment {title}. Give its title as the list of assignments shows it."
    ),
    "qr-amount": N_("A payment code carries € 0.01 up to € 999,999,999.99"),
    "qr-name": N_("A payment code asks for an account name of at most 70 characters"),
    "qr-text": N_("The reference is too long for a payment code"),
    "qr-text-and-reference": N_("A payment code has a reference or a text, not both"),
    "read-only": N_("This desk is open for reading only; close it elsewhere to change something"),
    "file-damaged": N_(
        "The file {file} is damaged. Nothing has been changed. Restore a backup from the welcome page."
    ),
    "no-pdf-viewer": N_("This computer has no program for PDFs. The file stands at {file}"),
    "file-unwritable": N_("Nothing can be written to {file}: {said}"),
    "number-below": N_("The numbering already stands at {last}; fill in that number or a higher one"),
    "in-use": N_("{file} is already open in another window of zzpdesk. Close it there first."),
    "file-too-new": N_("{file} was made by a newer zzpdesk. Install the newest version to open it."),
    "file-too-old-to-read": N_(
        "{file} comes from an older zzpdesk and must be brought up to date first. Open it once in the window."
    ),
    "backup-failed": N_("No backup could be made at {file}: {said}"),
    "not-allowed": N_("The file refuses this: {what}"),
    "referenced": N_("This is used elsewhere and stays; archive it instead"),
    "file-foreign": N_("{file} is no file of zzpdesk. Choose another file."),
    "file-empty": N_("{file} is empty. Choose another file or restore a backup."),
    "file-unreadable": N_("{file} cannot be read: {said}"),
    "not-found": N_("This is no longer there"),
    "migration-failed": N_("{file} could not be brought up to date and is unchanged: {said}"),
    "stale": N_("This was changed elsewhere in the meantime. Look at it again before you change it."),
    "invoice-frozen": N_("Invoice {number} is definitive and never changes. Credit it instead."),
    "hours-billed": N_(
        "These hours stand on invoice {number} and no longer change. Credit that invoice first."
    ),
    "hours-changed": N_("The hours behind this line were changed since. Take them over again."),
    "disk-full": N_("The disk is full. Make room and try again; nothing has been lost."),
    "check-damaged": N_("The file is damaged: {said}. Restore a backup."),
    "check-version": N_(
        "The file has version {version}, this program expects {expected}. Open it once in the window."
    ),
    "check-reference": N_("Row {id} of {table} refers to a {target} that is not there"),
    "check-pdf-missing": N_("The stored PDF of invoice {number} is missing"),
    "check-pdf-changed": N_("The stored PDF of invoice {number} has been changed"),
    "check-document-changed": N_("The stored document {name} has been changed"),
    "check-document-alone": N_("The stored document {name} belongs to a record that is gone"),
    "document-large": N_("A file this large makes the desk and every backup larger"),
    "document-folder": N_("{name} is not a file. Choose a file."),
    "document-empty": N_("{name} is empty: there is nothing in it to keep."),
    "document-too-large": N_(
        "{name} is larger than {most} MB. Keep it elsewhere, and note here where it is."
    ),
    "document-unreadable": N_("{name} cannot be read: {said}"),
    "document-damaged": N_("{name} is not what was put in. Restore a backup."),
    "document-not-opened": N_(
        "{name} is not opened from here, because it may run something. Save it elsewhere first."
    ),
    "no-program": N_("This computer has no program for {name}. Save it elsewhere first."),
    "check-number-gap": N_("Invoice number {number} is missing from the series"),
    "number-behind": N_(
        "This may be an older copy: number {outside} of series {series} was given out, the file "
        "stands at {inside}. Fill in the last number you sent."
    ),
    "desk-closed": N_("This desk has been closed. Open it again."),
    "pdf-damaged": N_("The stored PDF of this invoice is damaged. Restore a backup."),
}


class _Details(dict[str, object]):
    """Details of a sentence; one that was not given shows as an ellipsis instead of stopping the program."""

    def __missing__(self, key: str) -> str:
        return "…"


def sentence(code: str, **details: object) -> str:
    """The sentence for a code, with `details` filled in. An unknown code shows itself: better than silence."""
    text = SENTENCES.get(code)
    if text is None:
        return _("Something is not right ({code})").format(code=code)
    known = {name: value for name, value in details.items() if value is not None}
    return _(text).format_map(_Details(known))


def sentence_of(error: ZzpdeskError) -> str:
    """The sentence for an error the program expects."""
    return sentence(error.code, **error.details)
