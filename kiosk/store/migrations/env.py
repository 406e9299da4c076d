"""What alembic runs to migrate a working database: the connection is handed in by `kiosk.store.working`."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
