<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="fr">
<context>
    <name>ActionBar</name>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Ajouter à Ma sélection</source>
        <translation>Add to My picks</translation>
    </message>
    <message>
        <source>Dans Ma sélection</source>
        <translation>In My picks</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Stand {n}</source>
        <translation>Stand {n}</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Accueil&#xa0;: {stands}.</source>
        <translation>Home: {stands}.</translation>
    </message>
    <message>
        <source>Aucun stand pour ces choix.</source>
        <translation>No stand matches these choices.</translation>
    </message>
    <message>
        <source>Aucun stand pour «&#xa0;{q}&#xa0;».</source>
        <translation>No stand for “{q}”.</translation>
    </message>
    <message>
        <source>La liste&#xa0;: {stands}.</source>
        <translation>The list: {stands}.</translation>
    </message>
    <message>
        <source>Ma sélection&#xa0;: {stands}.</source>
        <translation>My picks: {stands}.</translation>
    </message>
    <message>
        <source>Recherche. Tapez un nom, un numéro ou un mot.</source>
        <translation>Search. Type a name, a number or a word.</translation>
    </message>
    <message>
        <source>Rien pour «&#xa0;{q}&#xa0;». Vouliez-vous dire&#xa0;: {meant}&#xa0;? {stands}.</source>
        <translation>Nothing for “{q}”. Did you mean: {meant}? {stands}.</translation>
    </message>
    <message>
        <source>Stand {n}. {title}. {organiser}.</source>
        <translation>Stand {n}. {title}. {organiser}.</translation>
    </message>
</context>
<context>
    <name>Attract</name>
    <message>
        <source>Par où commencer&#xa0;?</source>
        <translation>Where to start?</translation>
    </message>
    <message>
        <source>Touch a theme to start</source>
        <translation>Touchez un thème</translation>
    </message>
    <message>
        <source>Touchez l’écran</source>
        <translation>Touch the screen</translation>
    </message>
    <message>
        <source>Touchez un thème</source>
        <translation>Touch a theme</translation>
    </message>
    <message>
        <source>{n} stand à explorer · Touch to explore</source>
        <translation>{n} stand to explore · Touchez pour explorer</translation>
    </message>
    <message>
        <source>{n} stands à explorer · Touch to explore</source>
        <translation>{n} stands to explore · Touchez pour explorer</translation>
    </message>
</context>
<context>
    <name>CleaningCover</name>
    <message>
        <source>Vous pouvez nettoyer l’écran. Il revient dans {seconds}.</source>
        <translation>You can clean the screen now. It is back in {seconds}.</translation>
    </message>
</context>
<context>
    <name>DisplayPanel</name>
    <message>
        <source>Affichage</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>Contraste</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Grande</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>Hauteur des commandes</source>
        <translation>Height of controls</translation>
    </message>
    <message>
        <source>Lire à voix haute</source>
        <translation>Read aloud</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Normale</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Renforcé</source>
        <translation>High</translation>
    </message>
    <message>
        <source>Rétablir</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>Sans voix</source>
        <translation>No voice</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Taille du texte</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Tout en bas</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>Tout recommencer</source>
        <translation>Start over</translation>
    </message>
    <message>
        <source>Très grande</source>
        <translation>Very large</translation>
    </message>
    <message>
        <source>Voix</source>
        <translation>Voice</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Accueil</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Affichage</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>Chercher</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Chercher un stand, une structure, un thème</source>
        <translation>Search a stand, an organisation, a theme</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Fermer la recherche</source>
        <translation>Close search</translation>
    </message>
    <message>
        <source>Ma sélection</source>
        <translation>My picks</translation>
    </message>
    <message>
        <source>Sélection</source>
        <translation>Picks</translation>
    </message>
</context>
<context>
    <name>EmptyPicks</name>
    <message>
        <source>Ajoutez-le</source>
        <translation>Add it</translation>
    </message>
    <message>
        <source>Composez votre parcours</source>
        <translation>Build your route</translation>
    </message>
    <message>
        <source>Emportez tout</source>
        <translation>Take it all</translation>
    </message>
    <message>
        <source>Ouvrez un stand</source>
        <translation>Open a stand</translation>
    </message>
    <message>
        <source>Parcourir les {n} stands</source>
        <translation>Browse the {n} stands</translation>
    </message>
    <message>
        <source>Pour commencer</source>
        <translation>To start with</translation>
    </message>
    <message>
        <source>Revenir à l’accueil</source>
        <translation>Back to the start</translation>
    </message>
    <message>
        <source>Scannez le code avec le téléphone.</source>
        <translation>Scan the code with your phone.</translation>
    </message>
    <message>
        <source>Touchez une carte de la grille.</source>
        <translation>Touch a card in the grid.</translation>
    </message>
    <message>
        <source>Touchez une carte.</source>
        <translation>Touch a card.</translation>
    </message>
    <message>
        <source>Touchez «&#xa0;Ajouter à Ma sélection&#xa0;».</source>
        <translation>Touch “Add to My picks”.</translation>
    </message>
