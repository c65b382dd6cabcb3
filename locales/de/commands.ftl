# The commands as Discord lists them. Their English names and descriptions stand in commands/.

## Names of commands, subcommands and options, by the English ones

commands-names =
    .review = wiederholen
    .next = nächste
    .about = info
    .ask = fragen
    .card = karte
    .cite = zitieren
    .compare = vergleichen
    .define = definieren
    .discuss = besprechen
    .export = export
    .find = suchen
    .footnote = fußnote
    .help = hilfe
    .index = register
    .who = wer
    .when = wann
    .word = wort
    .note = notiz
    .list = liste
    .add = hinzufügen
    .search = suchen
    .edit = ändern
    .delete = löschen
    .page = seite
    .link = link
    .renew = erneuern
    .public = öffentlich
    .paragraph = absatz
    .plan = plan
    .status = stand
    .start = starten
    .pause = pausieren
    .resume = fortsetzen
    .skip = überspringen
    .back = zurück
    .stop = beenden
    .privacy = datenschutz
    .show = zeigen
    .quiz = quiz
    .play = spielen
    .scores = punkte
    .reset = zurücksetzen
    .quote = zitat
    .random = zufall
    .settings = einstellungen
    .private = privat
    .language = sprache
    .zone = zeitzone
    .quiet = ruhe
    .notes = notizen
    .others = andere
    .spoilers = spoiler
    .until = bis
    .digest = überblick
    .deleted = gelöscht
    .channel = kanal
    .feature = funktion
    .texts = texte
    .use = verwenden
    .rename = umbenennen
    .glossary = glossar
    .pair = paaren
    .unpair = entpaaren
    .remove = entfernen
    .question = frage
    .text = text
    .number = nummer
    .words = worte
    .format = format
    .style = stil
    .with = mit
    .mine = meine
    .name = name
    .member = mitglied
    .chapter = kapitel
    .amount = menge
    .unit = einheit
    .order = reihenfolge
    .days = tage
    .time = uhrzeit
    .thread = thread
    .role = rolle
    .from = ab
    .to = bis
    .call = rufen
    .kind = art
    .rounds = runden
    .everybody = alle
    .seconds = sekunden
    .daily = täglich
    .answers = antworten
    .answer = antwort
    .on = an
    .file = datei
    .url = url
    .title = titel
    .progress = fortschritt
    .set = setzen
    .hide = verbergen
    .hidden = verborgen
    .sentence = satz
    .wrong = falsche
    .session = treffen
    .date = datum
    .reading = lektüre
    .minutes = minuten
    .voice = sprachkanal
    .remind = erinnern
    .cancel = absagen
    .poll = umfrage
    .only = nur
    .hours = stunden
    .several = mehrere
    .class = klasse
    .optional = freiwillig

## Descriptions of options that several commands have

commands-shared =
    .text = Welcher Text des Regals; ohne Angabe der erste
    .private = Die Antwort nur dir zeigen
    .paragraph = Die Nummer des Absatzes oder seine ersten Worte
    .number = Die Nummer des Absatzes oder seine ersten Worte
    .plan = Welcher Plan, wenn es mehrere gibt
    .note = Welche deiner Notizen
    .amount = Wie viele Absätze, Wörter oder Verse auf einmal
    .unit = Absätze, Verse oder Wörter bis zum Ende eines Absatzes
    .days = täglich, werktags, am Wochenende oder Tage wie Mo, Mi, Fr
    .time = Wann, etwa 18:00
    .zone = Die Zeitzone, etwa Europe/Vienna, CET oder UTC+1
    .channel = Ein Kanal oder Forum dafür
    .thread = Für jede Lesung einen Thread öffnen
    .role = Eine Rolle, die bei jeder Lesung gerufen wird

## Descriptions of commands, and of their options

commands-about = Version, Lizenz, Datenschutz und wie du mich einlädst

commands-ask = Stell dem Text eine Frage in deinen eigenen Worten
    .question = Was du wissen möchtest
    .text = Welcher Text des Regals, oder * für alle; ohne Angabe der erste

commands-card = Ein Bild eines Zitats
    .words = Worte des Satzes, der gezeigt wird; ohne Angabe der erste Satz

commands-cite = Ein Zitat mit seinem Nachweis, fertig zum Einfügen
    .number = Der Absatz; ohne Angabe, was zuletzt gezeigt wurde
    .words = Worte des Satzes; ohne Angabe der ganze Absatz
    .style = Ohne Angabe Chicago, MLA und APA

