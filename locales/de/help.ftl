# The overview (/help), the welcome, and what Ibid is (/about).

help-promise = Was ich zitiere, steht Wort für Wort im Text. Was der Text nicht sagt, beantworte ich nicht.
help-ask = Fragen und nachschlagen
    • Frag mit eigenen Worten, oder mit /ask; dann „weiter“, „zurück“ und „mehr“
    • /find: Sätze nach ihren Worten; "genaue Worte", -ohne, ch:3, para:4, note:58 und note-text:Wort grenzen ein
    • /paragraph, /footnote: nach ihren Nummern; /compare: in einer anderen Ausgabe; /random: eine zufällige Stelle
    • /quote: ob ein Zitat wörtlich ist; /cite: sein Nachweis, fertig zum Einfügen
    • /index who, /index when, /index word: Personen, Daten und jede Stelle eines Wortes; /define: was es bedeutet
help-read = Gemeinsam lesen
    • /plan start, /plan status: der Text, Portion für Portion
    • /progress show: wie weit du gelesen hast, und wie weit die Gruppe ist; /review next: die Quizfragen, die du verfehlt hast
    • /note add, /note list: Notizen am Rand, für die Gruppe oder für dich allein
    • /discuss: ein Thread über einen Absatz
    • /session plan, /session ask: ein Treffen, um darüber zu sprechen, und Fragen dafür; /poll: was als Nächstes kommt
    • /quiz play, /quiz add: Fragen zum Text, und deine eigenen
    • /page link: die Texte als Webseite; /card: ein Zitat als Bild
    • /export: der Text als Datei, mit euren Notizen und Diskussionen
help-set-up = Einrichten
    • /texts list, /texts add, /texts use: was im Regal steht, und was hier befragt wird
    • /settings show, /class show: für die, die den Server verwalten
    • /privacy show: was ich über dich aufbewahre, und wie du es löschst
    • /about: Version, und wie du mich einlädst
    • Im Menü einer Nachricht (Apps): den Text dazu fragen, ein Zitat prüfen, als Notiz behalten, eine Antwort entfernen
help-try = Probier es an „{ $title }“ aus:
help-example-chapter = das erste Kapitel
help-example-paragraph = Absatz 1
help-example-note = Fußnote { $label }

## The first message in a server

help-welcome = Hallo, ich bin Ibid. Ich beantworte Fragen zu „{ $title }“, indem ich zitiere, mit den Nummern der Absätze und Fußnoten.
help-welcome-who = Alle können mich mit einer Frage erwähnen. Wer den Server verwaltet, kann mit /texts add Texte hinzufügen, mit /plan start das gemeinsame Lesen beginnen und mich mit /settings show einrichten. /help sagt den Rest.
help-welcome-try = Probiert eine erste Frage:

## What Ibid is

help-about = Ibid { $version }, freie Software unter der Lizenz { $license }.
help-about-with-source = Ibid { $version }, freie Software unter der Lizenz { $license }. Der Quelltext liegt bei; wer mich hier betreibt, hat ihn.
help-source = Quelltext
help-about-quoting = Ich antworte, indem ich zitiere; kein Sprachmodell und kein fremder Dienst hat daran Anteil.
help-about-privacy = Datenschutz: Ich bewahre auf, worum du mich bittest, etwa Notizen und Pläne, und nichts von deinen Fragen. /privacy show sagt mehr.
help-invite = Lad mich ein
