# The texts on the shelf (/texts).

texts-about = Esto es «{ $title }»: { $contents }.
texts-others = También en el estante: { $titles }.
texts-others-more = También en el estante: { $titles } y { NUMBER($more, useGrouping: 0) } más.
texts-introduction = Soy Ibid. Respondo preguntas sobre «{ $title }» citándolo, con los números de párrafos y notas.
texts-introduction-shelf = Soy Ibid. Respondo preguntas sobre «{ $title }» (y { NUMBER($others, useGrouping: 0) } más en el estante: /texts) citándolo, con los números de párrafos y notas.
texts-introduction-ask = Pregúntame con tus palabras, pide «{ $place }», o usa /help.
texts-introduction-ask-note = Pregúntame con tus palabras, pide «{ $place }» o «{ $note }», o usa /help.

## What was read from a file

texts-paragraphs-in = { $paragraphs } en { $chapters }
texts-notes-without = { $notes } sin texto
texts-notes-some-without = { $notes }, { NUMBER($count, useGrouping: 0) } de ellas sin texto
texts-note-with = { $notes } con su texto
texts-notes-with = { $notes } con sus textos
texts-page = página { $page }
texts-pages = páginas { $first } a { $last }
texts-to-check = { $contents }; { $places } por revisar
texts-fetching = Descargando el archivo…
texts-reading = Leyendo { $file }…
texts-progress = { $doing } ({ NUMBER($seconds, useGrouping: 0) } s hasta ahora)
texts-progress-at = { $doing } { $unit ->
    [page] página
   *[part] parte
} { NUMBER($done, useGrouping: 0) } de { NUMBER($total, useGrouping: 0) } ({ NUMBER($seconds, useGrouping: 0) } s hasta ahora)
texts-added = Añadido: «{ $title }», con { $contents }.
texts-left-out = Omitido: { $what }.
texts-begins = Empieza así: «{ $words }»
texts-please-look = Revísalo: { $warning }
texts-more-like-that = Y { NUMBER($count, useGrouping: 0) } más así.
texts-asked-from-now = Es el que se consulta aquí a partir de ahora; /texts use elige otro.
texts-ask-it = Consúltalo con la opción text:{ $id }, o haz con /texts use que sea el que se consulta aquí.

## The shelf

texts-asked-here = (se consulta aquí)
texts-read-share = { $contents }, de lo que he leído { $share }
texts-and-more = y { NUMBER($count, useGrouping: 0) } más
texts-used-here = En este canal y sus hilos se consulta ahora «{ $title }».
texts-used-there = En ese canal y sus hilos se consulta ahora «{ $title }».
texts-used = Aquí se consulta ahora «{ $title }», salvo en canales e hilos que tienen un texto propio.
texts-renamed = «{ $old }» se llama ahora «{ $new }».
texts-remove-question = ¿Retirar «{ $title }»? Las anotaciones se guardan, y vuelven con él.
texts-remove-button = Retirar el texto
texts-leave-button = Dejarlo
texts-removed = El texto está retirado.
texts-removed-already = Ese texto ya no está.
texts-stays = El texto se queda.

## Errors

texts-manages-not = Solo quien puede administrar el servidor puede cambiar sus textos: pídeselo a alguien así.
texts-none-added = Aquí aún no se ha añadido ningún texto: /texts add admite un archivo o una dirección.
texts-unknown = Aquí no se añadió ningún texto «{ $wanted }». Se añadieron: { $added }.
texts-both-given = Dame un archivo o una dirección, no las dos cosas.
texts-nothing-given = Adjunta un archivo, o da la dirección de uno.
texts-no-addresses = Aquí no descargo textos de direcciones: descarga el archivo, y adjúntalo.
texts-no-address = Eso no es una dirección: da una como https://www.gutenberg.org/ebooks/1342.
texts-only-https = Solo descargo de direcciones que empiezan por https://: da una así.
texts-other-host = Solo descargo textos de { $hosts }: descarga el archivo de { $host }, y adjúntalo.
texts-password = Esa dirección lleva un nombre de usuario o una contraseña: dala sin ellos.
texts-redirected = { $host } remite a otra dirección, que no sigo: descarga el archivo, y adjúntalo.
texts-redirected-forever = { $host } remite de una dirección a otra sin fin: da otra dirección.
texts-file-too-large = Ese archivo pasa de { NUMBER($megabytes) } MB: busca una edición más pequeña.
texts-page-about-file = Esa dirección lleva a una página sobre el archivo: copia la dirección del archivo mismo.
texts-no-file = { $host } no tiene ningún archivo en esa dirección: revísala.
texts-slow = { $host } tarda más de { NUMBER($seconds) } s en enviar el archivo: inténtalo más tarde.
texts-not-fetched = No se pudo descargar el archivo de { $host }: inténtalo otra vez, o adjúntalo.
texts-file-empty = { $file } no tiene nada: dame un archivo con un texto.
texts-file-larger = { $file } pasa de { NUMBER($megabytes) } MB: divídelo o quítale las imágenes.
texts-too-many = Aquí ya hay { $count ->
    [one] { NUMBER($count) } texto
   *[other] { NUMBER($count) } textos
}: retira primero uno con /texts remove.
texts-too-much = Con este, los textos de aquí pasarían de { NUMBER($megabytes) } MB: retira primero uno con /texts remove.
texts-member-most = En todos los sitios juntos puedes añadir { $count ->
    [one] { NUMBER($count) } texto
   *[other] { NUMBER($count) } textos
} de { NUMBER($megabytes) } MB: retira primero uno de los tuyos con /texts remove.
texts-no-room = Ahora no tengo sitio para más textos: pide a quien me aloja que haga sitio.
texts-still-reading = Todavía estoy leyendo los textos de aquí: pregúntame otra vez en un minuto.
texts-many-files = Son muchos archivos en poco tiempo: añade el siguiente dentro de { $count ->
    [one] { NUMBER($count) } minuto
   *[other] { NUMBER($count) } minutos
}.
texts-glossary-name = glosario
texts-glossary-most = Un glosario puede tener como mucho { NUMBER($most) } caracteres: acórtalo.
texts-id-taken = Aquí ya hay un texto «{ $id }»: dale otro título a este o retira primero aquel.
texts-title-length = Un título tiene de 1 a { NUMBER($most, useGrouping: 0) } caracteres: da otro.
texts-not-on-shelf = Aquí no hay ningún texto «{ $id }». Los textos de aquí son: { $ids }.
texts-glossary-by-file = El glosario de «{ $title }» es demasiado largo para cambiarlo aquí: da el nuevo como archivo.
texts-glossary-form = Glosario
texts-glossary-lines = Una línea por palabra: «patrón: capitán»
texts-glossary-file-larger = { $file } es demasiado grande para un glosario: acórtalo.
texts-glossary-none = «{ $title }» ya no tiene glosario.
texts-glossary-kept = El glosario de «{ $title }» tiene ahora { $count ->
    [one] { NUMBER($count) } palabra
   *[other] { NUMBER($count) } palabras
}. /define las muestra, y las preguntas las encuentran.
