"""The first tables: the edition with its themes, and one row for each stand with its content as JSON."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision: str | None = None
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "edition",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("content", sa.Text, nullable=False),
    )
    op.create_table(
        "stand",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("number", sa.Text, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("to_review", sa.Text, nullable=False),
    )


def downgrade() -> None:
    """There is no way back: an older program refuses the file."""
