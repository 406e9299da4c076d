"""Gathers the texts of the sources into resources/i18n and compiles what is translated; run by developers.

To renew the files: `./dev texts`. Qt's lupdate keeps the translations, lrelease compiles them. Of Python,
lupdate misses calls within f-strings and most numbers of plurals: it is given a plain list of all calls.
"""

import ast
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

import PySide6


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """A French literal to translate; `context` is its class, or what its call names; `counts` with `%n`."""

    context: str
    words: str
    counts: bool = False


class NotLiteralError(Exception):
    """A call whose words are not a literal: no one could translate them."""


def gather(sources: Path) -> frozenset[Text]:
    """The texts of all Python files of a folder; NotLiteralError names the file and the line."""
    found: set[Text] = set()
    for file in sorted(sources.rglob("*.py")):
        try:
            found.update(_texts(ast.parse(file.read_text(encoding="utf-8")), ""))
        except NotLiteralError as error:
            raise NotLiteralError(f"{file.relative_to(sources).as_posix()}, line {error}") from None
    return frozenset(found)


def renew(sources: Path, translations: Path) -> None:
    """Keep in a .ts file what is translated, add what is new as unfinished, drop what is gone."""
    calls = "\n".join(_call(text) for text in sorted(gather(sources)))
    with TemporaryDirectory() as folder:
        listed = Path(folder) / "texts.py"
        listed.write_text(calls, encoding="utf-8")
        options = ["-no-obsolete", "-sort-messages", "-locations", "none"]
        options += ["-source-language", "fr", "-target-language", "en_GB"]
        _run("lupdate", *options, str(listed), "-ts", str(translations))


def compile_texts(translations: Path, compiled: Path) -> None:
    """Write the finished translations of a .ts file as the program reads them."""
    _run("lrelease", "-nounfinished", str(translations), "-qm", str(compiled))


def unfinished(translations: Path) -> list[str]:
    """The texts that wait for a translator, each with its context."""
    return [
        f"{context.findtext('name')}: {message.findtext('source')}"
        for context in ElementTree.parse(translations).iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is None or translation.get("type")
    ]


def _texts(node: ast.AST, context: str) -> Iterator[Text]:
    if isinstance(node, ast.ClassDef):
        context = node.name
    if isinstance(node, ast.Call):
        yield from _text_of(node, context)
    for child in ast.iter_child_nodes(node):
        yield from _texts(child, context)


def _text_of(call: ast.Call, context: str) -> Iterator[Text]:
    """The text of `self.tr(words, comment, n)` and of Qt's `translate(context, words, comment, n)`."""
    counts = any(keyword.arg == "n" for keyword in call.keywords)
    match call.func:
        case ast.Attribute(ast.Name("self"), "tr") if call.args:
            yield Text(context, _literal(call.args[0]), counts or len(call.args) > 2)
        case ast.Attribute(ast.Name("QCoreApplication"), "translate") | ast.Name("translate"):
            named, words, *more = call.args
            yield Text(_literal(named), _literal(words), counts or len(more) > 1)


def _literal(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise NotLiteralError(f"{node.lineno}: not a literal")


def _call(text: Text) -> str:
    """A call as lupdate reads it best."""
    words = [json.dumps(each, ensure_ascii=False) for each in (text.context, text.words)]
    return f"translate({', '.join(words)}{', None, 1' if text.counts else ''})"


def _run(tool: str, *arguments: str) -> None:
    """Run one of the tools that PySide6 brings along."""
    program = shutil.which(tool, path=str(Path(PySide6.__file__).parent))
    if program is None:
        raise FileNotFoundError(f"PySide6 has no {tool} here")
    subprocess.run([program, "-silent", *arguments], check=True)


def main() -> int:
    """Renew every .ts file; 1 when something is left to translate."""
    home = Path(__file__).parents[2]
    waiting = []
    for file in sorted((home / "resources" / "i18n").glob("*.ts")):
        renew(home / "kiosk", file)
        compile_texts(file, file.with_suffix(".qm"))
        waiting += [f"{file.name}: {text}" for text in unfinished(file)]
    if waiting:
        told = "\n".join(['to be translated (then take type="unfinished" away):', *waiting])
        sys.stderr.write(f"{told}\n")
    return 1 if waiting else 0


if __name__ == "__main__":
    sys.exit(main())
