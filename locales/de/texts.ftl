# The texts on the shelf (/texts).

texts-about = Das ist „{ $title }“: { $contents }.
texts-others = Auch im Regal: { $titles }.
texts-others-more = Auch im Regal: { $titles } und { NUMBER($more, useGrouping: 0) } weitere.
texts-introduction = Ich bin Ibid. Ich beantworte Fragen zu „{ $title }“, indem ich zitiere, mit den Nummern der Absätze und Fußnoten.
texts-introduction-shelf = Ich bin Ibid. Ich beantworte Fragen zu „{ $title }“ (und { NUMBER($others, useGrouping: 0) } weiteren im Regal: /texts), indem ich zitiere, mit den Nummern der Absätze und Fußnoten.
texts-introduction-ask = Frag mit eigenen Worten, nach „{ $place }“, oder nimm /help.
texts-introduction-ask-note = Frag mit eigenen Worten, nach „{ $place }“, nach „{ $note }“, oder nimm /help.

## What was read from a file

texts-paragraphs-in = { $paragraphs } in { $chapters }
texts-notes-without = { $notes } ohne Text
texts-notes-some-without = { $notes }, { NUMBER($count, useGrouping: 0) } davon ohne Text
texts-note-with = { $notes } mit ihrem Text
texts-notes-with = { $notes } mit ihren Texten
texts-page = Seite { $page }
texts-pages = Seiten { $first } bis { $last }
texts-to-check = { $contents }; { $places } zu prüfen
texts-fetching = Hole die Datei …
texts-reading = Lese { $file } …
texts-progress = { $doing } (bisher { NUMBER($seconds, useGrouping: 0) } s)
texts-progress-at = { $doing } { $unit ->
    [page] Seite
   *[part] Teil
} { NUMBER($done, useGrouping: 0) } von { NUMBER($total, useGrouping: 0) } (bisher { NUMBER($seconds, useGrouping: 0) } s)
texts-added = Hinzugefügt: „{ $title }“, mit { $contents }.
texts-left-out = Weggelassen: { $what }.
texts-begins = Es beginnt: „{ $words }“
texts-please-look = Bitte sieh nach: { $warning }
texts-more-like-that = Und { NUMBER($count, useGrouping: 0) } weitere dieser Art.
texts-asked-from-now = Er wird hier ab jetzt befragt; /texts use wählt einen anderen.
texts-ask-it = Frag ihn mit der Option text:{ $id }, oder mach ihn mit /texts use zu dem, der hier befragt wird.

## The shelf

texts-asked-here = (hier befragt)
texts-read-share = { $contents }, davon { $share } gelesen
texts-and-more = und { NUMBER($count, useGrouping: 0) } weitere
texts-used-here = In diesem Kanal und seinen Threads wird jetzt „{ $title }“ befragt.
texts-used-there = In jenem Kanal und seinen Threads wird jetzt „{ $title }“ befragt.
texts-used = Hier wird jetzt „{ $title }“ befragt, außer in Kanälen und Threads mit einem eigenen Text.
texts-renamed = „{ $old }“ heißt jetzt „{ $new }“.
texts-remove-question = „{ $title }“ wegnehmen? Die Notizen dazu bleiben und kommen mit dem Text zurück.
texts-remove-button = Text wegnehmen
texts-leave-button = Dalassen
texts-removed = Der Text ist weggenommen.
texts-removed-already = Dieser Text ist schon weg.
texts-stays = Der Text bleibt.

## Errors