</context>
<context>
    <name>FilterSentence</name>
    <message>
        <source>ou</source>
        <translation>or</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Aucun stand pour ces choix.</source>
        <translation>No stand matches these choices.</translation>
    </message>
    <message>
        <source>A–Z</source>
        <translation>A–Z</translation>
    </message>
    <message>
        <source>Choisissez un ou plusieurs thèmes</source>
        <translation>Pick one or more themes</translation>
    </message>
    <message>
        <source>Effacer</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>N°</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Tous</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Tout effacer</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>choisi</source>
        <translation>selected</translation>
    </message>
    <message>
        <source>non choisi</source>
        <translation>not selected</translation>
    </message>
</context>
<context>
    <name>IdlePrompt</name>
    <message>
        <source>Oui, je continue</source>
        <translation>Yes, carry on</translation>
    </message>
    <message>
        <source>Sans réponse, l’écran revient à l’accueil et Ma sélection (1 stand) est effacée.</source>
        <translation>Without an answer, the screen returns to the start and My picks (1 stand) is erased.</translation>
    </message>
    <message>
        <source>Sans réponse, l’écran revient à l’accueil et Ma sélection ({n} stands) est effacée.</source>
        <translation>Without an answer, the screen returns to the start and My picks ({n} stands) is erased.</translation>
    </message>
    <message>
        <source>Sans réponse, l’écran revient à l’accueil.</source>
        <translation>Without an answer, the screen returns to the start.</translation>
    </message>
    <message>
        <source>Toujours là&#xa0;?</source>
        <translation>Still there?</translation>
    </message>
    <message>
        <source>Tout recommencer</source>
        <translation>Start over</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Apostrophe</source>
        <translation>Apostrophe</translation>
    </message>
    <message>
        <source>Effacer</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Espace</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Lettres dans l’ordre {order}</source>
        <translation>Letters in {order} order</translation>
    </message>
    <message>
        <source>Tout effacer</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Trait d’union</source>
        <translation>Hyphen</translation>
    </message>
</context>
<context>
    <name>LowActions</name>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Ajouter à Ma sélection</source>
        <translation>Add to My picks</translation>
    </message>
    <message>
        <source>Ajouté</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Dans Ma sélection</source>
        <translation>In My picks</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Fermer la fiche</source>
        <translation>Close details</translation>
    </message>
    <message>
        <source>Lire la suite</source>
        <translation>Read on</translation>
    </message>
    <message>
        <source>Remonter</source>
        <translation>Back up</translation>
    </message>
</context>
<context>
    <name>LowCommands</name>
    <message>
        <source>A–Z</source>
        <translation>A–Z</translation>
    </message>
    <message>
        <source>Choisissez un ou plusieurs thèmes</source>
        <translation>Pick one or more themes</translation>
    </message>
    <message>
        <source>Effacer</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>N°</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Tout effacer</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>Type&#xa0;: {type}</source>
        <translation>Type: {type}</translation>
    </message>
</context>
<context>
    <name>LowResults</name>
    <message>
        <source>Continuer par thème</source>
        <translation>Continue by theme</translation>
    </message>
</context>
<context>
    <name>LowScreen</name>
    <message>
        <source>Aucun stand pour ces choix.</source>
        <translation>No stand matches these choices.</translation>
    </message>
    <message>
        <source>Tous</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Tout effacer</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>choisi</source>
        <translation>selected</translation>
    </message>
    <message>
        <source>non choisi</source>
        <translation>not selected</translation>
    </message>
</context>
<context>
    <name>LowWelcome</name>
    <message>
        <source>Touchez une carte&#xa0;: la fiche s’affiche ici.</source>
        <translation>Touch a card: its details appear here.</translation>
    </message>
</context>
<context>
    <name>MasterList</name>
    <message>
        <source>Stands</source>
        <translation>Stands</translation>
    </message>
