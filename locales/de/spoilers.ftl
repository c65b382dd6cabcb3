# Wie weit Antworten gehen (/settings spoilers).

spoilers-not-so-far = { $read ->
    [nothing] Hier ist noch nichts gelesen, aber weiter hinten steht etwas.
   *[some] Bis { $place } scheint dazu nichts zu stehen. Weiter hinten steht etwas.
}
spoilers-more = { $read ->
    [nothing] Hier ist noch nichts gelesen. Weiter hinten steht mehr.
   *[some] Das reicht bis { $place }. Weiter hinten steht mehr.
}
spoilers-beyond = { $read ->
    [nothing] Hier ist noch nichts gelesen, darum ist das als Spoiler verdeckt.
   *[some] Was nach { $place } kommt, ist als Spoiler verdeckt.
}
spoilers-show = Trotzdem zeigen
spoilers-nothing-read = Von „{ $title }“ ist hier noch nichts gelesen.
