CREATE TABLE audit (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	step INTEGER NOT NULL,
	at TEXT NOT NULL,
	label TEXT NOT NULL,
	kind TEXT NOT NULL,
	record_id INTEGER NOT NULL,
	"before" TEXT,
	"after" TEXT
)
 STRICT;

CREATE INDEX ix_audit_kind_record_id ON audit (kind, record_id);

CREATE TABLE document (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	subject TEXT NOT NULL,
	subject_id INTEGER NOT NULL,
	name TEXT NOT NULL,
	media_type TEXT NOT NULL,
	added_on TEXT,
	sha256 TEXT NOT NULL,
	content BLOB NOT NULL,
	CONSTRAINT ck_document_added_on CHECK (added_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
)
 STRICT;

CREATE INDEX ix_document_subject_subject_id ON document (subject, subject_id);

CREATE TABLE draft (
	kind TEXT NOT NULL,
	record_id INTEGER NOT NULL,
	kept_at TEXT NOT NULL,
	fields TEXT NOT NULL CONSTRAINT ck_draft_fields CHECK (json_valid(fields)),
	CONSTRAINT pk_draft PRIMARY KEY (kind, record_id)
)
 STRICT;

CREATE TABLE meta (
	"key" TEXT NOT NULL,
	value TEXT,
	CONSTRAINT pk_meta PRIMARY KEY ("key")
)
 STRICT;

CREATE TABLE profile (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	owner TEXT NOT NULL,
	business TEXT NOT NULL,
	street TEXT NOT NULL,
	postcode TEXT NOT NULL,
	city TEXT NOT NULL,
	country TEXT NOT NULL,
	email TEXT NOT NULL,
	phone TEXT NOT NULL,
	website TEXT NOT NULL,
	kvk TEXT NOT NULL,
	vat_id TEXT NOT NULL,
	iban TEXT NOT NULL,
	account_name TEXT NOT NULL,
	logo BLOB NOT NULL,
	sector TEXT NOT NULL,
	starter TEXT NOT NULL,
	since_year INTEGER,
	number_format TEXT NOT NULL,
	term_days INTEGER NOT NULL,
	invoice_note TEXT NOT NULL,
	business_costs INTEGER NOT NULL,
	private_costs INTEGER NOT NULL,
	tax_reserve INTEGER NOT NULL,
	buffer INTEGER,
	largest_line INTEGER NOT NULL,
	top_three_line INTEGER NOT NULL,
	rate_floor INTEGER,
	hours_goal INTEGER,
	CONSTRAINT ck_profile_one CHECK (id = 1)
)
 STRICT;

CREATE TABLE relation (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	name TEXT NOT NULL,
	kind TEXT NOT NULL,
	source_kind TEXT,
	contact TEXT NOT NULL,
	street TEXT NOT NULL,
	postcode TEXT NOT NULL,
	city TEXT NOT NULL,
	country TEXT NOT NULL,
	email TEXT NOT NULL,
	phone TEXT NOT NULL,
	kvk TEXT NOT NULL,
	vat_id TEXT NOT NULL,
	iban TEXT NOT NULL,
	buyer TEXT NOT NULL,
	language TEXT NOT NULL,
	formal INTEGER NOT NULL,
	term_days INTEGER,
	reference_required INTEGER NOT NULL,
	depends INTEGER,
	note TEXT NOT NULL,
	archived INTEGER NOT NULL,
	CONSTRAINT ck_relation_formal CHECK (formal IN (0, 1)),
	CONSTRAINT ck_relation_reference_required CHECK (reference_required IN (0, 1)),
	CONSTRAINT ck_relation_depends CHECK (depends IN (0, 1)),
	CONSTRAINT ck_relation_archived CHECK (archived IN (0, 1))
)
 STRICT;

CREATE INDEX ix_relation_name ON relation (name);

CREATE TABLE self_view (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	year INTEGER,
	dependent INTEGER NOT NULL,
	note TEXT NOT NULL,
	CONSTRAINT uq_self_view_year UNIQUE (year),
	CONSTRAINT ck_self_view_dependent CHECK (dependent IN (0, 1))
)
 STRICT;

CREATE TABLE series (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	name TEXT NOT NULL,
	last INTEGER NOT NULL,
	CONSTRAINT uq_series_name UNIQUE (name)
)
 STRICT;

CREATE TABLE vat_status (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	since TEXT,
	scheme TEXT NOT NULL,
	CONSTRAINT uq_vat_status_since UNIQUE (since),
	CONSTRAINT ck_vat_status_since CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
)
 STRICT;

CREATE TABLE assignment (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	title TEXT NOT NULL,
	client_id INTEGER,
	source_id INTEGER,
	route TEXT NOT NULL,
	contracting_id INTEGER,
	debtor_id INTEGER,
	introducer_id INTEGER,
	rate_unit TEXT NOT NULL,
	rate INTEGER NOT NULL,
	client_rate INTEGER,
	day_minutes INTEGER NOT NULL,
	since TEXT,
	until TEXT,
	contract TEXT NOT NULL,
	vat TEXT NOT NULL,
	vat_reason TEXT NOT NULL,
	grouping TEXT NOT NULL,
	reference TEXT NOT NULL,
	budget_minutes INTEGER,
	note TEXT NOT NULL,
	archived INTEGER NOT NULL,
	CONSTRAINT ck_assignment_since CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_assignment_until CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_assignment_archived CHECK (archived IN (0, 1)),
	CONSTRAINT fk_assignment_client_id FOREIGN KEY(client_id) REFERENCES relation (id) ON DELETE RESTRICT,
	CONSTRAINT fk_assignment_source_id FOREIGN KEY(source_id) REFERENCES relation (id) ON DELETE RESTRICT,
	CONSTRAINT fk_assignment_contracting_id FOREIGN KEY(contracting_id) REFERENCES relation (id) ON DELETE RESTRICT,
	CONSTRAINT fk_assignment_debtor_id FOREIGN KEY(debtor_id) REFERENCES relation (id) ON DELETE RESTRICT,
	CONSTRAINT fk_assignment_introducer_id FOREIGN KEY(introducer_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_assignment_client_id ON assignment (client_id);

CREATE INDEX ix_assignment_contracting_id ON assignment (contracting_id);

CREATE INDEX ix_assignment_debtor_id ON assignment (debtor_id);

CREATE INDEX ix_assignment_introducer_id ON assignment (introducer_id);

CREATE INDEX ix_assignment_source_id ON assignment (source_id);

CREATE TABLE bill (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	source_id INTEGER,
	number TEXT NOT NULL,
	day TEXT,
	period_from TEXT,
	period_until TEXT,
	kind TEXT NOT NULL,
	amount INTEGER,
	vat INTEGER NOT NULL,
	note TEXT NOT NULL,
	CONSTRAINT ck_bill_day CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_bill_period_from CHECK (period_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_bill_period_until CHECK (period_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_bill_source_id FOREIGN KEY(source_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_bill_source_id_day ON bill (source_id, day);

CREATE TABLE collective (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	relation_id INTEGER,
	legal_form TEXT NOT NULL,
	member_since TEXT,
	member_until TEXT,
	sector TEXT NOT NULL,
	note TEXT NOT NULL,
	CONSTRAINT uq_collective_relation_id UNIQUE (relation_id),
	CONSTRAINT ck_collective_member_since CHECK (member_since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_collective_member_until CHECK (member_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_collective_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE TABLE intermediary (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	relation_id INTEGER,
	online INTEGER NOT NULL,
	model TEXT NOT NULL,
	owner TEXT NOT NULL,
	sector TEXT NOT NULL,
	note TEXT NOT NULL,
	CONSTRAINT uq_intermediary_relation_id UNIQUE (relation_id),
	CONSTRAINT ck_intermediary_online CHECK (online IN (0, 1)),
	CONSTRAINT fk_intermediary_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE TABLE registration (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	relation_id INTEGER,
	online INTEGER NOT NULL,
	since TEXT,
	until TEXT,
	note TEXT NOT NULL,
	CONSTRAINT ck_registration_online CHECK (online IN (0, 1)),
	CONSTRAINT ck_registration_since CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_registration_until CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_registration_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_registration_relation_id ON registration (relation_id);

CREATE TABLE say (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	relation_id INTEGER,
	since TEXT,
	formal INTEGER NOT NULL,
	experienced INTEGER,
	counts_as TEXT,
	note TEXT NOT NULL,
	CONSTRAINT uq_say_relation_id_since UNIQUE (relation_id, since),
	CONSTRAINT ck_say_since CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_say_formal CHECK (formal IN (0, 1)),
	CONSTRAINT ck_say_experienced CHECK (experienced IN (0, 1)),
	CONSTRAINT fk_say_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE TABLE fee_terms (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	source_id INTEGER,
	assignment_id INTEGER,
	kind TEXT NOT NULL,
	percent INTEGER,
	amount INTEGER,
	certainty TEXT NOT NULL,
	borne_by TEXT NOT NULL,
	base TEXT NOT NULL,
	since TEXT,
	until TEXT,
	note TEXT NOT NULL,
	CONSTRAINT ck_fee_terms_since CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_fee_terms_until CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_fee_terms_source_id FOREIGN KEY(source_id) REFERENCES relation (id) ON DELETE RESTRICT,
	CONSTRAINT fk_fee_terms_assignment_id FOREIGN KEY(assignment_id) REFERENCES assignment (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_fee_terms_assignment_id ON fee_terms (assignment_id);

CREATE INDEX ix_fee_terms_source_id ON fee_terms (source_id);

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

CREATE TABLE timer (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	started_at TEXT,
	assignment_id INTEGER,
	kind TEXT NOT NULL,
	description TEXT NOT NULL,
	CONSTRAINT ck_timer_started_at CHECK (started_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
	CONSTRAINT fk_timer_assignment_id FOREIGN KEY(assignment_id) REFERENCES assignment (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_timer_assignment_id ON timer (assignment_id);

CREATE TABLE fee (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	source_id INTEGER,
	assignment_id INTEGER,
	invoice_id INTEGER,
	terms_id INTEGER,
	day TEXT,
	kind TEXT NOT NULL,
	amount INTEGER,
	vat INTEGER NOT NULL,
	certainty TEXT NOT NULL,
	borne_by TEXT NOT NULL,
	note TEXT NOT NULL,
	CONSTRAINT ck_fee_day CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_fee_source_id FOREIGN KEY(source_id) REFERENCES relation (id) ON DELETE RESTRICT,
	CONSTRAINT fk_fee_assignment_id FOREIGN KEY(assignment_id) REFERENCES assignment (id) ON DELETE RESTRICT,
	CONSTRAINT fk_fee_invoice_id FOREIGN KEY(invoice_id) REFERENCES invoice (id) ON DELETE RESTRICT,
	CONSTRAINT fk_fee_terms_id FOREIGN KEY(terms_id) REFERENCES fee_terms (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_fee_assignment_id ON fee (assignment_id);

CREATE INDEX ix_fee_day ON fee (day);

CREATE INDEX ix_fee_invoice_id ON fee (invoice_id);

CREATE INDEX ix_fee_source_id_day ON fee (source_id, day);

CREATE INDEX ix_fee_terms_id ON fee (terms_id);

CREATE TABLE invoice_line (
	invoice_id INTEGER NOT NULL,
	position INTEGER NOT NULL,
	description TEXT NOT NULL,
	detail TEXT NOT NULL,
	quantity INTEGER NOT NULL,
	unit TEXT NOT NULL,
	price INTEGER NOT NULL,
	vat TEXT NOT NULL,
	vat_reason TEXT NOT NULL,
	vat_rate INTEGER NOT NULL,
	net INTEGER NOT NULL,
	minutes INTEGER NOT NULL,
	assignment_id INTEGER,
	turnover TEXT NOT NULL,
	"key" INTEGER NOT NULL,
	CONSTRAINT pk_invoice_line PRIMARY KEY (invoice_id, position),
	CONSTRAINT fk_invoice_line_invoice_id FOREIGN KEY(invoice_id) REFERENCES invoice (id) ON DELETE CASCADE,
	CONSTRAINT fk_invoice_line_assignment_id FOREIGN KEY(assignment_id) REFERENCES assignment (id) ON DELETE RESTRICT
)
 WITHOUT ROWID,
 STRICT;

CREATE INDEX ix_invoice_line_assignment_id ON invoice_line (assignment_id);

CREATE TABLE payment (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	invoice_id INTEGER,
	paid_on TEXT,
	amount INTEGER NOT NULL,
	note TEXT NOT NULL,
	CONSTRAINT ck_payment_paid_on CHECK (paid_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_payment_invoice_id FOREIGN KEY(invoice_id) REFERENCES invoice (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_payment_invoice_id ON payment (invoice_id);

CREATE INDEX ix_payment_paid_on ON payment (paid_on);

CREATE TABLE time_entry (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	day TEXT,
	assignment_id INTEGER,
	minutes INTEGER NOT NULL,
	kind TEXT NOT NULL,
	description TEXT NOT NULL,
	invoice_id INTEGER,
	line_key INTEGER NOT NULL,
	CONSTRAINT ck_time_entry_day CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_time_entry_assignment_id FOREIGN KEY(assignment_id) REFERENCES assignment (id) ON DELETE RESTRICT,
	CONSTRAINT fk_time_entry_invoice_id FOREIGN KEY(invoice_id) REFERENCES invoice (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_time_entry_assignment_id_invoice_id ON time_entry (assignment_id, invoice_id);

CREATE INDEX ix_time_entry_day ON time_entry (day);

CREATE INDEX ix_time_entry_invoice_id ON time_entry (invoice_id);

CREATE VIRTUAL TABLE search USING fts5(title, body, detail UNINDEXED, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
