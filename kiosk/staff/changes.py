"""What an import would add, change, remove or double in a catalogue, and doing all, some or none of it."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from kiosk.domain.catalogue import Catalogue, by_number
from kiosk.domain.stand import Stand
from kiosk.domain.words import NumberKey, fold, number_key
from kiosk.staff.change import Change, ChangeId, ChangeKind, Changes, Subject
from kiosk.staff.edition_changes import edition_changes, with_edition_changes
from kiosk.staff.field_words import differing_fields, stand_words, taken_over


def compare(before: Catalogue, after: Catalogue) -> Changes:
    """What `after` would change in `before`; stands are matched by what their numbers mean.

    Of several of one number in `before`, it is the one that is met by it; the others are gone with it.
    """
    known = by_number(before.stands)
    incoming: dict[NumberKey, Stand] = {}
    repeated: list[Stand] = []
    for stand in after.stands:
        key = number_key(stand.number)
        if key in incoming:
            repeated.append(stand)
        incoming.setdefault(key, stand)
    found: list[tuple[NumberKey, Change]] = []
    twins = _first_by_text(incoming.values())
    unchanged = 0
    for key, stand in incoming.items():
        told = list(_stand_changes(known.get(key), stand, twins, before, after))
        found += [(key, change) for change in told]
        unchanged += not told
    removed = [(key, stand) for key, stand in known.items() if key not in incoming]
    found += [(key, _removed(stand)) for key, stand in removed if not stand.hidden]
    unchanged += sum(stand.hidden for _, stand in removed)
    for order, stand in enumerate(repeated, start=2):
        found.append((number_key(stand.number), _repeated(stand, order)))
    found.sort(key=lambda one: one[0])
    return Changes((*edition_changes(before, after), *(change for _, change in found)), unchanged)


def apply(before: Catalogue, changes: Changes, accepted: Collection[ChangeId]) -> Catalogue:
    """`before` with the accepted changes; a removed stand is hidden, never deleted.

    Stands that share a number stay apart: what changes is the one that is met by it. An accepted duplicate of
    a number takes the place of that one.
    """
    wanted = frozenset(accepted)
    taken = [change for change in changes.all if change.id in wanted]
    stands = _with_stand_changes(before.stands, [one for one in taken if one.subject is Subject.STAND])
    event, themes = with_edition_changes(before, taken)
    return Catalogue(event, themes, stands)


def _with_stand_changes(stands: Sequence[Stand], changes: Sequence[Change]) -> tuple[Stand, ...]:
    met = by_number(stands)
    changed, gone = dict(met), set[NumberKey]()
    for change in changes:
        key = number_key(change.number)
        if change.kind is ChangeKind.REMOVED:
            gone.add(key)
        elif isinstance(change.value, Stand):
            whole = not change.field
            changed[key] = change.value if whole else taken_over(changed[key], change.value, change.field)
    found = []
    for stand in stands:
        key = number_key(stand.number)
        stand = changed.pop(key, stand) if stand is met[key] else stand
        found.append(replace(stand, hidden=True) if key in gone else stand)
    return (*found, *changed.values())


def _stand_changes(
    known: Stand | None, stand: Stand, twins: dict[str, Stand], before: Catalogue, after: Catalogue
) -> Iterator[Change]:
    number, title = stand.number, stand.short_title or stand.title
    if known is None:
        twin = twins.get(_text(stand), stand)
        if twin is not stand:
            yield Change(
                f"doublon {number}", ChangeKind.DUPLICATE, Subject.STAND, number, title,
                twin=twin.number, is_wanted=False, value=replace(stand, same_as=stand.same_as or twin.number),
            )  # fmt: skip
        else:
            yield Change(f"ajout {number}", ChangeKind.ADDED, Subject.STAND, number, title, value=stand)
        return
    if fields := differing_fields(known, stand):
        old, new = stand_words(known, before.themes), stand_words(stand, after.themes)
        for field in fields:
            yield Change(
                f"stand {number} {field}", ChangeKind.CHANGED, Subject.STAND, number, title,
                field, old[field], new[field], value=stand,
            )  # fmt: skip


def _removed(stand: Stand) -> Change:
    title = stand.short_title or stand.title
    return Change(f"retrait {stand.number}", ChangeKind.REMOVED, Subject.STAND, stand.number, title)


def _repeated(stand: Stand, order: int) -> Change:
    title = stand.short_title or stand.title
    return Change(
        f"doublon {stand.number} {order}", ChangeKind.DUPLICATE, Subject.STAND, stand.number, title,
        twin=stand.number, is_wanted=False, value=stand,
    )  # fmt: skip


def _first_by_text(stands: Collection[Stand]) -> dict[str, Stand]:
    found: dict[str, Stand] = {}
    for stand in stands:
        found.setdefault(_text(stand), stand)
    found.pop("", None)
    return found


def _text(stand: Stand) -> str:
    """All a visitor reads of a stand below its title, folded: what makes two stands the same."""
    parts = [stand.summary, *(f"{figure.value} {figure.label}" for figure in stand.figures)]
    for section in stand.sections:
        parts += [section.heading, *(block.text for block in section.blocks)]
    return fold(" ".join(parts))
