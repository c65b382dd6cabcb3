# Parts of replies: citations, buttons and the headings of lists.

reply-page-heading = { $what }, Seite { NUMBER($page, useGrouping: 0) } von { NUMBER($pages, useGrouping: 0) }:
reply-page-back = ◂ Seite { NUMBER($page, useGrouping: 0) }
reply-page-on = Seite { NUMBER($page, useGrouping: 0) } ▸
reply-more = Mehr
reply-in-context = Im Zusammenhang
reply-note = Fußnote { $label }
reply-paragraph = Absatz { $number }
reply-cited-notes = { $count ->
    [one] Fußnote { $labels }
   *[other] Fußnoten { $labels }
}
reply-cited-pages = { $count ->
    [one] S. { $pages }
   *[other] S. { $pages }
}
reply-cited-verses = { $count ->
    [one] Vers { $verses }
   *[other] Verse { $verses }
}
reply-in-note = In Fußnote { $label }:
reply-nearest = Am nächsten: { $paragraphs }
reply-words-missing = { $paragraph } enthält die Worte „{ $words }“ nicht.
reply-overloaded = Ich habe gerade mehr Fragen, als ich beantworten kann: Frag bitte in einer Minute noch einmal.
reply-store-away = Was hier aufbewahrt wird, ist gerade nicht erreichbar: Versuch es bitte in einer Minute noch einmal.