</context>
<context>
    <name>PagedThemes</name>
    <message>
        <source>Thèmes précédents</source>
        <translation>Previous themes</translation>
    </message>
    <message>
        <source>Thèmes suivants</source>
        <translation>Next themes</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message numerus="yes">
        <source>%n seconde</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secondes</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stand</source>
        <translation>
            <numerusform>%n stand</numerusform>
            <numerusform>%n stands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stands</source>
        <translation>
            <numerusform>%n stand</numerusform>
            <numerusform>%n stands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thème</source>
        <translation>
            <numerusform>%n theme</numerusform>
            <numerusform>%n themes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thèmes</source>
        <translation>
            <numerusform>%n theme</numerusform>
            <numerusform>%n themes</numerusform>
        </translation>
    </message>
    <message>
        <source>Association</source>
        <translation>Non-profit</translation>
    </message>
    <message>
        <source>Associations</source>
        <translation>Non-profits</translation>
    </message>
    <message>
        <source>Aussi au stand {n}</source>
        <translation>Also at stand {n}</translation>
    </message>
    <message>
        <source>Dans Ma sélection.</source>
        <translation>In My picks.</translation>
    </message>
    <message>
        <source>Entreprise</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Entreprises</source>
        <translation>Companies</translation>
    </message>
    <message>
        <source>Intitulé officiel&#xa0;: {title}</source>
        <translation>Official title: {title}</translation>
    </message>
    <message>
        <source>Lieu&#xa0;: {place}</source>
        <translation>Place: {place}</translation>
    </message>
    <message>
        <source>Logo de {organiser}.</source>
        <translation>Logo of {organiser}.</translation>
    </message>
    <message>
        <source>Mission Locale</source>
        <translation>Mission Locale</translation>
    </message>
    <message>
        <source>Missions Locales</source>
        <translation>Missions Locales</translation>
    </message>
    <message>
        <source>Organisme public</source>
        <translation>Public body</translation>
    </message>
    <message>
        <source>Organismes publics</source>
        <translation>Public bodies</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Stand {n}. {title}. {organiser}. Thèmes&#xa0;: {themes}.</source>
        <translation>Stand {n}. {title}. {organiser}. Themes: {themes}.</translation>
    </message>
    <message>
        <source>Texte en français</source>
        <translation>Text in French</translation>
    </message>
    <message>
        <source>Thèmes&#xa0;: {themes}</source>
        <translation>Themes: {themes}</translation>
    </message>
    <message>
        <source>Tous</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Type&#xa0;: {kind}</source>
        <translation>Type: {kind}</translation>
    </message>
    <message>
        <source>bouton</source>
        <translation>button</translation>
    </message>
    <message>
        <source>choisi</source>
        <translation>selected</translation>
    </message>
    <message>
        <source>indisponible</source>
        <translation>unavailable</translation>
    </message>
    <message>
        <source>{n} sur {total}.</source>
        <translation>{n} of {total}.</translation>
    </message>
    <message>
        <source>À voir aussi&#xa0;: {stands}</source>
        <translation>See also: {stands}</translation>
    </message>
</context>
<context>
    <name>PickRow</name>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Retirer le stand {n}</source>
        <translation>Remove stand {n}</translation>
    </message>
</context>
<context>
    <name>PickStrip</name>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Retirer le stand {n}</source>
        <translation>Remove stand {n}</translation>
    </message>
</context>
<context>
    <name>PicksScreen</name>
    <message>
        <source>Aucun stand pour l’instant</source>
        <translation>No stand yet</translation>
    </message>
    <message>
        <source>Ma sélection</source>
        <translation>My picks</translation>
    </message>
    <message>
        <source>Tout vider</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>{n} stand</source>
        <translation>{n} stand</translation>
    </message>
    <message>
        <source>{n} stands, dans l’ordre des numéros</source>
        <translation>{n} stands, in number order</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Accès équipe</source>
        <translation>Staff access</translation>
    </message>
    <message>
        <source>Aucun code n’est choisi&#xa0;: choisissez-le sur le bureau équipe.</source>
        <translation>No code has been chosen: choose one at the staff desk.</translation>
    </message>
    <message>
        <source>Code incorrect. Encore 1 essai avant une pause de {s} secondes.</source>
        <translation>Wrong code. 1 more try before a {s}-second pause.</translation>
    </message>
    <message>
        <source>Code incorrect. Encore {n} essais avant une pause de {s} secondes.</source>
        <translation>Wrong code. {n} more tries before a {s}-second pause.</translation>
    </message>
    <message>
        <source>Effacer</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Patientez {seconds}.</source>
        <translation>Wait {seconds}.</translation>
    </message>
    <message>
        <source>Revenir aux stands</source>
        <translation>Back to the stands</translation>
    </message>
    <message>
        <source>Six chiffres. L’écran revient seul aux stands après une minute sans toucher.</source>
        <translation>Six digits. The screen returns to the stands after one minute without touch.</translation>
    </message>
    <message>
        <source>Vider</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>Poster</name>
    <message>
        <source>La liste des stands arrive bientôt.</source>
        <translation>The list of stands is coming soon.</translation>
    </message>
