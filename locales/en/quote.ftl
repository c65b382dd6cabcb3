# Whether a quotation is word for word (/quote).

quote-exact = Word for word{ $omission ->
    [some] , with words left out
   *[none] { "" }
}{ $places ->
    [1] { "" }
   *[other] , in { $places } places
}:
quote-case = Word for word, except for capital letters. It reads:
quote-altered = Not word for word.
quote-missing = “{ $wording }” is missing.
quote-added = “{ $quoted }” isn't there.
quote-different = “{ $quoted }” should be “{ $wording }”.
quote-more = And { NUMBER($count) } more.
quote-bracketed = In brackets, not the text's own: { $words }.
quote-absent = These words aren't in the text, nor any that are nearly the same.

## Errors

quote-no-words = There are no words to check: give the quotation as somebody wrote it.
quote-too-long = That is too long to check: give at most { NUMBER($most) } characters at a time.
quote-too-many-words = That has too many words to check: give at most { NUMBER($most) } at a time.
