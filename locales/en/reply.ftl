# Parts of replies: citations, buttons and the headings of lists.

reply-page-heading = { $what }, page { NUMBER($page, useGrouping: 0) } of { NUMBER($pages, useGrouping: 0) }:
reply-page-back = ◂ Page { NUMBER($page, useGrouping: 0) }
reply-page-on = Page { NUMBER($page, useGrouping: 0) } ▸
reply-more = More
reply-in-context = In context
reply-note = Note { $label }
reply-paragraph = Paragraph { $number }
reply-cited-notes = { $count ->
    [one] note { $labels }
   *[other] notes { $labels }
}
reply-cited-pages = { $count ->
    [one] p. { $pages }
   *[other] pp. { $pages }
}
reply-cited-verses = { $count ->
    [one] verse { $verses }
   *[other] verses { $verses }
}
reply-in-note = In note { $label }:
reply-nearest = Nearest: { $paragraphs }
reply-words-missing = { $paragraph } doesn't have the words “{ $words }”.
reply-overloaded = I have more questions than I can answer right now: please ask again in a minute.
reply-store-away = What is kept here can't be reached right now: please try again in a minute.
