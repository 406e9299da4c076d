"""Words that say nothing about a stand: they are never proposed, and finished they are not looked for."""

_FRENCH = """
    a ai ainsi afin ailleurs alors apres as au aucun aucune aujourd aupres auquel aussi autre autres aux
    avant avec avez avoir avons ayant c ca car ce ceci cela celle celles celui ces cet cette ceux chacun
    chacune chaque chez ci comme comment d dans de deja depuis des dont donc du elle elles en encore
    entre es est et etaient etait ete etes etre eu eux font hui il ils j je jusqu jusque l la le lequel
    les leur leurs lors lorsqu lorsque lui ma mais me meme memes mes moins mon m n ne ni nos notre nous
    on ont or ou par parce parfois pas pendant peu peut peuvent plus plusieurs pour pourquoi puis puisqu
    puisque qu quand que quel quelle quelles quelque quelques quels qui quoi quoiqu quoique rien s sa
    sans se selon sera ses si soit sommes son sont sous souvent suis sur t ta tandis tant te tes toi ton
    tous tout toute toutes tres trop tu un une vers voici voila vos votre vous y
"""
_ENGLISH = """
    about all also an and any are at be been before but by can do each for from get has have he her here
    his how i if in into is it its more most my no not of off one only or other our out over own she so
    some such than that the their them then there these they this those through to under up was we were
    what when where which who whose why will with without you your
"""
SMALL_WORDS = frozenset(f"{_FRENCH} {_ENGLISH}".split())
"""Folded, as `words.fold` gives them."""
