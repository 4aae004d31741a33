"""Named SQL of `storage.queries.analysis`: sums grouped in the database.

What counts as turnover stands in `_COUNTS`: issued invoices at their date, self-billed ones once accepted, and credit
invoices of what counts. A credit is attributed like its original: its assignment, and the say in force then.
"""
# ruff: noqa: S608 - only the constants above each statement are filled in, never values

from zzpdesk.core.kinds import ONE
from zzpdesk.core.records.time import HourKind

_COUNTING = ", ".join(f"'{kind.value}'" for kind in HourKind if kind.counts)
_COUNTS = """i.status = 'issued' AND i.issued_on BETWEEN :start AND :end
    AND (i.kind <> 'self_billed' OR i.accepted_on IS NOT NULL)
    AND (o.kind IS NULL OR o.kind <> 'self_billed' OR o.accepted_on IS NOT NULL)"""
_FROM = "invoice i JOIN invoice_line l ON l.invoice_id = i.id LEFT JOIN invoice o ON o.id = i.credits_id"
_ASSIGNMENT = "COALESCE(l.assignment_id, i.assignment_id, o.assignment_id)"
_MINUTES = """CASE
    WHEN l.minutes <> 0 THEN l.minutes
    WHEN l.unit = 'hour' THEN CAST(ROUND(l.quantity * 60 / 10000.0) AS INTEGER)
    WHEN l.unit = 'day' THEN CAST(ROUND(l.quantity * a.day_minutes / 10000.0) AS INTEGER)
    ELSE 0 END"""
_SAY = """CASE
    WHEN d.many = 1 THEN CASE WHEN d.since <= {day} THEN d.id END
    WHEN d.many > 1 THEN (SELECT s.id FROM say s WHERE s.relation_id = a.source_id AND s.since <= {day}
        ORDER BY s.since DESC LIMIT 1) END"""
_SAID = """(SELECT relation_id, COUNT(*) AS many, MIN(since) AS since, MIN(id) AS id FROM say GROUP BY relation_id) d
    ON d.relation_id = a.source_id"""
_PARTIES = """COALESCE(a.source_id, a.client_id, {debtor}), a.source_id IS NULL, COALESCE(a.client_id, {debtor}),
    COALESCE(a.contracting_id, a.client_id, {debtor}), {debtor}, a.route, a.rate_unit"""

_SUMS = f"""WITH sums AS MATERIALIZED (
        SELECT {{per}}i.issued_on AS day, COALESCE(o.issued_on, i.issued_on) AS said_on, {_ASSIGNMENT} AS assignment_id,
            COALESCE(o.debtor_id, i.debtor_id) AS debtor_id, l.turnover AS turnover,
            SUM(l.net) AS amount, SUM(CASE WHEN {_MINUTES} <> 0 THEN l.net ELSE 0 END) AS timed,
            SUM({_MINUTES}) AS minutes
        FROM {_FROM} LEFT JOIN assignment a ON a.id = {_ASSIGNMENT}
        WHERE {_COUNTS}
        GROUP BY i.id, {_ASSIGNMENT}, l.turnover)"""

TURNOVER = f"""
    {_SUMS.format(per="")}
    SELECT CAST(SUBSTR(t.day, 1, 4) AS INTEGER) AS year, t.assignment_id, {_PARTIES.format(debtor="t.debtor_id")},
        {_SAY.format(day="t.said_on")} AS say_id, t.turnover,
        SUM(t.amount), SUM(t.timed), SUM(t.minutes), a.introducer_id
    FROM sums t LEFT JOIN assignment a ON a.id = t.assignment_id LEFT JOIN {_SAID}
    GROUP BY year, t.assignment_id, t.debtor_id, say_id, t.turnover"""

HOURS = f"""
    SELECT CAST(SUBSTR(t.day, 1, 4) AS INTEGER) AS year, t.assignment_id,
        {_PARTIES.format(debtor="COALESCE(a.debtor_id, a.contracting_id, a.client_id)")},
        {_SAY.format(day="t.day")} AS say_id, 'own', 0, 0, SUM(t.minutes), a.introducer_id
    FROM time_entry t JOIN assignment a ON a.id = t.assignment_id LEFT JOIN {_SAID}
    WHERE t.kind = 'billable' AND t.day BETWEEN :start AND :end
    GROUP BY year, t.assignment_id, say_id"""

_TREND = """CAST(SUBSTR(t.day, 1, 4) AS INTEGER) AS year, NULL, {source} AS source,
    a.source_id IS NULL AS direct, {source}, {source}, {source}, NULL, NULL"""

