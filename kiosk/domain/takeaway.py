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
        titles = [f"{stand.number}. {stand.short_title}" for stand in stands]
        numbers = ["Stands " + ", ".join(stand.number for stand in stands)]
        named, bodies = self._named(subject), [numbers] if len(stands) > MOST_TITLED else [titles, numbers]
        return _first_within(room, *(_mail(named, body) for body in bodies), _mail(subject, numbers))

    def of_stand(self, stand: Stand, subject: str, room: int = FULLEST) -> str:
        """What a code of at most `room` bytes says of one stand: its title, its organiser where it fits.

        Without room for a title the subject alone names the stand.
        """
        if not self.is_mail:
            return self._web((stand,))
        named, title = self._named(subject), stand.short_title
        return _first_within(
            room,
            _mail(named, (title, stand.organiser)),
            _mail(named, (title,)),
            _mail(subject, (title,)),
            _mail(subject, ()),
        )

    def _web(self, stands: tuple[Stand, ...]) -> str:
        address = self._web_address
        joint = "&" if "?" in address else "?"
        return f"{address}{joint}s={','.join(quote(stand.number, safe='') for stand in stands)}"

    def _named(self, subject: str) -> str:
        return f"{subject}, {self.event}" if self.event else subject


def _first_within(room: int, *said: str) -> str:
    """The first that fits, else the last, which says least."""
    return next((each for each in said if len(each) <= room), said[-1])


def _mail(subject: str, lines: Iterable[str]) -> str:
    """A mail to nobody yet, as RFC 6068 writes it."""
    body = "\r\n".join(lines)
    return f"mailto:?subject={quote(subject, safe=_AS_THEY_ARE)}&body={quote(body, safe=_AS_THEY_ARE)}"
