# Sentences by their words (/find).

find-found = { $count ->
    [1] Una frase
    [one] { NUMBER($count, useGrouping: 0) } frase
   *[other] { NUMBER($count, useGrouping: 0) } frases
}
find-nothing = Ninguna frase del texto tiene todo eso. Con menos palabras se encuentra más, y /ask admite una pregunta entera.
find-too-long = Una búsqueda puede tener como mucho { NUMBER($most) } caracteres; quita palabras.
