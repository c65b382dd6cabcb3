# Numbers of things, as they stand in lists: "1 chapter, 12 paragraphs".

counts-notes = { $count ->
    [one] { $count } Notiz
   *[other] { $count } Notizen
}
counts-footnotes = { $count ->
    [one] { $count } Fußnote
   *[other] { $count } Fußnoten
}
counts-margin-notes = { $count ->
    [one] { $count } Notiz am Rand
   *[other] { $count } Notizen am Rand
}
counts-discussions = { $count ->
    [one] { $count } Diskussion
   *[other] { $count } Diskussionen
}
counts-plans = { $count ->
    [one] { $count } Leseplan
   *[other] { $count } Lesepläne
}
counts-questions = { $count ->
    [one] { $count } Quizfrage von dir
   *[other] { $count } Quizfragen von dir
}
counts-session-questions = { $count ->
    [one] { $count } Frage für ein Treffen
   *[other] { $count } Fragen für Treffen
}
counts-sessions = { $count ->
    [one] { $count } Treffen
   *[other] { $count } Treffen
}
counts-classes = { $count ->
    [one] { $count } Klasse
   *[other] { $count } Klassen
}
counts-reactions = { $count ->
    [one] { $count } Reaktion auf eine Notiz
   *[other] { $count } Reaktionen auf Notizen
}
counts-reminders = { $count ->
    [one] { $count } Erinnerung
   *[other] { $count } Erinnerungen
}
counts-settings = { $count ->
    [one] { $count } Einstellung
   *[other] { $count } Einstellungen
}
counts-added-texts = { $count ->
    [one] { $count } hinzugefügter Text
   *[other] { $count } hinzugefügte Texte
}
counts-more = { NUMBER($count, useGrouping: 0) } weitere
counts-paragraphs = { $count ->
    [one] { $count } Absatz
   *[other] { $count } Absätze
}
counts-chapters = { $count ->
    [one] { $count } Kapitel
   *[other] { $count } Kapitel
}
counts-verses = { $count ->
    [one] { $count } Vers
   *[other] { $count } Verse
}
counts-sentences = { $count ->
    [one] { $count } Satz
   *[other] { $count } Sätze
}
counts-words = { $count ->
    [one] { $count } Wort
   *[other] { $count } Wörter
}
counts-pages = { $count ->
    [one] { $count } gedruckte Seite
   *[other] { $count } gedruckte Seiten
}
counts-people = { $count ->
    [one] { $count } Person oder Institution
   *[other] { $count } Personen und Institutionen
}
counts-years = { $count ->
    [one] { $count } Jahr
   *[other] { $count } Jahre
}
counts-dates = { $count ->
    [one] { $count } Datum
   *[other] { $count } Daten
}
counts-times = { $count } Mal
counts-places = { $count ->
    [one] { $count } Stelle
   *[other] { $count } Stellen
}
