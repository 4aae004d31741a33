CREATE TABLE absence (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	kind TEXT NOT NULL,
	since TEXT,
	until TEXT,
	weekly INTEGER NOT NULL,
	note TEXT NOT NULL,
	CONSTRAINT ck_absence_since CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_absence_until CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
)
 STRICT;

CREATE TABLE goal (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	year INTEGER,
	kind TEXT NOT NULL,
	minutes INTEGER,
	amount INTEGER,
	number INTEGER,
	CONSTRAINT uq_goal_year_kind UNIQUE (year, kind)
)
 STRICT;

CREATE TABLE hours_test (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	year INTEGER,
	majority INTEGER NOT NULL,
	note TEXT NOT NULL,
	CONSTRAINT uq_hours_test_year UNIQUE (year),
	CONSTRAINT ck_hours_test_majority CHECK (majority IN (0, 1))
)
 STRICT;

CREATE TABLE illness (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	since TEXT,
	until TEXT,
	percent INTEGER NOT NULL,
	note TEXT NOT NULL,
	CONSTRAINT ck_illness_since CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_illness_until CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
)
 STRICT;

CREATE TABLE task (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	title TEXT NOT NULL,
	due TEXT,
	done_on TEXT,
	snoozed_until TEXT,
	subject TEXT NOT NULL,
	subject_id INTEGER NOT NULL,
	note TEXT NOT NULL,
	CONSTRAINT ck_task_due CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_task_done_on CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_task_snoozed_until CHECK (snoozed_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
)
 STRICT;

CREATE INDEX ix_task_due ON task (due);

CREATE TABLE todo_mark (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	"key" TEXT NOT NULL,
	done_on TEXT,
	snoozed_until TEXT,
	CONSTRAINT uq_todo_mark_key UNIQUE ("key"),
	CONSTRAINT ck_todo_mark_done_on CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_todo_mark_snoozed_until CHECK (snoozed_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
)
 STRICT;

CREATE TABLE broodfonds (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	relation_id INTEGER,
	kind TEXT NOT NULL,
	admission_fee INTEGER NOT NULL,
	waiting_days INTEGER NOT NULL,
	max_months INTEGER NOT NULL,
	relapse_days INTEGER NOT NULL,
	partial INTEGER NOT NULL,
	fee_from_balance INTEGER NOT NULL,
	alliance INTEGER NOT NULL,
	opened_on TEXT,
	opening INTEGER NOT NULL,
	note TEXT NOT NULL,
	CONSTRAINT uq_broodfonds_relation_id UNIQUE (relation_id),
	CONSTRAINT ck_broodfonds_partial CHECK (partial IN (0, 1)),
	CONSTRAINT ck_broodfonds_fee_from_balance CHECK (fee_from_balance IN (0, 1)),
	CONSTRAINT ck_broodfonds_alliance CHECK (alliance IN (0, 1)),
	CONSTRAINT ck_broodfonds_opened_on CHECK (opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_broodfonds_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE TABLE division (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	relation_id INTEGER,
	since TEXT,
	until TEXT,
	wanted INTEGER NOT NULL,
	total_wanted INTEGER NOT NULL,
	available INTEGER NOT NULL,
	received INTEGER,
	note TEXT NOT NULL,
	CONSTRAINT ck_division_since CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_division_until CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_division_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_division_relation_id ON division (relation_id);

CREATE TABLE funding (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	title TEXT NOT NULL,
	kind TEXT NOT NULL,
	borrower TEXT NOT NULL,
	collective_id INTEGER,
	lender_id INTEGER,
	principal INTEGER,
	interest INTEGER NOT NULL,
	since TEXT,
	scheme TEXT NOT NULL,
	every TEXT NOT NULL,
	terms INTEGER NOT NULL,
	first_on TEXT,
	note TEXT NOT NULL,
	archived INTEGER NOT NULL,
	CONSTRAINT ck_funding_since CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_funding_first_on CHECK (first_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_funding_archived CHECK (archived IN (0, 1)),
	CONSTRAINT fk_funding_collective_id FOREIGN KEY(collective_id) REFERENCES relation (id) ON DELETE RESTRICT,
	CONSTRAINT fk_funding_lender_id FOREIGN KEY(lender_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_funding_collective_id ON funding (collective_id);

CREATE INDEX ix_funding_lender_id ON funding (lender_id);

CREATE TABLE gathering (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	title TEXT NOT NULL,
	relation_id INTEGER,
	kind TEXT NOT NULL,
	rhythm TEXT NOT NULL,
	place TEXT NOT NULL,
	start TEXT NOT NULL,
	next_on TEXT,
	question TEXT NOT NULL,
	cost INTEGER NOT NULL,
	note TEXT NOT NULL,
	archived INTEGER NOT NULL,
	CONSTRAINT ck_gathering_next_on CHECK (next_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_gathering_archived CHECK (archived IN (0, 1)),
	CONSTRAINT fk_gathering_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_gathering_relation_id ON gathering (relation_id);

CREATE TABLE hub (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	relation_id INTEGER,
	kind TEXT NOT NULL,
	sector TEXT NOT NULL,
	note TEXT NOT NULL,
	CONSTRAINT uq_hub_relation_id UNIQUE (relation_id),
	CONSTRAINT fk_hub_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE TABLE hub_plan (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	relation_id INTEGER,
	arrangement TEXT NOT NULL,
	price INTEGER NOT NULL,
	since TEXT,
	until TEXT,
	bound_until TEXT,
	notice_months INTEGER NOT NULL,
	renews_months INTEGER NOT NULL,
	stage TEXT NOT NULL,
	note TEXT NOT NULL,
	CONSTRAINT ck_hub_plan_since CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_hub_plan_until CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_hub_plan_bound_until CHECK (bound_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_hub_plan_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_hub_plan_relation_id_since ON hub_plan (relation_id, since);

CREATE TABLE member (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	collective_id INTEGER,
	relation_id INTEGER,
	since TEXT,
	until TEXT,
	cell TEXT NOT NULL,
	role TEXT NOT NULL,
	turn INTEGER,
	note TEXT NOT NULL,
	CONSTRAINT ck_member_since CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_member_until CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_member_collective_id FOREIGN KEY(collective_id) REFERENCES relation (id) ON DELETE RESTRICT,
	CONSTRAINT fk_member_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_member_collective_id ON member (collective_id);

CREATE INDEX ix_member_relation_id ON member (relation_id);

CREATE TABLE member_capital (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	relation_id INTEGER,
	day TEXT,
	amount INTEGER,
	interest INTEGER,
	note TEXT NOT NULL,
	CONSTRAINT ck_member_capital_day CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_member_capital_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_member_capital_relation_id ON member_capital (relation_id);

CREATE TABLE member_count (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	relation_id INTEGER,
	year INTEGER,
	members INTEGER NOT NULL,
	CONSTRAINT uq_member_count_relation_id_year UNIQUE (relation_id, year),
	CONSTRAINT fk_member_count_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE TABLE platform_statement (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	relation_id INTEGER,
	year INTEGER,
	quarter INTEGER,
	gross INTEGER NOT NULL,
	fees INTEGER NOT NULL,
	activities INTEGER,
	received_on TEXT,
	note TEXT NOT NULL,
	CONSTRAINT uq_platform_statement_relation_id_year_quarter UNIQUE (relation_id, year, quarter),
	CONSTRAINT ck_platform_statement_received_on CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_platform_statement_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE TABLE proceeds (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	relation_id INTEGER,
	kind TEXT NOT NULL,
	day TEXT,
	year INTEGER,
	amount INTEGER,
	shared INTEGER,
	note TEXT NOT NULL,
	CONSTRAINT ck_proceeds_day CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_proceeds_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_proceeds_day ON proceeds (day);

CREATE INDEX ix_proceeds_relation_id ON proceeds (relation_id);

CREATE TABLE provision (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	relation_id INTEGER,
	kind TEXT NOT NULL,
	title TEXT NOT NULL,
	since TEXT,
	until TEXT,
	taken INTEGER NOT NULL,
	premium INTEGER NOT NULL,
	cover INTEGER NOT NULL,
	waiting_months INTEGER NOT NULL,
	cover_months INTEGER,
	note TEXT NOT NULL,
	CONSTRAINT ck_provision_since CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_provision_until CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_provision_taken CHECK (taken IN (0, 1)),
	CONSTRAINT fk_provision_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_provision_relation_id ON provision (relation_id);

CREATE TABLE register (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	title TEXT NOT NULL,
	body_id INTEGER,
	number TEXT NOT NULL,
	since TEXT,
	until TEXT,
	unit TEXT NOT NULL,
	required INTEGER NOT NULL,
	accredited INTEGER NOT NULL,
	rule TEXT NOT NULL,
	note TEXT NOT NULL,
	CONSTRAINT ck_register_since CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_register_until CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_register_body_id FOREIGN KEY(body_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_register_body_id ON register (body_id);

CREATE TABLE sharing (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	title TEXT NOT NULL,
	thing TEXT NOT NULL,
	relation_id INTEGER,
	cost INTEGER NOT NULL,
	per TEXT NOT NULL,
	share INTEGER NOT NULL,
	alone INTEGER,
	since TEXT,
	until TEXT,
	note TEXT NOT NULL,
	CONSTRAINT ck_sharing_since CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_sharing_until CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_sharing_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_sharing_relation_id ON sharing (relation_id);

CREATE TABLE training (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	day TEXT,
	until TEXT,
	title TEXT NOT NULL,
	minutes INTEGER NOT NULL,
	cost INTEGER NOT NULL,
	paid_by TEXT NOT NULL,
	payer_id INTEGER,
	provider_id INTEGER,
	collective_id INTEGER,
	purpose TEXT NOT NULL,
	note TEXT NOT NULL,
	CONSTRAINT ck_training_day CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_training_until CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_training_payer_id FOREIGN KEY(payer_id) REFERENCES relation (id) ON DELETE RESTRICT,
	CONSTRAINT fk_training_provider_id FOREIGN KEY(provider_id) REFERENCES relation (id) ON DELETE RESTRICT,
	CONSTRAINT fk_training_collective_id FOREIGN KEY(collective_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_training_collective_id ON training (collective_id);

CREATE INDEX ix_training_day ON training (day);

CREATE INDEX ix_training_payer_id ON training (payer_id);

CREATE INDEX ix_training_provider_id ON training (provider_id);

CREATE TABLE visit (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	relation_id INTEGER,
	day TEXT,
	minutes INTEGER NOT NULL,
	cost INTEGER,
	note TEXT NOT NULL,
	CONSTRAINT ck_visit_day CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_visit_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_visit_day ON visit (day);

CREATE INDEX ix_visit_relation_id_day ON visit (relation_id, day);

CREATE TABLE bid (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	title TEXT NOT NULL,
	client_id INTEGER,
	relation_id INTEGER,
	submitted_on TEXT,
	decided_on TEXT,
	outcome TEXT NOT NULL,
	amount INTEGER,
	assignment_id INTEGER,
	note TEXT NOT NULL,
	CONSTRAINT ck_bid_submitted_on CHECK (submitted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_bid_decided_on CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_bid_client_id FOREIGN KEY(client_id) REFERENCES relation (id) ON DELETE RESTRICT,
	CONSTRAINT fk_bid_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT,
	CONSTRAINT fk_bid_assignment_id FOREIGN KEY(assignment_id) REFERENCES assignment (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_bid_assignment_id ON bid (assignment_id);

CREATE INDEX ix_bid_client_id ON bid (client_id);

CREATE INDEX ix_bid_relation_id ON bid (relation_id);

CREATE TABLE broodfonds_level (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	broodfonds_id INTEGER,
	since TEXT,
	deposit INTEGER NOT NULL,
	fee INTEGER NOT NULL,
	gift INTEGER NOT NULL,
	cap INTEGER,
	CONSTRAINT uq_broodfonds_level_broodfonds_id_since UNIQUE (broodfonds_id, since),
	CONSTRAINT ck_broodfonds_level_since CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_broodfonds_level_broodfonds_id FOREIGN KEY(broodfonds_id) REFERENCES broodfonds (id) ON DELETE RESTRICT
)
 STRICT;

CREATE TABLE certificate (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	title TEXT NOT NULL,
	training_id INTEGER,
	issuer_id INTEGER,
	issued_on TEXT,
	expires_on TEXT,
	required_by_id INTEGER,
	note TEXT NOT NULL,
	CONSTRAINT ck_certificate_issued_on CHECK (issued_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_certificate_expires_on CHECK (expires_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_certificate_training_id FOREIGN KEY(training_id) REFERENCES training (id) ON DELETE RESTRICT,
	CONSTRAINT fk_certificate_issuer_id FOREIGN KEY(issuer_id) REFERENCES relation (id) ON DELETE RESTRICT,
	CONSTRAINT fk_certificate_required_by_id FOREIGN KEY(required_by_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_certificate_issuer_id ON certificate (issuer_id);

CREATE INDEX ix_certificate_required_by_id ON certificate (required_by_id);

CREATE INDEX ix_certificate_training_id ON certificate (training_id);

CREATE TABLE chain_link (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	assignment_id INTEGER,
	position INTEGER NOT NULL,
	relation_id INTEGER,
	role TEXT NOT NULL,
	rate INTEGER,
	note TEXT NOT NULL,
	CONSTRAINT fk_chain_link_assignment_id FOREIGN KEY(assignment_id) REFERENCES assignment (id) ON DELETE RESTRICT,
	CONSTRAINT fk_chain_link_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_chain_link_assignment_id_position ON chain_link (assignment_id, position);

CREATE INDEX ix_chain_link_relation_id ON chain_link (relation_id);

CREATE TABLE clause (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	relation_id INTEGER,
	assignment_id INTEGER,
	client_id INTEGER,
	kind TEXT NOT NULL,
	since TEXT,
	until TEXT,
	months_after INTEGER,
	penalty INTEGER,
	note TEXT NOT NULL,
	CONSTRAINT ck_clause_since CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_clause_until CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_clause_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT,
	CONSTRAINT fk_clause_assignment_id FOREIGN KEY(assignment_id) REFERENCES assignment (id) ON DELETE RESTRICT,
	CONSTRAINT fk_clause_client_id FOREIGN KEY(client_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_clause_assignment_id ON clause (assignment_id);

CREATE INDEX ix_clause_client_id ON clause (client_id);

CREATE INDEX ix_clause_relation_id ON clause (relation_id);

CREATE TABLE ledger_entry (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	broodfonds_id INTEGER,
	day TEXT,
	kind TEXT NOT NULL,
	amount INTEGER,
	CONSTRAINT ck_ledger_entry_day CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_ledger_entry_broodfonds_id FOREIGN KEY(broodfonds_id) REFERENCES broodfonds (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_ledger_entry_broodfonds_id_day ON ledger_entry (broodfonds_id, day);

CREATE TABLE meeting (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	gathering_id INTEGER,
	relation_id INTEGER,
	day TEXT,
	start TEXT NOT NULL,
	title TEXT NOT NULL,
	attendance TEXT NOT NULL,
	minutes INTEGER NOT NULL,
	cost INTEGER NOT NULL,
	question TEXT NOT NULL,
	outcome TEXT NOT NULL,
	note TEXT NOT NULL,
	CONSTRAINT ck_meeting_day CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_meeting_gathering_id FOREIGN KEY(gathering_id) REFERENCES gathering (id) ON DELETE RESTRICT,
	CONSTRAINT fk_meeting_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_meeting_day ON meeting (day);

CREATE INDEX ix_meeting_gathering_id_day ON meeting (gathering_id, day);

CREATE INDEX ix_meeting_relation_id ON meeting (relation_id);

CREATE TABLE membership (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	relation_id INTEGER,
	state TEXT NOT NULL,
	since TEXT,
	until TEXT,
	motive TEXT,
	cell TEXT NOT NULL,
	nominated_by_id INTEGER,
	assignment_id INTEGER,
	admission TEXT,
	votes_for INTEGER,
	votes_against INTEGER,
	vetoes INTEGER,
	decided_on TEXT,
	intent_on TEXT,
	note TEXT NOT NULL,
	CONSTRAINT ck_membership_since CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_membership_until CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_membership_decided_on CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_membership_intent_on CHECK (intent_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_membership_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT,
	CONSTRAINT fk_membership_nominated_by_id FOREIGN KEY(nominated_by_id) REFERENCES relation (id) ON DELETE RESTRICT,
	CONSTRAINT fk_membership_assignment_id FOREIGN KEY(assignment_id) REFERENCES assignment (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_membership_assignment_id ON membership (assignment_id);

CREATE INDEX ix_membership_nominated_by_id ON membership (nominated_by_id);

CREATE INDEX ix_membership_relation_id_since ON membership (relation_id, since);

CREATE TABLE provision_use (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	provision_id INTEGER,
	day TEXT,
	minutes INTEGER NOT NULL,
	cost INTEGER NOT NULL,
	note TEXT NOT NULL,
	CONSTRAINT ck_provision_use_day CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_provision_use_provision_id FOREIGN KEY(provision_id) REFERENCES provision (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_provision_use_provision_id_day ON provision_use (provision_id, day);

CREATE TABLE register_points (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	register_id INTEGER,
	training_id INTEGER,
	day TEXT,
	points INTEGER NOT NULL,
	accredited INTEGER NOT NULL,
	note TEXT NOT NULL,
	CONSTRAINT ck_register_points_day CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_register_points_accredited CHECK (accredited IN (0, 1)),
	CONSTRAINT fk_register_points_register_id FOREIGN KEY(register_id) REFERENCES register (id) ON DELETE RESTRICT,
	CONSTRAINT fk_register_points_training_id FOREIGN KEY(training_id) REFERENCES training (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_register_points_register_id_day ON register_points (register_id, day);

CREATE INDEX ix_register_points_training_id ON register_points (training_id);

CREATE TABLE repayment (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	funding_id INTEGER,
	day TEXT,
	principal INTEGER NOT NULL,
	interest INTEGER NOT NULL,
	note TEXT NOT NULL,
	CONSTRAINT ck_repayment_day CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_repayment_funding_id FOREIGN KEY(funding_id) REFERENCES funding (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_repayment_funding_id_day ON repayment (funding_id, day);

CREATE TABLE subcontract_bill (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	assignment_id INTEGER,
	relation_id INTEGER,
	circle_id INTEGER,
	day TEXT,
	number TEXT NOT NULL,
	amount INTEGER,
	vat INTEGER NOT NULL,
	reverse_charge INTEGER NOT NULL,
	note TEXT NOT NULL,
	CONSTRAINT ck_subcontract_bill_day CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_subcontract_bill_reverse_charge CHECK (reverse_charge IN (0, 1)),
	CONSTRAINT fk_subcontract_bill_assignment_id FOREIGN KEY(assignment_id) REFERENCES assignment (id) ON DELETE RESTRICT,
	CONSTRAINT fk_subcontract_bill_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT,
	CONSTRAINT fk_subcontract_bill_circle_id FOREIGN KEY(circle_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_subcontract_bill_assignment_id ON subcontract_bill (assignment_id);

CREATE INDEX ix_subcontract_bill_circle_id ON subcontract_bill (circle_id);

CREATE INDEX ix_subcontract_bill_day ON subcontract_bill (day);

CREATE INDEX ix_subcontract_bill_relation_id ON subcontract_bill (relation_id);

CREATE TABLE viewpoint_answer (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	assignment_id INTEGER,
	day TEXT,
	questions TEXT NOT NULL,
	viewpoint TEXT NOT NULL,
	leaning TEXT NOT NULL,
	evidence TEXT NOT NULL,
	CONSTRAINT uq_viewpoint_answer_assignment_id_day_viewpoint UNIQUE (assignment_id, day, viewpoint),
	CONSTRAINT ck_viewpoint_answer_day CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_viewpoint_answer_assignment_id FOREIGN KEY(assignment_id) REFERENCES assignment (id) ON DELETE RESTRICT
)
 STRICT;

CREATE TABLE contact (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	day TEXT,
	name TEXT NOT NULL,
	meeting_id INTEGER,
	visit_id INTEGER,
	relation_id INTEGER,
	about TEXT NOT NULL,
	note TEXT NOT NULL,
	CONSTRAINT ck_contact_day CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_contact_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE RESTRICT,
	CONSTRAINT fk_contact_visit_id FOREIGN KEY(visit_id) REFERENCES visit (id) ON DELETE RESTRICT,
	CONSTRAINT fk_contact_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_contact_day ON contact (day);

CREATE INDEX ix_contact_meeting_id ON contact (meeting_id);

CREATE INDEX ix_contact_relation_id ON contact (relation_id);

CREATE INDEX ix_contact_visit_id ON contact (visit_id);

CREATE TABLE decision (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	meeting_id INTEGER,
	title TEXT NOT NULL,
	subject TEXT NOT NULL,
	vote TEXT NOT NULL,
	outcome TEXT NOT NULL,
	votes_for INTEGER,
	votes_against INTEGER,
	note TEXT NOT NULL,
	CONSTRAINT fk_decision_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_decision_meeting_id ON decision (meeting_id);

CREATE TABLE give_take_entry (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	collective_id INTEGER,
	relation_id INTEGER,
	direction TEXT NOT NULL,
	kind TEXT NOT NULL,
	day TEXT,
	title TEXT NOT NULL,
	minutes INTEGER NOT NULL,
	amount INTEGER NOT NULL,
	count INTEGER NOT NULL,
	meeting_id INTEGER,
	assignment_id INTEGER,
	note TEXT NOT NULL,
	CONSTRAINT ck_give_take_entry_day CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_give_take_entry_collective_id FOREIGN KEY(collective_id) REFERENCES relation (id) ON DELETE RESTRICT,
	CONSTRAINT fk_give_take_entry_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT,
	CONSTRAINT fk_give_take_entry_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE RESTRICT,
	CONSTRAINT fk_give_take_entry_assignment_id FOREIGN KEY(assignment_id) REFERENCES assignment (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_give_take_entry_assignment_id ON give_take_entry (assignment_id);

CREATE INDEX ix_give_take_entry_collective_id ON give_take_entry (collective_id);

CREATE INDEX ix_give_take_entry_day ON give_take_entry (day);

CREATE INDEX ix_give_take_entry_meeting_id ON give_take_entry (meeting_id);

CREATE INDEX ix_give_take_entry_relation_id ON give_take_entry (relation_id);

CREATE TABLE partner (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	bid_id INTEGER,
	assignment_id INTEGER,
	relation_id INTEGER,
	share INTEGER,
	work TEXT NOT NULL,
	lead INTEGER NOT NULL,
	CONSTRAINT ck_partner_lead CHECK (lead IN (0, 1)),
	CONSTRAINT fk_partner_bid_id FOREIGN KEY(bid_id) REFERENCES bid (id) ON DELETE RESTRICT,
	CONSTRAINT fk_partner_assignment_id FOREIGN KEY(assignment_id) REFERENCES assignment (id) ON DELETE RESTRICT,
	CONSTRAINT fk_partner_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_partner_assignment_id ON partner (assignment_id);

CREATE INDEX ix_partner_bid_id ON partner (bid_id);

CREATE INDEX ix_partner_relation_id ON partner (relation_id);

CREATE TABLE follow_up (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	title TEXT NOT NULL,
	kind TEXT NOT NULL,
	due TEXT,
	done_on TEXT,
	contact_id INTEGER,
	meeting_id INTEGER,
	relation_id INTEGER,
	note TEXT NOT NULL,
	CONSTRAINT ck_follow_up_due CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_follow_up_done_on CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_follow_up_contact_id FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE RESTRICT,
	CONSTRAINT fk_follow_up_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE RESTRICT,
	CONSTRAINT fk_follow_up_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_follow_up_contact_id ON follow_up (contact_id);

CREATE INDEX ix_follow_up_due ON follow_up (due);

CREATE INDEX ix_follow_up_meeting_id ON follow_up (meeting_id);

CREATE INDEX ix_follow_up_relation_id ON follow_up (relation_id);

CREATE TABLE lead (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version INTEGER NOT NULL,
	title TEXT NOT NULL,
	relation_id INTEGER,
	client_id INTEGER,
	gathering_id INTEGER,
	contact_id INTEGER,
	day TEXT,
	answered_on TEXT,
	quoted_on TEXT,
	quoted INTEGER,
	outcome TEXT NOT NULL,
	decided_on TEXT,
	assignment_id INTEGER,
	cost INTEGER NOT NULL,
	note TEXT NOT NULL,
	CONSTRAINT ck_lead_day CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_lead_answered_on CHECK (answered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_lead_quoted_on CHECK (quoted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_lead_decided_on CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT fk_lead_relation_id FOREIGN KEY(relation_id) REFERENCES relation (id) ON DELETE RESTRICT,
	CONSTRAINT fk_lead_client_id FOREIGN KEY(client_id) REFERENCES relation (id) ON DELETE RESTRICT,
	CONSTRAINT fk_lead_gathering_id FOREIGN KEY(gathering_id) REFERENCES gathering (id) ON DELETE RESTRICT,
	CONSTRAINT fk_lead_contact_id FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE RESTRICT,
	CONSTRAINT fk_lead_assignment_id FOREIGN KEY(assignment_id) REFERENCES assignment (id) ON DELETE RESTRICT
)
 STRICT;

CREATE INDEX ix_lead_assignment_id ON lead (assignment_id);

CREATE INDEX ix_lead_client_id ON lead (client_id);

CREATE INDEX ix_lead_contact_id ON lead (contact_id);

CREATE INDEX ix_lead_day ON lead (day);

CREATE INDEX ix_lead_gathering_id ON lead (gathering_id);

CREATE INDEX ix_lead_relation_id_day ON lead (relation_id, day);