TURNOVER_TREND = f"""
    WITH sums AS MATERIALIZED (
        SELECT i.issued_on AS day, COALESCE(o.issued_on, i.issued_on) AS said_on, {_ASSIGNMENT} AS assignment_id,
            COALESCE(o.debtor_id, i.debtor_id) AS debtor_id, SUM(l.net) AS amount
        FROM {_FROM} WHERE {_COUNTS} AND l.turnover = 'own' GROUP BY i.id, {_ASSIGNMENT})
    SELECT {_TREND.format(source="COALESCE(a.source_id, a.client_id, t.debtor_id)")},
        {_SAY.format(day="t.said_on")} AS say_id, 'own', SUM(t.amount), 0, 0
    FROM sums t LEFT JOIN assignment a ON a.id = t.assignment_id LEFT JOIN {_SAID}
    GROUP BY year, source, direct, say_id"""

HOURS_TREND = f"""
    SELECT {_TREND.format(source="COALESCE(a.source_id, a.client_id)")}, {_SAY.format(day="t.day")} AS say_id,
        'own', 0, 0, SUM(t.minutes)
    FROM time_entry t JOIN assignment a ON a.id = t.assignment_id LEFT JOIN {_SAID}
    WHERE t.kind = 'billable' AND t.day BETWEEN :start AND :end GROUP BY year, source, direct, say_id"""

FLOWS = f"""
    SELECT COALESCE(a.source_id, a.client_id, COALESCE(o.debtor_id, i.debtor_id)) AS source,
        a.source_id IS NULL AS direct, COALESCE(o.debtor_id, i.debtor_id) AS debtor, SUM(l.net)
    FROM {_FROM} LEFT JOIN assignment a ON a.id = {_ASSIGNMENT}
    WHERE {_COUNTS} AND l.turnover = 'own' GROUP BY source, direct, debtor"""

PARTIES = """
    SELECT r.id, r.name, r.source_kind, r.depends, m.owner, m.online
    FROM relation r LEFT JOIN intermediary m ON m.relation_id = r.id
    WHERE r.id IN (SELECT value FROM json_each(:ids))"""

SAYS = """
    SELECT id, relation_id, since, formal, experienced, counts_as FROM say
    WHERE relation_id IN (SELECT value FROM json_each(:ids))"""

FEES = """
    SELECT id, source_id, assignment_id, invoice_id, terms_id, day, kind, amount, vat, certainty, borne_by FROM fee
    WHERE day BETWEEN :start AND :end"""

FIXED = f"""
    WITH invoiced AS (
        SELECT {_ASSIGNMENT} AS id, SUM(l.net) AS amount FROM {_FROM}
        WHERE {_COUNTS} AND l.turnover = 'own' AND {_ASSIGNMENT} IN (SELECT value FROM json_each(:ids)) GROUP BY 1),
    worked AS (
        SELECT assignment_id AS id, SUM(minutes) AS minutes FROM time_entry
        WHERE assignment_id IN (SELECT value FROM json_each(:ids)) AND kind = 'billable' AND day <= :end GROUP BY 1)
    SELECT invoiced.id, invoiced.amount, COALESCE(worked.minutes, 0)
    FROM invoiced LEFT JOIN worked ON worked.id = invoiced.id"""

ENDS = """
    SELECT a.id, a.title, COALESCE(a.source_id, a.client_id), a.source_id IS NULL, a.until FROM assignment a
    WHERE a.until >= :day AND a.since <= :day AND NOT a.archived ORDER BY a.until, a.id"""

RECENT = f"""
    SELECT COALESCE(SUM(minutes), 0) FROM time_entry
    WHERE day > :since AND day <= :day AND kind IN ({_COUNTING})"""

THROUGH = f"""
    SELECT COALESCE(a.source_id, a.client_id) AS source, a.source_id IS NULL AS direct, SUM(t.minutes)
    FROM time_entry t JOIN assignment a ON a.id = t.assignment_id
    WHERE t.day > :since AND t.day <= :day AND t.kind IN ({_COUNTING}) GROUP BY source, direct"""

BEHIND_TURNOVER = f"""
    {_SUMS.format(per="l.invoice_id, ")}
    SELECT t.invoice_id, CAST(SUBSTR(t.day, 1, 4) AS INTEGER), t.assignment_id, {_PARTIES.format(debtor="t.debtor_id")},
        {_SAY.format(day="t.said_on")}, t.turnover,
        t.amount, t.timed, t.minutes, a.introducer_id
    FROM sums t LEFT JOIN assignment a ON a.id = t.assignment_id LEFT JOIN {_SAID}"""