commands-compare = Ein Absatz und dieselbe Stelle in einer anderen Ausgabe oder Übersetzung
    .with = Der andere Text des Regals

commands-define = Was ein Wort hier heißt: das Glossar, der erklärende Satz, jede Stelle
    .word = Ein Wort oder Name des Textes

commands-discuss = Öffnet einen Thread über einen Absatz oder findet den, den es gibt

commands-export = Der Text als Datei, mit den Notizen am Rand und den Diskussionen
    .format = html, eine Seite für den Browser, oder md, Markdown; ohne Angabe html
    .mine = Mit meinen privaten Notizen, für mich allein

commands-find = Findet Sätze nach ihren Worten
    .words = Worte, die darin stehen müssen; auch "genaue Worte", -ohne, ch:3, para:4, note:58, note-text:Wort

commands-footnote = Zeigt, wo eine Fußnote steht und was sie sagt
    .number = Die Nummer oder das Zeichen der Note, wie gedruckt

commands-help = Was du fragen kannst, und wie

commands-index = Das Register des Textes: Personen, Daten, Wörter

commands-index-who = Die Personen und Einrichtungen des Textes, und wo sie vorkommen
    .name = Wessen Stellen gezeigt werden; ohne Angabe alle

commands-index-when = Die Daten des Textes, der Reihe nach, jedes mit seinem Satz

commands-index-word = Jede Stelle eines Wortes, in allen Formen, mit ihrer Umgebung
    .word = Ein Wort, oder mehrere, die aufeinander folgen

commands-note = Notizen am Rand

commands-note-list = Die Notizen am Rand: alle, die eines Absatzes oder eines Mitglieds
    .paragraph = Nur zu diesem Absatz, nach Nummer oder ersten Worten
    .member = Nur von diesem Mitglied

commands-note-add = Merkt eine Notiz am Rand eines Absatzes
    .words = Was du notieren möchtest
    .quote = Die Worte des Absatzes, um die es geht
    .private = Nur für dich

commands-note-search = Notizen nach ihren Worten
    .words = Worte, die darin stehen müssen

commands-note-edit = Ändert eine deiner Notizen
    .words = Was darin stehen soll

commands-note-delete = Löscht eine deiner Notizen

commands-page = Die Texte als Webseite, zum Lesen

commands-page-link = Die Seite mit euren Texten, Notizen und Diskussionen, für dich allein

commands-page-renew = Macht einen neuen Link; der alte gilt dann nicht mehr

commands-page-public = Ob alle die Texte lesen dürfen, die ihr hinzugefügt habt
    .on = True: alle, die den Link haben

commands-paragraph = Zeigt einen Absatz nach seiner Nummer
    .chapter = Das Kapitel, in dem er diese Nummer hat, wie 3, XI oder preface

commands-plan = Gemeinsam einen Text lesen, Stück für Stück

commands-plan-status = Wie weit die Lektüre ist und was als Nächstes kommt

commands-plan-start = Gemeinsam einen Text lesen: so viel auf einmal, an diesen Tagen, in einem Kanal
    .date = Der erste Tag, etwa Montag oder 4. Jan.; ohne Angabe der nächste
    .order = In der Reihenfolge des Textes oder zufällig; ohne Angabe der Reihe nach
    .from = Der Absatz, mit dem es beginnt, nach Nummer oder ersten Worten; oder der Vers

commands-plan-edit = Ändert einen Plan, der weitergeht, wo er ist
    .date = Der Tag der nächsten Lesung, etwa Montag oder 4. Jan.
    .call = False: keine Rolle mehr rufen

commands-plan-pause = Nichts mehr posten, bis es fortgesetzt wird

commands-plan-resume = Setzt einen pausierten Plan fort

commands-plan-skip = Lässt die nächste Lesung aus

commands-plan-back = Die letzte Lesung noch einmal

commands-plan-stop = Beendet einen Plan

commands-privacy = Was ich über dich speichere: ansehen, bekommen, löschen

commands-privacy-show = Was ich über dich speichere

commands-privacy-export = Alles als Datei, für dich allein

commands-privacy-delete = Löscht es, hier oder überall; ich frage vorher

commands-progress = Wie weit du gelesen hast, und wie weit die Gruppe ist

commands-progress-show = Wie weit du gelesen hast, und wie weit die Gruppe ist

commands-progress-set = Sag, bis wohin du gelesen hast
    .paragraph = Der letzte Absatz, den du gelesen hast

commands-progress-hide = Verbirgt vor den anderen, wie weit du gelesen hast, oder zeigt es wieder
    .hidden = False: wieder zeigen

