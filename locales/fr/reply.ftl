# Parts of replies: citations, buttons and the headings of lists.

reply-page-heading = { $what }, page { NUMBER($page, useGrouping: 0) } sur { NUMBER($pages, useGrouping: 0) } :
reply-page-back = ◂ Page { NUMBER($page, useGrouping: 0) }
reply-page-on = Page { NUMBER($page, useGrouping: 0) } ▸
reply-more = Plus
reply-in-context = En contexte
reply-note = Note { $label }
reply-paragraph = Paragraphe { $number }
reply-cited-notes = { $count ->
    [one] note { $labels }
   *[other] notes { $labels }
}
reply-cited-pages = { $count ->
    [one] p. { $pages }
   *[other] p. { $pages }
}
reply-cited-verses = { $count ->
    [one] verset { $verses }
   *[other] versets { $verses }
}
reply-in-note = Dans la note { $label } :
reply-nearest = Au plus près : { $paragraphs }
reply-words-missing = { $paragraph } n’a pas les mots « { $words } ».
reply-overloaded = J’ai plus de questions que je ne peux en traiter en ce moment : redemande dans une minute.
reply-store-away = Ce qui est conservé ici n’est pas accessible en ce moment : réessaie dans une minute.
