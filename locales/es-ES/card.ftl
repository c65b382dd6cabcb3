# Pictures of quotations (/card).

card-words-missing = { $paragraph } no tiene las palabras «{ $words }».
card-no-letters = Aún no tengo letras para una imagen en este idioma.
