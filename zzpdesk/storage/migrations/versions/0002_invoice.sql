CREATE TABLE invoice (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	kind TEXT NOT NULL,
	status TEXT NOT NULL,
	number TEXT,
	debtor_id INTEGER,
	assignment_id INTEGER,
	issued_on TEXT,
	supply_from TEXT,
	supply_until TEXT,
	term_days INTEGER NOT NULL,
	due_on TEXT,
	reference TEXT NOT NULL,
	note TEXT NOT NULL,
	language TEXT NOT NULL,
	formal INTEGER NOT NULL,
	prices_include_vat INTEGER NOT NULL,
	credits_id INTEGER,
	replaces_id INTEGER,
	accepted_on TEXT,
	withheld INTEGER NOT NULL,
	withheld_vat INTEGER NOT NULL,
	supplier TEXT,
	customer TEXT,
	small_business INTEGER NOT NULL,
	net INTEGER NOT NULL,
	vat INTEGER NOT NULL,
	total INTEGER NOT NULL,
	pdf_sha256 TEXT NOT NULL,
	CONSTRAINT ck_invoice_issued CHECK (status <> 'issued' OR (number IS NOT NULL AND issued_on IS NOT NULL)),
	CONSTRAINT ck_invoice_draft CHECK (status = 'issued' OR kind = 'self_billed' OR number IS NULL),
	CONSTRAINT ck_invoice_issued_on CHECK (issued_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_invoice_supply_from CHECK (supply_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_invoice_supply_until CHECK (supply_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_invoice_due_on CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_invoice_formal CHECK (formal IN (0, 1)),
	CONSTRAINT ck_invoice_prices_include_vat CHECK (prices_include_vat IN (0, 1)),
	CONSTRAINT ck_invoice_accepted_on CHECK (accepted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_invoice_supplier CHECK (supplier IS NULL OR json_valid(supplier)),
	CONSTRAINT ck_invoice_customer CHECK (customer IS NULL OR json_valid(customer)),
	CONSTRAINT ck_invoice_small_business CHECK (small_business IN (0, 1)),
	CONSTRAINT fk_invoice_debtor_id FOREIGN KEY(debtor_id) REFERENCES relation (id) ON DELETE RESTRICT,
	CONSTRAINT fk_invoice_assignment_id FOREIGN KEY(assignment_id) REFERENCES assignment (id) ON DELETE RESTRICT,
	CONSTRAINT fk_invoice_credits_id FOREIGN KEY(credits_id) REFERENCES invoice (id) ON DELETE RESTRICT,
	CONSTRAINT fk_invoice_replaces_id FOREIGN KEY(replaces_id) REFERENCES invoice (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_invoice_assignment_id ON invoice (assignment_id);

CREATE INDEX ix_invoice_credits_id ON invoice (credits_id);

CREATE INDEX ix_invoice_debtor_id ON invoice (debtor_id);

CREATE INDEX ix_invoice_issued_on ON invoice (issued_on);

CREATE INDEX ix_invoice_replaces_id ON invoice (replaces_id);

CREATE UNIQUE INDEX one_own_number ON invoice (number) WHERE kind <> 'self_billed';

CREATE UNIQUE INDEX one_self_billed_number ON invoice (debtor_id, number) WHERE kind = 'self_billed';

CREATE INDEX waiting ON invoice (status) WHERE status = 'draft' OR (kind = 'self_billed' AND accepted_on IS NULL);
