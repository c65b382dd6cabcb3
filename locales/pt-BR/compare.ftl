# A place in two editions or translations (/compare).

compare-alone = Não há outro texto na estante com que comparar.
compare-which = Há vários outros textos: diga em “with” qual.
compare-same = Esse é o mesmo texto: nomeie outro com que comparar.
compare-missing = “{ $title }” não tem { $paragraph }.
compare-about = Os textos estão divididos de outra forma, então este é só mais ou menos o mesmo lugar.
