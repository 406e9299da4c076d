"""Numbers before French words."""


def counted(count: int, words: str) -> str:
    """A count and what is counted: every word takes an s from two on ("3 modifications publiées")."""
    return f"{count} {plural(count, words)}"


def plural(count: int, words: str) -> str:
    """The words for a count, without it."""
    return " ".join(f"{word}s" for word in words.split(" ")) if count > 1 else words