</context>
<context>
    <name>ReadingZone</name>
    <message>
        <source>Emporter</source>
        <translation>Take away</translation>
    </message>
    <message>
        <source>Stand {n}</source>
        <translation>Stand {n}</translation>
    </message>
</context>
<context>
    <name>RelatedRows</name>
    <message>
        <source>Aussi au stand {n}</source>
        <translation>Also at stand {n}</translation>
    </message>
    <message>
        <source>À voir aussi</source>
        <translation>See also</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Aucun stand</source>
        <translation>No stand</translation>
    </message>
    <message>
        <source>Aucun stand pour «&#xa0;{q}&#xa0;»</source>
        <translation>No stand for “{q}”</translation>
    </message>
    <message>
        <source>Continuer par thème</source>
        <translation>Continue by theme</translation>
    </message>
    <message>
        <source>Effacez quelques lettres, ou partez d’un thème.</source>
        <translation>Erase a few letters, or start from a theme.</translation>
    </message>
    <message>
        <source>Par où commencer&#xa0;?</source>
        <translation>Where to start?</translation>
    </message>
    <message>
        <source>Résultats</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Tapez quelques lettres, ou touchez un thème.</source>
        <translation>Type a few letters, or touch a theme.</translation>
    </message>
    <message>
        <source>{stands} pour «&#xa0;{q}&#xa0;»</source>
        <translation>{stands} for “{q}”</translation>
    </message>
</context>
<context>
    <name>ScrollColumn</name>
    <message>
        <source>Descendre</source>
        <translation>Scroll down</translation>
    </message>
    <message>
        <source>Monter</source>
        <translation>Scroll up</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Chercher</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Chercher un stand, une structure, un thème</source>
        <translation>Search a stand, an organisation, a theme</translation>
    </message>
    <message>
        <source>Rechercher</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>Essayez aussi&#xa0;:</source>
        <translation>Try also:</translation>
    </message>
    <message>
        <source>La recherche porte sur les {n} stands.</source>
        <translation>Search covers all {n} stands.</translation>
    </message>
    <message>
        <source>Les lettres pâles ne mènent à aucun stand.</source>
        <translation>Pale letters lead to no stand.</translation>
    </message>
    <message>
        <source>Rechercher</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Rien pour «&#xa0;{q}&#xa0;». Vouliez-vous dire&#xa0;:</source>
        <translation>Nothing for “{q}”. Did you mean:</translation>
    </message>
    <message>
        <source>Tapez un nom, un numéro ou un mot.</source>
        <translation>Type a name, a number or a word.</translation>
    </message>
    <message>
        <source>Tapez un nom, un numéro ou un mot. Les accents sont facultatifs.</source>
        <translation>Type a name, a number or a word. Accents are optional.</translation>
    </message>
    <message>
        <source>Vouliez-vous dire&#xa0;:</source>
        <translation>Did you mean:</translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>Stand {n}</source>
        <translation>Stand {n}</translation>
    </message>
</context>
<context>
    <name>SizeCheck</name>
    <message>
        <source>C’est la taille de la carte</source>
        <translation>It fits my card</translation>
    </message>
    <message>
        <source>Laisser comme avant</source>
        <translation>Leave as it was</translation>
    </message>
    <message>
        <source>Plus grand</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Plus petit</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Posez une carte bancaire sur l’écran et tirez le bord du cadre pour qu’il en fasse le tour.</source>
        <translation>Lay a bank card on the screen and pull the edge of the frame until it fits the card.</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Copier la fréquentation sur une clé</source>
        <translation>Copy the visit counts to a stick</translation>
    </message>
    <message>
        <source>Essayer le toucher</source>
        <translation>Try the touch panel</translation>
    </message>
    <message>
        <source>Mesurer l’écran avec une carte</source>
        <translation>Measure the screen with a card</translation>
    </message>
    <message>
        <source>Nettoyer l’écran (30 secondes)</source>
        <translation>Clean the screen (30 seconds)</translation>
    </message>
    <message>
        <source>Page équipe</source>
        <translation>Staff page</translation>
    </message>
    <message>
        <source>Prendre une mise à jour</source>
        <translation>Take an update</translation>
    </message>
    <message>
        <source>Quitter la borne</source>
        <translation>Leave the kiosk</translation>
    </message>
    <message>
        <source>Redémarrer la borne</source>
        <translation>Restart the kiosk</translation>
    </message>
    <message>
        <source>Revenir aux stands</source>
        <translation>Back to the stands</translation>
    </message>
    <message>
        <source>Revenir à la version précédente</source>
        <translation>Back to the version before</translation>
    </message>
    <message>
        <source>Touchez encore pour confirmer</source>
        <translation>Touch again to confirm</translation>
    </message>
