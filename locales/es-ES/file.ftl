# Files that can't be read as texts.

file-mistaken = { $file } es { $kind ->
    [png] una imagen PNG
    [jpeg] una imagen JPEG
    [gif] una imagen GIF
    [pdf] un PDF
    [zip] un archivo ZIP, como los DOCX y EPUB
    [rtf] un archivo de texto enriquecido (RTF)
   *[doc] un documento antiguo de Word
}, no texto sin formato: guarda su texto en UTF-8 y usa ese archivo.
file-not-text = { $file } no se puede leer como texto: guárdalo como texto sin formato en UTF-8.
file-empty = { $file } no tiene nada: escribe algo en él o quítalo.
file-no-words = En { $file } no hay palabras: usa un archivo con texto.
file-many-paragraphs = { $file } tiene { $count ->
    [one] { NUMBER($count) } párrafo
   *[other] { NUMBER($count) } párrafos
}, más que cualquier libro: divídelo.
file-many-notes = { $file } tiene { $count ->
    [one] { NUMBER($count) } llamada de nota
   *[other] { NUMBER($count) } llamadas de nota
}, más que cualquier libro: divídelo.
file-many-sentences = { $file } tiene { $count ->
    [one] { NUMBER($count) } frase
   *[other] { NUMBER($count) } frases
}, más que cualquier libro: divídelo.
file-long-paragraph = { $file } tiene un párrafo de { $count ->
    [one] { NUMBER($count) } carácter
   *[other] { NUMBER($count) } caracteres
}, más que cualquier libro: pon una línea vacía entre sus párrafos.
file-nested = { $file } tiene demasiados niveles anidados para leerse: simplifícalo.
file-no-format = { $file } no se puede leer: solo los archivos que terminan en { $endings }.
file-convert = { $file } no se puede leer: { $to ->
    [epub] conviértelo a EPUB, por ejemplo con Calibre, y usa ese
    [docx] ábrelo en Word o LibreOffice, guárdalo como .docx y usa ese
   *[pdf] conviértelo en un PDF con capa de texto y usa ese
}.
file-other-format = { $file } es { $kind ->
    [docx] un documento de Word
    [html] una página web
    [epub] un EPUB
    [pdf] un PDF
    [odt] un texto OpenDocument
    [rtf] un archivo de texto enriquecido
   *[xml] XML
}: ponle un nombre que termine en { $ending }.
file-damaged = { $file } está cortado o dañado: descárgalo de nuevo y usa ese.
file-encrypted = { $file } está cifrado, así que no se puede leer: usa uno sin contraseña.
file-encrypted-word = { $file } está cifrado, así que no se puede leer: guárdalo sin contraseña.
file-encrypted-epub = Este EPUB está cifrado, así que no se puede leer: usa una copia de { $file } sin protección anticopia.
file-unpacks = { $file } ocupa al descomprimirse mucho más que cualquier libro: usa un archivo más pequeño.
file-outside = { $file } contiene archivos que acabarían fuera de su carpeta, así que no es de fiar: consíguelo en otro sitio.
file-misnamed = { $file } no es lo que dice su nombre: descárgalo de nuevo o corrige su terminación.
file-not-word = { $file } no es un documento de Word: guárdalo como .docx.
file-old-word = { $file } es un documento antiguo de Word, así que no se puede leer: guárdalo como .docx.
file-not-epub = { $file } no es un EPUB, o le falta una parte: descárgalo de nuevo y usa ese.
file-not-opendocument = { $file } no es un texto OpenDocument, o le falta una parte: descárgalo de nuevo y usa ese.
file-other-xml = { $file } es XML de un tipo que no se puede leer: solo FictionBook, TEI y OSIS.
file-pdf-damaged = { $file } está dañado: descárgalo de nuevo, o guárdalo otra vez como PDF y usa ese.
file-pdf-pictures = { $file } tiene imágenes de páginas en lugar de texto: pásalo primero por un programa de reconocimiento de texto (OCR).
file-pdf-signs = { $file } no dice qué letras son sus signos: pásalo primero por un programa de reconocimiento de texto (OCR).
file-pdf-pages = { $file } tiene { $count ->
    [one] { NUMBER($count, useGrouping: 0) } página
   *[other] { NUMBER($count, useGrouping: 0) } páginas
}, más que cualquier libro: divídelo.
file-not-readable = { $file } no se puede leer: prueba con otro formato.
file-much-memory = { $file } necesita demasiada memoria para leerse: divídelo en varios archivos.
file-slow = { $file } tarda demasiado en leerse: divídelo en varios archivos.
file-ended = La lectura de { $file } terminó antes de tiempo: inténtalo otra vez.
file-glossary-line = { $file }, línea { NUMBER($line, useGrouping: 0) }: debe tener un término, dos puntos y otras palabras para él separadas por comas, cada una de { $most } caracteres como mucho, como en «patrón: capitán, jefe».
