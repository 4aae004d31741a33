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
	origin TEXT NOT NULL,
	origin_id INTEGER NOT NULL,
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

CREATE INDEX ix_fee_origin_id_origin ON fee (origin_id, origin);

CREATE INDEX ix_fee_source_id_day ON fee (source_id, day);

CREATE INDEX ix_fee_terms_id ON fee (terms_id);
