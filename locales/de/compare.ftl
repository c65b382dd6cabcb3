# A place in two editions or translations (/compare).

compare-alone = Im Regal steht kein anderer Text zum Vergleichen.
compare-which = Es gibt mehrere andere Texte: sag mit „with“, welcher gemeint ist.
compare-same = Das ist derselbe Text: nenn einen anderen zum Vergleichen.
compare-missing = „{ $title }“ hat { $paragraph } nicht.
compare-about = Die Texte sind verschieden eingeteilt, also ist das nur ungefähr dieselbe Stelle.
