# Polls about what to read next (/poll).

poll-texts = Was lesen wir als Nächstes?
poll-chapters = Welchen Teil von „{ $title }“ lesen wir als Nächstes?
poll-posted = Die Umfrage steht.
poll-left-out = Eine Umfrage fasst zehn Antworten, also fehlen { NUMBER($count) }: Nenne mit „only“ die, die du meinst.
poll-go = Dorthin
poll-too-few = Es gibt zu wenig Auswahl: { $about ->
    [chapters] „{ $title }“ braucht zwei passende Kapitel
   *[texts] das Regal braucht zwei passende Texte
}.
poll-organisers-only = Nur wer den Server oder seine Nachrichten verwalten darf, kann mich eine Umfrage posten lassen.
poll-needs-server = Eine Umfrage braucht einen Kanal, in den ich schreiben kann: Frag auf einem Server danach, der mich eingeladen hat.
