# Pictures of quotations (/card).

card-no-letters = I have no letters for a picture of this language yet.