</context>
<context>
    <name>StandGrid</name>
    <message>
        <source>Stands</source>
        <translation>Stands</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Stands</source>
        <translation>Stands</translation>
    </message>
    <message>
        <source>Stands précédents</source>
        <translation>Previous stands</translation>
    </message>
    <message>
        <source>Stands suivants</source>
        <translation>Next stands</translation>
    </message>
</context>
<context>
    <name>TakeCard</name>
    <message>
        <source>Emporter</source>
        <translation>Take away</translation>
    </message>
    <message>
        <source>Visez avec l’appareil photo du téléphone</source>
        <translation>Point your phone camera here</translation>
    </message>
</context>
<context>
    <name>TakePanel</name>
    <message>
        <source>Emportez votre liste</source>
        <translation>Take your list away</translation>
    </message>
    <message>
        <source>Ma sélection</source>
        <translation>My picks</translation>
    </message>
    <message>
        <source>Ouvrez l’appareil photo du téléphone.</source>
        <translation>Open your phone camera.</translation>
    </message>
    <message>
        <source>Sans compte. Rien n’est conservé sur la borne.</source>
        <translation>No account. Nothing is kept on this kiosk.</translation>
    </message>
    <message>
        <source>Touchez le lien&#xa0;: un courriel prêt à envoyer s’ouvre.</source>
        <translation>Tap the link: an email ready to send opens.</translation>
    </message>
    <message>
        <source>Touchez le lien&#xa0;: votre liste s’ouvre.</source>
        <translation>Tap the link: your list opens.</translation>
    </message>
    <message>
        <source>Visez le carré.</source>
        <translation>Point it at the square.</translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message>
        <source>Emporter</source>
        <translation>Take away</translation>
    </message>
    <message>
        <source>Stand {n}</source>
        <translation>Stand {n}</translation>
    </message>
</context>
<context>
    <name>ThemeChoice</name>
    <message>
        <source>Tous</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Tous les stands</source>
        <translation>All stands</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Annuler</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Ma sélection est vide</source>
        <translation>My picks is empty</translation>
    </message>
    <message>
        <source>Stand {n} ajouté à Ma sélection</source>
        <translation>Stand {n} added to My picks</translation>
    </message>
    <message>
        <source>Stand {n} retiré</source>
        <translation>Stand {n} removed</translation>
    </message>
    <message>
        <source>{n} stands au maximum</source>
        <translation>{n} stands at most</translation>
    </message>
</context>
<context>
    <name>TouchTest</name>
    <message>
        <source>Passez le doigt partout, coins compris. Dix secondes sans toucher&#xa0;: c’est fini.</source>
        <translation>Run a finger everywhere, corners too. Ten seconds without touch end it.</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>C’est fait.</source>
        <translation>Done.</translation>
    </message>
    <message>
        <source>Faites glisser le doigt pour explorer l’écran.</source>
        <translation>Slide your finger to explore the screen.</translation>
    </message>
    <message>
        <source>La voix est activée.</source>
        <translation>The voice is on.</translation>
    </message>
    <message>
        <source>Touchez une fois pour écouter, une deuxième fois pour choisir.</source>
        <translation>Touch once to listen, a second time to choose.</translation>
    </message>
    <message>
        <source>Volume {n} sur {total}</source>
        <translation>Volume {n} of {total}</translation>
    </message>
</context>
<context>
    <name>VoiceBar</name>
    <message>
        <source>Moins fort</source>
        <translation>Quieter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Plus fort</source>
        <translation>Louder</translation>
    </message>
    <message>
        <source>Reprendre</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Répéter</source>
        <translation>Repeat</translation>
    </message>
    <message>
        <source>Touchez deux fois pour choisir.</source>
        <translation>Touch twice to choose.</translation>
    </message>
    <message>
        <source>Touchez une fois pour écouter, deux fois pour choisir.</source>
        <translation>Touch once to listen, twice to choose.</translation>
    </message>
</context>
<context>
    <name>VolumeSteps</name>
    <message>
        <source>Volume {n} sur {total}</source>
        <translation>Volume {n} of {total}</translation>
    </message>
</context>
</TS>
