# What only the web pages say.

web-shelf = El estante
web-to-shelf = Al estante
web-answer = Respuesta · { $title }
web-search = Buscar
web-search-title = Búsqueda · { $title }
web-search-label = Palabras que buscar
web-search-example = Palabras, o «una frase»
web-skip = Ir al texto
web-colours = Colores
web-light = Claro
web-sepia = Sepia
web-dark = Oscuro
web-pages = Páginas
web-page = Página { $label }
web-continued = (continuación)
web-released = Edición digital: { $value }
web-note-missing = Lo que dice esta nota no está en el archivo del texto.
web-beside = Junto a «{ $title }»
web-editions = En paralelo
web-alone = Solo
web-read-to-here = Leído hasta aquí
web-read-on = Seguir leyendo donde lo dejaste

## Asking

web-ask = Preguntar
web-ask-text = Pregunta a este texto
web-ask-texts = Pregunta a los textos
web-conversation = Preguntas y respuestas
web-hide-answers = Ocultar las respuestas
web-no-answer = La respuesta no llegó: inténtalo otra vez.

## Errors

web-not-found = No encontrado
web-refused = Así no funciona
web-not-now = Ahora no
web-no-address = No hay ninguna página en esta dirección.
web-no-page = «{ $title }» tiene aquí { NUMBER($pages) } páginas, y no hay página { NUMBER($number, useGrouping: 0) }.
web-no-picture = No hay imagen de este lugar.
web-no-text = Di a qué texto preguntar.
web-empty-question = Pregunta algo: la pregunta está vacía.
web-old-button = Este botón es demasiado antiguo: pregunta otra vez.
web-old-conversation = No se puede leer la conversación: empieza una nueva.
web-too-long = Es demasiado largo: quita algo.
web-too-many = Demasiadas peticiones: inténtalo otra vez en { NUMBER($seconds) } s.
web-invalid-link = Este enlace no es válido, o ya no: pide uno nuevo con /page link donde lo recibiste.
web-failed = Algo ha fallado aquí; ha quedado anotado.
