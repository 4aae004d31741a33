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
	invoice_id INTEGER,
	CONSTRAINT ck_bill_day CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_bill_period_from CHECK (period_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_bill_period_until CHECK (period_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_bill_source_id FOREIGN KEY(source_id) REFERENCES relation (id) ON DELETE RESTRICT,
	CONSTRAINT fk_bill_invoice_id FOREIGN KEY(invoice_id) REFERENCES invoice (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_bill_invoice_id ON bill (invoice_id);

CREATE INDEX ix_bill_source_id_day ON bill (source_id, day);
