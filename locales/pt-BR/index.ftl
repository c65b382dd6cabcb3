# People, dates and words of the text (/index), and what words mean (/define).

index-people = { $count ->
    [one] { $count } pessoa ou instituição
   *[other] { $count } pessoas e instituições
}
index-also = { $name }, também { $aliases }
index-more-paragraphs = e mais { $count ->
    [one] { $count } parágrafo
   *[other] { $count } parágrafos
}
index-mentions = { $name }, { $count ->
    [one] { $count } menção
   *[other] { $count } menções
}
index-dates = { $count ->
    [one] { $count } frase com uma data
   *[other] { $count } frases com datas
}
index-places = “{ $words }”: { $count ->
    [one] { $count } lugar
   *[other] { $count } lugares
}
index-no-people = Não encontro pessoas nem instituições neste texto.
index-nobody-named = Não encontro “{ $name }” entre as pessoas e instituições daqui. /index word encontra qualquer palavra.
index-no-dates = Não há datas neste texto.
index-no-word = “{ $words }” não está neste texto.

## What a word means

index-what-is = O que é “{ $word }”?
index-glossary = No glossário: { $term }: { $glosses }.
index-all-places = { $count ->
    [one] O { $count } lugar
   *[other] Todos os { $count } lugares
}
index-explained = “{ $word }”, onde o texto explica:
index-only-place = O texto não explica “{ $word }” expressamente. Este é o único lugar:
index-first-place = O texto não explica “{ $word }” expressamente. Este é o primeiro de { $count ->
    [one] { $count } lugar
   *[other] { $count } lugares
}:
