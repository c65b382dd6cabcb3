# Whether a quotation is word for word (/quote).

quote-exact = Literal{ $omission ->
    [some] , con palabras omitidas
   *[none] { "" }
}{ $places ->
    [1] { "" }
   *[other] , en { $places } lugares
}:
quote-case = Literal, salvo las mayúsculas. Dice:
quote-altered = No es literal.
quote-missing = Falta «{ $wording }».
quote-added = «{ $quoted }» no está ahí.
quote-different = «{ $quoted }» debería ser «{ $wording }».
quote-more = Y { NUMBER($count) } más.
quote-bracketed = Entre corchetes, no es del texto: { $words }.
quote-absent = Esas palabras no están en el texto, ni otras que sean casi las mismas.

## Errors

quote-no-words = No hay palabras que comprobar: da la cita como alguien la escribió.
quote-too-long = Es demasiado largo para comprobarlo: da como mucho { NUMBER($most) } caracteres cada vez.
quote-too-many-words = Tiene demasiadas palabras para comprobarlo: da como mucho { NUMBER($most) } cada vez.
