# Files that can't be read as texts.

file-mistaken = { $file } — это { $kind ->
    [png] картинка PNG
    [jpeg] картинка JPEG
    [gif] картинка GIF
    [pdf] PDF
    [zip] архив ZIP, как файлы DOCX и EPUB
    [rtf] файл RTF
   *[doc] старый документ Word
}, а не простой текст: сохрани текст в UTF-8 и возьми такой файл.
file-not-text = { $file } не читается как текст: сохрани его простым текстом в UTF-8.
file-empty = В { $file } ничего нет: заполни его или убери.
file-no-words = В файле { $file } нет слов: возьми файл с текстом.
file-many-paragraphs = В файле { $file } { $count ->
    [one] { NUMBER($count) } абзац
    [few] { NUMBER($count) } абзаца
    [many] { NUMBER($count) } абзацев
   *[other] { NUMBER($count) } абзаца
}, больше, чем в любой книге: раздели его.
file-many-notes = В файле { $file } { $count ->
    [one] { NUMBER($count) } знак сноски
    [few] { NUMBER($count) } знака сноски
    [many] { NUMBER($count) } знаков сносок
   *[other] { NUMBER($count) } знака сноски
}, больше, чем в любой книге: раздели его.
file-many-sentences = В файле { $file } { $count ->
    [one] { NUMBER($count) } предложение
    [few] { NUMBER($count) } предложения
    [many] { NUMBER($count) } предложений
   *[other] { NUMBER($count) } предложения
}, больше, чем в любой книге: раздели его.
file-long-paragraph = В файле { $file } есть абзац длиной { $count ->
    [one] { NUMBER($count) } знак
    [few] { NUMBER($count) } знака
    [many] { NUMBER($count) } знаков
   *[other] { NUMBER($count) } знака
}, больше, чем в любой книге: раздели абзацы пустыми строками.
file-nested = Файл { $file } вложен слишком глубоко, чтобы его прочитать: упрости его.
file-no-format = { $file } прочитать нельзя, только файлы с окончаниями { $endings }.
file-convert = { $file } прочитать нельзя: { $to ->
    [epub] преобразуй его в EPUB, например программой Calibre, и возьми новый файл
    [docx] открой его в Word или LibreOffice, сохрани как .docx и возьми новый файл
   *[pdf] преобразуй его в PDF с текстовым слоем и возьми новый файл
}.
file-other-format = { $file } — это { $kind ->
    [docx] документ Word
    [html] веб-страница
    [epub] EPUB
    [pdf] PDF
    [odt] текст OpenDocument
    [rtf] файл RTF
   *[xml] XML
}: дай ему имя, которое заканчивается на { $ending }.
file-damaged = Файл { $file } обрезан или повреждён: скачай его заново.
file-encrypted = Файл { $file } зашифрован, и прочитать его нельзя: возьми файл без пароля.
file-encrypted-word = Файл { $file } зашифрован, и прочитать его нельзя: сохрани его без пароля.
file-encrypted-epub = Этот EPUB зашифрован, и прочитать его нельзя: возьми экземпляр { $file } без защиты от копирования.
file-unpacks = В распакованном виде { $file } гораздо больше любой книги: возьми файл поменьше.
file-outside = В { $file } есть файлы, которые попали бы за пределы его папки, поэтому доверять ему нельзя: возьми его в другом месте.
file-misnamed = { $file } — не то, о чём говорит имя: скачай файл заново или исправь окончание имени.
file-not-word = { $file } — не документ Word: сохрани его как .docx.
file-old-word = { $file } — старый документ Word, и прочитать его нельзя: сохрани его как .docx.
file-not-epub = { $file } — не EPUB, или в нём не хватает части: скачай его заново.
file-not-opendocument = { $file } — не текст OpenDocument, или в нём не хватает части: скачай его заново.
file-other-xml = { $file } — XML такого вида, который прочитать нельзя, только FictionBook, TEI и OSIS.
file-pdf-damaged = Файл { $file } повреждён: скачай его заново или ещё раз сохрани как PDF.
file-pdf-pictures = В { $file } вместо текста картинки страниц: сначала обработай его программой распознавания текста (OCR).
file-pdf-signs = В { $file } не указано, какие буквы означают его знаки: сначала обработай его программой распознавания текста (OCR).
file-pdf-pages = В файле { $file } { $count ->
    [one] { NUMBER($count, useGrouping: 0) } страница
    [few] { NUMBER($count, useGrouping: 0) } страницы
    [many] { NUMBER($count, useGrouping: 0) } страниц
   *[other] { NUMBER($count, useGrouping: 0) } страницы
}, больше, чем в любой книге: раздели его.
file-not-readable = { $file } прочитать не удаётся: попробуй другой формат.
file-much-memory = Чтобы прочитать { $file }, нужно слишком много памяти: раздели его на несколько файлов.
file-slow = { $file } читается слишком долго: раздели его на несколько файлов.
file-ended = Чтение { $file } прервалось раньше времени: попробуй ещё раз.
file-glossary-line = { $file }, строка { NUMBER($line, useGrouping: 0) }: здесь должны быть термин, двоеточие и другие слова для него через запятую, каждое не длиннее { $most } знаков, как в «шкипер: капитан, старший».