texts-manages-not = Nur wer den Server verwalten darf, kann seine Texte ändern: Bitte jemanden von ihnen darum.
texts-none-added = Hier wurde noch kein Text hinzugefügt: /texts add nimmt eine Datei oder eine Adresse.
texts-unknown = Ein Text „{ $wanted }“ wurde hier nicht hinzugefügt. Hinzugefügt wurden: { $added }.
texts-both-given = Gib mir entweder eine Datei oder eine Adresse, nicht beides.
texts-nothing-given = Häng eine Datei an, oder gib die Adresse einer Datei.
texts-no-addresses = Von Adressen hole ich hier keine Texte: Lade die Datei herunter, und häng sie an.
texts-no-address = Das ist keine Adresse: Gib eine wie https://www.gutenberg.org/ebooks/1342.
texts-only-https = Ich hole nur von Adressen, die mit https:// beginnen: Gib eine solche.
texts-other-host = Ich hole Texte nur von { $hosts }: Lade die Datei von { $host } herunter, und häng sie an.
texts-password = In dieser Adresse steht ein Benutzername oder ein Passwort: Gib sie ohne.
texts-redirected = { $host } verweist auf eine andere Adresse, der ich nicht folge: Lade die Datei herunter, und häng sie an.
texts-redirected-forever = { $host } verweist endlos von einer Adresse zur nächsten: Gib eine andere Adresse.
texts-file-too-large = Diese Datei ist größer als { NUMBER($megabytes) } MB: Such eine kleinere Ausgabe.
texts-page-about-file = Diese Adresse führt zu einer Seite über die Datei: Kopiere die Adresse der Datei selbst.
texts-no-file = { $host } hat unter dieser Adresse keine Datei: Prüf sie.
texts-slow = { $host } braucht länger als { NUMBER($seconds) } s, um die Datei zu senden: Versuch es später noch einmal.
texts-not-fetched = Die Datei konnte nicht von { $host } geholt werden: Versuch es noch einmal, oder häng sie an.
texts-file-empty = { $file } ist leer: Gib mir eine Datei mit einem Text darin.
texts-file-larger = { $file } ist größer als { NUMBER($megabytes) } MB: Teil die Datei auf, oder lass ihre Bilder weg.
texts-too-many = Hier gibt es schon { $count ->
    [one] { NUMBER($count) } Text
   *[other] { NUMBER($count) } Texte
}: Nimm zuerst mit /texts remove einen weg.
texts-too-much = Damit hätten die Texte hier mehr als { NUMBER($megabytes) } MB: Nimm zuerst mit /texts remove einen weg.
texts-member-most = An allen Orten zusammen darfst du { $count ->
    [one] { NUMBER($count) } Text
   *[other] { NUMBER($count) } Texte
} mit { NUMBER($megabytes) } MB hinzufügen: Nimm zuerst mit /texts remove einen von deinen weg.
texts-no-room = Ich habe zurzeit keinen Platz für weitere Texte: Bitte die Betreiber, welchen zu schaffen.
texts-still-reading = Ich lese die Texte hier noch: Frag mich in einer Minute noch einmal.
texts-many-files = Das sind viele Dateien in kurzer Zeit: Füg die nächste bitte in { $count ->
    [one] { NUMBER($count) } Minute
   *[other] { NUMBER($count) } Minuten
} hinzu.
texts-glossary-name = Glossar
texts-glossary-most = Ein Glossar darf höchstens { NUMBER($most) } Zeichen haben: Kürz es.
texts-id-taken = Einen Text „{ $id }“ gibt es hier schon: Gib diesem einen anderen Titel, oder nimm zuerst jenen weg.
texts-title-length = Ein Titel hat 1 bis { NUMBER($most, useGrouping: 0) } Zeichen: Gib einen anderen.
texts-not-on-shelf = Einen Text „{ $id }“ gibt es hier nicht. Die Texte hier sind: { $ids }.
texts-glossary-by-file = Das Glossar von „{ $title }“ ist zu lang, um hier geändert zu werden: Gib das neue als Datei.
texts-glossary-form = Glossar
texts-glossary-lines = Eine Zeile je Wort: „Schiffer: Kapitän“
texts-glossary-file-larger = { $file } ist zu groß für ein Glossar: Kürz die Datei.
texts-glossary-none = „{ $title }“ hat jetzt kein Glossar.
texts-glossary-kept = Das Glossar von „{ $title }“ hat jetzt { $count ->
    [one] { NUMBER($count) } Wort
   *[other] { NUMBER($count) } Wörter
}. /define zeigt sie, und Fragen finden sie.