commands-quiz = Fragen zum Text, und wer am meisten weiß

commands-quiz-play = Fragen zum Text; wer zuerst antwortet, bekommt den Punkt
    .kind = Wonach gefragt wird; ohne Angabe abwechselnd alles
    .rounds = Wie viele Fragen; ohne Angabe 5
    .everybody = True: jeder darf einmal antworten; wer recht hatte, steht am Ende
    .seconds = Die Zeit für eine Frage; ohne Angabe unbegrenzt

commands-quiz-add = Fügt eine eigene Frage zu einem Satz des Textes hinzu
    .sentence = Der Satz, der sie beantwortet, Wort für Wort
    .question = Was du fragst
    .answer = Die richtige Antwort
    .wrong = Bis zu drei falsche Antworten mit ; dazwischen; ohne sie wird getippt

commands-quiz-remove = Entfernt eine Frage, die du hinzugefügt hast
    .question = Welche deiner Fragen

commands-quiz-scores = Wer wie viele Fragen richtig beantwortet hat

commands-quiz-reset = Vergisst alle Punkte hier; für Moderatoren

commands-quote = Prüft, ob Worte so im Text stehen, wie sie zitiert werden
    .words = Das Zitat; … für Ausgelassenes, [Klammern] um eigene Worte
    .text = Welcher Text des Regals; ohne Angabe alle

commands-random = Ein zufälliger Absatz oder Vers
    .daily = Die Stelle des Tages: für alle hier dieselbe

commands-review = Die Quizfragen, die du verfehlt hast, jeden Tag ein paar

commands-review-next = Die nächste verfehlte Frage, die fällig ist

commands-review-remind = Erinnert dich jeden Tag per Direktnachricht; ohne Zeit nicht mehr
    .time = Wann, etwa 18:00
    .zone = Die Zeitzone, etwa Europe/Vienna, CET oder UTC+1; ohne Angabe die des Servers

commands-review-export = Alle verfehlten Fragen als Datei
    .format = Für eine Tabelle oder für Anki; ohne Angabe csv

commands-session = Treffen, um über das Gelesene zu sprechen

commands-session-list = Die kommenden Treffen und die letzten

commands-session-plan = Plant ein Treffen mit Event und Erinnerung
    .date = Etwa Freitag, 4.12. oder 2026-12-04
    .time = Wann, etwa 18:00
    .reading = Was dafür zu lesen ist, etwa 4-9 oder Kapitel 3
    .title = Wie es heißt
    .minutes = Wie lange es dauert; ohne Angabe 60
    .voice = Ein Sprachkanal dafür; ohne Angabe wird hier geschrieben
    .channel = Ein Kanal, der es ankündigt; ohne Angabe hier
    .role = Eine Rolle, die dazu gerufen wird
    .remind = Wie viele Minuten vorher ich erinnere; ohne Angabe 60
    .zone = Die Zeitzone, etwa Europe/Vienna, CET oder UTC+1; ohne Angabe die des Servers

commands-session-ask = Eine Frage, über die gesprochen werden soll
    .question = Worüber du sprechen möchtest
    .session = Welches Treffen; ohne Angabe das nächste

commands-session-cancel = Sagt ein Treffen ab und löscht das Event
    .session = Welches Treffen; ohne Angabe das nächste

commands-poll = Stimmt ab, was als Nächstes gelesen wird: Texte oder Kapitel
    .about = Woraus gewählt wird; ohne Angabe Texte
    .question = Was gefragt wird; ohne Angabe, was als Nächstes kommt
    .only = Nur die mit diesen Worten im Namen, mit ; dazwischen
    .hours = Wie lange sie offen ist; ohne Angabe 72
    .several = True: mehrere dürfen gewählt werden
    .channel = Ein Kanal dafür; ohne Angabe hier
    .text = Der Text, dessen Kapitel gemeint sind; ohne Angabe der erste

commands-class = Für Lehrende: wer gelesen, notiert und mitgemacht hat

commands-class-show = Wer gelesen, notiert und mitgemacht hat, als Liste und Datei

commands-class-start = Zählt, wer mitmacht; alle erfahren es vorher
    .optional = False: niemand kann sich dagegen entscheiden

commands-class-stop = Zählt niemanden mehr und vergisst, wer gezählt wurde

commands-settings = Wie ich auf diesem Server eingestellt bin

commands-settings-show = Wie ich hier eingestellt bin

