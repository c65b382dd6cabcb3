# Numbers of things, as they stand in lists: "1 chapter, 12 paragraphs".

counts-notes = { $count ->
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
counts-settings = { $count ->
    [one] { $count } setting
   *[other] { $count } settings
}
counts-added-texts = { $count ->
    [one] { $count } added text
   *[other] { $count } added texts
}
