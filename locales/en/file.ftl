# Files that can't be read as texts.

file-mistaken = { $file } is { $kind ->
    [png] a PNG picture
    [jpeg] a JPEG picture
    [gif] a GIF picture
    [pdf] a PDF
    [zip] a ZIP archive, as DOCX and EPUB files are
    [rtf] a rich text file (RTF)
   *[doc] an old Word document
}, not plain text: save its text as UTF-8 and use that.
file-not-text = { $file } can't be read as text: save it as plain text in UTF-8.
file-empty = { $file } is empty: fill it or take it away.
file-no-words = { $file } has no words in it: use a file with text.
file-many-paragraphs = { $file } has { $count ->
    [one] { NUMBER($count) } paragraph
   *[other] { NUMBER($count) } paragraphs
}, more than any book: divide it.
file-many-notes = { $file } has { $count ->
    [one] { NUMBER($count) } footnote number
   *[other] { NUMBER($count) } footnote numbers
}, more than any book: divide it.
file-many-sentences = { $file } has { $count ->
    [one] { NUMBER($count) } sentence
   *[other] { NUMBER($count) } sentences
}, more than any book: divide it.
file-long-paragraph = { $file } has a paragraph of { $count ->
    [one] { NUMBER($count) } character
   *[other] { NUMBER($count) } characters
}, more than any book: put an empty line between its paragraphs.
file-nested = { $file } is nested too deeply to be read: simplify it.
file-no-format = { $file } can't be read: only files that end in { $endings } can.
file-convert = { $file } can't be read: { $to ->
    [epub] convert it to EPUB, for example with Calibre, and use that
    [docx] open it in Word or LibreOffice, save it as .docx, and use that
   *[pdf] convert it to a PDF with a text layer, and use that
}.
file-other-format = { $file } is { $kind ->
    [docx] a Word document
    [html] a web page
    [epub] an EPUB
    [pdf] a PDF
    [odt] an OpenDocument text
    [rtf] a rich text file
   *[xml] XML
}: give it a name that ends in { $ending }.
file-damaged = { $file } is cut off or damaged: get it again and use that.
file-encrypted = { $file } is encrypted, so it can't be read: use one without a password.
file-encrypted-word = { $file } is encrypted, so it can't be read: save it without a password.
file-encrypted-epub = This EPUB is encrypted, so it can't be read: use a copy of { $file } without copy protection.
file-unpacks = { $file } unpacks to far more than any book: use a smaller file.
file-outside = { $file } holds files that would land outside its folder, so it can't be trusted: get it elsewhere.
file-misnamed = { $file } isn't what its name says: get it again, or correct its ending.
file-not-word = { $file } isn't a Word document: save it as .docx.
file-old-word = { $file } is an old Word document, so it can't be read: save it as .docx.
file-not-epub = { $file } isn't an EPUB, or a part of it is missing: get it again and use that.
file-not-opendocument = { $file } isn't an OpenDocument text, or a part of it is missing: get it again and use that.
file-other-xml = { $file } is XML of a kind that can't be read: only FictionBook, TEI and OSIS can.
file-pdf-damaged = { $file } is damaged: get it again, or save it anew as PDF and use that.
file-pdf-pictures = { $file } has pictures of pages instead of text: let a program for text recognition (OCR) read it first.
file-pdf-signs = { $file } doesn't say which letters its signs are: let a program for text recognition (OCR) read it first.
file-pdf-pages = { $file } has { $count ->
    [one] { NUMBER($count, useGrouping: 0) } page
   *[other] { NUMBER($count, useGrouping: 0) } pages
}, more than any book: split it.
file-not-readable = { $file } can't be read: try another format of it.
file-much-memory = { $file } takes too much memory to read: divide it into several files.
file-slow = { $file } takes too long to read: divide it into several files.
file-ended = Reading { $file } ended too early: try again.
file-glossary-line = Line { NUMBER($line, useGrouping: 0) } of { $file } must be a term, a colon, and other words for it with commas between, each of at most { $most } characters, as in "vozhd: leader, chief".
