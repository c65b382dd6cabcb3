# Files that can't be read as texts.

file-mistaken = { $file } ist { $kind ->
    [png] ein PNG-Bild
    [jpeg] ein JPEG-Bild
    [gif] ein GIF-Bild
    [pdf] ein PDF
    [zip] ein ZIP-Archiv, wie DOCX- und EPUB-Dateien es sind
    [rtf] eine RTF-Datei
   *[doc] ein altes Word-Dokument
}, kein einfacher Text: Speichere den Text in UTF-8, und nimm diese Datei.
file-not-text = { $file } lässt sich nicht als Text lesen: Speichere die Datei als einfachen Text in UTF-8.
file-empty = { $file } ist leer: Schreib etwas hinein, oder nimm die Datei weg.
file-no-words = In { $file } stehen keine Wörter: Nimm eine Datei mit Text.
file-many-paragraphs = { $file } hat { $count ->
    [one] { NUMBER($count) } Absatz
   *[other] { NUMBER($count) } Absätze
}, mehr als jedes Buch: Teil die Datei auf.
file-many-notes = { $file } hat { $count ->
    [one] { NUMBER($count) } Fußnotenzeichen
   *[other] { NUMBER($count) } Fußnotenzeichen
}, mehr als jedes Buch: Teil die Datei auf.
file-many-sentences = { $file } hat { $count ->
    [one] { NUMBER($count) } Satz
   *[other] { NUMBER($count) } Sätze
}, mehr als jedes Buch: Teil die Datei auf.
file-long-paragraph = { $file } hat einen Absatz von { $count ->
    [one] { NUMBER($count) } Zeichen
   *[other] { NUMBER($count) } Zeichen
}, mehr als jedes Buch: Setz eine leere Zeile zwischen die Absätze.
file-nested = { $file } ist zu tief verschachtelt, um gelesen zu werden: Vereinfache die Datei.
file-no-format = { $file } kann nicht gelesen werden, nur Dateien, die auf { $endings } enden.
file-convert = { $file } kann nicht gelesen werden: { $to ->
    [epub] wandle die Datei in EPUB um, zum Beispiel mit Calibre, und nimm die neue
    [docx] öffne die Datei in Word oder LibreOffice, speichere sie als .docx, und nimm die neue
   *[pdf] wandle die Datei in ein PDF mit Textebene um, und nimm die neue
}.
file-other-format = { $file } ist { $kind ->
    [docx] ein Word-Dokument
    [html] eine Webseite
    [epub] ein EPUB
    [pdf] ein PDF
    [odt] ein OpenDocument-Text
    [rtf] eine RTF-Datei
   *[xml] XML
}: Gib der Datei einen Namen, der auf { $ending } endet.
file-damaged = { $file } ist abgeschnitten oder beschädigt: Hol die Datei noch einmal, und nimm die neue.
file-encrypted = { $file } ist verschlüsselt und kann nicht gelesen werden: Nimm eine Datei ohne Passwort.
file-encrypted-word = { $file } ist verschlüsselt und kann nicht gelesen werden: Speichere die Datei ohne Passwort.
file-encrypted-epub = Dieses EPUB ist verschlüsselt und kann nicht gelesen werden: Nimm ein Exemplar von { $file } ohne Kopierschutz.
file-unpacks = { $file } ist entpackt viel größer als jedes Buch: Nimm eine kleinere Datei.
file-outside = { $file } enthält Dateien, die außerhalb ihres Ordners landen würden, und ist deshalb nicht vertrauenswürdig: Hol die Datei anderswo.
file-misnamed = { $file } ist nicht, was der Name sagt: Hol die Datei noch einmal, oder berichtige ihre Endung.
file-not-word = { $file } ist kein Word-Dokument: Speichere die Datei als .docx.
file-old-word = { $file } ist ein altes Word-Dokument und kann nicht gelesen werden: Speichere es als .docx.
file-not-epub = { $file } ist kein EPUB, oder ein Teil fehlt: Hol die Datei noch einmal, und nimm die neue.
file-not-opendocument = { $file } ist kein OpenDocument-Text, oder ein Teil fehlt: Hol die Datei noch einmal, und nimm die neue.
file-other-xml = { $file } ist XML einer Art, die nicht gelesen werden kann, nur FictionBook, TEI und OSIS.
file-pdf-damaged = { $file } ist beschädigt: Hol die Datei noch einmal, oder speichere sie neu als PDF, und nimm die neue.
file-pdf-pictures = { $file } hat Bilder von Seiten statt Text: Lass die Datei zuerst von einem Programm zur Texterkennung (OCR) lesen.
file-pdf-signs = { $file } sagt nicht, welche Buchstaben seine Zeichen sind: Lass die Datei zuerst von einem Programm zur Texterkennung (OCR) lesen.
file-pdf-pages = { $file } hat { $count ->
    [one] { NUMBER($count, useGrouping: 0) } Seite
   *[other] { NUMBER($count, useGrouping: 0) } Seiten
}, mehr als jedes Buch: Teil die Datei auf.
file-not-readable = { $file } kann nicht gelesen werden: Versuch es mit einem anderen Format.
file-much-memory = { $file } braucht zum Lesen zu viel Speicher: Teil die Datei in mehrere auf.
file-slow = { $file } zu lesen dauert zu lange: Teil die Datei in mehrere auf.
file-ended = Das Lesen von { $file } endete zu früh: Versuch es noch einmal.
file-glossary-line = { $file }, Zeile { NUMBER($line, useGrouping: 0) }: Hier müssen ein Begriff, ein Doppelpunkt und andere Wörter dafür mit Kommas dazwischen stehen, jedes mit höchstens { $most } Zeichen, wie in „Schiffer: Kapitän, Steuermann“.
