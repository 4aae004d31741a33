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
	origin TEXT NOT NULL,
	origin_id INTEGER NOT NULL,
	CONSTRAINT ck_time_entry_day CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_time_entry_assignment_id FOREIGN KEY(assignment_id) REFERENCES assignment (id) ON DELETE RESTRICT,
	CONSTRAINT fk_time_entry_invoice_id FOREIGN KEY(invoice_id) REFERENCES invoice (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_time_entry_assignment_id_invoice_id ON time_entry (assignment_id, invoice_id);

CREATE INDEX ix_time_entry_day ON time_entry (day);

CREATE INDEX ix_time_entry_invoice_id ON time_entry (invoice_id);

CREATE INDEX ix_time_entry_origin_id_origin ON time_entry (origin_id, origin);
