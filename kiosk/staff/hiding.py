"""Stands that another catalogue does not have are hidden, so that nothing is lost."""

from dataclasses import replace

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.words import number_key


def kept_hidden(catalogue: Catalogue, before: Catalogue) -> Catalogue:
    """A catalogue with the stands that only the one before has, hidden."""
    known = {number_key(stand.number) for stand in catalogue.stands}
    kept = (replace(stand, hidden=True) for stand in before.stands if number_key(stand.number) not in known)
    return Catalogue(catalogue.event, catalogue.themes, (*catalogue.stands, *kept))
