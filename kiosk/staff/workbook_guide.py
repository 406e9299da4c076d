"""The first sheet of a workbook: how to edit the others."""

GUIDE = """Comment modifier ce classeur
Ce classeur contient tout ce que montre la borne. Chaque feuille est une table, chaque ligne une fiche.
Modifiez les cellules, enregistrez au format .xlsx, puis importez le fichier dans la borne : rien ne change avant que vous ayez relu et accepté la liste des différences.

Les feuilles
Stands : une ligne par stand. C’est la feuille principale.
Sections : les paragraphes de la fiche, une ligne par intertitre.
Chiffres clés : jusqu’à trois par stand, comme « 1 300 » et « visiteurs ».
Liens : le texte du lien et son adresse. Sans adresse, le lien reste caché.
Thèmes : la liste proposée dans la feuille Stands, quatorze thèmes au plus. L’identifiant donne la couleur et l’icône : ne le changez pas.
Événement : le nom de la manifestation, sur une seule ligne.

Modifier un stand
Cliquez sur la cellule et tapez. Alt + Entrée (Ctrl + Entrée dans LibreOffice) va à la ligne dans une cellule.
Le numéro est un texte : « 12 », « 10 bis ». Il relie les feuilles entre elles : si vous le changez dans Stands, changez-le aussi dans Sections, Chiffres clés et Liens.
Le type et les thèmes se choisissent dans les listes déroulantes. Le premier thème donne la couleur du stand ; les deux autres sont facultatifs.
Titre court : 60 caractères au plus. Organisme : 42. Résumé : 320. Intertitre : 48. Chiffre : 7, son libellé : 24.
Mots-clés : séparez-les par des virgules. Les visiteurs ne les voient pas, la recherche les trouve.
Identique à : le numéro d’un autre stand qui montre le même texte.
Logo : le nom d’un fichier PNG ou JPEG du dossier « logos », posé à côté de ce classeur. Déplacez ou envoyez les deux ensemble.
Note équipe : pour vous seulement, la borne ne la montre jamais.

Ajouter ou retirer un stand
Pour ajouter un stand, remplissez la première ligne vide de la feuille Stands.
Pour ajouter une section, un chiffre ou un lien, ajoutez une ligne avec le numéro du stand ; l’ordre (1, 2, 3…) dit lequel vient d’abord.
Dans le texte d’une section, chaque ligne est un paragraphe. Une ligne qui commence par « • » devient un élément de liste.
Pour retirer un stand, supprimez sa ligne entière de la feuille Stands.

À savoir
L’ordre des lignes et des colonnes est libre. Ne renommez pas les titres de la première ligne ; une colonne ajoutée par vous est laissée de côté.
Une apostrophe devant =, +, - ou @ est voulue : elle empêche le tableur de prendre le texte pour un calcul. La borne ne la montre pas.
Un classeur qui ne contient que la feuille Stands est accepté : le reste garde ses valeurs actuelles.
Si un texte ne convient pas, l’import dit la feuille, la ligne et la colonne, et ce qu’il faut corriger.
"""  # noqa: E501
"""A title, then paragraphs; a line that stands after a blank one is a heading."""
