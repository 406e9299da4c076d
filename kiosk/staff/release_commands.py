"""The commands about what visitors see: publish, list the versions, go back to one."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk import paths
from kiosk.domain.checks import check
from kiosk.domain.counted import counted
from kiosk.domain.problem import Severity
from kiosk.errors import KioskError
from kiosk.staff.build import told
from kiosk.staff.console import CONTENT, DONE, say, step
from kiosk.staff.content_commands import Tables
from kiosk.staff.tables_file import read_tables
from kiosk.store.publish import publish, restore
from kiosk.store.releases import Release, current, versions

Folder = Annotated[
    Path | None,
    typer.Option(
        "--to", metavar="DOSSIER", help="Le dossier des versions (sans lui : celui de cette borne)."
    ),
]
_SHOWN = 12
_LEAST = 4


def publish_tables(tables: Tables = None, to: Folder = None) -> int:
    """Publier les tables : la borne les montre au prochain visiteur."""
    with step("Lecture des tables"):
        catalogue = read_tables(tables or paths.tables_folder())
    errors = [problem for problem in check(catalogue) if problem.severity is Severity.ERROR]
    if errors:
        for problem in errors:
            say(f"Erreur : {told(problem)}")
        say(f"Rien n’est publié : {counted(len(errors), 'erreur')} à corriger.")
        return CONTENT
    with step("Publication et relecture de la copie"):
        release = publish(to or paths.releases_folder(), catalogue, travels=to is not None)
    say(f"Publié : {_line(release)}.")
    hidden = len(catalogue.stands) - len(catalogue.visible().stands)
    if hidden:
        say(f"{counted(hidden, 'stand')} de côté, masqué{'s' if hidden > 1 else ''}.")
    return DONE


def list_versions(to: Folder = None) -> int:
    """Donner les versions publiées, la dernière d’abord."""
    folder = to or paths.releases_folder()
    found = versions(folder)
    shown = current(folder)
    for release in found:
        mark = "*" if shown is not None and release.name == shown.name else " "
        say(f"{mark} {_line(release)}")
    say("La version montrée porte une étoile." if found else "Aucune version n’est publiée.")
    return DONE


def restore_version(
    name: Annotated[str, typer.Argument(metavar="VERSION", help="Le début du nom d’une version.")],
    to: Folder = None,
) -> int:
    """Montrer de nouveau une version publiée auparavant."""
    folder = to or paths.releases_folder()
    with step("Vérification de la version"):
        release = restore(folder, _whole_name(folder, name))
    say(f"De nouveau montrée : {_line(release)}.")
    return DONE


def _whole_name(folder: Path, start: str) -> str:
    """The name of the one version that begins so. Raises KioskError."""
    found = [release.name for release in versions(folder) if release.name.startswith(start.lower())]
    if len(start) < _LEAST:
        raise KioskError(f"« {start} » : donnez au moins {_LEAST} caractères du nom d’une version.")
    if len(found) != 1:
        which = "plusieurs versions commencent" if found else "aucune version ne commence"
        raise KioskError(f"{folder.name} : {which} par « {start} » ; kiosk-staff versions les donne.")
    return found[0]


def _line(release: Release) -> str:
    when = release.published.astimezone()
    return f"{release.name[:_SHOWN]}, {when:%d/%m/%Y à %H:%M}, {counted(release.stands, 'stand')}"
