"""A picture for each stand that has one, in a column of its own: it changes more seldom than texts."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision: str | None = "0001"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    """Give every stand room for a logo; so far none has one."""
    op.add_column("stand", sa.Column("logo", sa.LargeBinary, nullable=False, server_default=sa.text("x''")))


def downgrade() -> None:
    """There is no way back: an older program refuses the file."""
