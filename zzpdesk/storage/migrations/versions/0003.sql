CREATE TABLE scenario (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	title TEXT NOT NULL,
	note TEXT NOT NULL
)
 STRICT;

CREATE TABLE scenario_step (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	scenario_id INTEGER,
	kind TEXT NOT NULL,
	relation_id INTEGER,
	direct INTEGER NOT NULL,
	rate INTEGER,
	per_hour INTEGER,
	months INTEGER NOT NULL,
	days INTEGER NOT NULL,
	CONSTRAINT ck_scenario_step_direct CHECK (direct IN (0, 1)),
	CONSTRAINT fk_scenario_step_scenario_id FOREIGN KEY(scenario_id) REFERENCES scenario (id) ON DELETE RESTRICT,
	CONSTRAINT fk_scenario_step_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_scenario_step_relation_id ON scenario_step (relation_id);

CREATE INDEX ix_scenario_step_scenario_id ON scenario_step (scenario_id);
