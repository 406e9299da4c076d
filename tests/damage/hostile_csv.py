"""Stands as .csv that want to harm, and the words of the sentence that refuses each; "lu" where read."""

from kiosk.staff.schema import STANDS
from tests.staff.tables import stand_row

Made = dict[str, tuple[bytes, str]]


def hostile_csv() -> Made:
    """The files by their names."""
    header, row = ";".join(STANDS.columns), ";".join(stand_row())
    text = f"{header}\n{row}\n"
    right = text.encode()
    return {
        "nul.csv": (right.replace(b"Titre", b"a\0b"), "un caractère nul"),
        "zéros.csv": (bytes(100_000), "UTF-8"),
        "mêlé.csv": (right.replace(b"Titre", b"\xe9t\xe9"), "UTF-8"),
        "windows.csv": (text.encode("cp1252"), "lu"),
        "windows crlf.csv": (text.replace("\n", "\r\n").encode("cp1252"), "lu"),
        "mac.csv": (text.replace("\n", "\r").encode(), "lu"),
        "utf-16.csv": (text.replace(";", "\t").encode("utf-16"), "lu"),
        "utf-16 sans bom.csv": (text.encode("utf-16-le"), "UTF-8"),
        "sep.csv": (b"sep=;\n" + right, "lu"),
        "virgules.csv": (text.replace(";", ",").encode(), "lu"),
        "points-virgules.csv": (right + b";" * 3_000_000, "guillemets"),
        "une seule ligne.csv": (b"x" * 3_000_000, "guillemets"),
        "guillemet ouvert.csv": (right + b'3;"', "guillemets"),
        "million de lignes.csv": (right + b"\n" * 1_000_000, "200 000 lignes"),
        "énorme.csv": (right + b" " * 20_000_000, "dépasse 20 Mo"),
        "large.csv": (b";" * 100_000 + b"\n" + right, "lu"),
        "titres répétés.csv": (f"{header};{header}\n".encode(), "est là deux fois"),
        "sans titres.csv": (row.encode(), "manque"),
        "vide.csv": (b"", "le fichier est vide"),
        "page.csv": (b"<html><table><tr><td>1</td></tr></table></html>", "manque"),
        "classeur.csv": (b"PK\x03\x04" + bytes(100), "un classeur"),
        "ancien.csv": (b"\xd0\xcf\x11\xe0" + bytes(100), "ancien classeur"),
        "pdf.csv": (b"%PDF-1.7 \xff", "un PDF"),
        "décalé.csv": (right + ("x;" * 40).encode(), "cellules pour"),
    }
