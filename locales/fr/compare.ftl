# A place in two editions or translations (/compare).

compare-alone = Il n’y a pas d’autre texte sur l’étagère avec lequel comparer.
compare-which = Il y a plusieurs autres textes : dis lequel avec « with ».
compare-same = C’est le même texte : nommes-en un autre avec lequel comparer.
compare-missing = « { $title } » n’a pas { $paragraph }.
compare-about = Les textes sont divisés autrement, ce n’est donc qu’à peu près le même endroit.
