# Quizzes about the text (/quiz).

## The kinds of questions

quiz-kind = { $kind ->
    [gap] Lücke füllen
    [who] Wer es sagte oder tat
    [order] Was zuerst kam
    [note] Welche Fußnote
    [own] Unsere eigenen Fragen
   *[quote] Wörtlich oder verändert
}

## The questions

quiz-question = { NUMBER($round) } von { NUMBER($rounds) } · { $question }
quiz-which-name = Welcher Name fehlt?
quiz-which-date = Welches Datum fehlt?
quiz-which-word = Welches Wort fehlt?
quiz-word-for-word = Ist das wörtlich?
quiz-exact = Wörtlich
quiz-altered = Verändert
quiz-who-did = Wer sagte oder tat das?
quiz-came-first = Was kam zuerst?
quiz-stands-first = Was davon steht im Text zuerst?
quiz-which-note = Welche Fußnote belegt diesen Satz?
quiz-fewer = Dieser Text hat { $count ->
    [1] nur eine solche Frage
    [one] nur { $count } solche Frage
   *[other] nur { $count } solche Fragen
}.

## Buttons

quiz-type = Eintippen
quiz-hint = Hinweis
quiz-skip = Überspringen
quiz-end = Beenden
quiz-next = Weiter ▸
quiz-again = Noch einmal
quiz-scores = Punktestand
quiz-your-answer = Deine Antwort

## The result of an answer

quiz-begins-with = Es beginnt mit „{ $beginning }“.
quiz-right = Richtig!
quiz-right-name = Richtig, { $name }!
quiz-wrong = Nicht ganz: { $answer }.
quiz-wrong-name = Nicht ganz, { $name }: { $answer }.
quiz-skipped = Übersprungen: { $answer }.
quiz-answer-exact = es ist wörtlich
quiz-answer-altered = es ist verändert
quiz-answer-note = es ist Fußnote { $label }
quiz-answer = es ist { $answer }
quiz-order = Die Reihenfolge ist { $order }.
quiz-replaced = Im Text steht „{ $original }“, nicht „{ $replacement }“.
quiz-has-not = Im Text steht dort ein „not“.
quiz-has-no-not = Im Text steht dort kein „not“.
quiz-rights = { NUMBER($right) } von { NUMBER($asked) } richtig
quiz-so-far = Bisher { $rights }.
quiz-over = Das war die letzte: { $rights }.
quiz-ended = Das war’s: { $rights }.
quiz-another-time = Dann ein andermal.

## Quizzes that everybody may answer, and a limit of time

quiz-everybody = Alle dürfen antworten, jeder einmal.
quiz-limit = { $seconds ->
    [one] Dafür ist { $seconds } Sekunde Zeit.
   *[other] Dafür sind { $seconds } Sekunden Zeit.
}
quiz-close = Antwort zeigen
quiz-taken = Deine Antwort zählt. Wer recht hatte, wird gezeigt, sobald die Frage geschlossen ist.
quiz-answered-once = Du hast diese Frage schon beantwortet.
quiz-late = Die Zeit ist um: { $answer }.
quiz-closed = Die Frage ist geschlossen: { $answer }.
quiz-who-right = Richtig ({ NUMBER($right) } von { NUMBER($asked) }): { $names }.
quiz-nobody-right = Niemand hatte recht.
quiz-nobody-answered = Niemand hat geantwortet.
quiz-was-last = Das war die letzte.

## Scores

quiz-no-scores = Noch hat niemand gespielt: /quiz play beginnt.
quiz-reset-question = Alle Punktestände hier vergessen? Das lässt sich nicht rückgängig machen.
quiz-reset-button = Alle Stände vergessen
quiz-keep-button = Behalten
quiz-reset = Die Punktestände sind vergessen.
quiz-scores-stay = Die Punktestände bleiben.

## Errors

quiz-too-short = „{ $title }“ ist zu kurz für ein Quiz.
quiz-too-little = „{ $title }“ gibt für diese Art von Fragen zu wenig her. Diese gehen:
quiz-text-changed = Der Text hat sich seitdem geändert: /quiz play beginnt neu.
quiz-outdated = Das kann ich nicht mehr fragen: /quiz play beginnt neu.
quiz-answered = Diese Frage ist schon beantwortet: Die erste Antwort zählt.
quiz-moderators-only = Nur wer moderiert, kann die Punktestände zurücksetzen: Bitte jemanden von ihnen darum.
quiz-across-paragraphs = Das geht über mehrere Absätze: Gib einen Satz aus einem an.
quiz-needs-words = Eine Frage und ihre Antwort brauchen Worte.
quiz-wrong-choices = Gib höchstens { NUMBER($most) } falsche Antworten mit ; dazwischen an, jede mit höchstens { NUMBER($length) } Zeichen und anders als die richtige.
quiz-too-many-own = Hier gibt es { NUMBER($most) } Fragen, und mehr kann ich nicht behalten: Entferne welche mit /quiz remove.
quiz-no-question = Diese Frage gibt es nicht: Wähle eine aus der Liste, die beim Tippen erscheint.
quiz-others-question = Diese Frage ist von jemand anderem: Nur wer sie gestellt hat oder moderiert, kann sie entfernen.

## Questions that members added

quiz-added = Behalten: Die Frage kommt in /quiz play.
quiz-removed = Entfernt: „{ $question }“
quiz-no-own = Noch hat niemand eine Frage zu „{ $title }“ hinzugefügt: /quiz add behält eine.
quiz-misquoted = Die Frage ist noch nicht behalten, denn ihr Satz muss so im Text stehen, wie du ihn angibst:
