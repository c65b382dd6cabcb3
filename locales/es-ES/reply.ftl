# Parts of replies: citations, buttons and the headings of lists.

reply-page-heading = { $what }, página { NUMBER($page, useGrouping: 0) } de { NUMBER($pages, useGrouping: 0) }:
reply-page-back = ◂ Página { NUMBER($page, useGrouping: 0) }
reply-page-on = Página { NUMBER($page, useGrouping: 0) } ▸
reply-more = Más
reply-in-context = En contexto
reply-note = Nota { $label }
reply-paragraph = Párrafo { $number }
reply-cited-notes = { $count ->
    [one] nota { $labels }
   *[other] notas { $labels }
}
reply-cited-pages = { $count ->
    [one] p. { $pages }
   *[other] pp. { $pages }
}
reply-cited-verses = { $count ->
    [one] versículo { $verses }
   *[other] versículos { $verses }
}
reply-in-note = En la nota { $label }:
reply-nearest = Lo más cercano: { $paragraphs }
reply-words-missing = { $paragraph } no tiene las palabras «{ $words }».
reply-overloaded = Ahora mismo tengo más preguntas de las que puedo responder: pregunta otra vez en un minuto.
reply-store-away = Lo que se guarda aquí no está disponible ahora mismo: inténtalo otra vez en un minuto.
