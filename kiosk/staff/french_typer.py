"""Typer in French: the headings of its help, and its complaints as sentences."""

import re
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typing_extensions import override

_WORDS = {
    "Usage:": "Emploi :",
    "Options:": "Options :",
    "Arguments:": "Arguments :",
    "Commands:": "Commandes :",
    "[OPTIONS]": "[OPTIONS]",
    "COMMAND [ARGS]...": "COMMANDE [ARGUMENTS]…",
    "Show this message and exit.": "Montrer cette aide.",
    "[required]": "[nécessaire]",
}
_MESSAGES = (
    (re.compile(r"Missing argument '?([^']+?)'?\.(?: .*)?"), "Il manque l’argument {0}."),
    (re.compile(r"Missing option '?([^']+?)'?\.(?: .*)?"), "Il manque l’option {0}."),
    (
        re.compile(r"No such command '(.*?)'\. Did you mean '(.*?)'.*", re.DOTALL),
        "La commande « {0} » n’existe pas ; voulez-vous dire « {1} » ?",
    ),
    (re.compile(r"No such command '(.*?)'\..*", re.DOTALL), "La commande « {0} » n’existe pas."),
    (re.compile(r"No such option: (\S+).*"), "L’option {0} n’existe pas."),
    (re.compile(r"Got unexpected extra argument(?:s|\(s\))? \((.*)\)"), "Cet argument est de trop : {0}."),
    (re.compile(r"Option '(.*)' requires .*"), "L’option {0} attend une valeur."),
    (re.compile(r"Option '(.*)' does not take a value\."), "L’option {0} n’attend pas de valeur."),
    (re.compile(r"Invalid value for '?([^:']+)'?: .*"), "La valeur donnée pour {0} ne va pas."),
)
_OTHER = "Cette commande n’est pas comprise."


class FrenchCommand(TyperCommand):
    """A command whose help is in French."""

    @override
    def get_help(self, ctx: Any) -> str:
        return in_french(super().get_help(ctx))


class FrenchGroup(TyperGroup):
    """All commands, with their help in French."""

    @override
    def get_help(self, ctx: Any) -> str:
        return in_french(super().get_help(ctx))


def in_french(text: str) -> str:
    """A page of help with Typer's own words in French."""
    for english, french in _WORDS.items():
        text = text.replace(english, french)
    return text


def complaint(error: typer.TyperException) -> str:
    """What is wrong with the command line, as one sentence."""
    message = error.format_message().strip()
    for pattern, sentence in _MESSAGES:
        if match := pattern.fullmatch(message):
            return sentence.format(*match.groups())
    return _OTHER