BEHIND_HOURS = f"""
    SELECT t.id, CAST(SUBSTR(t.day, 1, 4) AS INTEGER), t.assignment_id,
        {_PARTIES.format(debtor="COALESCE(a.debtor_id, a.contracting_id, a.client_id)")},
        {_SAY.format(day="t.day")}, 'own', 0, 0, t.minutes, a.introducer_id
    FROM time_entry t JOIN assignment a ON a.id = t.assignment_id LEFT JOIN {_SAID}
    WHERE t.kind = 'billable' AND t.day BETWEEN :start AND :end"""

TIMED = f"""
    SELECT COALESCE(SUM(CASE WHEN {_MINUTES} <> 0 THEN l.net END), 0), COALESCE(SUM({_MINUTES}), 0)
    FROM {_FROM} LEFT JOIN assignment a ON a.id = {_ASSIGNMENT}
    WHERE {_COUNTS} AND l.turnover = 'own' AND {_ASSIGNMENT} = :id"""

UNACCRUED = f"""
    WITH suspects AS (
        SELECT DISTINCT i.id FROM {_FROM} LEFT JOIN assignment a ON a.id = {_ASSIGNMENT}
        WHERE {_COUNTS} AND l.turnover = 'own' AND (
            a.source_id IS NOT NULL
            AND (a.client_rate > a.rate OR EXISTS (SELECT 1 FROM fee_terms t
                WHERE t.kind IN ('percentage', 'margin_per_hour')
                    AND (t.assignment_id = a.id OR (t.assignment_id IS NULL AND t.source_id = a.source_id))))
            AND NOT EXISTS (SELECT 1 FROM fee f
                WHERE f.invoice_id = i.id AND f.assignment_id = a.id AND f.amount IS NOT NULL
                    AND f.kind IN ('percentage', 'margin_per_hour'))
            OR EXISTS (SELECT 1 FROM fee_terms t WHERE t.base = 'all_income' AND t.since <= i.issued_on
                AND (t.until IS NULL OR t.until >= i.issued_on) AND NOT EXISTS (SELECT 1 FROM fee f
                    WHERE f.invoice_id = i.id AND f.source_id = t.source_id AND f.amount IS NOT NULL))))
    SELECT i.id, {_ASSIGNMENT} AS assignment_id, i.issued_on, COALESCE(i.supply_until, i.supply_from, i.issued_on),
        SUM(l.net), SUM({_MINUTES}), SUM({_MINUTES} <> 0)
    FROM suspects JOIN invoice i ON i.id = suspects.id JOIN invoice_line l ON l.invoice_id = i.id
        LEFT JOIN invoice o ON o.id = i.credits_id LEFT JOIN assignment a ON a.id = {_ASSIGNMENT}
    WHERE l.turnover = 'own' GROUP BY i.id, {_ASSIGNMENT}"""

BROUGHT = "SELECT DISTINCT source_id FROM assignment WHERE source_id IS NOT NULL AND since <= :day"

REGISTERED = """
    SELECT relation_id, online, since <= :end AND (until IS NULL OR until >= :start) FROM registration"""

MONTHS = f"""
    SELECT CAST(SUBSTR(i.issued_on, 1, 4) AS INTEGER) AS year, CAST(SUBSTR(i.issued_on, 6, 2) AS INTEGER) AS month,
        SUM(i.net)
    FROM invoice i LEFT JOIN invoice o ON o.id = i.credits_id WHERE {_COUNTS} GROUP BY year, month"""

BILLS = """
    SELECT id, source_id, day, period_from, period_until, kind, amount, vat, invoice_id FROM bill
    WHERE COALESCE(period_until, day) BETWEEN :start AND :end ORDER BY COALESCE(period_until, day), id"""

TERMS = """
    SELECT id, source_id, assignment_id, kind, percent, amount, certainty, borne_by, base, since, until FROM fee_terms
    WHERE since <= :end AND (until IS NULL OR until >= :start)"""

FIRST_YEARS = "SELECT MIN(issued_on) FROM invoice WHERE status = 'issued'"

