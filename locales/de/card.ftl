# Pictures of quotations (/card).

card-words-missing = { $paragraph } enthält die Worte „{ $words }“ nicht.
card-no-letters = Für ein Bild in dieser Sprache habe ich noch keine Buchstaben.
