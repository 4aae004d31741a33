"""Alembic's way in: `storage.migrate` hands over its connection, whose transaction it commits itself."""

from alembic import context

from zzpdesk.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
context.run_migrations()
