# Sentences by their words (/find).

find-found = { $count ->
    [1] One sentence
    [one] { NUMBER($count, useGrouping: 0) } sentence
   *[other] { NUMBER($count, useGrouping: 0) } sentences
}
find-nothing = No sentence of the text has all of that. Fewer words find more, and /ask takes a whole question.
find-too-long = A search may have at most { NUMBER($most) } characters; leave some words out.
find-no-operator = There is no "{ $name }:" to search with; there are { $examples }.
find-operator-takes = "{ $name }:" takes { $takes ->
    [number-or-name] a number or a name
    [number] a number
   *[word] a word
}, as in { $example }.
find-no-words = Give at least one word to look for, as in: harvest -famine, "exact words", { $examples }.
