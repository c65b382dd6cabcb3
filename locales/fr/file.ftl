# Files that can't be read as texts.

file-mistaken = { $file } est { $kind ->
    [png] une image PNG
    [jpeg] une image JPEG
    [gif] une image GIF
    [pdf] un PDF
    [zip] une archive ZIP, comme les fichiers DOCX et EPUB
    [rtf] un fichier RTF
   *[doc] un ancien document Word
}, et non du texte brut : enregistre son texte en UTF-8 et prends ce fichier.
file-not-text = { $file } ne peut pas être lu comme du texte : enregistre-le en texte brut, en UTF-8.
file-empty = { $file } est vide : remplis-le ou retire-le.
file-no-words = Il n’y a pas de mots dans { $file } : prends un fichier avec du texte.
file-many-paragraphs = { $file } a { $count ->
    [one] { NUMBER($count) } paragraphe
   *[other] { NUMBER($count) } paragraphes
}, plus que n’importe quel livre : divise-le.
file-many-notes = { $file } a { $count ->
    [one] { NUMBER($count) } appel de note
   *[other] { NUMBER($count) } appels de note
}, plus que n’importe quel livre : divise-le.
file-many-sentences = { $file } a { $count ->
    [one] { NUMBER($count) } phrase
   *[other] { NUMBER($count) } phrases
}, plus que n’importe quel livre : divise-le.
file-long-paragraph = { $file } a un paragraphe de { $count ->
    [one] { NUMBER($count) } caractère
   *[other] { NUMBER($count) } caractères
}, plus que n’importe quel livre : mets une ligne vide entre ses paragraphes.
file-nested = { $file } est imbriqué trop profondément pour être lu : simplifie-le.
file-no-format = { $file } ne peut pas être lu : seuls les fichiers qui finissent par { $endings } le peuvent.
file-convert = { $file } ne peut pas être lu : { $to ->
    [epub] convertis-le en EPUB, par exemple avec Calibre, et prends celui-là
    [docx] ouvre-le dans Word ou LibreOffice, enregistre-le en .docx et prends celui-là
   *[pdf] convertis-le en PDF avec une couche de texte et prends celui-là
}.
file-other-format = { $file } est { $kind ->
    [docx] un document Word
    [html] une page web
    [epub] un EPUB
    [pdf] un PDF
    [odt] un texte OpenDocument
    [rtf] un fichier RTF
   *[xml] du XML
} : donne-lui un nom qui finit par { $ending }.
file-damaged = { $file } est tronqué ou endommagé : télécharge-le de nouveau et prends celui-là.
file-encrypted = { $file } est chiffré et ne peut donc pas être lu : prends-en un sans mot de passe.
file-encrypted-word = { $file } est chiffré et ne peut donc pas être lu : enregistre-le sans mot de passe.
file-encrypted-epub = Cet EPUB est chiffré et ne peut donc pas être lu : prends une copie de { $file } sans protection.
file-unpacks = { $file } une fois décompressé est bien plus gros que n’importe quel livre : prends un fichier plus petit.
file-outside = { $file } contient des fichiers qui sortiraient de son dossier, on ne peut donc pas s’y fier : trouve-le ailleurs.
file-misnamed = { $file } n’est pas ce que dit son nom : télécharge-le de nouveau ou corrige sa terminaison.
file-not-word = { $file } n’est pas un document Word : enregistre-le en .docx.
file-old-word = { $file } est un ancien document Word et ne peut donc pas être lu : enregistre-le en .docx.
file-not-epub = { $file } n’est pas un EPUB, ou il en manque une partie : télécharge-le de nouveau et prends celui-là.
file-not-opendocument = { $file } n’est pas un texte OpenDocument, ou il en manque une partie : télécharge-le de nouveau et prends celui-là.
file-other-xml = { $file } est du XML d’un genre qui ne peut pas être lu : seuls FictionBook, TEI et OSIS le peuvent.
file-pdf-damaged = { $file } est endommagé : télécharge-le de nouveau, ou réenregistre-le en PDF et prends celui-là.
file-pdf-pictures = { $file } a des images de pages au lieu de texte : passe-le d’abord dans un logiciel de reconnaissance de texte (OCR).
file-pdf-signs = { $file } ne dit pas à quelles lettres correspondent ses signes : passe-le d’abord dans un logiciel de reconnaissance de texte (OCR).
file-pdf-pages = { $file } a { $count ->
    [one] { NUMBER($count, useGrouping: 0) } page
   *[other] { NUMBER($count, useGrouping: 0) } pages
}, plus que n’importe quel livre : divise-le.
file-not-readable = { $file } ne peut pas être lu : essaie un autre format.
file-much-memory = { $file } demande trop de mémoire pour être lu : divise-le en plusieurs fichiers.
file-slow = { $file } prend trop de temps à lire : divise-le en plusieurs fichiers.
file-ended = La lecture de { $file } s’est arrêtée trop tôt : réessaie.
file-glossary-line = { $file }, ligne { NUMBER($line, useGrouping: 0) } : il faut un terme, deux-points et d’autres mots pour lui séparés par des virgules, chacun de { $most } caractères au plus, comme dans « patron: capitaine, chef ».
