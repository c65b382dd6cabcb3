# The text as a file (/export).

export-annotated = „{ $title }“ mit dem, was daneben geschrieben wurde.
export-bare = „{ $title }“. Noch hat niemand etwas daneben geschrieben: /note add behält eine erste Notiz.
export-private = Deine privaten Notizen sind darin, also siehst nur du das.

## In the file

export-colophon = Mit { $contents } · { $date }
export-colophon-bare = Noch hat niemand etwas daneben geschrieben · { $date }
export-beside = Neben { $paragraph }
export-lost-notes = Notizen zu Absätzen, die nicht mehr da sind
export-notes = Fußnoten
export-contents = Inhalt
export-discussed = Diskutiert:
export-note-without-text = (Die Datei hat keinen Text zu dieser Fußnote.)
export-notes-without-text = Die Fußnoten { $labels } stehen im Text, aber was sie sagen, steht nicht in seiner Datei.
export-no-note-has-text = Die Fußnoten stehen im Text, aber was sie sagen, steht nicht in seiner Datei.
export-back-to-text = Fußnote { $label }, zurück zum Text
