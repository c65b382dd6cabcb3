# A place in two editions or translations (/compare).

compare-alone = No hay otro texto en el estante con el que comparar.
compare-which = Hay varios otros textos: di con «with» cuál.
compare-same = Ese es el mismo texto: nombra otro con el que comparar.
compare-missing = «{ $title }» no tiene { $paragraph }.
compare-about = Los textos están divididos de otra manera, así que esto es solo más o menos el mismo lugar.