commands-settings-private = Ob Antworten auf Befehle nur für die Fragenden sind
    .answers = True: nur für die Fragenden

commands-settings-language = Die Sprache, die ich hier spreche
    .language = Die Sprache aller meiner Antworten hier

commands-settings-zone = Die Zeitzone der Gruppe
    .zone = Etwa Europe/Vienna oder eine Stadt

commands-settings-quiet = Stunden, in denen ich ungefragt nichts sage; ohne Zeiten keine
    .from = Etwa 22:00
    .to = Etwa 07:00

commands-settings-deleted = Was aus einer Antwort wird, deren Frage gelöscht wird
    .answer = Entfernt, oder eine Zeile bleibt

commands-settings-channel = Beiläufige Fragen in einem Kanal beantworten, oder nicht mehr
    .channel = Der Kanal
    .answer = False: nicht mehr

commands-settings-digest = Ein Kanal für einen wöchentlichen Überblick über neue Notizen; ohne einen keiner
    .channel = Der Kanal

commands-settings-spoilers = Ob Antworten nur so weit gehen wie der Leseplan
    .until = Wie weit Antworten bei einem Text mit Leseplan gehen

commands-settings-notes = Ob man Notizen anderer vor der eigenen sieht
    .others = Wann man die Notizen anderer zu einem Absatz sieht

commands-settings-feature = Etwas ein- oder ausschalten
    .feature = Was geschaltet wird
    .on = False: aus

commands-texts = Die Texte im Regal

commands-texts-list = Die Texte im Regal; der erste wird hier gefragt

commands-texts-add = Fügt einen eigenen Text hinzu: EPUB, PDF, Word, Markdown, HTML, Text …, bis 10 MB
    .file = Die Datei
    .url = Oder eine Adresse wie https://www.gutenberg.org/ebooks/1342
    .title = Wie er hier heißt

commands-texts-use = Welcher Text hier gefragt wird, wenn niemand einen anderen nennt
    .channel = Nur in diesem Kanal oder Forum und seinen Threads

commands-texts-rename = Gibt einem hinzugefügten Text einen anderen Titel
    .text = Welcher der hier hinzugefügten Texte
    .title = Der neue Titel

commands-texts-glossary = Die Wörter eines hinzugefügten Textes und was sie bedeuten
    .text = Welcher der hier hinzugefügten Texte
    .file = Eine Datei mit einer Zeile für jedes; ohne sie frage ich

commands-texts-pair = Zwei Ausgaben oder Übersetzungen eines Werks nebeneinander lesen
    .text = Eine von beiden
    .with = Der andere Text des Regals

commands-texts-unpair = Einen Text wieder allein lesen
    .text = Welcher Text
    .with = Nur nicht mehr neben diesem

commands-texts-remove = Nimmt einen hinzugefügten Text weg
    .text = Welcher der hier hinzugefügten Texte

## Choices of options, by their values

commands-choices-style =
    .chicago = Chicago
    .mla = MLA
    .apa = APA
    .bibtex = BibTeX
    .ris = RIS

commands-choices-format =
    .csv = CSV
    .anki = Anki
    .html = eine Seite für den Browser (HTML)
    .md = Markdown

commands-choices-unit =
    .paragraphs = Absätze
    .words = Wörter
    .verses = Verse

commands-choices-order =
    .text = in der Reihenfolge des Textes
    .random = zufällig

commands-choices-kind =
    .gap = Lücke füllen
    .who = Wer es sagte oder tat
    .order = Was zuerst kam
    .note = Welche Fußnote
    .quote = Wörtlich oder verändert
    .own = Unsere eigenen Fragen

commands-choices-language =
    .auto = die Sprache jedes Mitglieds; für alle die des Servers

commands-choices-answer =
    .remove = sie wird entfernt
    .line = eine Zeile bleibt

commands-choices-until =
    .plan = so weit, wie der Plan gelesen hat
    .off = durch den ganzen Text

commands-choices-others =
    .always = immer
    .later = nach der eigenen zu diesem Absatz

commands-choices-feature =
    .discuss = Diskussionen
    .notes = Notizen am Rand
    .plan = der Leseplan
    .quiz = Quiz
    .passing = Antworten auf beiläufige Fragen
    .places = beiläufig genannte Stellen

## Entries of a message's menu

commands-menus =
    .ask = Den Text danach fragen
    .note = Als Notiz merken
    .quote = Dieses Zitat prüfen
    .remove = Diese Antwort entfernen

commands-choices-about =
    .texts = Texte des Regals
    .chapters = Kapitel eines Textes
