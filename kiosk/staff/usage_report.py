"""What hourly counts tell, in French sentences for people."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from kiosk.domain.counted import counted
from kiosk.domain.usage import Counted, Mark, Marks, Usage, how_many, names
from kiosk.staff.usage_table import Titles

_WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_FIRST_YEAR = 2024
_TOP_STANDS, _TOP_WORDS, _TOP_HOURS, _TOP_FACTS = 10, 10, 3, 3


def usage_lines(usage: Usage, titles: Titles, today: date) -> Iterator[str]:
    """The whole summary, line by line; of no counts, one sentence."""
    if not usage:
        yield "Aucune visite n’est comptée."
        return
    total, days = usage.total, usage.days
    span = f"le {_told(days[0])}" if len(days) == 1 else f"du {_told(days[0])} au {_told(days[-1])}"
    yield f"{counted(how_many(total, Counted.VISIT), 'visite')}, {span}."
    yield from ("", "Par jour")
    for day in days:
        doubt = "" if _is_likely(day, today) else " (l’horloge de la borne n’était pas à l’heure)"
        yield f"  {_WEEKDAYS[day.weekday()]} {_told(day)} : {_visits(usage.of_day(day))}{doubt}"
    yield from ("", "Heures les plus chargées, tous les jours ensemble")
    for hour, visits in busiest_hours(usage):
        yield f"  de {hour} h à {(hour + 1) % 24} h : {counted(visits, 'visite')}"
    yield from _top("Stands les plus ouverts (nombre de visites)", total, Counted.STAND, titles)
    yield from _top("Thèmes choisis (nombre de visites)", total, Counted.THEME, titles)
    yield from _top(
        "Recherches qui n’ont rien trouvé, par mot proche du catalogue", total, Counted.FRUITLESS, titles
    )
    yield ""
    yield f"Listes montrées avec leur code à emporter : {how_many(total, Counted.LIST)}"
    yield f"Visites passées à l’anglais : {how_many(total, Counted.ENGLISH)}"


def usage_facts(usage: Usage, now: datetime) -> list[tuple[str, str]]:
    """Name and value of what matters most, for the page of staff on the terminal."""
    if not usage:
        return [("Visites comptées", "aucune avant la fin de la première heure")]
    total = usage.total
    today = how_many(usage.of_day(now.date()), Counted.VISIT)
    words = [(name or "sans mot proche", count) for name, count in names(total, Counted.FRUITLESS)]
    hours = [(f"{hour} h à {(hour + 1) % 24} h", visits) for hour, visits in busiest_hours(usage)]
    told = [("Visites comptées", f"{today} aujourd’hui, {how_many(total, Counted.VISIT)} en tout")]
    tops = (
        ("Heures les plus chargées", hours),
        ("Stands les plus ouverts", names(total, Counted.STAND)),
        ("Recherches sans résultat", words),
    )
    for name, entries in tops:
        if entries:
            told.append((name, ", ".join(f"{word} ({count})" for word, count in entries[:_TOP_FACTS])))
    return told


def busiest_hours(usage: Usage) -> list[tuple[int, int]]:
    """The hours of the day with the most visits, and how many."""
    by_hour = [(hour, how_many(usage.of_clock_hour(hour), Counted.VISIT)) for hour in range(24)]
    most = sorted((entry for entry in by_hour if entry[1]), key=lambda entry: (-entry[1], entry[0]))
    return most[:_TOP_HOURS]


def _top(heading: str, total: Marks, of: Counted, titles: Titles) -> Iterator[str]:
    found = names(total, of)
    if not found:
        return
    yield from ("", heading)
    most = _TOP_STANDS if of is Counted.STAND else _TOP_WORDS if of is Counted.FRUITLESS else len(found)
    for name, count in found[:most]:
        yield f"  {_name(of, name, titles)} : {count}"
    if len(found) > most:
        yield f"  et {counted(len(found) - most, 'autre')}"


def _name(of: Counted, name: str, titles: Titles) -> str:
    title = titles.get(Mark(of, name), "")
    if of is Counted.STAND:
        return f"{name}, {title}" if title else name
    return title or name or "sans mot proche"


def _visits(marks: Marks) -> str:
    return counted(how_many(marks, Counted.VISIT), "visite")


def _told(day: date) -> str:
    return f"{day.day:02}/{day.month:02}/{day.year}"


def _is_likely(day: date, today: date) -> bool:
    return day.year >= _FIRST_YEAR and day <= today + timedelta(days=1)
