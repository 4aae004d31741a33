CREATE TABLE intermediary (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	relation_id INTEGER,
	online INTEGER NOT NULL,
	model TEXT NOT NULL,
	owner TEXT NOT NULL,
	sector TEXT NOT NULL,
	open_quality TEXT NOT NULL,
	open_procedure TEXT NOT NULL,
	open_cost TEXT NOT NULL,
	pays_days INTEGER,
	pays_when_paid INTEGER NOT NULL,
	self_bills_since TEXT,
	note TEXT NOT NULL,
	CONSTRAINT uq_intermediary_relation_id UNIQUE (relation_id),
	CONSTRAINT ck_intermediary_online CHECK (online IN (0, 1)),
	CONSTRAINT ck_intermediary_pays_when_paid CHECK (pays_when_paid IN (0, 1)),
	CONSTRAINT ck_intermediary_self_bills_since CHECK (self_bills_since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_intermediary_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;
