# A place in two editions or translations (/compare).

compare-alone = No hay otro texto en el estante con el que comparar.
compare-which = Hay varios otros textos: di con «with» cuál.
compare-same = Ese es el mismo texto: nombra otro con el que comparar.
compare-missing = «{ $title }» no tiene { $paragraph }.
compare-about = Los textos están divididos de otra manera, así que esto es solo más o menos el mismo lugar.

## Pairs (/texts pair)

compare-button = En «{ $title }»
compare-paired = «{ $title }» y «{ $other }» están ahora en paralelo: { $count ->
    [one] un pasaje
   *[other] { $count } pasajes
} { $kind ->
    [about] en ambos, con correspondencia aproximada
   *[exact] en ambos
}. Un botón bajo sus párrafos muestra el otro.
compare-unpaired-from = «{ $title }» y «{ $other }» ya no están uno al lado del otro.
compare-unpaired = «{ $title }» se lee de nuevo sin otro al lado.
compare-unpaired-already = «{ $title }» no está emparejado.
compare-too-many-pairs = Un servidor puede tener { NUMBER($most) } parejas. Quita una con /texts unpair.
