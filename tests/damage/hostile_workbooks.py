"""Workbooks that want to harm, and the words of the sentence that refuses each; "lu" where they are read."""

import zlib

from tests.damage.raw_workbook import (
    SHEET,
    flagged,
    packed,
    parts,
    sheet,
    stand_line,
    stand_with,
)

Made = dict[str, tuple[bytes, str]]

_STAND = stand_line()
_DTD = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
_XXE = b'<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>'
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def hostile_workbooks() -> Made:
    """The files by their names."""
    return {**_bombs(), **_crowds(), **_documents(), **_other_files(), **_strange_zips(), **_cells()}


def _bombs() -> Made:
    """Small files that grow."""
    large = b" " * 60_000_000
    entity = sheet(_STAND).replace(b"Titre", b"&b;")
    return {
        "bombe espaces.xlsx": (packed(parts(sheet(_STAND) + large)), "se déplie démesurément"),
        "bombe cellules.xlsx": (
            packed(parts(sheet(_STAND, '<row r="3">', "<c/>" * 900_000, "</row>"))),
            "démesurément de cellules",
        ),
        "bombe lignes.xlsx": (
            packed(parts(sheet(_STAND, "<row/>" * 600_000))),
            "démesurément de cellules",
        ),
        "bombe texte répété.xlsx": (
            packed(
                parts(
                    sheet(_STAND, '<row r="3">', '<c t="s"><v>0</v></c>' * 2_000, "</row>"),
                    shared=b"<si><t>" + b"x" * 90_000 + b"</t></si>",
                )
            ),
            "démesurément de texte",
        ),
        "bombe textes partagés.xlsx": (
            packed(parts(sheet(_STAND), shared=b"<si><t>x</t></si>" * 230_000)),
            "démesurément de cellules",
        ),
        "bombe entités.xlsx": (packed(parts(_DTD + entity)), "définition de document"),
        "bombe entité lue.xlsx": (packed(parts(_XXE + entity)), "définition de document"),
        "bombe dtd partagée.xlsx": (
            packed({**parts(sheet(_STAND)), "xl/sharedStrings.xml": _DTD + b"<sst>&b;</sst>"}),
            "définition de document",
        ),
        "bombe profonde.xlsx": (
            packed(parts(sheet(_STAND, below="<a>" * 200_000 + "</a>" * 200_000))),
            "lu",
        ),
    }


def _crowds() -> Made:
    """Too many of something."""
    merged = '<mergeCell ref="A1:B2"/>' * 20_000
    wide = "".join(f'<mergeCell ref="A{line}:XFD1048576"/>' for line in range(2, 9_000))
    many = (stand_line(line, str(line)) for line in range(2, 300))
    sheets = b'<sheet name="x" r:id="r1"/>' * 100
    attributes = " ".join(f'a{rank}="x"' for rank in range(50_000))
    return {
        "foule fusions.xlsx": (
            packed(parts(sheet(_STAND, below=f"<mergeCells>{merged}</mergeCells>"))),
            "démesurément de cellules fusionnées",
        ),
        "foule fusions larges.xlsx": (
            packed(parts(sheet(*many, below=f"<mergeCells>{wide}</mergeCells>"))),
            "démesurément de cellules fusionnées",
        ),
        "foule feuilles.xlsx": (packed(parts(sheet(_STAND), extra=sheets)), "plus de 50 feuilles"),
        "foule styles.xlsx": (
            packed(parts(sheet(_STAND), styles=b"<cellXfs>" + b"<xf/>" * 150_000 + b"</cellXfs>")),
            "démesurément de mises en forme",
        ),
        "foule attributs.xlsx": (packed(parts(sheet(f"<row {attributes}/>"))), "cellule démesurée"),
        "attribut long.xlsx": (
            packed(parts(sheet(f'<row x="{"x" * 3_500_000}"/>'))),
            "cellule démesurée",
        ),
        "commentaire long.xlsx": (
            packed(parts(sheet(f"<!--{'x' * 3_500_000}-->"))),
            "cellule démesurée",
        ),
        "million de lignes.xlsx": (
            packed(parts(sheet(_STAND, above='<dimension ref="A1:XFD1048576"/>'))),
            "lu",
        ),
        "dernière ligne.xlsx": (
            packed(parts(sheet(_STAND, '<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row>'))),
            "lu",
        ),
    }


def _documents() -> Made:
    """Workbooks whose parts are missing or make no sense."""
    right = parts(sheet(_STAND))
    damaged = "ce classeur est abîmé"
    missing = {
        f"sans {name.rpartition('/')[2]}.xlsx": name for name in right if name != "[Content_Types].xml"
    }
    made: Made = {
        file: (packed({name: part for name, part in right.items() if name != gone}), damaged)
        for file, gone in missing.items()
    }
    workbook = right["xl/workbook.xml"]
    relations = right["xl/_rels/workbook.xml.rels"]
    outside = relations.replace(b"worksheets/sheet1.xml", b"../../../../etc/passwd")
    far = relations.replace(
        b'Target="worksheets/sheet1.xml"', b'Target="http://exemple.fr/x" TargetMode="External"'
    )
    return made | {
        "feuille hors du fichier.xlsx": (
            packed({**right, "xl/_rels/workbook.xml.rels": outside}),
            damaged,
        ),
        "feuille ailleurs.xlsx": (packed({**right, "xl/_rels/workbook.xml.rels": far}), "stands manque"),
        "feuille inconnue.xlsx": (
            packed({**right, "xl/workbook.xml": workbook.replace(b'"Stands"', b'"\xc3\xa9"')}),
            "lu",
        ),
        "feuille vide.xlsx": (packed(parts(b"")), damaged),
        "feuille html.xlsx": (packed(parts(b"<html><body>x</p></html>")), damaged),
        "feuille utf-16.xlsx": (
            packed(parts(sheet(_STAND).decode().encode("utf-16"))),
            "lu",
        ),
        "encodage inconnu.xlsx": (
            packed(parts(b'<?xml version="1.0" encoding="x-klingon"?>' + sheet(_STAND))),
            damaged,
        ),
        "encodage menti.xlsx": (packed(parts(sheet(_STAND).replace(b"Titre", b"\xe9t\xe9"))), damaged),
        "lignes en désordre.xlsx": (packed(parts(sheet(stand_line(5), stand_line(3, "3")))), damaged),
    }


