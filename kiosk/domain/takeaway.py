"""What a visitor takes away by a code: a mail ready to send, or the public address that staff set."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from kiosk.domain.stand import Stand

MOST_TITLED = 20
"""Over so many stands a code says their numbers only."""
FULLEST = 666
"""Bytes of the densest code a phone reads easily from a screen: version 20, level M."""
LONGEST_ADDRESS = 200
"""Letters of a public address that leave room for a small code; a longer one is not used."""
_AS_THEY_ARE = "!'()*,:"
"""Marks that RFC 6068 allows in a mail's subject and body besides letters and digits."""
_OF_ADDRESSES = ":/?#[]@!$&'()*+,;=%"


@dataclass(frozen=True, slots=True)
class Takeaway:
    """What is the same in every code: the name of the event, and the public address of the list, if any."""

    event: str = ""
    address: str = ""

    @property
    def is_mail(self) -> bool:
        """Whether the codes open a mail; otherwise they open the address."""
        return not 0 < len(self._web_address) <= LONGEST_ADDRESS

    @property
    def _web_address(self) -> str:
        return quote(self.address, safe=_OF_ADDRESSES)

    def of_list(self, stands: tuple[Stand, ...], subject: str, room: int = FULLEST) -> str:
        """What a code of at most `room` bytes says of several stands: titles, or numbers only."""
        if not self.is_mail:
            return self._web(stands)
        if len(stands) <= MOST_TITLED:
            titled = self._mail(subject, (f"{stand.number}. {stand.short_title}" for stand in stands))
            if len(titled) <= room:
                return titled
        return self._mail(subject, ["Stands " + ", ".join(stand.number for stand in stands)])

    def of_stand(self, stand: Stand, subject: str, room: int = FULLEST) -> str:
        """What a code of at most `room` bytes says of one stand: its title, its organiser where it fits."""
        if not self.is_mail:
            return self._web((stand,))
        whole = self._mail(subject, (stand.short_title, stand.organiser))
        return whole if len(whole) <= room else self._mail(subject, (stand.short_title,))

    def _web(self, stands: tuple[Stand, ...]) -> str:
        address = self._web_address
        joint = "&" if "?" in address else "?"
        return f"{address}{joint}s={','.join(quote(stand.number, safe='') for stand in stands)}"

    def _mail(self, subject: str, lines: Iterable[str]) -> str:
        """A mail to nobody yet, as RFC 6068 writes it."""
        named = f"{subject}, {self.event}" if self.event else subject
        body = "\r\n".join(lines)
        return f"mailto:?subject={quote(named, safe=_AS_THEY_ARE)}&body={quote(body, safe=_AS_THEY_ARE)}"
