"""Stands that another catalogue does not have are hidden, so that nothing is lost."""

from dataclasses import replace

from kiosk.domain.catalogue import Catalogue, by_number
from kiosk.domain.words import number_key


def kept_hidden(catalogue: Catalogue, before: Catalogue) -> Catalogue:
    """A catalogue with the stands that only the one before has, hidden.

    Of those that share a number there, the one that is met by it gives way, and the others are kept.
    """
    known = {number_key(stand.number) for stand in catalogue.stands}
    met = by_number(before.stands)
    kept = (
        replace(stand, hidden=True)
        for stand in before.stands
        if (key := number_key(stand.number)) not in known or stand is not met[key]
    )
    return Catalogue(catalogue.event, catalogue.themes, (*catalogue.stands, *kept))
