# Sessions: dates to talk about what was read (/session).

session-planned = „{ $title }“: Wir treffen uns am { $when }.
session-reminder = Bald: „{ $title }“, am { $when }.
session-begins = „{ $title }“ beginnt. Wer ist da?
session-portion = Zu lesen: { $portion } aus „{ $title }“, { $minutes ->
    [one] etwa { NUMBER($minutes) } Minute
   *[other] etwa { NUMBER($minutes) } Minuten
}.
session-questions = Fragen:
session-question = • { $words } ({ $name })
session-more = Und { NUMBER($count) } weitere.
session-here = Da ({ NUMBER($count) }): { $names }
session-cancelled = Abgesagt: „{ $title }“, am { $when }.

## Lists and questions

session-line = „{ $title }“, am { $when }{ $questions ->
    [0] { "" }
    [one] , { NUMBER($questions) } Frage
   *[other] , { NUMBER($questions) } Fragen
}
session-held = Stattgefunden:
session-held-line = „{ $title }“, am { $when }, { NUMBER($attending) } da
session-count-questions = { $count ->
    [one] { NUMBER($count) } Frage
   *[other] { NUMBER($count) } Fragen
} für „{ $title }“
session-asked = Behalten für „{ $title }“:
session-withdrawn = Entfernt: { $words }

## Buttons

session-ask = Frage stellen
session-your-question = Deine Frage
session-read = Lesen
session-event = Event
session-here-button = Da
session-all = Alle Fragen
session-withdraw = Zurücknehmen
session-remove = „{ $words }“ entfernen

## Errors

session-none = Kein Treffen ist geplant.
session-unknown = Dieses Treffen gibt es nicht: Wähle eines aus der Liste, die beim Tippen erscheint.
session-gone = Dieses Treffen ist abgesagt.
session-over = Dieses Treffen ist längst vorbei.
session-needs-server = Treffen sind Events eines Servers, der mich eingeladen hat: Plane dort eines.
session-organisers-only = Nur wer den Server oder seine Nachrichten verwalten darf, kann Treffen planen und absagen; /session ask ist für alle.
session-forum = Ein Treffen wird in einem Kanal zum Schreiben angekündigt, und das ist ein Forum: Wähle einen anderen.
session-too-many = Es sind schon { NUMBER($most) } Treffen geplant: Sage erst eines ab.
session-no-date = „{ $typed }“ ist kein Datum: Schreib es wie Freitag, 4.12. oder 2026-12-04, oder wähle aus der Liste.
session-past = Diese Zeit ist vorbei: Wähle eine künftige.
session-too-far = Das ist über ein Jahr hin: Wähle ein früheres Datum.
session-no-portion = „{ $typed }“ finde ich dort nicht: Schreib es wie 4-9 oder Kapitel 3.
session-empty-question = Eine Frage braucht Worte.
session-many-questions = Du hast für dieses Treffen { NUMBER($most) } Fragen gestellt: Nimm erst eine zurück.
session-question-gone = Diese Frage ist schon weg.
session-others-question = Diese Frage ist von jemand anderem: Nur wer sie gestellt hat oder moderiert, kann sie entfernen.
