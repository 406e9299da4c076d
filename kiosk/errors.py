"""What can go wrong and is known: each carries one sentence in French for staff."""


class KioskError(Exception):
    """A known failure; its text is one sentence in French that says where and what, fit for staff to read."""
