# Pictures of quotations (/card).

card-no-letters = Für ein Bild in dieser Sprache habe ich noch keine Buchstaben.
