"""What the kiosk uses of snowballstemmer, which comes without types."""

from typing import Any

class Stemmer:
    def __getattr__(self, name: str) -> Any: ...

def stemmer(lang: str) -> Stemmer: ...
