# Numbers of things, as they stand in lists: "1 chapter, 12 paragraphs".

counts-notes = { $count ->
    [one] { $count } annotation
   *[other] { $count } annotations
}
counts-footnotes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
counts-margin-notes = { $count ->
    [one] { $count } annotation en marge
   *[other] { $count } annotations en marge
}
counts-discussions = { $count ->
    [one] { $count } discussion
   *[other] { $count } discussions
}
counts-plans = { $count ->
    [one] { $count } plan de lecture
   *[other] { $count } plans de lecture
}
counts-questions = { $count ->
    [one] { $count } question de quiz à toi
   *[other] { $count } questions de quiz à toi
}
counts-session-questions = { $count ->
    [one] { $count } question pour une séance
   *[other] { $count } questions pour des séances
}
counts-sessions = { $count ->
    [one] { $count } séance
   *[other] { $count } séances
}
counts-classes = { $count ->
    [one] { $count } classe
   *[other] { $count } classes
}
counts-reactions = { $count ->
    [one] { $count } réaction à une annotation
   *[other] { $count } réactions à des annotations
}
counts-reminders = { $count ->
    [one] { $count } rappel
   *[other] { $count } rappels
}
counts-settings = { $count ->
    [one] { $count } réglage
   *[other] { $count } réglages
}
counts-added-texts = { $count ->
    [one] { $count } texte ajouté
   *[other] { $count } textes ajoutés
}
counts-more = { NUMBER($count, useGrouping: 0) } de plus
counts-paragraphs = { $count ->
    [one] { $count } paragraphe
   *[other] { $count } paragraphes
}
counts-chapters = { $count ->
    [one] { $count } chapitre
   *[other] { $count } chapitres
}
counts-verses = { $count ->
    [one] { $count } verset
   *[other] { $count } versets
}
counts-sentences = { $count ->
    [one] { $count } phrase
   *[other] { $count } phrases
}
counts-words = { $count ->
    [one] { $count } mot
   *[other] { $count } mots
}
counts-pages = { $count ->
    [one] { $count } page imprimée
   *[other] { $count } pages imprimées
}
counts-people = { $count ->
    [one] { $count } personne ou institution
   *[other] { $count } personnes et institutions
}
counts-years = { $count ->
    [one] { $count } année
   *[other] { $count } années
}
counts-dates = { $count ->
    [one] { $count } date
   *[other] { $count } dates
}
counts-times = { $count } fois
counts-places = { $count ->
    [one] { $count } endroit
   *[other] { $count } endroits
}
