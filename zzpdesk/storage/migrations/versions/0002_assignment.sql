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
	model_agreement TEXT NOT NULL,
	agreement_until TEXT,
	notice_days INTEGER,
	vat TEXT NOT NULL,
	vat_reason TEXT NOT NULL,
	grouping TEXT NOT NULL,
	reference TEXT NOT NULL,
	budget_minutes INTEGER,
	note TEXT NOT NULL,
	archived INTEGER NOT NULL,
	CONSTRAINT ck_assignment_since CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_assignment_until CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_assignment_agreement_until CHECK (agreement_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
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
