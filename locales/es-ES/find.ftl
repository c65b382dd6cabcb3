# Sentences by their words (/find).

find-found = { $count ->
    [1] Una frase
    [one] { NUMBER($count, useGrouping: 0) } frase
   *[other] { NUMBER($count, useGrouping: 0) } frases
}
find-nothing = Ninguna frase del texto tiene todo eso. Con menos palabras se encuentra más, y /ask admite una pregunta entera.
find-too-long = Una búsqueda puede tener como mucho { NUMBER($most) } caracteres; quita palabras.
find-no-operator = No se puede buscar con «{ $name }:», sino con { $examples }.
find-operator-takes = Tras «{ $name }:» va { $takes ->
    [number-or-name] un número o un nombre
    [number] un número
   *[word] una palabra
}, como en { $example }.
find-no-words = Da al menos una palabra que buscar, como en: cosecha -hambre, "palabras exactas", { $examples }.