OPEN = """
    WITH credited AS MATERIALIZED (
        SELECT credits_id AS id, SUM(total - withheld - withheld_vat) AS total FROM invoice
        WHERE credits_id IS NOT NULL AND status = 'issued' GROUP BY credits_id),
    unpaid AS (
        SELECT i.id, i.number, i.debtor_id, i.due_on, i.total - i.withheld - i.withheld_vat + COALESCE(c.total, 0)
            - COALESCE((SELECT SUM(p.amount) FROM payment p WHERE p.invoice_id = i.id), 0) AS left
        FROM invoice i LEFT JOIN credited c ON c.id = i.id
        WHERE i.status = 'issued' AND i.credits_id IS NULL AND i.issued_on <= :day)
    SELECT u.id, u.number, r.name, u.due_on, u.left
    FROM unpaid u JOIN relation r ON r.id = u.debtor_id WHERE u.left > 0 ORDER BY u.due_on, u.id"""

WAITING = """
    SELECT i.id, i.status, i.kind, r.name, i.total, i.issued_on
    FROM invoice i LEFT JOIN relation r ON r.id = i.debtor_id
    WHERE i.status = 'draft' OR (i.kind = 'self_billed' AND i.accepted_on IS NULL) ORDER BY +i.id"""
"""The plus keeps SQLite from walking all invoices by id: the index `waiting` holds the few there are."""

UNBILLED = """
    SELECT a.id, a.title, a.client_id, c.name, COALESCE(a.source_id, a.client_id), a.source_id IS NULL,
        COALESCE(s.name, c.name), a.rate_unit, a.rate, a.day_minutes, SUM(t.minutes),
        SUM(CASE WHEN t.day < :month THEN t.minutes ELSE 0 END)
    FROM assignment a CROSS JOIN time_entry t ON t.assignment_id = a.id AND t.invoice_id IS NULL
    JOIN relation c ON c.id = a.client_id LEFT JOIN relation s ON s.id = a.source_id
    WHERE t.kind = 'billable' AND t.day <= :day GROUP BY a.id ORDER BY c.name, a.id"""

HOUR_KINDS = "SELECT kind, SUM(minutes) FROM time_entry WHERE day BETWEEN :start AND :end GROUP BY kind"

OWN_TURNOVER = f"""
    SELECT {_ASSIGNMENT} AS assignment_id, SUM(l.net) AS amount FROM {_FROM}
    WHERE {_COUNTS} AND l.turnover = 'own' GROUP BY 1"""
"""Her own turnover per assignment, for other statements to join with."""

_AMOUNT, _CENT = "l.quantity * l.price", ONE * ONE // 100
TAXED = f"""
    SELECT (CAST(SUBSTR(i.issued_on, 6, 2) AS INTEGER) + 2) / 3, l.vat, l.vat_rate, i.small_business,
        COALESCE(json_extract(i.customer, '$.country'), d.country, 'NL'), i.prices_include_vat, SUM(l.net),
        SUM(CASE WHEN i.prices_include_vat
            THEN CASE WHEN {_AMOUNT} < 0 THEN -1 ELSE 1 END * ((2 * ABS({_AMOUNT}) + {_CENT}) / (2 * {_CENT}))
            ELSE l.net END)
    FROM {_FROM} LEFT JOIN relation d ON d.id = i.debtor_id
    WHERE {_COUNTS} GROUP BY i.id, l.vat, l.vat_rate"""
"""Lines of an invoice per category and rate. A line's amount is rounded as `core.money.line_net` does."""

PAYER_MONTHS = f"""
    SELECT CAST(SUBSTR(i.issued_on, 1, 4) AS INTEGER) AS year, CAST(SUBSTR(i.issued_on, 6, 2) AS INTEGER) AS month,
        COALESCE(o.debtor_id, i.debtor_id) AS debtor_id, SUM(l.net)
    FROM {_FROM} WHERE {_COUNTS} AND l.turnover = 'own' GROUP BY year, month, COALESCE(o.debtor_id, i.debtor_id)"""

FIXED_YEARS = f"""
    SELECT id, year, SUM(amount), SUM(minutes) FROM (
        SELECT {_ASSIGNMENT} AS id, CAST(SUBSTR(i.issued_on, 1, 4) AS INTEGER) AS year, l.net AS amount, 0 AS minutes
        FROM {_FROM}
        WHERE {_COUNTS} AND l.turnover = 'own' AND {_ASSIGNMENT} IN (SELECT value FROM json_each(:ids))
        UNION ALL
        SELECT assignment_id, CAST(SUBSTR(day, 1, 4) AS INTEGER), 0, minutes FROM time_entry
        WHERE assignment_id IN (SELECT value FROM json_each(:ids)) AND kind = 'billable' AND day <= :end)
    GROUP BY id, year ORDER BY id, year"""
"""As `FIXED`, year by year."""
