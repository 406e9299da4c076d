<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="fr">
<context>
    <name>ActionBar</name>
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
    <name>Dock</name>
    <message>
        <source>Accueil</source>
        <translation>Home</translation>
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
    <name>MasterList</name>
    <message>
        <source>Stands</source>
        <translation>Stands</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
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
        <source>Entreprise</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Entreprises</source>
        <translation>Companies</translation>
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
        <source>Tous</source>
        <translation>All</translation>
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
    <name>SheetPage</name>
    <message>
        <source>Aussi au stand {n}</source>
        <translation>Also at stand {n}</translation>
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
        <source>Type&#xa0;: {kind}</source>
        <translation>Type: {kind}</translation>
    </message>
    <message>
        <source>À voir aussi</source>
        <translation>See also</translation>
    </message>
</context>
<context>
    <name>StandGrid</name>
    <message>
        <source>Stands</source>
        <translation>Stands</translation>
    </message>
</context>
</TS>
