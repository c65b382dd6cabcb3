# Notes in the margin (/note).

## A note

notes-gone-paragraph = { $paragraph }, nicht mehr da
notes-paragraph-of = { $paragraph } in { $title }
notes-edited = { $date }, geändert
notes-only-you = nur du siehst sie
notes-reply = Antwort
notes-reply-button = Auf „{ $words }“ antworten
notes-react = 👍 „{ $words }“
notes-reactions = 👍 { NUMBER($count) }
notes-reacted = 👍 { NUMBER($count) } für „{ $words }“. Noch einmal drücken nimmt deines zurück.
notes-reaction-gone = Zurückgenommen. 👍 { NUMBER($count) } für „{ $words }“.
notes-on-words = Zu „{ $quote }“:
notes-button = Notizen
notes-on-paragraph = Notizen zu { $paragraph }

## Keeping, changing and deleting one

notes-kept = Am Rand notiert.
notes-changed = Geändert.
notes-form-title = Als Notiz behalten
notes-form-paragraph = Zu welchem Absatz?
notes-form-quote = Die Worte, um die es geht
notes-form-words = Notiz
notes-delete-question = Diese Notiz löschen?
notes-delete-button = Notiz löschen
notes-keep-button = Behalten
notes-deleted = Die Notiz ist gelöscht.
notes-stays = Die Notiz bleibt.

## Lists

notes-none-with-words = Keine Notiz enthält diese Worte.
notes-none-by-member = Von diesem Mitglied sind keine Notizen zu sehen.
notes-none = { $where ->
    [paragraph] Zu diesem Absatz
   *[here] Hier
} gibt es noch keine Notizen. Behalte eine mit /note add, oder aus dem Menü einer Nachricht: Apps.
notes-after-own = Notizen anderer zu einem Absatz siehst du, sobald du dort selbst eine für alle geschrieben hast.

## The digest

notes-digest = { $count ->
    [one] 1 neue Notiz am Rand:
   *[other] { NUMBER($count) } neue Notizen am Rand:
}
notes-digest-count = { $count ->
    [one] 1 neue Notiz am Rand.
   *[other] { NUMBER($count) } neue Notizen am Rand.
}
notes-digest-more = Und { NUMBER($count) } weitere.

## Errors

notes-words-missing = „{ $words }“ steht nicht in { $paragraph }: Kopiere die Worte von dort, oder lass sie weg.
notes-empty = Die Notiz ist leer: Schreib, was du behalten willst.
notes-too-long = Eine Notiz darf höchstens { NUMBER($most) } Zeichen haben; diese hat { NUMBER($length) }.
notes-too-many = Du hast hier { NUMBER($most) } Notizen, und mehr kann ich nicht behalten: Lösche welche, die du nicht mehr brauchst.
notes-unknown = So eine Notiz gibt es nicht, oder sie ist schon weg: Wähle eine aus der Liste, die sich beim Tippen öffnet.
notes-edit-others = Diese Notiz gehört jemand anderem: Nur wer sie schrieb, kann sie ändern.
notes-just-deleted = Diese Notiz wurde gerade gelöscht, es ist also nichts mehr zu ändern.
notes-delete-others = Diese Notiz gehört jemand anderem: Nur wer sie schrieb oder moderiert, kann sie löschen.
