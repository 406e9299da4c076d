"""kiosk-staff: what staff do with the catalogue from a command line; alone it opens the desk."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated

import typer

from kiosk.errors import KioskError
from kiosk.staff.console import CONTENT, DONE, FAILED, complain, never_fail_on_letters, say, say_all
from kiosk.staff.content_commands import build, check_tables, compare_files, export_file, import_file
from kiosk.staff.faults import TablesError
from kiosk.staff.french_typer import FrenchCommand, FrenchGroup, complaint
from kiosk.staff.release_commands import list_versions, publish_tables, restore_version
from kiosk.staff.usage_command import tell_usage
from kiosk.store.reasons import reason
from kiosk.version import told

_NAME = "kiosk-staff"
_HELP = (
    "Prépare, vérifie et publie le catalogue de la borne. Sans commande, ouvre le bureau."
    "\n\nCodes de sortie : 0, tout va bien ; 1, le contenu est à corriger ; 2, la commande a échoué."
)
_COMMANDS: tuple[tuple[str, Callable[..., int]], ...] = (
    ("import", import_file),
    ("export", export_file),
    ("check", check_tables),
    ("diff", compare_files),
    ("build", build),
    ("publish", publish_tables),
    ("versions", list_versions),
    ("restore", restore_version),
    ("usage", tell_usage),
)


@dataclass(frozen=True, slots=True)
class Outside:
    """What other rooms lend: the desk's window, and where a PIN is kept (ValueError when it is too plain)."""

    open_desk: Callable[[], int] | None = None
    keep_pin: Callable[[str], None] | None = None


def main(argv: Sequence[str] | None = None, outside: Outside | None = None) -> int:
    """Run a command; 0 when all is well, 1 when the content must be mended, 2 when the command failed."""
    never_fail_on_letters()
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _command().main(
            args=arguments, prog_name=_NAME, standalone_mode=False, obj=outside or Outside()
        )
    except TablesError as error:
        for problem in error.problems:
            say(f"Erreur : {problem}")
        return CONTENT
    except KioskError as error:
        say(f"Erreur : {error}")
        return FAILED
    except OSError as error:
        say(f"Erreur : lecture ou écriture impossible ({reason(error)}).")
        return FAILED
    except typer.Abort:
        complain("Interrompu.")
        return FAILED
    except typer.TyperException as error:
        complain(f"{complaint(error)} L’aide : {_NAME} --help")
        return FAILED
    return code if isinstance(code, int) else DONE


def _command() -> FrenchGroup:
    """All commands, made when asked for."""
    app = typer.Typer(
        name=_NAME, cls=FrenchGroup, help=_HELP, rich_markup_mode=None, add_completion=False,
        pretty_exceptions_enable=False,
    )  # fmt: skip
    app.callback(invoke_without_command=True)(_alone)
    for name, run in _COMMANDS:
        app.command(name, cls=FrenchCommand)(run)
    app.command("pin", cls=FrenchCommand)(_pin)
    command = typer.main.get_command(app)
    assert isinstance(command, FrenchGroup)
    return command


def _alone(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Dire la version du programme.")] = False,
) -> int:
    if version:
        say(told(_NAME))
        raise typer.Exit(DONE)
    if context.invoked_subcommand is not None:
        return DONE
    outside: Outside = context.obj
    if outside.open_desk is None:
        say_all(context.get_help().splitlines())
        return FAILED
    return outside.open_desk()


def _pin(context: typer.Context) -> int:
    """Choisir le code à six chiffres de l’équipe."""
    outside: Outside = context.obj
    if outside.keep_pin is None:
        raise KioskError("pin : ce programme ne garde pas de code.")
    digits = typer.prompt("Code à six chiffres", hide_input=True, prompt_suffix=" : ")
    if typer.prompt("Le même code", hide_input=True, prompt_suffix=" : ") != digits:
        raise KioskError("pin : les deux codes diffèrent ; l’ancien reste.")
    try:
        outside.keep_pin(digits)
    except ValueError:
        raise KioskError("pin : six chiffres, ni tous pareils ni à la suite.") from None
    except OSError as error:
        raise KioskError(f"pin : écriture impossible ({reason(error)}).") from error
    say("Le code de l’équipe est changé.")
    return DONE


if __name__ == "__main__":
    sys.exit(main())
