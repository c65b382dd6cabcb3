# A place in two editions or translations (/compare).

compare-alone = Im Regal steht kein anderer Text zum Vergleichen.
compare-which = Es gibt mehrere andere Texte: Sag mit „with“, welcher gemeint ist.
compare-same = Das ist derselbe Text: Nenn einen anderen zum Vergleichen.
compare-missing = „{ $title }“ hat { $paragraph } nicht.
compare-about = Die Texte sind verschieden eingeteilt, also ist das nur ungefähr dieselbe Stelle.

## Pairs (/texts pair)

compare-button = In „{ $title }“
compare-paired = „{ $title }“ und „{ $other }“ stehen jetzt nebeneinander: { $count ->
    [one] eine Stelle
   *[other] { $count } Stellen
} { $kind ->
    [about] in beiden, ungefähr zugeordnet
   *[exact] in beiden
}. Ein Knopf unter ihren Absätzen zeigt den anderen.
compare-unpaired-from = „{ $title }“ und „{ $other }“ stehen nicht mehr nebeneinander.
compare-unpaired = „{ $title }“ wird wieder allein gelesen.
compare-unpaired-already = „{ $title }“ hat kein Gegenstück.
compare-too-many-pairs = Ein Server kann { NUMBER($most) } Paare haben. /texts unpair beendet eines.
