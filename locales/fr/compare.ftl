# A place in two editions or translations (/compare).

compare-alone = Il n’y a pas d’autre texte sur l’étagère avec lequel comparer.
compare-which = Il y a plusieurs autres textes : dis lequel avec « with ».
compare-same = C’est le même texte : nommes-en un autre avec lequel comparer.
compare-missing = « { $title } » n’a pas { $paragraph }.
compare-about = Les textes sont divisés autrement, ce n’est donc qu’à peu près le même endroit.

## Pairs (/texts pair)

compare-button = Dans « { $title } »
compare-paired = « { $title } » et « { $other } » sont maintenant côte à côte : { $count ->
    [one] un passage
   *[other] { $count } passages
} { $kind ->
    [about] dans les deux, à peu près en regard
   *[exact] dans les deux
}. Un bouton sous leurs paragraphes montre l’autre.
compare-unpaired-from = « { $title } » et « { $other } » ne sont plus côte à côte.
compare-unpaired = « { $title } » se lit de nouveau seul.
compare-unpaired-already = « { $title } » n’est pas apparié.
compare-too-many-pairs = Un serveur peut avoir { NUMBER($most) } paires. /texts unpair en défait une.
