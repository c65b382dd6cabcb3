# The links to web pages (/page).

page-button = Seite öffnen
page-link = Diese Seite hat die Texte von hier, mit euren Notizen am Rand und euren Diskussionen. Wer den Link hat, kann sie lesen, also gib ihn nur an Mitglieder weiter.
page-renewed = Der alte Link gilt nicht mehr. /page link gibt den neuen.
page-no-longer-public = Nur wer den Link von /page link hat, kann die Texte lesen, die ihr hinzugefügt habt.
page-public = Alle, die diesen Link haben, können die Texte lesen, die ihr hinzugefügt habt, ohne eure Notizen. Tut das nur, wenn ihr sie veröffentlichen dürft.
page-not-served = Es gibt keine Webseite der Texte: Wer mich betreibt, kann ihre Adresse als WEB_URL setzen.
page-read-on = Weiterlesen
page-read-on-at = Weiterlesen bei { $paragraph }
