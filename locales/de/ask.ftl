# Answers to questions and to what is said in a conversation.

## Answers

ask-reported = Berichtet, nicht bestätigt:
ask-hedge = Ich bin nicht sicher, ob das die Antwort ist. Am nächsten kommt:
ask-not-there = „{ $title }“ scheint dazu nichts zu sagen.
ask-nowhere = Keiner der Texte scheint dazu etwas zu sagen.
ask-verdict = Das Urteil
ask-nearest = Nächste Stellen
ask-in-a-note = Der Text selbst scheint es nicht zu sagen, aber eine Fußnote.
ask-about = über { $topic }:
ask-other-may = „{ $title }“ vielleicht schon.
ask-other-button = „{ $title }“ fragen
ask-still-reading = „{ $title }“ lese ich noch ({ $share }) und suche bis dahin vor allem nach den Worten.
ask-too-long = Das ist mir zu lang: Frag in höchstens { NUMBER($most) } Zeichen.

## Two questions in one message

ask-one-found = Zu { $found }; { $missing } finde ich nicht im Text.
ask-both-here = Beides ist hier beantwortet:
ask-first-then = Zuerst { $first }, dann { $second }:
ask-unsure-of = Ich bin nicht sicher, ob es { $question } beantwortet.
ask-both-missing = Ich habe nach beidem gesucht.

## Questions back

ask-hint = Sag mir, worum es geht (eine Person, ein Ereignis, eine Sache), und ich suche es im Text.
ask-which-other = Welches andere meinst du? Nenn es, und ich suche danach.
ask-which = { $kind ->
    [person] Wen
   *[thing] Was
} meinst du: { $names }? Oder sag es mit ein paar Worten mehr.

## Small talk

ask-talk = { $kind ->
    [thanks] Gern geschehen!
    [bye] Bis bald, und viel Freude beim Lesen!
    [greeting] Hallo! Frag mich etwas über den Text.
    [praise] Danke! Frag weiter, wann immer du magst.
    [complaint] Schade, dass das nicht half. Sag es mit anderen Worten, mit einem Namen oder einer Sache, um die es geht, oder frag nach einem Absatz oder einer Fußnote mit der Nummer.
    [apology] Nichts passiert. Frag weiter, wann immer du magst.
    [laugh] Schön, dass du Spaß hast! Frag mich etwas über den Text, wann immer du magst.
    [nod] In Ordnung. Frag weiter, wann immer du magst.
    [mood] Ich verstehe. Frag mich etwas über den Text, wann immer du magst.
    [who-are-you] Ich bin Ibid, ein Programm, das Fragen zum Text beantwortet, indem es ihn Wort für Wort zitiert, mit den Nummern der Absätze und Fußnoten.
    [what-can-you-do] Frag mich mit eigenen Worten etwas über den Text, und ich zitiere die Stelle, die es beantwortet. Ein Absatz oder eine Fußnote mit der Nummer geht auch, ebenso ein paar Worte in Anführungszeichen.
    [how-are-you] Alles gut, danke. Was möchtest du über den Text wissen?
   *[off-topic] Ich kenne nur den Text, den wir vor uns haben. Frag mich danach!
}
ask-command = Dafür gibt es einen Befehl: { $command }
ask-other-command = /help sagt, was ich alles kann.
ask-remove-answer = Im Menü meiner Nachricht entfernt „Diese Antwort entfernen“ unter „Apps“ sie wieder.

## Going on from what is shown

ask-that-is-all = Das ist alles, was ich dazu gefunden habe.
ask-last-paragraph = Es gibt keinen nächsten Absatz: { $paragraph } ist der letzte.
ask-first-paragraph = Davor steht nichts: { $paragraph } ist der erste.
ask-last-note = Es gibt keine nächste Fußnote: Das war die letzte.
ask-first-note = Davor steht keine Fußnote: Es ist die erste.
ask-no-note-there = Zu dieser Stelle gibt es keine Fußnote: { $paragraph }.
ask-no-source = Der Text sagt es selbst: Niemand anders wird in der Nähe dafür genannt.
ask-source = Am ehesten nennt der Text hier eine Quelle:
ask-one-sentence = Das ist schon ein einziger Satz, von { NUMBER($length, useGrouping: 0) } Zeichen: Ich zitiere nur und kürze keinen.
ask-undone = Erledigt: Wir sind wieder am Anfang. Frag mich etwas über den Text.
ask-before-that = Davor:
ask-back-at = Zurück bei „{ $question }“:
ask-first = Frag mich zuerst etwas über den Text; dann können wir von dort weitergehen.
ask-restarted = Gern, von vorn. Was möchtest du wissen?
ask-nothing-shown = Es ist nichts zu sehen, von dem es weitergehen könnte: Frag mich etwas anderes über den Text.
ask-text-changed = Der Text hat sich seitdem geändert; bitte frag noch einmal.
