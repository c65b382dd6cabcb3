# People, dates and words of the text (/index), and what words mean (/define).

index-people = { $count ->
    [one] { $count } Person oder Institution
   *[other] { $count } Personen und Institutionen
}
index-also = { $name }, auch { $aliases }
index-more-paragraphs = und { $count ->
    [one] { $count } weiterer Absatz
   *[other] { $count } weitere Absätze
}
index-mentions = { $name }, { $count ->
    [one] { $count } Nennung
   *[other] { $count } Nennungen
}
index-dates = { $count ->
    [one] { $count } Satz mit einem Datum
   *[other] { $count } Sätze mit einem Datum
}
index-places = „{ $words }“: { $count ->
    [one] { $count } Stelle
   *[other] { $count } Stellen
}
index-no-people = In diesem Text finde ich keine Personen oder Institutionen.
index-nobody-named = „{ $name }“ finde ich nicht unter den Personen und Institutionen hier. /index word findet jedes Wort.
index-no-dates = In diesem Text stehen keine Daten.
index-no-word = „{ $words }“ steht nicht in diesem Text.

## What a word means

index-what-is = Was ist „{ $word }“?
index-glossary = Im Glossar: { $term }: { $glosses }.
index-all-places = { $count ->
    [one] Die { $count } Stelle
   *[other] Alle { $count } Stellen
}
index-explained = „{ $word }“, wo der Text es erklärt:
index-only-place = Der Text erklärt „{ $word }“ nicht ausdrücklich. Das ist die einzige Stelle:
index-first-place = Der Text erklärt „{ $word }“ nicht ausdrücklich. Das ist die erste von { $count ->
    [one] { $count } Stelle
   *[other] { $count } Stellen
}:
