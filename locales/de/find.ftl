# Sentences by their words (/find).

find-found = { $count ->
    [1] Ein Satz
    [one] { NUMBER($count, useGrouping: 0) } Satz
   *[other] { NUMBER($count, useGrouping: 0) } Sätze
}
find-nothing = Kein Satz des Textes enthält all das. Weniger Worte finden mehr, und /ask nimmt eine ganze Frage.
find-too-long = Eine Suche darf höchstens { NUMBER($most) } Zeichen haben; lass Worte weg.
