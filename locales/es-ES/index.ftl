# People, dates and words of the text (/index), and what words mean (/define).

index-people = { $count ->
    [one] { $count } persona o institución
   *[other] { $count } personas e instituciones
}
index-also = { $name }, también { $aliases }
index-more-paragraphs = y { $count ->
    [one] { $count } párrafo más
   *[other] { $count } párrafos más
}
index-mentions = { $name }, { $count ->
    [one] { $count } mención
   *[other] { $count } menciones
}
index-dates = { $count ->
    [one] { $count } frase con una fecha
   *[other] { $count } frases con fechas
}
index-places = «{ $words }»: { $count ->
    [one] { $count } lugar
   *[other] { $count } lugares
}
index-no-people = No encuentro personas ni instituciones en este texto.
index-nobody-named = No encuentro «{ $name }» entre las personas e instituciones de aquí. /index word encuentra cualquier palabra.
index-no-dates = No hay fechas en este texto.
index-no-word = «{ $words }» no está en este texto.

## What a word means

index-what-is = ¿Qué es «{ $word }»?
index-glossary = En el glosario: { $term }: { $glosses }.
index-all-places = { $count ->
    [one] El { $count } lugar
   *[other] Los { $count } lugares
}
index-explained = «{ $word }», donde el texto lo explica:
index-only-place = El texto no explica «{ $word }» expresamente. Este es su único lugar:
index-first-place = El texto no explica «{ $word }» expresamente. Este es el primero de { $count ->
    [one] { $count } lugar
   *[other] { $count } lugares
}:
