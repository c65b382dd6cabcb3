# A place in two editions or translations (/compare).

compare-alone = Não há outro texto na estante com que comparar.
compare-which = Há vários outros textos: diga em “with” qual.
compare-same = Esse é o mesmo texto: nomeie outro com que comparar.
compare-missing = “{ $title }” não tem { $paragraph }.
compare-about = Os textos estão divididos de outra forma, então este é só mais ou menos o mesmo lugar.

## Pairs (/texts pair)

compare-button = Em “{ $title }”
compare-paired = “{ $title }” e “{ $other }” agora estão lado a lado: { $count ->
    [one] uma passagem
   *[other] { $count } passagens
} { $kind ->
    [about] em ambos, com correspondência aproximada
   *[exact] em ambos
}. Um botão sob seus parágrafos mostra o outro.
compare-unpaired-from = “{ $title }” e “{ $other }” não estão mais lado a lado.
compare-unpaired = “{ $title }” volta a ser lido sozinho.
compare-unpaired-already = “{ $title }” não tem par.
compare-too-many-pairs = Um servidor pode ter { NUMBER($most) } pares. Desfaça um com /texts unpair.
