CREATE TABLE timer (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	started_at TEXT,
	assignment_id INTEGER,
	kind TEXT NOT NULL,
	description TEXT NOT NULL,
	paused_at TEXT,
	paused_seconds INTEGER NOT NULL,
	CONSTRAINT ck_timer_started_at CHECK (started_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
	CONSTRAINT ck_timer_paused_at CHECK (paused_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*'),
	CONSTRAINT fk_timer_assignment_id FOREIGN KEY(assignment_id) REFERENCES assignment (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_timer_assignment_id ON timer (assignment_id);
