# The overview (/help), the welcome, and what Ibid is (/about).

help-promise = Lo que cito está en el texto palabra por palabra. Lo que el texto no dice, no lo respondo.
help-ask = Preguntar y consultar
    • Pregunta con tus palabras, o con /ask; después «más», «siguiente» y «anterior»
    • /find: frases por sus palabras; "palabras exactas", -sin, ch:3, para:4, note:58 y note-text:palabra acotan la búsqueda
    • /paragraph, /footnote: por sus números; /compare: en otra edición; /random: un pasaje al azar
    • /quote: si una cita es literal; /cite: su referencia, lista para pegar
    • /index who, /index when, /index word: personas, fechas y cada lugar de una palabra; /define: qué significa
help-read = Leer juntos
    • /plan start, /plan status: el texto, poco a poco
    • /progress show: hasta dónde has leído, y hasta dónde el grupo; /review next: las preguntas que fallaste
    • /note add, /note list: anotaciones al margen, para el grupo o solo para ti
    • /discuss: un hilo sobre un párrafo
    • /session plan, /session ask: una fecha para hablar de él, y preguntas para ella; /poll: qué leer ahora
    • /quiz play, /quiz add: preguntas sobre el texto, y las tuyas
    • /page link: los textos en una página web; /card: una cita como imagen
    • /export: el texto como archivo, con vuestras anotaciones y debates
help-set-up = Configurar
    • /texts list, /texts add, /texts use: qué hay en el estante, y qué se consulta aquí
    • /settings show, /class show: para quienes administran el servidor
    • /privacy show: qué guardo sobre ti, y cómo borrarlo
    • /about: versión, y cómo invitarme
    • En el menú de un mensaje (Aplicaciones): preguntar al texto, comprobar una cita, guardar como anotación, quitar una respuesta
help-try = Pruébalo con «{ $title }»:
help-example-chapter = el primer capítulo
help-example-paragraph = párrafo 1
help-example-note = nota { $label }

## The first message in a server

help-welcome = Hola, soy Ibid. Respondo preguntas sobre «{ $title }» citándolo, con los números de párrafos y notas.
help-welcome-who = Cualquiera puede mencionarme con una pregunta. Quienes administran el servidor pueden añadir textos con /texts add, empezar a leer juntos con /plan start y configurarme con /settings show. /help cuenta el resto.
help-welcome-try = Probad una primera pregunta:

## What Ibid is

help-about = Ibid { $version }, software libre con la licencia { $license }.
help-about-with-source = Ibid { $version }, software libre con la licencia { $license }. Su código fuente viene con él; lo tiene quien me administra aquí.
help-source = Código fuente
help-about-quoting = Respondo citando; no participa ningún modelo de lenguaje ni ningún servicio externo.
help-about-privacy = Privacidad: guardo lo que me pides guardar, como anotaciones y planes, y nada de tus preguntas. /privacy show dice más.
help-invite = Invítame
