# Pictures of quotations (/card).

card-no-letters = I have no letters for a picture of these words yet.
card-not-drawn = The picture can't be drawn: try again.
card-too-many = I have too many pictures to draw right now: try again in a minute.
