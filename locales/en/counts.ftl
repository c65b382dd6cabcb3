# Numbers of things, as they stand in lists: "1 chapter, 12 paragraphs".

counts-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
# The notes of a text, as opposed to those of members.
counts-footnotes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
counts-margin-notes = { $count ->
    [one] { $count } note in the margin
   *[other] { $count } notes in the margin
}
counts-discussions = { $count ->
    [one] { $count } discussion
   *[other] { $count } discussions
}
counts-plans = { $count ->
    [one] { $count } reading plan
   *[other] { $count } reading plans
}
counts-questions = { $count ->
    [one] { $count } quiz question of yours
   *[other] { $count } quiz questions of yours
}
counts-session-questions = { $count ->
    [one] { $count } question for a session
   *[other] { $count } questions for sessions
}
counts-sessions = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
counts-classes = { $count ->
    [one] { $count } class
   *[other] { $count } classes
}
counts-reactions = { $count ->
    [one] { $count } reaction to a note
   *[other] { $count } reactions to notes
}
counts-reminders = { $count ->
    [one] { $count } reminder
   *[other] { $count } reminders
}
counts-settings = { $count ->
    [one] { $count } setting
   *[other] { $count } settings
}
counts-added-texts = { $count ->
    [one] { $count } added text
   *[other] { $count } added texts
}
counts-more = { NUMBER($count, useGrouping: 0) } more
counts-paragraphs = { $count ->
    [one] { $count } paragraph
   *[other] { $count } paragraphs
}
counts-chapters = { $count ->
    [one] { $count } chapter
   *[other] { $count } chapters
}
counts-verses = { $count ->
    [one] { $count } verse
   *[other] { $count } verses
}
counts-sentences = { $count ->
    [one] { $count } sentence
   *[other] { $count } sentences
}
counts-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
counts-pages = { $count ->
    [one] { $count } printed page
   *[other] { $count } printed pages
}
counts-people = { $count ->
    [one] { $count } person or institution
   *[other] { $count } people and institutions
}
counts-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
counts-dates = { $count ->
    [one] { $count } date
   *[other] { $count } dates
}
counts-times = { $count ->
    [one] { $count } time
   *[other] { $count } times
}
counts-places = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
