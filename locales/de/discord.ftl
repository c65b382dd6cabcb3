# What only the Discord bot says.

## Errors

discord-failed = Bei mir ist etwas schiefgegangen; es steht im Protokoll. Bitte versuch es noch einmal, vielleicht mit anderen Worten.
discord-too-late = Das hat mir zu lange gedauert: Bitte versuch es noch einmal.
discord-unreadable-reply = Ich kann die Nachricht nicht lesen, auf die du antwortest: Stell ihre Frage in deinen eigenen Worten, oder nimm ihr Menü: Apps, Den Text danach fragen.
discord-only-files = Ich lese nur Wörter, keine Bilder, Aufnahmen, Sticker oder Dateien: Schreib bitte, was du wissen möchtest.
discord-role-mentioned = Das erwähnt meine Rolle, und die Worte solcher Nachrichten zeigt Discord mir nicht: Erwähne stattdessen mich, den Nutzer { $name }.
discord-typed-command = Ein Befehl geht nur, wenn du ihn aus der Liste wählst, die sich nach „/“ öffnet: { $command }
discord-no-words = Diese Nachricht hat keine Worte, nach denen man fragen könnte: Bitte nimm eine, die welche hat.
discord-command-removed = Diesen Befehl habe ich nicht mehr: Bitte wähl ihn neu aus der Liste.
discord-not-mine = Diese Nachricht ist nicht von mir: Ich entferne nur meine eigenen Antworten.
discord-cannot-remove = Ich bin hier kein Mitglied und kann meine Antwort deshalb nicht löschen: Frag jemanden, der Nachrichten verwalten darf.
discord-not-the-asker = Nur wer gefragt hat oder moderiert, kann eine Antwort entfernen lassen.
discord-too-many-of-member = Das ist viel auf einmal: In einer Minute antworte ich dir wieder.
discord-too-many-in-channel = In diesem Kanal sind mehr Fragen, als ich beantworten kann: Bitte frag in einer Minute noch einmal.
discord-too-many-in-server = Auf diesem Server sind mehr Fragen, als ich beantworten kann: Bitte frag in einer Minute noch einmal.

## Files

discord-file-too-large = Das wäre eine Datei von mehr als 10 MB, die Discord nicht annimmt: Bitte wähl weniger aus.
discord-file-elsewhere = { $file } liegt nicht bei Discord, also hole ich sie nicht: Häng die Datei selbst an.
discord-file-not-fetched = { $file } war von Discord nicht zu bekommen: Bitte häng die Datei noch einmal an.

## Permissions and channels

discord-direct-messages = unseren Direktnachrichten
# The names of permissions are those in the settings of Discord's own clients in this language.
discord-permission = „{ $name }“
discord-permission-view-channel = Kanal anzeigen
discord-permission-send-messages = Nachrichten senden
discord-permission-send-in-threads = Nachrichten in Threads senden
discord-permission-create-threads = Öffentliche Threads erstellen
discord-permission-attach-files = Dateien anhängen
discord-permission-read-history = Nachrichtenverlauf anzeigen
discord-permission-create-events = Events erstellen
discord-permission-send-polls = Umfragen erstellen
discord-missing-permissions = Mir { $count ->
    [one] fehlt die Berechtigung
   *[other] fehlen die Berechtigungen
} { $permissions } in { $place }: Bitte frag jemanden, der den Server verwaltet.
discord-missing-in-server = Ich brauche die Berechtigung { $permission } auf dem ganzen Server: Frag jemanden, der ihn verwaltet.
discord-not-voice = { $place } ist kein Kanal zum Sprechen: Bitte wähle einen Sprachkanal.
discord-too-many-events = Dieser Server hat so viele Events, wie Discord erlaubt: Lösche erst eines.
discord-no-writing = Ich kann in { $place } nicht schreiben.
discord-not-linked = Um meine Antwort mit deiner Nachricht zu verbinden, brauche ich hier die Berechtigung { $permission }.
discord-cannot-answer = Ich kann dir dort nicht antworten. { $reason }
discord-locked = { $place } ist gesperrt, also kann ich dort nicht schreiben: Bitte jemanden von der Moderation, es zu entsperren.
discord-too-many-threads = Dieser Server hat so viele offene Threads, wie Discord erlaubt: Schließ einen, der erledigt ist, und versuch es dann noch einmal.
discord-channel-gone = { $place } gibt es nicht mehr: Bitte nimm einen anderen Kanal.
discord-channel-not-found = Diesen Kanal oder Thread gibt es nicht mehr, oder ich kann ihn nicht sehen: Bitte nimm einen anderen.
discord-tag-needed = Beiträge in { $place } brauchen ein Schlagwort, das ich nicht wählen kann: Bitte nimm einen anderen Kanal.
discord-automod = AutoMod lässt mich das in { $place } nicht sagen.
discord-timed-out = Ich habe auf diesem Server gerade einen Timeout und kann deshalb nicht schreiben: Bitte jemanden von der Moderation, ihn aufzuheben.
discord-slow-mode = Der Slowmode lässt mich in { $place } noch nicht schreiben.
discord-no-threads = { $place } kann keine eigenen Threads haben: Bitte versuch es in { $parent }.
discord-no-threads-here = { $place } kann keine eigenen Threads haben: Bitte versuch es in einem Textkanal.
discord-not-sendable = { $place } ist kein Kanal zum Schreiben: Bitte nimm einen Textkanal.
discord-other-server = Dieser Kanal ist nicht auf diesem Server: Bitte nimm einen von hier.
discord-may-not-write = Du darfst in { $place } selbst nicht schreiben: Bitte nimm einen Kanal, in dem du es darfst.

## Messages

discord-question-deleted = Die Frage wurde gelöscht, und ihre Antwort mit ihr.
discord-removed = Die Antwort ist entfernt.
discord-not-helpful = Nicht hilfreich
discord-muted = Danke für den Hinweis. { NUMBER($hours) } Stunden lang antworte ich hier nur, wenn ihr mich erwähnt.
discord-show-everyone = Allen zeigen
discord-shown-by = gezeigt von { $name }
discord-go-there = Dorthin
discord-nothing = Es gibt nichts zu zeigen.

## Readings that can't be posted

discord-reading-refused = Discord hat die Lesung abgelehnt.
discord-reading-retried = Ich versuche es weiter, und er läuft von selbst wieder an.
discord-plan-paused = Er ist pausiert: /plan resume setzt ihn fort.
discord-reading-failed = Eine Lesung deines Leseplans konnte nicht gepostet werden: { $trouble } { $further }
discord-session-failed = „{ $title }“ konnte nicht angekündigt werden: { $trouble } Ich versuche es weiter, bis es vorbei ist.
discord-digest-failed = Der Überblick über neue Notizen konnte nicht gepostet werden: { $trouble } Ich versuche es weiter.
discord-role-gone = Die Rolle, die dein Leseplan ruft, gibt es nicht mehr, also benachrichtigen seine Lesungen niemanden: /plan edit nennt eine andere.
discord-role-not-called = Eine Lesung deines Leseplans hat niemanden benachrichtigt, denn ich kann seine Rolle nicht erwähnen. Erlaube in den Servereinstellungen allen, sie zu erwähnen, oder gib mir die Berechtigung, @everyone, @here und alle Rollen zu erwähnen.
