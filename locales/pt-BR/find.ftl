# Sentences by their words (/find).

find-found = { $count ->
    [1] Uma frase
    [one] { NUMBER($count, useGrouping: 0) } frase
   *[other] { NUMBER($count, useGrouping: 0) } frases
}
find-nothing = Nenhuma frase do texto tem tudo isso. Menos palavras encontram mais, e /ask aceita uma pergunta inteira.
find-too-long = Uma busca pode ter no máximo { NUMBER($most) } caracteres; tire palavras.
find-no-operator = Não dá para buscar com “{ $name }:”, mas com { $examples }.
find-operator-takes = Depois de “{ $name }:” vem { $takes ->
    [number-or-name] um número ou um nome
    [number] um número
   *[word] uma palavra
}, como em { $example }.
find-no-words = Dê pelo menos uma palavra para buscar, como em: colheita -fome, "palavras exatas", { $examples }.
