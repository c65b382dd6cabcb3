# People, dates and words of the text (/index), and what words mean (/define).

index-people = { $count ->
    [one] { $count } person or institution
   *[other] { $count } people and institutions
}
index-also = { $name }, also { $aliases }
index-more-paragraphs = and { $count ->
    [one] { $count } paragraph
   *[other] { $count } paragraphs
} more
index-mentions = { $name }, { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
}
index-dates = { $count ->
    [one] { $count } sentence with a date
   *[other] { $count } sentences with dates
}
index-places = “{ $words }”: { $count ->
    [one] { $count } place
   *[other] { $count } places
}
index-no-people = I find no people or institutions in this text.
index-nobody-named = I don't find “{ $name }” among the people and institutions here. /index word finds any word.
index-no-dates = There are no dates in this text.
index-no-word = “{ $words }” isn't in this text.

## What a word means

index-what-is = What is “{ $word }”?

index-glossary = In the glossary: { $term }: { $glosses }.
index-all-places = All { $count ->
    [one] { $count } place
   *[other] { $count } places
}
index-explained = “{ $word }”, where the text explains it:
index-only-place = The text doesn't explain “{ $word }” in so many words. This is its only place:
index-first-place = The text doesn't explain “{ $word }” in so many words. This is the first of its { $count ->
    [one] { $count } place
   *[other] { $count } places
}:
