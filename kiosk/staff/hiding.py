"""Stands that another catalogue does not have are hidden, so that nothing is lost."""

from dataclasses import replace

from kiosk.domain.catalogue import Catalogue


def kept_hidden(catalogue: Catalogue, before: Catalogue) -> Catalogue:
    """A catalogue with the stands that only the one before has, hidden."""
    numbers = {stand.number for stand in catalogue.stands}
    kept = (replace(stand, hidden=True) for stand in before.stands if stand.number not in numbers)
    return Catalogue(catalogue.event, catalogue.themes, (*catalogue.stands, *kept))
