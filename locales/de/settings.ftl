# The settings of a group (/settings).

## The page of all settings

settings-text = Text: Hier wird „{ $title }“ befragt (/texts use)
settings-answers = Antworten auf Befehle: { $for ->
    [asker] nur für den, der fragt
   *[all] für alle sichtbar
} (/settings private)
settings-zone = Zeitzone: { $zone } (/settings zone)
settings-zone-unset = Zeitzone: nicht gesetzt, also UTC (/settings zone)
settings-quiet-hours = Ruhezeit: von { $from } bis { $to } (/settings quiet)
settings-no-quiet-hours = Ruhezeit: keine (/settings quiet)
settings-deleted = Die Antwort auf eine gelöschte Frage: { $answer ->
    [line] eine Zeile bleibt stehen
   *[removed] wird entfernt
} (/settings deleted)
settings-digest = Überblick über neue Notizen: { $state ->
    [weekly] jede Woche
   *[none] keiner
} (/settings digest)
settings-spoilers = Antworten zu einem Text mit Leseplan: { $state ->
    [plan] so weit, wie der Plan gelesen hat
    [off] aus dem ganzen Text
   *[chapters] so weit, wie der Plan gelesen hat, bei Texten mit Kapiteln
} (/settings spoilers)
settings-notes = Notizen anderer sieht man: { $seen ->
    [later] nach der eigenen zum selben Absatz
   *[always] immer
} (/settings notes)
settings-passing-nowhere = Beiläufige Fragen: nirgends (/settings channel)
settings-passing = Beiläufige Fragen: { $channels ->
    [one] in { $channels } Kanal
   *[other] in { $channels } Kanälen
} (/settings channel)
settings-language = Sprache: { $language } (/settings language)
settings-language-unset = Sprache: die jedes Mitglieds, und für alle die des Servers (/settings language)
settings-switched-on = Eingeschaltet: { $features } (/settings feature)
settings-nothing-on = Eingeschaltet: nichts (/settings feature)
settings-feature-name = { $feature ->
    [discuss] Diskussionen
    [notes] Notizen am Rand
    [plan] der Leseplan
    [quiz] Quiz
    [passing] Antworten auf beiläufige Fragen
   *[places] beiläufig genannte Stellen
}

## Answers to changes

settings-answers-private = Ab jetzt sieht nur, wer fragt, die Antwort auf einen Befehl. „private: false“ zeigt sie allen.
settings-answers-public = Ab jetzt sehen alle die Antworten auf Befehle. „private: true“ verbirgt eine.
settings-zone-set = Die Zeitzone hier ist jetzt { $zone }. Wenn die Uhr dort nicht { $clock } zeigt, wähle eine andere.
settings-line-stays = Wo die Antwort auf eine gelöschte Frage stand, bleibt ab jetzt eine Zeile.
settings-answer-removed = Die Antwort auf eine gelöschte Frage wird ab jetzt entfernt.
settings-quiet-hours-ended = Es gibt jetzt keine Ruhezeit mehr.
settings-quiet-hours-set = Von { $from } bis { $to } spreche ich nur, wenn ich angesprochen werde.
settings-digest-ended = Es gibt keinen Überblick über Notizen mehr.
settings-digest-set = Von jetzt an schreibe ich alle sieben Tage die neuen Notizen dorthin, wenn es welche gibt.
settings-channel-left = Dort antworte ich jetzt nur, wenn ich erwähnt werde.
settings-channel-joined = Dort beantworte ich ab und zu, was eindeutig eine Frage zum Text ist, sobald mich meine Betreiber Nachrichten lesen lassen.
settings-language-set = Ab jetzt spreche ich hier { $language }.
settings-language-freed = Ab jetzt spreche ich die Sprache jedes Mitglieds, und zu allen die des Servers.
settings-spoilers-set = { $state ->
    [plan] Bei einem Text mit Leseplan gehen Antworten jetzt nur so weit, wie er gelesen hat, und private so weit wie das Mitglied selbst. Was weiter hinten steht, zeigt „Trotzdem zeigen“.
   *[off] Antworten kommen jetzt aus dem ganzen Text, gleich wie weit der Plan ist.
}
settings-notes-set = { $seen ->
    [later] Notizen anderer zu einem Absatz sieht man jetzt erst, wenn man dort selbst eine für alle geschrieben hat. Wer moderiert, sieht alle. Der Überblick nennt nur ihre Zahl, und auf der Webseite stehen sie nicht.
   *[always] Notizen anderer sieht man jetzt immer.
}
settings-switched = Jetzt { $state ->
    [on] eingeschaltet
   *[off] ausgeschaltet
}: { $feature }.

## Errors

settings-no-time = „{ $typed }“ ist keine Uhrzeit: Schreib sie wie 07:00 oder 22:30.
settings-half-quiet-hours = Die Ruhezeit hat einen Anfang und eine andere Uhrzeit als Ende: Gib beide an, oder keine für gar keine.
settings-digest-needs-server = Ein Überblick kommt in einen Kanal eines Servers, der mich eingeladen hat: Stell ihn dort ein.
settings-digest-forum = Ein Überblick braucht einen Kanal zum Schreiben, und das ist ein Forum: Wähle einen anderen.
settings-too-many-channels = Mehr als { NUMBER($most) } Kanäle sind zu viele: Nimm zuerst einen weg.
settings-manages-not = Nur wer den Server verwalten darf, kann seine Einstellungen ändern: Bitte jemanden von ihnen darum.
settings-unknown-zone = Die Zeitzone „{ $typed }“ kenne ich nicht: Schreib sie wie Europe/Vienna, UTC+1 oder eine große Stadt in der Nähe.
settings-similar-zone = Die Zeitzone „{ $typed }“ kenne ich nicht: Meinst du { $zone }?
settings-switched-off = Hier ausgeschaltet: { $feature }. Wer diesen Ort verwalten darf, kann das mit /settings feature einschalten.
