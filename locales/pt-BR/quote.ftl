# Whether a quotation is word for word (/quote).

quote-exact = Literal{ $omission ->
    [some] , com palavras omitidas
   *[none] { "" }
}{ $places ->
    [1] { "" }
   *[other] , em { $places } lugares
}:
quote-case = Literal, exceto por maiúsculas. O texto diz:
quote-altered = Não é literal.
quote-missing = Falta “{ $wording }”.
quote-added = “{ $quoted }” não está lá.
quote-different = “{ $quoted }” deveria ser “{ $wording }”.
quote-more = E mais { NUMBER($count) }.
quote-bracketed = Entre colchetes, não do próprio texto: { $words }.
quote-absent = Estas palavras não estão no texto, nem outras que sejam quase as mesmas.

## Errors

quote-no-words = Não há palavras para conferir: dê a citação como alguém a escreveu.
quote-too-long = É longo demais para conferir: dê no máximo { NUMBER($most) } caracteres por vez.
quote-too-many-words = Tem palavras demais para conferir: dê no máximo { NUMBER($most) } por vez.
