# Pictures of quotations (/card).

card-no-letters = Für ein Bild dieser Worte fehlen mir noch Buchstaben.
card-not-drawn = Das Bild lässt sich nicht zeichnen: Versuch es noch einmal.
card-too-many = Ich habe gerade zu viele Bilder zu zeichnen: Versuch es in einer Minute noch einmal.
