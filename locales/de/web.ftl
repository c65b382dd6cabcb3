# What only the web pages say.

web-shelf = Das Regal
web-to-shelf = Zum Regal
web-answer = Antwort · { $title }
web-search = Suche
web-search-title = Suche · { $title }
web-search-label = Wörter, nach denen gesucht wird
web-search-example = Wörter oder „eine Wendung“
web-skip = Zum Text
web-colours = Farben
web-light = Hell
web-sepia = Sepia
web-dark = Dunkel
web-pages = Seiten
web-page = Seite { $label }
web-continued = (Fortsetzung)
web-released = Digitale Ausgabe: { $value }
web-note-missing = Was in dieser Fußnote steht, fehlt in der Datei des Textes.
web-beside = Neben „{ $title }“
web-editions = Nebeneinander
web-alone = Allein
web-read-to-here = Bis hier gelesen
web-read-on = Weiterlesen, wo du aufgehört hast

## Asking

web-ask = Fragen
web-ask-text = Frag diesen Text
web-ask-texts = Frag die Texte
web-conversation = Fragen und Antworten
web-hide-answers = Antworten ausblenden
web-no-answer = Die Antwort kam nicht an: Versuch es noch einmal.

## Errors

web-not-found = Nicht gefunden
web-refused = Das geht so nicht
web-not-now = Gerade nicht
web-no-address = Unter dieser Adresse gibt es keine Seite.
web-no-page = „{ $title }“ hat hier { NUMBER($pages) } Seiten und keine Seite { NUMBER($number, useGrouping: 0) }.
web-no-picture = Von dieser Stelle gibt es kein Bild.
web-no-text = Sag, welcher Text gefragt wird.
web-empty-question = Frag etwas: Die Frage ist leer.
web-old-button = Dieser Knopf ist zu alt: Frag noch einmal.
web-old-conversation = Das Gespräch lässt sich nicht lesen: Fang ein neues an.
web-too-long = Das ist zu lang: Lass etwas weg.
web-too-many = Zu viele Anfragen: Versuch es in { NUMBER($seconds) } s noch einmal.
web-invalid-link = Dieser Link gilt nicht oder nicht mehr: Hol dir mit /page link einen neuen, wo du ihn herhast.
web-failed = Hier ist etwas schiefgegangen; es wurde vermerkt.
