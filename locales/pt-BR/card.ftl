# Pictures of quotations (/card).

card-words-missing = { $paragraph } não tem as palavras “{ $words }”.
card-no-letters = Ainda não tenho letras para uma imagem neste idioma.
