"""The desk's file: tables, the one mapper, units of work, queries, migrations and backups."""
