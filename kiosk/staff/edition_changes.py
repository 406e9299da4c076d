"""What an import would change in the event and the themes, and doing it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import Event, Theme
from kiosk.staff.change import Change, ChangeKind, Subject

_EVENT_FIELDS = {"nom": "name", "nom court": "short_name", "note équipe": "note_for_staff"}
_THEME_FIELDS = {"mot": "word", "libellé long": "long_word", "mot (anglais)": "english_word"}


def edition_changes(before: Catalogue, after: Catalogue) -> Iterator[Change]:
    """The fields of the event, then the themes: added, changed, removed, put in another order.

    A theme that some stand still has is not removed unless staff say so.
    """
    for field, name in _EVENT_FIELDS.items():
        old, new = getattr(before.event, name), getattr(after.event, name)
        if old != new:
            title = before.event.short_name
            yield Change(
                f"event {field}", ChangeKind.CHANGED, Subject.EVENT, "", title,
                field, old, new, value=after.event,
            )  # fmt: skip
    known = {theme.id: theme for theme in before.themes}
    incoming = {theme.id: theme for theme in after.themes}
    for theme in after.themes:
        yield from _of_theme(known.get(theme.id), theme)
    used = {theme for stand in (*before.stands, *after.stands) for theme in stand.themes}
    for theme in before.themes:
        if theme.id not in incoming:
            yield _whole(ChangeKind.REMOVED, theme, is_wanted=theme.id not in used)
    yield from _order(
        [incoming[theme.id] for theme in before.themes if theme.id in incoming],
        [theme for theme in after.themes if theme.id in known],
    )


def with_edition_changes(before: Catalogue, taken: Sequence[Change]) -> tuple[Event, tuple[Theme, ...]]:
    """The event and the themes with those of the changes that are about them."""
    event = before.event
    themes = {theme.id: theme for theme in before.themes}
    order: list[str] = []
    for change in taken:
        value = change.value
        if isinstance(value, Event):
            name = _EVENT_FIELDS[change.field]
            event = replace(event, **{name: getattr(value, name)})
        elif isinstance(value, tuple):
            order = [theme.id for theme in value]
        elif isinstance(value, Theme):
            _apply_to_theme(themes, change, value)
    ranks = {theme_id: rank for rank, theme_id in enumerate(order)}
    kept = sorted(themes.values(), key=lambda theme: ranks.get(theme.id, len(ranks)))
    return event, tuple(kept)


def _of_theme(known: Theme | None, theme: Theme) -> Iterator[Change]:
    if known is None:
        yield _whole(ChangeKind.ADDED, theme)
        return
    for field, name in _THEME_FIELDS.items():
        old, new = getattr(known, name), getattr(theme, name)
        if old != new:
            yield Change(
                f"thème {theme.id} {field}", ChangeKind.CHANGED, Subject.THEME, "", known.word,
                field, old, new, value=theme,
            )  # fmt: skip


def _whole(kind: ChangeKind, theme: Theme, *, is_wanted: bool = True) -> Change:
    return Change(f"thème {theme.id}", kind, Subject.THEME, "", theme.word, is_wanted=is_wanted, value=theme)


def _order(before: Sequence[Theme], after: Sequence[Theme]) -> Iterator[Change]:
    if before != after:
        old, new = (", ".join(theme.word for theme in themes) for themes in (before, after))
        yield Change(
            "thèmes ordre", ChangeKind.CHANGED, Subject.THEME, "", "", "ordre", old, new, value=tuple(after)
        )


def _apply_to_theme(themes: dict[str, Theme], change: Change, incoming: Theme) -> None:
    if change.kind is ChangeKind.REMOVED:
        themes.pop(incoming.id, None)
    elif change.field:
        name = _THEME_FIELDS[change.field]
        themes[incoming.id] = replace(themes[incoming.id], **{name: getattr(incoming, name)})
    else:
        themes[incoming.id] = incoming
