# Parts of replies: citations, buttons and the headings of lists.

reply-page-heading = { $what }, página { NUMBER($page, useGrouping: 0) } de { NUMBER($pages, useGrouping: 0) }:
reply-page-back = ◂ Página { NUMBER($page, useGrouping: 0) }
reply-page-on = Página { NUMBER($page, useGrouping: 0) } ▸
reply-more = Mais
reply-in-context = No contexto
reply-note = Nota { $label }
reply-paragraph = Parágrafo { $number }
reply-cited-notes = { $count ->
    [one] nota { $labels }
   *[other] notas { $labels }
}
reply-cited-pages = { $count ->
    [one] p. { $pages }
   *[other] p. { $pages }
}
reply-cited-verses = { $count ->
    [one] versículo { $verses }
   *[other] versículos { $verses }
}
reply-in-note = Na nota { $label }:
reply-nearest = Mais próximos: { $paragraphs }
reply-words-missing = { $paragraph } não tem as palavras “{ $words }”.
reply-overloaded = Agora tenho mais perguntas do que consigo responder: pergunte de novo em um minuto.
reply-store-away = O que é guardado aqui não está acessível agora: tente de novo em um minuto.
