# Whether a quotation is word for word (/quote).

quote-exact = Wörtlich{ $omission ->
    [some] , mit ausgelassenen Worten
   *[none] { "" }
}{ $places ->
    [1] { "" }
   *[other] , an { $places } Stellen
}:
quote-case = Wörtlich, bis auf Groß- und Kleinschreibung. Es lautet:
quote-altered = Nicht wörtlich.
quote-missing = „{ $wording }“ fehlt.
quote-added = „{ $quoted }“ steht nicht da.
quote-different = „{ $quoted }“ müsste „{ $wording }“ heißen.
quote-more = Und { NUMBER($count) } weitere.
quote-bracketed = In Klammern, nicht aus dem Text: { $words }.
quote-absent = Diese Worte stehen nicht im Text, und auch keine, die fast gleich wären.

## Errors

quote-no-words = Da sind keine Worte zu prüfen: Gib das Zitat so an, wie es jemand geschrieben hat.
quote-too-long = Das ist zu lang zum Prüfen: Gib höchstens { NUMBER($most) } Zeichen auf einmal an.
quote-too-many-words = Das hat zu viele Worte zum Prüfen: Gib höchstens { NUMBER($most) } auf einmal an.
