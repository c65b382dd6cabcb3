# Sentences by their words (/find).

find-found = { $count ->
    [1] Ein Satz
    [one] { NUMBER($count, useGrouping: 0) } Satz
   *[other] { NUMBER($count, useGrouping: 0) } Sätze
}
find-nothing = Kein Satz des Textes enthält all das. Weniger Worte finden mehr, und /ask nimmt eine ganze Frage.
find-too-long = Eine Suche darf höchstens { NUMBER($most) } Zeichen haben; lass Worte weg.
find-no-operator = Mit „{ $name }:“ lässt sich nicht suchen, aber mit { $examples }.
find-operator-takes = Nach „{ $name }:“ kommt { $takes ->
    [number-or-name] eine Zahl oder ein Name
    [number] eine Zahl
   *[word] ein Wort
}, wie in { $example }.
find-no-words = Gib mindestens ein Wort, nach dem gesucht wird, wie in: Ernte -Hunger, "genaue Worte", { $examples }.
