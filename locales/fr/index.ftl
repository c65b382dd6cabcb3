# People, dates and words of the text (/index), and what words mean (/define).

index-people = { $count ->
    [one] { $count } personne ou institution
   *[other] { $count } personnes et institutions
}
index-also = { $name }, aussi { $aliases }
index-more-paragraphs = et { $count ->
    [one] { $count } autre paragraphe
   *[other] { $count } autres paragraphes
}
index-mentions = { $name }, { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
}
index-dates = { $count ->
    [one] { $count } phrase avec une date
   *[other] { $count } phrases avec des dates
}
index-places = « { $words } » : { $count ->
    [one] { $count } endroit
   *[other] { $count } endroits
}
index-no-people = Je ne trouve ni personnes ni institutions dans ce texte.
index-nobody-named = Je ne trouve pas « { $name } » parmi les personnes et les institutions d’ici. /index word trouve n’importe quel mot.
index-no-dates = Il n’y a pas de dates dans ce texte.
index-no-word = « { $words } » n’est pas dans ce texte.

## What a word means

index-what-is = Qu’est-ce que « { $word } » ?
index-glossary = Dans le glossaire : { $term } : { $glosses }.
index-all-places = { $count ->
    [one] Le seul endroit ({ $count })
   *[other] Les { $count } endroits
}
index-explained = « { $word } », là où le texte l’explique :
index-only-place = Le texte n’explique pas « { $word } » expressément. Voici son seul endroit :
index-first-place = Le texte n’explique pas « { $word } » expressément. Voici le premier de { $count ->
    [one] { $count } endroit
   *[other] { $count } endroits
} :
