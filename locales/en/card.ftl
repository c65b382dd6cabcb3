# Pictures of quotations (/card).

card-words-missing = { $paragraph } doesn't have the words “{ $words }”.
card-no-letters = I have no letters for a picture of this language yet.
