# Reading plans (/plan).

## What is read, and when

plan-pace = { $portion } { $days } um { $time } ({ $zone })
plan-pace-random = { $portion } in zufälliger Reihenfolge { $days } um { $time } ({ $zone })
plan-words = etwa { $amount ->
    [one] { NUMBER($amount, useGrouping: 0) } Wort
   *[other] { NUMBER($amount, useGrouping: 0) } Wörter
}
plan-paragraphs = { $amount ->
    [one] { NUMBER($amount, useGrouping: 0) } Absatz
   *[other] { NUMBER($amount, useGrouping: 0) } Absätze
}
plan-verses = { $amount ->
    [one] { NUMBER($amount, useGrouping: 0) } Vers
   *[other] { NUMBER($amount, useGrouping: 0) } Verse
}
plan-daily = täglich
plan-on-weekdays = an Werktagen
plan-on-weekends = am Wochenende
plan-on-days = am { $days }

## A plan begins, changes, and ends

plan-started = { $who ->
    [member] Du liest „{ $title }“
   *[group] Wir lesen „{ $title }“ gemeinsam
}: { $pace }, in { $readings ->
    [1] einer Lesung
    [one] { $readings } Lesung
   *[other] { $readings } Lesungen
}.
plan-where-posted = Wo gepostet wird
plan-clock = In { $zone } ist es jetzt { $time }.
plan-nobody-called = Niemand wird benachrichtigt: Diese Rolle kann ich nicht erwähnen. Erlaube in den Servereinstellungen allen, sie zu erwähnen, oder gib mir die Berechtigung, @everyone, @here und alle Rollen zu erwähnen.
plan-changed = „{ $title }“ ist geändert: { $pace }.
plan-paused = „{ $title }“ pausiert.
plan-resumed = „{ $title }“ geht weiter.
plan-skipped = { $reading } wird übersprungen.
plan-one-back = Eine Lesung zurück.
plan-stop-question = „{ $title }“ nicht weiterlesen? Was gepostet wurde, bleibt; wo ihr wart, wird vergessen.
plan-stop-button = Plan beenden
plan-stopped = Der Leseplan ist beendet.
plan-stopped-already = Dieser Leseplan wurde schon beendet.

## Its progress

plan-nothing-left = Es ist nichts mehr zu lesen.
plan-next-after-resume = Als Nächstes kommt { $reading }, nach /plan resume.
plan-next = Als Nächstes { $reading }, am { $when }.
plan-next-now = Als Nächstes { $reading }, gleich.
plan-pace-paused = { $pace }, pausiert
plan-posted-in = Gepostet in { $channel }
plan-trouble-paused = Der Plan pausiert, weil etwas nicht stimmte: { $trouble }
plan-trouble-retried = Die nächste Lesung kann noch nicht gepostet werden, ich versuche es weiter: { $trouble }
plan-none = Hier läuft kein Leseplan. /plan start beginnt einen: so viele Absätze am Tag, in einem Kanal.
plan-over = Dieser Leseplan ist zu Ende.

## A reading

plan-reading-title = Lesung { NUMBER($number, useGrouping: 0) } von { NUMBER($total, useGrouping: 0) } · { $reading }
plan-read-on = Weiterlesen
plan-progress = Fortschritt
plan-late = Diese kommt spät: Ich war nicht da.
plan-last = Es ist die letzte: Danach habt ihr bis zum Ende gelesen.

## Errors

plan-gone = Dieser Leseplan wurde inzwischen beendet.
plan-paused-already = Er pausiert schon: /plan resume setzt ihn fort.
plan-not-paused = Er pausiert nicht.
plan-last-reading = Das ist die letzte Lesung: /plan stop beendet den Plan ohne sie.
plan-first-reading = Das ist schon die erste Lesung.
plan-organisers-only = Nur wer den Server oder seine Nachrichten verwalten darf, kann Lesepläne ändern; /plan status ist für alle.
plan-missing = Hier läuft kein Leseplan: /plan start beginnt einen.
plan-several = Es gibt mehrere Lesepläne: Wähle einen aus der Liste bei „plan“.
plan-random-amount = Die Menge eines Plans in zufälliger Reihenfolge bleibt, wie sie ist: /plan stop beendet ihn, und /plan start beginnt einen anderen.
plan-no-change = Es würde sich nichts ändern: Gib an, was anders sein soll, etwa time:19:00.
plan-needs-channel = Ein Leseplan postet in einem Kanal eines Servers, der mich eingeladen hat, oder in deinen Direktnachrichten mit mir: Frag mich dort.
plan-no-verses = „{ $title }“ zählt keine Verse: Nimm bitte Absätze oder Wörter als „unit“.
plan-which-zone = In welcher Zeitzone ist { $time }? Bitte füge sie als „zone“ hinzu, etwa Europe/Vienna, CET oder UTC+1; ich merke sie mir für hier.
plan-not-everyone = Alle rufe ich nicht: Bitte wähle eine Rolle, die sich Leute selbst ausgesucht haben.
plan-too-many = Hier gibt es schon { NUMBER($most) } Lesepläne: /plan stop beendet einen.
plan-unknown-day = Den Tag „{ $typed }“ kenne ich nicht: Schreib täglich, werktags, am Wochenende oder Tage wie Mo, Mi, Fr.
plan-no-time = „{ $typed }“ ist keine Uhrzeit: Schreib sie wie 18:00 oder 6 pm.
