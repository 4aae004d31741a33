CREATE TABLE collective (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	relation_id INTEGER,
	legal_form TEXT NOT NULL,
	parent_id INTEGER,
	rotating INTEGER NOT NULL,
	sector TEXT NOT NULL,
	region TEXT NOT NULL,
	self_bills_since TEXT,
	note TEXT NOT NULL,
	CONSTRAINT uq_collective_relation_id UNIQUE (relation_id),
	CONSTRAINT ck_collective_rotating CHECK (rotating IN (0, 1)),
	CONSTRAINT ck_collective_self_bills_since CHECK (self_bills_since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_collective_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT,
	CONSTRAINT fk_collective_parent_id FOREIGN KEY(parent_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_collective_parent_id ON collective (parent_id);