def _other_files() -> Made:
    """What is no workbook under the name of one."""
    right = parts(sheet(_STAND))
    return {
        "vide.xlsx": (b"", "le fichier est vide"),
        "octet.xlsx": (b"P", "ce n’est pas un classeur"),
        "entête seul.xlsx": (b"PK\x03\x04", "le classeur est coupé"),
        "page.xlsx": (b"<!DOCTYPE html><html><table><tr><td>1</td></tr></table>", "une page web"),
        "page avec bom.xlsx": ("\ufeff\r\n<HTML>".encode(), "une page web"),
        "texte.xlsx": ("numéro;titre\n1;x\n".encode(), "ce n’est pas un classeur"),
        "image.xlsx": (b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "ce n’est pas un classeur"),
        "programme.xlsx": (b"MZ" + b"\0" * 1_000, "ce n’est pas un classeur"),
        "ancien.xlsx": (_OLE + b"\0" * 5_000, ".xls"),
        "protégé.xlsx": (_OLE + b"\0" * 900 + "EncryptedPackage".encode("utf-16-le"), "mot de passe"),
        "calc.xlsx": (packed({"mimetype": b"application/vnd.oasis", "content.xml": b"<x/>"}), ".ods"),
        "macros.xlsx": (packed({**right, "xl/vbaProject.bin": b"x"}), "des macros"),
        "binaire.xlsx": (packed({**right, "xl/workbook.bin": b"x"}), ".xlsb"),
        "dossier compressé.xlsx": (packed({"photo.txt": b"x"}), "dossier compressé"),
        "lettre.xlsx": (packed({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}), "abîmé"),
        "vieux.xls": (_OLE, "ancien classeur .xls"),
        "macros.xlsm": (packed(right), "macros"),
        "calc.ods": (packed(right), ".ods"),
        "photo.jpeg": (b"\xff\xd8\xff", "donnez un classeur"),
        "énorme.xlsx": (b"PK\x03\x04" + bytes(20_000_001), "dépasse 20 Mo"),
    }


def _strange_zips() -> Made:
    right = packed(parts(sheet(_STAND)))
    names = {f"{'x' * 200}{rank}": b"" for rank in range(450)}
    crowd = {f"x{rank}": b"" for rank in range(2_000)}
    nested = packed({SHEET: packed({SHEET: zlib.compress(b"x" * 1_000)})})
    return {
        "zip mot de passe.xlsx": (flagged(right, flag=1), "mot de passe"),
        "zip autre méthode.xlsx": (flagged(right, method=14), "d’une façon inconnue"),
        "zip foule.xlsx": (packed({**parts(sheet(_STAND)), **crowd}), "trop de parties"),
        "zip noms longs.xlsx": (packed({**parts(sheet(_STAND)), **names}), "trop de parties"),
        "zip dehors.xlsx": (packed({**parts(sheet(_STAND)), "../../../etc/cron.d/x": b"x"}), "lu"),
        "zip emboîté.xlsx": (packed({**parts(sheet(_STAND)), SHEET: nested}), "abîmé"),
        "zip précédé.xlsx": (b"MZ" + right, "ce n’est pas un classeur"),
        "zip suivi.xlsx": (right + b"x" * 100_000, "le classeur est coupé"),
    }


def _cells() -> Made:
    """One cell that is not what it should be."""
    titles = {
        "formule sans résultat": ("<c><f>1+1</f></c>", "«\u00a0titre\u00a0»\u00a0: cette formule"),
        "formule vide": ("<c><f>1+1</f><v/></c>", "«\u00a0titre\u00a0»\u00a0: cette formule"),
        "formule lue": ('<c t="str"><f>[1]A!A1</f><v>Titre</v></c>', "lu"),
        "erreur": ('<c t="e"><v>#REF!</v></c>', "en erreur (#REF!)"),
        "texte absent": ('<c t="s"><v>7</v></c>', "abîmé"),
        "texte négatif": ('<c t="s"><v>-1</v></c>', "abîmé"),
        "nombre faux": ("<c><v>douze</v></c>", "abîmé"),
        "colonne fausse": ('<c r="ÀÉ2"><v>1</v></c>', "abîmé"),
        "nul": ('<c t="str"><v>a_x0000_b</v></c>', "un caractère nul"),
        "trop long": (f'<c t="str"><v>{"x" * 150_000}</v></c>', "100 000 caractères"),
        "commentaires": ('<c t="str"><v>Ti<!-- x -->tre</v></c>', "lu"),
        "prononcé": (
            '<c t="inlineStr"><is><r><t>Ti</t></r><r><t>tre</t></r><rPh><t>x</t></rPh></is></c>',
            "lu",
        ),
    }
    made = {
        f"cellule {name}.xlsx": (stand_with("titre", cell), words) for name, (cell, words) in titles.items()
    }
    date = stand_with("numéro", '<c t="d"><v>2025-12-03</v></c>')
    return made | {"cellule date.xlsx": (date, "«\u00a0numéro\u00a0»\u00a0: cette cellule est une date")}
