# Sentences by their words (/find).

find-found = { $count ->
    [1] Uma frase
    [one] { NUMBER($count, useGrouping: 0) } frase
   *[other] { NUMBER($count, useGrouping: 0) } frases
}
find-nothing = Nenhuma frase do texto tem tudo isso. Menos palavras encontram mais, e /ask aceita uma pergunta inteira.
find-too-long = Uma busca pode ter no máximo { NUMBER($most) } caracteres; tire palavras.
